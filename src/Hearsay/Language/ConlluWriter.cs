using System.Globalization;

namespace Hearsay.Language;

/// <summary>
/// Writes parsed sentences in CoNLL-U (https://universaldependencies.org/format.html): ten columns, a row more for words
/// written as one ("3-4 don't"), <c>SpaceAfter=No</c> where no space follows. Where a sentence was cut because it was too long
/// for one, a comment <c># cut = …</c> says so. Lines end in "\n".
/// </summary>
public static class ConlluWriter
{
    private static readonly string[] Numbers = [.. Enumerable.Range(0, Segmenter.LongestSentence + 1).Select(static n => n.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] PartsOfSpeech = Enum.GetNames<Upos>();

    private static readonly string[] EntityNames = [.. Enum.GetNames<EntityKind>().Select(static n => n.ToUpperInvariant())];

    /// <summary>Writes the sentences of one text, each as soon as it comes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sentences">The sentences, in order.</param>
    /// <param name="id">The text's name, from which the sentences have theirs; null for none.</param>
    public static void Write(TextWriter writer, IEnumerable<Sentence> sentences, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentences);
        var prefix = "";
        if (id is not null)
        {
            prefix = NameOf(id) + "-";
            writer.Write($"# newdoc id = {NameOf(id)}\n");
        }
        var number = 0;
        foreach (var sentence in sentences)
        {
            number++;
            if (sentence.BeginsParagraph)
                writer.Write("# newpar\n");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {prefix}{number}\n"));
            Write(writer, sentence);
        }
    }

    /// <summary>
    /// Writes one sentence with its text and the empty line behind it. The comments that stand before the text, "newdoc",
    /// "newpar" and "sent_id", are left to the caller.
    /// </summary>
    public static void Write(TextWriter writer, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        WriteText(writer, sentence);
        if (sentence.IsCut)
            writer.Write("# cut = too long for one sentence, goes on in the next\n");
        var tokens = sentence.Tokens;
        var entity = 0;
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && IsOneOrthographicWord(tokens[end - 1], tokens[end]))
                end++;
            var spaceAfter = end < tokens.Length ? tokens[end - 1].Span.End < tokens[end].Span.Start : sentence.IsFollowedBySpace;
            if (end - i > 1)
                WriteRange(writer, sentence, i, end, spaceAfter);
            for (var j = i; j < end; j++)
            {
                WriteWord(writer, sentence, j);
                entity = WriteLastCell(writer, sentence, j, entity, spaceAfter || end - i > 1);
            }
            i = end;
        }
        writer.Write('\n');
    }

    /// <summary>A text's name as a comment can hold it: on one line, without tabs.</summary>
    public static string NameOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return string.Join(' ', id.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static void WriteText(TextWriter writer, Sentence sentence)
    {
        writer.Write("# text = ");
        var end = sentence.Span.Start;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start > end)
                writer.Write(' ');
            writer.Write(token.Form);
            end = token.Span.End;
        }
        writer.Write('\n');
    }

    private static void WriteRange(TextWriter writer, Sentence sentence, int first, int end, bool spaceAfter)
    {
        writer.Write(Number(first + 1));
        writer.Write('-');
        writer.Write(Number(end));
        writer.Write('\t');
        for (var i = first; i < end; i++)
            writer.Write(sentence.Tokens[i].Form);
        writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        writer.Write(spaceAfter ? "_\n" : "SpaceAfter=No\n");
    }

    private static void WriteWord(TextWriter writer, Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        writer.Write(Number(index + 1));
        writer.Write('\t');
        writer.Write(token.Form);
        writer.Write('\t');
        writer.Write(token.Lemma);
        writer.Write('\t');
        writer.Write(PartsOfSpeech[(int)token.Upos]);
        writer.Write('\t');
        writer.Write(token.Tag.Text());
        writer.Write('\t');
        writer.Write(MorphologicalFeatures.Of(sentence, index));
        writer.Write('\t');
        writer.Write(Number(token.Head + 1));
        writer.Write('\t');
        writer.Write(token.Relation.Text());
        writer.Write("\t_\t");
    }

    // Returns the first entity that ends behind the word.
    private static int WriteLastCell(TextWriter writer, Sentence sentence, int index, int entity, bool spaceAfter)
    {
        var entities = sentence.Entities;
        var isInside = entity < entities.Length && entities[entity].First <= index;
        if (!spaceAfter)
            writer.Write(isInside ? "SpaceAfter=No|" : "SpaceAfter=No\n");
        else if (!isInside)
            writer.Write("_\n");
        if (!isInside)
            return entity;
        writer.Write(entities[entity].First == index ? "ner=B-" : "ner=I-");
        writer.Write(EntityNames[(int)entities[entity].Kind]);
        writer.Write('\n');
        return index + 1 == entities[entity].End ? entity + 1 : entity;
    }

    private static string Number(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

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
}
