using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Cli.Input;
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
    /// <param name="files">The texts.</param>
    /// <param name="load">Loads what parses a paragraph; called once, when the first text is there.</param>
    /// <param name="output">Where the trees are printed, as CoNLL-U.</param>
    /// <param name="jobs">How many pieces at a time.</param>
    /// <param name="errors">Where failures are named.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        ReportFiles files, Func<Func<Paragraph, ImmutableArray<Sentence>>> load, Stream output, int jobs, ErrorLines errors)
    {
        var all = new EachPiece(load);
        var (texts, failed) = (0, 0);
        var number = 0;
        var name = "";
        using var whole = new MemoryStream();
        foreach (var printed in InOrder.Select(Pieces(files), all.Print, jobs))
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
        foreach (var spare in all._spare)
            spare.Dispose();
        return failed == 0 ? ExitCodes.Done : texts > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static IEnumerable<TextPiece> Pieces(ReportFiles files)
    {
        foreach (var opened in files.Open())
        {
            if (opened.Problem is null)
            {
                foreach (var piece in PiecesOf(opened))
                    yield return piece;
            }
            else
            {
                yield return TextPiece.Failed(opened.Name, opened.Problem);
            }
        }
    }

    // What is wrong with a text comes behind all that could be read of it.
    private static IEnumerable<TextPiece> PiecesOf(OpenedText opened)
    {
        using var text = new TextUntilFault(opened.Text ?? new StringReader(opened.Report!.Text));
        using var paragraphs = Paragraphs.Read(text).GetEnumerator();
        var begins = opened.Id;
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
        // A report in JSON may be without words; a file may not.
        if (begins is not null && opened.Report is not null)
            yield return new TextPiece(begins, [], null);
        if ((text.Problem ?? (begins is not null && opened.Report is null ? ReportFiles.Empty : null)) is { } problem)
            yield return TextPiece.Failed(opened.Name, problem);
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
