using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>
/// Codes one phrase as the reading of a report would, had the report nothing else: first as the subject of a sentence, where a
/// party is most surely known as one, and alone where the parser does not take it for one phrase there.
/// </summary>
internal static class PhraseCoder
{
    private static readonly string[] Frames = [" said.", ""];

    /// <summary>Codes a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="on">The day on which it is said, or null.</param>
    /// <param name="parse">Gives the sentences of a text.</param>
    /// <param name="lexicon">The tables.</param>
    public static PhraseCoding Code(string phrase, DateOnly? on, Func<string, ImmutableArray<Sentence>> parse, Lexicon lexicon)
    {
        var words = phrase.Trim();
        foreach (var frame in Frames)
        {
            var report = new Report("phrase", words + frame) { Published = on };
            var sentences = parse(report.Text);
            if (sentences.IsEmpty || frame.Length > 0 && !IsOnePhrase(sentences, words.Length))
                continue;
            var actors = ActorFinder.Find(report, sentences, new QuotationIndex([]), lexicon);
            if (Parties(actors, sentences, words.Length) is { } parties)
                return Coding(phrase, parties);
        }
        return new PhraseCoding { Phrase = phrase, Rule = "none" };
    }

    // All its words hang on one, which alone hangs on the frame.
    private static bool IsOnePhrase(ImmutableArray<Sentence> sentences, int end)
    {
        var tokens = sentences[0].Tokens;
        return tokens[^1].Span.Start >= end
            && tokens.Count(t => t.Span.End <= end && (t.Head < 0 || tokens[t.Head].Span.Start >= end)) == 1;
    }

    // Those whom the phrase's head means, or else the word nearest to it that means someone: "several of the trade unions".
    private static ActorDraft[]? Parties(ActorMap actors, ImmutableArray<Sentence> sentences, int end)
    {
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            var fromTheHead = Enumerable.Range(0, sentence.Tokens.Length).Where(t => sentence.Tokens[t].Span.End <= end).OrderBy(t => Depth(sentence, t));
            foreach (var t in fromTheHead)
            {
                if (actors.At(s, t) is [_, ..] parties)
                    return parties;
            }
        }
        return null;
    }

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (; sentence.Tokens[token].Head >= 0; token = sentence.Tokens[token].Head)
            depth++;
        return depth;
    }

    private static PhraseCoding Coding(string phrase, ActorDraft[] parties)
    {
        ImmutableArray<string> sectors = [.. parties.SelectMany(static p => p.AllSectors()).Distinct()];
        var countries = string.Join('|', parties.Select(static p => p.Country).OfType<string>().Distinct());
        return new PhraseCoding
        {
            Phrase = phrase,
            // PLOVER writes IGO in the place of a country (manual, table of international non-state actors).
            Country = countries.Length > 0 ? countries : sectors.Contains("IGO") ? "IGO" : null,
            Sectors = sectors,
            Name = string.Join('|', parties.Select(static p => p.Name)),
            Rule = Rule(parties[0]),
        };
    }

    private static string Rule(ActorDraft party) => party switch
    {
        { Known: not null } => "person",
        { Kind: ActorKind.Outlet } => "outlet",
        { Kind: ActorKind.Country } => party.Sectors.Contains("GOV") ? "government" : "country",
        { RoleUses.Count: > 0 } => "role",
        { Kind: ActorKind.Organization, Country: not null } or { Kind: ActorKind.Organization, Sectors.Count: > 0 } => "organization",
        { Kind: ActorKind.Group or ActorKind.Person, Country: not null } => "people",
        _ => "name",
    };
}
