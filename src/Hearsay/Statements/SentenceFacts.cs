using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>What the learned models ask of the words of one sentence, looked up once.</summary>
internal sealed class SentenceFacts
{
    /// <summary>Looks up a sentence.</summary>
    public SentenceFacts(string text, int index, Sentence sentence, QuotationIndex quotations, ActorMap actors, Lexicon lexicon)
    {
        var count = sentence.Tokens.Length;
        (Index, Sentence, Count) = (index, sentence, count);
        Lemma = new uint[count];
        Form = new uint[count];
        Quotation = new int[count];
        IsMark = new bool[count];
        Speech = new int[count];
        Party = new byte[count];
        Depth = new int[count];
        First = new int[count];
        Last = new int[count];
        Rule = new byte[count];
        Breaks = new int[count + 1];
        Verbs = new int[count + 1];
        for (var t = 0; t < count; t++)
        {
            var token = sentence.Tokens[t];
            Lemma[t] = FeatureHash.Of(token.Lemma.ToLowerInvariant());
            Form[t] = FeatureHash.Of(token.Form.ToLowerInvariant());
            Quotation[t] = quotations.At(token.Span.Start);
            IsMark[t] = token.Form is "“" or "”" or "\"" or "‘" or "’" or "«" or "»" or "„" || token.Form.StartsWith("''", StringComparison.Ordinal) || token.Form.StartsWith("``", StringComparison.Ordinal);
            Speech[t] = SpeechOf(token, lexicon);
            Party[t] = actors.At(index, t) is [var party, ..] ? (byte)(1 + (int)party.Kind) : (byte)0;
            (First[t], Last[t]) = (t, t);
            Breaks[t + 1] = Breaks[t] + (token.Form is "," or ";" or ":" or "—" or "–" or "--" ? 1 : 0);
            Verbs[t + 1] = Verbs[t] + (token.Upos == Upos.VERB ? 1 : 0);
        }
        // From the root down for the depth, from the leaves up for the extent: in the order in which a walk meets them.
        var order = new List<int>(count) { sentence.Root };
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var child in sentence.Children(order[i]))
            {
                Depth[child] = Depth[order[i]] + 1;
                order.Add(child);
            }
        }
        for (var i = count - 1; i > 0; i--)
        {
            var head = sentence.Tokens[order[i]].Head;
            First[head] = Math.Min(First[head], First[order[i]]);
            Last[head] = Math.Max(Last[head], Last[order[i]]);
        }
        Marker = new uint[count];
        var marker = new int[count];
        (Opening, Closing, Clause) = (new int[count], new int[count], new int[count]);
        for (var t = 0; t < count; t++)
            (Opening[t], Closing[t]) = (t, t);
        for (var i = count - 1; i >= 0; i--)
        {
            // From the leaves up, so that the highest comes last.
            Opening[First[order[i]]] = order[i];
            Closing[Last[order[i]]] = order[i];
        }
        foreach (var t in order)
        {
            if (sentence.Tokens[t] is { Relation: Relation.Case or Relation.Mark, Head: var marked } && (Marker[marked] == 0 || t < marker[marked]))
                (Marker[marked], marker[marked]) = (Form[t], t);
            var head = sentence.Tokens[t].Head;
            Clause[t] = sentence.Tokens[t].Upos == Upos.VERB || head < 0 ? t : Clause[head];
        }
        Begins = index == 0 ? Beginning.Report : StartsLine(text, sentence.Span.Start) ? Beginning.Paragraph : Beginning.Sentence;
    }

    /// <summary>Its place in the report.</summary>
    public int Index { get; }

    /// <summary>The sentence itself.</summary>
    public Sentence Sentence { get; }

    /// <summary>How many tokens it has.</summary>
    public int Count { get; }

    /// <summary>Of each token, the hash of its lemma in small letters.</summary>
    public uint[] Lemma { get; }

    /// <summary>Of each token, the hash of its form in small letters.</summary>
    public uint[] Form { get; }

    /// <summary>Of each token, the index of the quotation that holds it, marks included; −1 for none.</summary>
    public int[] Quotation { get; }

    /// <summary>Of each token, whether it is a quotation mark.</summary>
    public bool[] IsMark { get; }

    /// <summary>Of each token, what the lexicon says of it as a word of speech: 0 for nothing.</summary>
    public int[] Speech { get; }

    /// <summary>Of each token, what kind of party the phrase that it heads names: 0 for none.</summary>
    public byte[] Party { get; }

    /// <summary>Of each token, how many stand above it in the tree.</summary>
    public int[] Depth { get; }

    /// <summary>Of each token, the first of its subtree.</summary>
    public int[] First { get; }

    /// <summary>Of each token, the last of its subtree.</summary>
    public int[] Last { get; }

    /// <summary>Of each token, the head of the highest subtree that begins with it; itself where none does.</summary>
    public int[] Opening { get; }

    /// <summary>Of each token, the head of the highest subtree that ends with it; itself where none does.</summary>
    public int[] Closing { get; }

    /// <summary>Of each token, the verb of its clause: itself or the nearest above it; the root where no verb is.</summary>
    public int[] Clause { get; }

    /// <summary>Of each token, the form hash of the first preposition or conjunction that introduces it; 0 for none.</summary>
    public uint[] Marker { get; }

    /// <summary>Of each token, which of the rules takes it for a cue: 0 for none.</summary>
    public byte[] Rule { get; }

    /// <summary>What the rules make of the cues of the sentence.</summary>
    public List<RuleOpinion> Opinions { get; } = [];

    /// <summary>The statements of the rules, in this sentence or another, whose content most of the sentence is.</summary>
    public List<StatementDraft> Holders { get; } = [];

    /// <summary>What the rules make of a cue; null where they leave it alone.</summary>
    public RuleOpinion? OpinionOn(int cue)
    {
        foreach (var opinion in Opinions)
        {
            if (opinion.Cue == cue)
                return opinion;
        }
        return null;
    }

    /// <summary>How many commas, colons and dashes stand before each token.</summary>
    public int[] Breaks { get; }

    /// <summary>How many verbs stand before each token.</summary>
    public int[] Verbs { get; }

    /// <summary>What begins with the sentence.</summary>
    public Beginning Begins { get; }

    /// <summary>The lemma hash of a token, or a value of its own where there is no such token.</summary>
    public uint LemmaAt(int t) => (uint)t < (uint)Count ? Lemma[t] : 2;

    /// <summary>The form hash of a token, or a value of its own where there is no such token.</summary>
    public uint FormAt(int t) => (uint)t < (uint)Count ? Form[t] : 2;

    /// <summary>The Penn tag of a token as a number, or one of its own where there is no such token.</summary>
    public uint TagAt(int t) => (uint)t < (uint)Count ? (uint)Sentence.Tokens[t].Tag + 1 : 0;

    // The class of the first entry, and how its complements stand: enough to tell kinds of words apart, whatever their frequency.
    private static int SpeechOf(Token token, Lexicon lexicon)
    {
        if (token.Upos is Upos.VERB or Upos.AUX && lexicon.SpeechVerbs.TryGetValue(token.Lemma, out var verbs))
            return 1 + (int)verbs[0].Class;
        if (token.Upos is Upos.NOUN or Upos.PROPN && lexicon.SpeechNouns.TryGetValue(token.Lemma.ToLowerInvariant(), out var nouns))
            return 33 + (int)nouns[0].Class;
        return lexicon.SpeechPhrases.ContainsKey(token.Form.ToLowerInvariant()) ? 65 : 0;
    }

    private static bool StartsLine(string text, int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (text[i] == '\n')
                return true;
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }
}

/// <summary>What the rules make of a cue: the parts of the words of its sentence.</summary>
internal sealed record RuleOpinion(int Cue, StatementRole[] Roles, StatementDraft Statement);

/// <summary>What begins with a sentence.</summary>
internal enum Beginning
{
    /// <summary>No more than the sentence.</summary>
    Sentence,
    /// <summary>A paragraph.</summary>
    Paragraph,
    /// <summary>The report: its headline, often.</summary>
    Report,
}
