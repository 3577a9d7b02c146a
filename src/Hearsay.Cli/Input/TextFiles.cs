using Hearsay.Formats;

namespace Hearsay.Cli.Input;

/// <summary>Reads files that the command needs as a whole.</summary>
internal static class TextFiles
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="UsageException">It cannot be read; the message names it.</exception>
    public static string Read(string name) => Directory.Exists(name)
        ? throw new UsageException($"{name}: a folder. Name the files in it, for example: {Path.Join(name, "*.txt")}")
        : Read(name, () => File.OpenRead(name));

    /// <summary>The text of the standard input.</summary>
    /// <exception cref="UsageException">It is no text.</exception>
    public static string Read(Stream input) => Read("standard input", () => input);

    private static string Read(string name, Func<Stream> open)
    {
        var text = "";
        var problem = InputFaults.Try(() =>
        {
            using var decoded = new DecodedText(open());
            text = decoded.ReadToEnd();
        });
        return problem is null ? text : throw new UsageException($"{name}: {problem}");
    }
}
