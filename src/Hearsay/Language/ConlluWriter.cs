using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Language;

/// <summary>
/// Writes parsed sentences in CoNLL-U (https://universaldependencies.org/format.html): ten columns, a row more for words
/// written as one ("3-4 don't"), <c>SpaceAfter=No</c> where no space follows. Lines end in "\n".
/// </summary>
public static class ConlluWriter
{
    /// <summary>Writes the sentences of one text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text they were parsed from.</param>
    /// <param name="sentences">The sentences, in order.</param>
    /// <param name="id">The text's name, from which the sentences have theirs; null for none.</param>
    public static void Write(TextWriter writer, string text, ImmutableArray<Sentence> sentences, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        var name = id is null ? null : OneLine(id);
        if (name is not null)
            writer.Write($"# newdoc id = {name}\n");
        var rows = new StringBuilder();
        for (var i = 0; i < sentences.Length; i++)
        {
            var from = i == 0 ? 0 : sentences[i - 1].Span.End;
            if (i == 0 || text.AsSpan(from, sentences[i].Span.Start - from).ContainsAny('\n', '\r', '\u2029'))
                writer.Write("# newpar\n");
            writer.Write($"# sent_id = {(name is null ? "" : name + "-")}{(i + 1).ToString(CultureInfo.InvariantCulture)}\n");
            writer.Write("# text = ");
            var next = i + 1 < sentences.Length ? sentences[i + 1].Span.Start : text.Length + 1;
            rows.Clear();
            WriteSentence(writer, rows, sentences[i], next);
            writer.Write('\n');
            writer.Write(rows);
            writer.Write('\n');
        }
    }

    private static void WriteSentence(TextWriter textLine, StringBuilder rows, Sentence sentence, int nextSentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && IsOneOrthographicWord(tokens[end - 1], tokens[end]))
                end++;
            var next = end < tokens.Length ? tokens[end].Span.Start : nextSentence;
            var spaceAfter = tokens[end - 1].Span.End < next;
            if (end - i > 1)
            {
                rows.Append(CultureInfo.InvariantCulture, $"{i + 1}-{end}\t");
                for (var j = i; j < end; j++)
                    rows.Append(tokens[j].Form);
                rows.Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(spaceAfter ? "_" : "SpaceAfter=No").Append('\n');
            }
            for (var j = i; j < end; j++)
            {
                textLine.Write(tokens[j].Form);
                WriteWord(rows, sentence, j, spaceAfter || end - i > 1);
            }
            if (spaceAfter && end < tokens.Length)
                textLine.Write(' ');
            i = end;
        }
    }

    private static void WriteWord(StringBuilder rows, Sentence sentence, int index, bool spaceAfter)
    {
        var token = sentence.Tokens[index];
        rows.Append(CultureInfo.InvariantCulture, $"{index + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos}\t{token.Tag.Text()}\t")
            .Append(MorphologicalFeatures.Of(sentence, index))
            .Append(CultureInfo.InvariantCulture, $"\t{token.Head + 1}\t{token.Relation.Text()}\t_\t{(spaceAfter ? "_" : "SpaceAfter=No")}\n");
    }

    /// <summary>
    /// Whether two words are written as one: nothing stands between them, and the second is a clitic ("n't", "'s", the "'" of
    /// "Russians'") or goes on with a letter ("can|not"). Words that a sign sets apart, as in "long-standing", are not.
    /// </summary>
    private static bool IsOneOrthographicWord(Token first, Token second)
    {
        if (first.Span.End != second.Span.Start || !char.IsLetterOrDigit(first.Form[^1]))
            return false;
        if (second.Tag == PennTag.POS || second.Form.Length > 1 && second.Form[0] is '\'' or '’' or '`' && char.IsLetter(second.Form[1]))
            return true;
        return char.IsLetter(first.Form[^1]) && char.IsLetter(second.Form[0]);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
