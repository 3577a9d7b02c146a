namespace Hearsay.Formats.Text;

/// <summary>Reads what must be held as a whole.</summary>
internal static class WholeBytes
{
    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="UnreadableInputException">There are more than <paramref name="most"/>.</exception>
    public static byte[] Read(Stream stream, int most, string what)
    {
        var whole = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            whole.Write(block, 0, read);
            if (whole.Length > most)
                throw new UnreadableInputException($"{what} of more than {most / 1024 / 1024} MiB, which is no report.");
        }
        return whole.ToArray();
    }
}
