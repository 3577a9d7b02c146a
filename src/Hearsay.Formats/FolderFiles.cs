namespace Hearsay.Formats;

/// <summary>The files of a folder and of the folders in it.</summary>
internal static class FolderFiles
{
    /// <summary>In the order of their names, by code point, a folder's own files before those of its folders. Hidden ones are passed over.</summary>
    public static IEnumerable<string> In(string folder)
    {
        foreach (var file in Sorted(Directory.EnumerateFiles(folder)))
            yield return file;
        foreach (var inner in Sorted(Directory.EnumerateDirectories(folder)))
            foreach (var file in In(inner))
                yield return file;
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> paths) =>
        paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal);
}
