namespace Hearsay.Cli.Export;

/// <summary>
/// A file that has its name only when it is whole: it is written beside it, under the name with <c>.partial</c> added, and takes the name at the end. What is
/// left of an attempt that failed is removed.
/// </summary>
internal static class OutputFile
{
    public static void Write(string file, Action<Stream> write)
    {
        if (Directory.Exists(file))
            throw new UsageException($"--output {file}: a folder. Name a file.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new UsageException($"--output {file}: there is no folder {folder}. Make it first, or name another place.");
        var partial = file + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(partial, file, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
