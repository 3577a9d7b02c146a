namespace Hearsay.Lexicons;

/// <summary>What a word of speech or thought does.</summary>
internal enum SpeechClass
{
    /// <summary>Neutral speech.</summary>
    Say,
    /// <summary>Carries news.</summary>
    Report,
    /// <summary>Speech that takes a stand.</summary>
    Claim,
    /// <summary>Asks or requests.</summary>
    Ask,
    /// <summary>Tells someone to do something.</summary>
    Order,
    /// <summary>Denies or rejects.</summary>
    Deny,
    /// <summary>Praises.</summary>
    Praise,
    /// <summary>Blames or criticises.</summary>
    Blame,
    /// <summary>Commits the speaker.</summary>
    Promise,
    /// <summary>Holds an opinion.</summary>
    Believe,
    /// <summary>Feels, hopes, fears.</summary>
    Feel,
    /// <summary>Wants or plans.</summary>
    Intend,
    /// <summary>Accepts or consents.</summary>
    Agree,
    /// <summary>Comes to know.</summary>
    Learn,
    /// <summary>A text or document says it.</summary>
    Write,
    /// <summary>Cites the words of others.</summary>
    Quote,
}

/// <summary>How the content of a word of speech stands with it.</summary>
[Flags]
internal enum SpeechComplements
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>A finite clause.</summary>
    That = 1,
    /// <summary>Direct speech.</summary>
    Quote = 2,
    /// <summary>An indirect question.</summary>
    Wh = 4,
    /// <summary>An infinitive.</summary>
    To = 8,
    /// <summary>Someone is told a clause: "told reporters that".</summary>
    ObjectThat = 16,
    /// <summary>Someone is told to do something: "urged them to".</summary>
    ObjectTo = 32,
    /// <summary>"described it as".</summary>
    As = 64,
    /// <summary>"called Russia a partner".</summary>
    Predicate = 128,
    /// <summary>A noun phrase is the content.</summary>
    Noun = 256,
    /// <summary>"spoke of".</summary>
    Of = 512,
    /// <summary>"talked about".</summary>
    About = 1024,
    /// <summary>"denied helping".</summary>
    Gerund = 2048,
}

/// <summary>A verb or noun of speech or thought.</summary>
internal sealed record SpeechWord(string Lemma, string? Particle, SpeechClass Class, SpeechComplements Complements, bool Negative);

/// <summary>A fixed phrase that attributes: "according to {source}". Words of the phrase before and after the source.</summary>
internal sealed record SpeechPhrase(string[] Before, string[] After, SpeechClass Class);

/// <summary>Builds the indexes of the tables under speech/.</summary>
internal static class SpeechTables
{
    private static readonly TableFormat VerbFormat = new("speech/verbs.tsv", "lemma", "particle", "class", "complements", "polarity") { Key = ["lemma", "particle"] };
    private static readonly TableFormat NounFormat = new("speech/nouns.tsv", "lemma", "class", "complements") { Key = ["lemma"] };
    private static readonly TableFormat PhraseFormat = new("speech/phrases.tsv", "phrase", "class") { Key = ["phrase"] };

    public static Dictionary<string, List<SpeechWord>> ReadVerbs(TableSource tables, TableFaults faults)
    {
        var verbs = new Dictionary<string, List<SpeechWord>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(VerbFormat, faults))
        {
            if (row.Cell(4) is not ("" or "negative"))
                row.Fault($"expected negative or nothing and found \"{row[4]}\"", "Write negative only for verbs such as deny");
            var verb = new SpeechWord(row.Required(0, "lemma"), row.Optional(1), row.Choice<SpeechClass>(2), Complements(row, 3), !row.Cell(4).IsEmpty);
            if (row.IsSound)
                Add(verbs, verb);
        }
        return verbs;
    }

    public static Dictionary<string, List<SpeechWord>> ReadNouns(TableSource tables, TableFaults faults)
    {
        var nouns = new Dictionary<string, List<SpeechWord>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(NounFormat, faults))
        {
            var noun = new SpeechWord(row.Required(0, "lemma"), null, row.Choice<SpeechClass>(1), Complements(row, 2), Negative: false);
            if (row.IsSound)
                Add(nouns, noun);
        }
        return nouns;
    }

    /// <summary>The phrases by their first word; a phrase that begins with its source is left under "".</summary>
    public static Dictionary<string, List<SpeechPhrase>> ReadPhrases(TableSource tables, TableFaults faults)
    {
        var phrases = new Dictionary<string, List<SpeechPhrase>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(PhraseFormat, faults))
        {
            var parts = row.Required(0, "phrase").Split("{source}");
            if (parts.Length != 2)
                row.Fault($"expected one {{source}} in \"{row[0]}\"", "Mark where the source stands, as in: according to {source}");
            var before = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var phrase = new SpeechPhrase(before, parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Choice<SpeechClass>(1));
            if (!row.IsSound)
                continue;
            var first = before.Length > 0 ? before[0] : "";
            if (!phrases.TryGetValue(first, out var list))
                phrases.Add(first, list = []);
            list.Add(phrase);
        }
        // The longer phrase is tried first: "in the words of" before "in".
        foreach (var list in phrases.Values)
            list.Sort(static (a, b) => b.Before.Length != a.Before.Length ? b.Before.Length.CompareTo(a.Before.Length) : b.After.Length.CompareTo(a.After.Length));
        return phrases;
    }

    private static void Add(Dictionary<string, List<SpeechWord>> words, SpeechWord word)
    {
        if (!words.TryGetValue(word.Lemma, out var list))
            words.Add(word.Lemma, list = []);
        list.Add(word);
    }

    private static SpeechComplements Complements(TableRow row, int column) =>
        row.Choices<SpeechComplements>(column).Aggregate(SpeechComplements.None, static (all, one) => all | one);
}
