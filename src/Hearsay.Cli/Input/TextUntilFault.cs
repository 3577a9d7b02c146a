using Hearsay.Formats;

namespace Hearsay.Cli.Input;

/// <summary>A text that ends where it cannot be read on, and tells why.</summary>
internal sealed class TextUntilFault(TextReader text) : TextReader
{
    /// <summary>What went wrong and the cure; null while nothing has.</summary>
    public string? Problem { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;
        Problem ??= InputFaults.Try(() => read = text.Read(buffer, index, count));
        return Problem is null ? read : 0;
    }
}
