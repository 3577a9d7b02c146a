namespace Hearsay.Formats.Containers;

/// <summary>Puts aside what must be read in another order than it comes.</summary>
internal static class Spool
{
    private const int Small = 4 * 1024 * 1024;

    /// <summary>The same bytes, from the first one, where any can be gone to; in memory where they are few, else in a temporary file that goes away when it is closed.</summary>
    public static Stream Seekable(Stream stream)
    {
        var small = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            small.Write(block, 0, read);
            if (small.Length > Small)
                return ToFile(small, stream);
        }
        small.Position = 0;
        return small;
    }

    private static FileStream ToFile(MemoryStream start, Stream rest)
    {
        // Made for this user alone, where files have owners.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            start.WriteTo(file);
            rest.CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
