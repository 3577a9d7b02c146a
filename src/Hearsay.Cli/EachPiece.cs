using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Cli.Input;
using Hearsay.Formats;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>
/// Parses texts piece by piece, several at a time, and prints the trees in order, each piece as soon as it is its turn. However long
/// the texts are, only some pieces of each core are in memory.
/// </summary>
internal sealed class EachPiece
{
    // In UTF-16 units: worth a thread's while, and soon done.
    private const int UsualPiece = 8 * 1024;

    private readonly ConcurrentBag<PrintedPiece> _spare = [];
    private readonly Lazy<Func<Paragraph, ImmutableArray<Sentence>>> _parse;

    private EachPiece(Func<Func<Paragraph, ImmutableArray<Sentence>>> load) => _parse = new(load);

    /// <summary>
    /// Works through the texts. This is the boundary at which one bad text is one line on the error output and not the end
    /// of the run; only a missing or damaged model ends it.
    /// </summary>
    /// <param name="inputs">The texts and what came instead of them.</param>
    /// <param name="load">Loads what parses a paragraph; called once, when the first text is there.</param>
    /// <param name="output">Where the trees are printed, as CoNLL-U.</param>
    /// <param name="jobs">How many pieces at a time.</param>
    /// <param name="errors">Where failures are named.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        IEnumerable<InputResult> inputs, Func<Func<Paragraph, ImmutableArray<Sentence>>> load, Stream output, int jobs, ErrorLines errors)
    {
        var all = new EachPiece(load);
        var passedOver = new PassedOver();
        var (texts, failed) = (0, 0);
        var number = 0;
        var name = "";
        using var whole = new MemoryStream();
        foreach (var printed in InOrder.Select(Pieces(passedOver.Without(inputs)), all.Print, jobs))
        {
            whole.SetLength(0);
            if (printed.BeginsText is { } id)
            {
                texts++;
                (name, number) = (ConlluWriter.NameOf(id), 0);
                whole.Write(Encoding.UTF8.GetBytes($"# newdoc id = {name}\n"));
            }
            number = printed.CopyTo(whole, name, number);
            output.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length));
            output.Flush();
            if (printed.Problem is { } problem)
            {
                errors.Write(problem);
                failed++;
            }
            all._spare.Add(printed);
        }
        passedOver.Tell(errors);
        foreach (var spare in all._spare)
            spare.Dispose();
        return failed == 0 ? ExitCodes.Done : texts > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static IEnumerable<TextPiece> Pieces(IEnumerable<InputResult> inputs)
    {
        foreach (var input in inputs)
        {
            var pieces = input switch
            {
                OpenedText opened => PiecesOf(opened.Origin, opened.Id, opened.Text, InputFaults.Empty),
                // A report in JSON may be without words; a file may not.
                FoundReport found => PiecesOf(found.Origin, found.Report.Id, new StringReader(found.Report.Text), null),
                FailedInput failed => [TextPiece.Failed(failed.Origin, failed.Problem)],
                _ => [],
            };
            foreach (var piece in pieces)
                yield return piece;
        }
    }

    // What is wrong with a text comes behind all that could be read of it.
    private static IEnumerable<TextPiece> PiecesOf(Origin origin, string id, TextReader reader, string? ifEmpty)
    {
        using var text = new TextUntilFault(reader);
        using var paragraphs = Paragraphs.Read(text).GetEnumerator();
        string? begins = id;
        for (var more = true; more;)
        {
            var piece = ImmutableArray.CreateBuilder<Paragraph>();
            for (var length = 0; length < UsualPiece && (more = paragraphs.MoveNext()); length += paragraphs.Current.Text.Length)
                piece.Add(paragraphs.Current);
            if (piece.Count == 0)
                continue;
            yield return new TextPiece(begins, piece.DrainToImmutable(), null);
            begins = null;
        }
        if (begins is not null && ifEmpty is null)
            yield return new TextPiece(begins, [], null);
        if ((text.Problem ?? (begins is null ? null : ifEmpty)) is { } problem)
            yield return TextPiece.Failed(origin, problem);
    }

    private PrintedPiece Print(TextPiece piece)
    {
        var printed = _spare.TryTake(out var spare) ? spare : new PrintedPiece();
        printed.Begin(piece);
        try
        {
            foreach (var paragraph in piece.Paragraphs)
                printed.Add(_parse.Value(paragraph));
        }
#pragma warning disable CA1031 // The boundary of one piece; see Run.
        catch (Exception fault) when (fault is not DataFileException)
#pragma warning restore CA1031
        {
            printed.Problem = $"an error in Hearsay itself, please report it with the text: {fault.GetType().Name}: {fault.Message}";
        }
        return printed;
    }
}
