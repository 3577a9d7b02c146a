using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Judgement;

/// <summary>
/// Two parties in a tree: their heads, the word above both, and the words on the way up to it. Immutable.
/// </summary>
internal sealed class PairSite
{
    private readonly bool[] _inActor;
    private readonly bool[] _inRecipient;

    /// <summary>Finds the place of a pair.</summary>
    /// <param name="sentence">The tree.</param>
    /// <param name="actor">Where the acting party stands.</param>
    /// <param name="recipient">Where the other stands.</param>
    public PairSite(Sentence sentence, ImmutableArray<TextSpan> actor, ImmutableArray<TextSpan> recipient)
    {
        Sentence = sentence;
        _inActor = Covered(sentence, actor);
        _inRecipient = Covered(sentence, recipient);
        var depth = Depths(sentence);
        // Where a party is marked more than once, the two places nearest to each other in the tree count.
        var best = int.MaxValue;
        foreach (var a in actor)
        {
            foreach (var r in recipient)
            {
                var (from, to) = (Head(sentence, a, depth), Head(sentence, r, depth));
                var top = Above(sentence, from, to, depth);
                var length = depth[from] + depth[to] - 2 * depth[top];
                if (length < best)
                    (best, Actor, Recipient, Top) = (length, from, to, top);
            }
        }
        if (actor.IsEmpty || recipient.IsEmpty)
        {
            var known = Head(sentence, actor.IsEmpty ? recipient[0] : actor[0], depth);
            Top = Predicate(sentence, known);
            (Actor, Recipient) = actor.IsEmpty ? (Top, known) : (known, Top);
        }
        ActorWay = Way(Actor);
        RecipientWay = Way(Recipient);
    }

    /// <summary>The place of a pair whose parties are known by their heads.</summary>
    public static PairSite Of(Sentence sentence, ImmutableArray<int> actor, ImmutableArray<int> recipient) =>
        new(sentence, Phrases(sentence, actor), Phrases(sentence, recipient));

    /// <summary>The tree.</summary>
    public Sentence Sentence { get; }

    /// <summary>The head of the acting party; <see cref="Top"/> where it is not named.</summary>
    public int Actor { get; }

    /// <summary>The head of the other; <see cref="Top"/> where it is not named.</summary>
    public int Recipient { get; }

    /// <summary>
    /// The lowest word that is above both, or one of them where it is above the other. Where only one party is named, the verb above it.
    /// </summary>
    public int Top { get; }

    /// <summary>The words between the actor's head and <see cref="Top"/>, from below.</summary>
    public ImmutableArray<int> ActorWay { get; }

    /// <summary>The words between the recipient's head and <see cref="Top"/>, from below.</summary>
    public ImmutableArray<int> RecipientWay { get; }

    /// <summary>True for the words of the acting party.</summary>
    public bool IsActor(int token) => _inActor[token];

    /// <summary>True for the words of the other.</summary>
    public bool IsRecipient(int token) => _inRecipient[token];

    // A phrase reaches over what stands before its head and over what hangs on it behind, without clauses, appositions and conjuncts.
    private static ImmutableArray<TextSpan> Phrases(Sentence sentence, ImmutableArray<int> heads)
    {
        var phrases = ImmutableArray.CreateBuilder<TextSpan>(heads.Length);
        foreach (var head in heads)
        {
            var span = sentence.Tokens[head].Span;
            foreach (var child in sentence.Children(head))
            {
                if (sentence.Tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.Flat or Relation.Nummod or Relation.NmodPoss or Relation.Nmod or Relation.NmodDesc)
                    span = span.Union(sentence.Tokens[child].Span);
            }
            phrases.Add(span);
        }
        return phrases.ToImmutable();
    }

    private ImmutableArray<int> Way(int from)
    {
        var way = ImmutableArray.CreateBuilder<int>();
        for (var t = from; t != Top; t = Sentence.Tokens[t].Head)
        {
            if (t != from)
                way.Add(t);
        }
        return way.ToImmutable();
    }

    private static bool[] Covered(Sentence sentence, ImmutableArray<TextSpan> spans)
    {
        var covered = new bool[sentence.Tokens.Length];
        for (var t = 0; t < covered.Length; t++)
        {
            foreach (var span in spans)
                covered[t] |= span.Overlaps(sentence.Tokens[t].Span);
        }
        return covered;
    }

    private static int[] Depths(Sentence sentence)
    {
        var depth = new int[sentence.Tokens.Length];
        for (var t = 0; t < depth.Length; t++)
        {
            for (var above = sentence.Tokens[t].Head; above >= 0; above = sentence.Tokens[above].Head)
                depth[t]++;
        }
        return depth;
    }

    // The highest word of a span; the nearest word where it covers none.
    private static int Head(Sentence sentence, TextSpan span, int[] depth)
    {
        var head = -1;
        var last = 0;
        for (var t = 0; t < depth.Length; t++)
        {
            var token = sentence.Tokens[t];
            if (token.Span.Start < span.End)
                last = t;
            if (span.Overlaps(token.Span) && token.Upos != Upos.PUNCT && (head < 0 || depth[t] < depth[head]))
                head = t;
        }
        return head >= 0 ? head : last;
    }

    // The nearest verb above a word; the root where there is none.
    private static int Predicate(Sentence sentence, int from)
    {
        var t = from;
        while (sentence.Tokens[t].Head >= 0)
        {
            t = sentence.Tokens[t].Head;
            if (sentence.Tokens[t].Upos == Upos.VERB)
                break;
        }
        return t;
    }

    private static int Above(Sentence sentence, int one, int other, int[] depth)
    {
        while (one != other)
        {
            if (depth[one] >= depth[other])
                one = sentence.Tokens[one].Head;
            else
                other = sentence.Tokens[other].Head;
        }
        return one;
    }
}
