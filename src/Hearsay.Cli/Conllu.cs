using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>Trees in the CoNLL-U format (https://universaldependencies.org/format.html).</summary>
internal static class Conllu
{
    /// <summary>Writes the sentences of a report as one document.</summary>
    public static string Write(Report report, ImmutableArray<Sentence> sentences)
    {
        var output = new StringBuilder();
        for (var number = 1; number <= sentences.Length; number++)
        {
            var sentence = sentences[number - 1];
            if (number == 1)
                output.Append("# newdoc id = ").Append(Cell(report.Id)).Append('\n');
            output.Append(CultureInfo.InvariantCulture, $"# sent_id = {Cell(report.Id)}-{number}\n");
            output.Append("# text = ").Append(Cell(sentence.Span.In(report.Text).ToString())).Append('\n');
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                var glued = i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Span.Start == token.Span.End;
                output.Append(CultureInfo.InvariantCulture,
                    $"{i + 1}\t{Cell(token.Form)}\t{Cell(token.Lemma)}\t{token.Upos}\t{token.Tag.Text()}\t_\t{token.Head + 1}\t{token.Relation.Text()}\t_\t{(glued ? "SpaceAfter=No" : "_")}\n");
            }
            output.Append('\n');
        }
        return output.ToString();
    }

    // Line ends and tabs would begin a new line or cell.
    private static string Cell(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
