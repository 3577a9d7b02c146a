using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Makes the parts of statements of a report's words: spans, sources, kinds.</summary>
internal sealed class StatementParts(string text, ImmutableArray<Sentence> sentences, QuotationIndex quotations, ActorMap actors)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \"“”‘’'()?!");

    /// <summary>How a content is reported, by the quotation marks that it touches.</summary>
    public StatementKind KindOf(ImmutableArray<TextSpan> content)
    {
        foreach (var span in content)
        {
            if (quotations.Touches(span))
                return Array.TrueForAll([.. content], IsQuoted) ? StatementKind.Direct : StatementKind.Mixed;
        }
        return StatementKind.Indirect;
    }

    private bool IsQuoted(TextSpan span) => quotations.FirstTouching(span) is { } quotation && quotation.Contains(span);

    /// <summary>The spans with the marks and stops beside them that belong to a quotation they touch: “… the end.” is not cut before its full stop.</summary>
    public ImmutableArray<TextSpan> ToMarks(ImmutableArray<TextSpan> content)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            var (start, end) = (content[i].Start, content[i].End);
            // Never into the part before or after.
            var (lowest, highest) = (i == 0 ? 0 : spans[i - 1].End, i + 1 < content.Length ? content[i + 1].Start : text.Length);
            if (Holding(end - 1) is { } last && last.End > end && last.End <= highest && !HasWords(end, last.End))
                end = last.End;
            if (Holding(start) is { } first && first.Start < start && first.Start >= lowest && !HasWords(first.Start, start))
                start = first.Start;
            spans.Add(TextSpan.FromBounds(start, end));
        }
        return spans.ToImmutable();
    }

    private TextSpan? Holding(int position) => quotations.At(position) is >= 0 and var i ? quotations.All[i] : null;

    private bool HasWords(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
                return true;
        }
        return false;
    }

    /// <summary>Quoted spans without the marks at their edges.</summary>
    public ImmutableArray<TextSpan> WithoutMarks(ImmutableArray<TextSpan> content)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(content.Length);
        foreach (var span in content)
        {
            var quotation = quotations.FirstTouching(span)!.Value;
            var inner = Inner(quotation);
            var (start, end) = (span.Start == quotation.Start ? inner.Start : span.Start, span.End == quotation.End ? inner.End : span.End);
            // The opening mark is repeated at the head of each paragraph.
            if (start == span.Start && span.Start > quotation.Start && text[start] == text[quotation.Start] && text[start] is '“' or '"' or '«' or '„')
                start++;
            spans.Add(start < end ? TextSpan.FromBounds(start, end) : span);
        }
        return spans.ToImmutable();
    }

    /// <summary>The party that the words of a sentence from <paramref name="start"/> to <paramref name="end"/> name, around their head.</summary>
    public StatementParty PartyOf(int s, int head, int start, int end)
    {
        var sentence = sentences[s];
        var speakers = actors.At(s, head);
        var span = TextSpan.FromBounds(sentence.Tokens[start].Span.Start, sentence.Tokens[Math.Max(start, end - 1)].Span.End);
        var unnamed = Array.TrueForAll(speakers, static a => a.NameParts.Length == 0 && a.Kind is ActorKind.Person or ActorKind.Group);
        var anonymous = Array.Exists(speakers, static a => a.Anonymous) || unnamed && IsWithheld(sentence, head);
        return new StatementParty(Trim([span]), speakers, anonymous);
    }

    // "an official who asked not to be named", "people close to the talks"; "a diplomat, speaking on condition of anonymity, said"
    private static bool IsWithheld(Sentence sentence, int head)
    {
        foreach (var t in sentence.Subtree(head))
        {
            if (Withholds(sentence, t))
                return true;
        }
        if (sentence.Tokens[head] is not { Relation: Relation.Nsubj or Relation.NsubjPass, Head: var verb })
            return false;
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation is Relation.Advcl or Relation.Obl or Relation.Parataxis && sentence.Subtree(child).Exists(t => sentence.Tokens[t].Lemma == "anonymity"))
                return true;
        }
        return false;
    }

    private static bool Withholds(Sentence sentence, int t) => sentence.Tokens[t] switch
    {
        { Lemma: "anonymity" } => true,
        { Lemma: "name" or "identify" or "familiar" or "authorise" or "authorize" or "brief", Upos: Upos.VERB or Upos.ADJ } => true,
        { Lemma: "close", Upos: Upos.ADJ or Upos.ADV } => t + 1 < sentence.Tokens.Length && sentence.Tokens[t + 1].Form == "to",
        { Lemma: "knowledge" or "privy" } => t + 1 < sentence.Tokens.Length && sentence.Tokens[t + 1].Form is "of" or "to",
        _ => false,
    };

    /// <summary>The words of a quotation without its marks.</summary>
    public TextSpan Inner(TextSpan quotation)
    {
        var (start, end) = (quotation.Start, quotation.End);
        // Two apostrophes may stand for one mark.
        var width = text.AsSpan(start, end - start).StartsWith("''") ? 2 : 1;
        var closes = text[end - 1] is '”' or '"' or '’' or '\'' or '»';
        return end - start <= 2 * width ? quotation : TextSpan.FromBounds(start + width, closes ? end - width : end);
    }

    /// <summary>The spans without the punctuation at their edges, which is layout; a closing quotation mark belongs to its words.</summary>
    public ImmutableArray<TextSpan> Trim(ImmutableArray<TextSpan> spans)
    {
        var trimmed = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && IsLayout(start))
                start++;
            while (end > start && IsLayout(end - 1))
                end--;
            if (text.AsSpan(start, end - start).ContainsAnyExcept(Marks))
                trimmed.Add(TextSpan.FromBounds(start, end));
        }
        return trimmed.ToImmutable();
    }

    // Also flags, stars and arrows, with the sign that asks for their picture.
    private bool IsLayout(int at)
    {
        const char asPicture = '\uFE0F';
        var c = text[at];
        if (char.IsWhiteSpace(c) || c is ',' or ':' or ';' or '—' or '–' or '-' or '.' or asPicture)
            return true;
        var first = char.IsLowSurrogate(c) && at > 0 ? at - 1 : at;
        return CharUnicodeInfo.GetUnicodeCategory(text, first) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && c is not ('`' or '´');
    }

    /// <summary>Runs of neighbouring tokens become one span each.</summary>
    public static ImmutableArray<TextSpan> SpansOf(Sentence sentence, List<int> tokens)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            var first = i;
            while (i + 1 < tokens.Count && tokens[i + 1] == tokens[i] + 1)
                i++;
            spans.Add(TextSpan.FromBounds(sentence.Tokens[tokens[first]].Span.Start, sentence.Tokens[tokens[i]].Span.End));
            i++;
        }
        return spans.ToImmutable();
    }
}

/// <summary>The source of a statement: its words, whom they mean, and whether the name is withheld.</summary>
internal sealed record StatementParty(ImmutableArray<TextSpan> Spans, ActorDraft[] Speakers, bool Anonymous);
