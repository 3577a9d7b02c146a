using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Judgement;

/// <summary>A sentence with a marked pair, read as far as the events that the rules find in it.</summary>
internal sealed class PairReading
{
    private readonly PairFeatures _features;

    /// <summary>Reads it.</summary>
    /// <param name="pair">The marked sentence.</param>
    /// <param name="parse">Gives the sentences of a text.</param>
    /// <param name="lexicon">The tables.</param>
    /// <exception cref="ArgumentException">The text holds no word.</exception>
    public PairReading(MarkedPair pair, Func<string, ImmutableArray<Sentence>> parse, Lexicon lexicon)
    {
        var sentence = Joined(parse(pair.Text));
        ImmutableArray<Sentence> sentences = [sentence];
        var report = new Report("pair", pair.Text);
        var actors = ActorFinder.Find(report, sentences, new QuotationIndex(Quotations.Find(pair.Text)), lexicon);
        Site = new PairSite(sentence, pair.Actor, pair.Recipient);
        // Who is marked is a party, whether the tables know it or not.
        foreach (var head in (ReadOnlySpan<int>)[Site.Actor, Site.Recipient])
        {
            if ((Site.IsActor(head) || Site.IsRecipient(head)) && actors.At(0, head).Length == 0)
                actors.Set(0, head, [new ActorDraft(sentence.Tokens[head].Form, ActorKind.Unknown)]);
        }
        Drafts = EventFinder.Find(pair.Text, sentences, actors, lexicon, new EverydayMatter(pair.Text, sentences, actors, lexicon));
        _features = new PairFeatures(pair.Text, sentences, actors, lexicon);
    }

    /// <summary>Where the pair stands.</summary>
    public PairSite Site { get; }

    /// <summary>The events that the rules find.</summary>
    public IReadOnlyList<EventDraft> Drafts { get; }

    /// <summary>Collects the features of the pair.</summary>
    public void Look(WeighedFeatures into) => _features.Look(0, Site, Drafts, into);

    /// <summary>
    /// The senses of the words around the pair, those that hold first: of the word above both parties, then of those on the way to them, then of
    /// the others in the order of the text.
    /// </summary>
    public IEnumerable<(int Token, IReadOnlyList<Predicate> Senses)> Senses()
    {
        var way = new[] { Site.Top }.Concat(Site.RecipientWay.Reverse()).Concat(Site.ActorWay.Reverse()).ToList();
        foreach (var t in way.Concat(Enumerable.Range(0, Site.Sentence.Tokens.Length).Except(way)))
        {
            if (_features.Senses(0, Site.Sentence, t) is { Holding: var holding, All: { Count: > 0 } all })
                yield return (t, [.. holding, .. all]);
        }
    }

    // The marked sentence is one, however the splitter takes it: the later parts hang on the root of the first.
    private static Sentence Joined(ImmutableArray<Sentence> parts)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("The sentence holds no word.", nameof(parts));
        if (parts.Length == 1)
            return parts[0];
        var tokens = ImmutableArray.CreateBuilder<Token>(parts.Sum(static p => p.Tokens.Length));
        foreach (var part in parts)
        {
            var before = tokens.Count;
            foreach (var token in part.Tokens)
            {
                tokens.Add(token.Head >= 0 ? token with { Head = token.Head + before }
                    : before == 0 ? token : token with { Head = parts[0].Root, Relation = Relation.Parataxis });
            }
        }
        return new Sentence(tokens.ToImmutable());
    }
}
