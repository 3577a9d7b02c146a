using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>
/// Settles whose words a quotation with "he said" is where the one whom the report speaks of most is not in the sentence before: the speaker of
/// that sentence goes on, or its subject. Grosz and others (1995): what the last sentence was about is what a pronoun takes up.
/// </summary>
internal static class NearbySpeakers
{
    /// <summary>Gives quotations their speakers, and the pronouns their party.</summary>
    /// <param name="sentences">The sentences of the report.</param>
    /// <param name="actors">The parties; where a pronoun means another, it is recorded.</param>
    /// <param name="statements">The statements.</param>
    public static void Settle(ImmutableArray<Sentence> sentences, ActorMap actors, List<StatementDraft> statements)
    {
        var bySentence = statements.Where(static s => s.Within is null && s.Speakers.Length > 0).ToLookup(static s => s.Sentence);
        foreach (var statement in statements.Where(static s => s is { Kind: StatementKind.Direct, Within: null, Source.Length: 1 }).OrderBy(static s => s.Sentence))
        {
            var s = statement.Sentence;
            var place = PlaceOf(sentences[s], statement.Source[0]);
            if (place < 0)
                continue;
            var pronoun = sentences[s].Tokens[place];
            var kind = Pronouns.Kind(pronoun.Form);
            if (kind is not (PronounKind.He or PronounKind.She))
                continue;
            var before = SentenceIndex.FirstEndingAt(sentences, statement.Content[0].Start + 1) - 1;
            if (before < 0 || before >= s || s - before > 3 || IsMentioned(statement.Speakers, sentences, before, s))
                continue;
            if (SpeakerOf(sentences, actors, bySentence[before], before, kind) is not { } speaker || statement.Speakers is [var own] && own == speaker)
                continue;
            foreach (var other in statement.Speakers)
                other.Mentions.Remove(pronoun.Span);
            speaker.Mentions.Add(pronoun.Span);
            statement.Speakers = [speaker];
            actors.Set(s, place, statement.Speakers);
        }
    }

    private static int PlaceOf(Sentence sentence, TextSpan span)
    {
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (sentence.Tokens[t].Span == span)
                return t;
        }
        return -1;
    }

    // The one who spoke last in a sentence; the subject of its main verb where nobody did.
    private static ActorDraft? SpeakerOf(ImmutableArray<Sentence> sentences, ActorMap actors, IEnumerable<StatementDraft> spoken, int s, PronounKind kind)
    {
        foreach (var statement in spoken.OrderByDescending(static d => d.CueToken))
        {
            if (statement.Speakers is [var speaker] && Pronouns.Agrees(kind, statement.Speakers))
                return speaker;
        }
        var subject = Clauses.Subject(sentences[s], sentences[s].Root);
        return subject >= 0 && actors.At(s, subject) is [var actor] both && Pronouns.Agrees(kind, both) ? actor : null;
    }

    // Whoever the two sentences name besides the pronoun itself may be meant.
    private static bool IsMentioned(ActorDraft[] parties, ImmutableArray<Sentence> sentences, int before, int own)
    {
        var (first, last) = (new TextSpan(sentences[before].Span.Start, 0), new TextSpan(sentences[own].Span.End, 0));
        return Array.Exists(parties, p => p.Mentions.GetViewBetween(first, last).Take(2).Count() > 1
            || p.Mentions.GetViewBetween(first, new TextSpan(sentences[before].Span.End, 0)).Count > 0);
    }
}
