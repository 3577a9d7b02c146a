using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Formats;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>Some paragraphs of one text, or what is wrong with it.</summary>
/// <param name="BeginsText">The name of the text that they begin; null where they go on with one.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Problem">What is wrong, in one line.</param>
internal sealed record TextPiece(string? BeginsText, ImmutableArray<Paragraph> Paragraphs, string? Problem)
{
    public static TextPiece Failed(Origin origin, string problem) => new(null, [], $"{origin}: {problem}");
}

/// <summary>The trees of one piece as they are printed, but for the numbers of the sentences: those before it are not counted yet. Used again and again.</summary>
internal sealed class PrintedPiece : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly StreamWriter _writer;
    private readonly List<int> _numbers = []; // where the comment with a number goes

    public PrintedPiece() => _writer = new StreamWriter(_bytes, new UTF8Encoding(false));

    public string? BeginsText { get; private set; }

    public string? Problem { get; set; }

    public void Dispose() => _writer.Dispose();

    /// <summary>Begins anew.</summary>
    public void Begin(TextPiece piece)
    {
        (BeginsText, Problem) = (piece.BeginsText, piece.Problem);
        _writer.Flush();
        _bytes.SetLength(0);
        _numbers.Clear();
    }

    /// <summary>Adds the sentences of a paragraph.</summary>
    public void Add(ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsParagraph)
                _writer.Write("# newpar\n");
            _writer.Flush();
            _numbers.Add((int)_bytes.Length);
            ConlluWriter.Write(_writer, sentence);
        }
        _writer.Flush();
    }

    /// <summary>Writes all with the numbers that follow <paramref name="number"/>; gives the last.</summary>
    public int CopyTo(MemoryStream output, string name, int number)
    {
        var bytes = _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
        var written = 0;
        foreach (var place in _numbers)
        {
            output.Write(bytes[written..place]);
            output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {name}-{++number}\n")));
            written = place;
        }
        output.Write(bytes[written..]);
        return number;
    }
}
