namespace Hearsay.Formats.Containers;

/// <summary>The files of a folder and of the folders in it.</summary>
internal static class FolderFiles
{
    // A path of so many folders is made by a machine, or leads in a circle.
    private const int Deepest = 64;

    /// <summary>
    /// In the order of their names, by code point, a folder's own files before those of its folders. Names that begin with a dot are passed over. Links are
    /// followed, but not back to a folder that is being read.
    /// </summary>
    /// <returns>Files; and folders that could not be read, with the problem.</returns>
    public static IEnumerable<(string Path, string? Problem)> In(string folder) => In(folder, [RealPath(folder)]);

    private static IEnumerable<(string Path, string? Problem)> In(string folder, List<string> above)
    {
        List<string> files = [], folders = [];
        var problem = InputFaults.Try(() =>
        {
            files = Sorted(Directory.EnumerateFiles(folder));
            folders = Sorted(Directory.EnumerateDirectories(folder));
        });
        if (problem is not null)
            yield return (folder, problem);
        foreach (var file in files)
            yield return (file, null);
        foreach (var inner in folders)
        {
            var real = RealPath(inner);
            if (above.Contains(real) || above.Count == Deepest)
            {
                yield return (inner, above.Contains(real)
                    ? $"a link back to {real}, which is being read. Remove it, or name the folders one by one."
                    : $"more than {Deepest} folders deep. Name it by itself.");
                continue;
            }
            foreach (var file in In(inner, [.. above, real]))
                yield return file;
        }
    }

    private static List<string> Sorted(IEnumerable<string> paths) =>
        [.. paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];

    private static string RealPath(string folder)
    {
        try
        {
            return Path.GetFullPath(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder);
        }
        catch (IOException)
        {
            // A link that leads nowhere; reading the folder tells.
            return Path.GetFullPath(folder);
        }
    }
}
