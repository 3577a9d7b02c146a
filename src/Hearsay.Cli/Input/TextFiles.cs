namespace Hearsay.Cli.Input;

/// <summary>Reads files that the command needs as a whole.</summary>
internal static class TextFiles
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="UsageException">It cannot be read; the message names it.</exception>
    public static string Read(string name)
    {
        if (Directory.Exists(name))
            throw new UsageException($"{name}: a folder. Name the files in it, for example: {Path.Join(name, "*.txt")}");
        try
        {
            return Decode(name, File.ReadAllBytes(name));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{name}: {ReportFiles.Describe(fault)}");
        }
    }

    /// <summary>The text of the standard input.</summary>
    /// <exception cref="UsageException">It is no text.</exception>
    public static string Read(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return Decode("standard input", bytes.ToArray());
    }

    private static string Decode(string name, byte[] bytes) =>
        TextDecoding.TryDecode(bytes, out var text, out var problem) ? text : throw new UsageException($"{name}: {problem}");
}
