using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Cli;

/// <summary>Trees in the CoNLL-U format (https://universaldependencies.org/format.html).</summary>
internal static class Conllu
{
    /// <summary>Writes the sentences of one text as a document.</summary>
    public static void Write(TextWriter writer, string text, ImmutableArray<Sentence> sentences, string id)
    {
        writer.Write($"# newdoc id = {Cell(id)}\n");
        for (var number = 1; number <= sentences.Length; number++)
        {
            var sentence = sentences[number - 1];
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {Cell(id)}-{number}\n"));
            writer.Write($"# text = {Cell(sentence.Span.In(text).ToString())}\n");
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                var glued = i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Span.Start == token.Span.End;
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{i + 1}\t{Cell(token.Form)}\t{Cell(token.Lemma)}\t{token.Upos}\t{token.Tag.Text()}\t_\t{token.Head + 1}\t{token.Relation.Text()}\t_\t{(glued ? "SpaceAfter=No" : "_")}\n"));
            }
            writer.Write('\n');
        }
    }

    // Line ends and tabs would begin a new line or cell.
    private static string Cell(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
