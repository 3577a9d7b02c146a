using Hearsay.Cli.Table;

namespace Hearsay.Cli;

/// <summary>The error output: one line for each thing that went wrong.</summary>
internal sealed class ErrorLines(TextWriter output)
{
    // A message may quote from a file; more than this is no longer one line to read.
    private const int LongestMessage = 500;

    /// <summary>Writes one line. Line ends and control characters in the message become spaces.</summary>
    public void Write(string message) =>
        output.WriteLine($"hearsay: {TextWidth.Shorten(TerminalText.Clean(message), LongestMessage)}");
}
