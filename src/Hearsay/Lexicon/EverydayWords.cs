using System.Globalization;
using System.Runtime.InteropServices;

namespace Hearsay.Lexicons;

/// <summary>A field of life whose news uses the words of politics and war.</summary>
internal enum EverydayDomain
{
    /// <summary>Matches, teams, scores.</summary>
    Sport,
    /// <summary>Companies, shares, prices.</summary>
    Business,
    /// <summary>Films, books, music.</summary>
    Culture,
    /// <summary>Weather, illness, animals, accidents.</summary>
    Nature,
    /// <summary>Home, food, pastimes, weddings, crafts, science.</summary>
    Life,
}

/// <summary>Words that speak of sport, business, culture, nature or private life, with how much they say.</summary>
internal sealed class EverydayWords
{
    private static readonly TableFormat Format = new("predicates/everyday.tsv", "word", "domain", "weight") { Key = ["word", "domain"] };

    private readonly Dictionary<string, List<(EverydayDomain Domain, int Weight)>> _words = new(StringComparer.Ordinal);

    // Of a word in two parts ("box-office") the second ones, by the first.
    private readonly Dictionary<string, List<(string Second, EverydayDomain Domain, int Weight)>> _pairs = new(StringComparer.Ordinal);

    public EverydayWords(TableSource tables, TableFaults faults)
    {
        foreach (var row in tables.Rows(Format, faults))
        {
            if (!int.TryParse(row.Cell(2), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight is not (1 or 2))
                row.Fault($"expected the weight 1 or 2 and found \"{row[2]}\"", "Write 2 for a word that seldom means anything else");
            var (word, domain) = (row.Required(0, "word"), row.Choice<EverydayDomain>(1));
            if (!row.IsSound)
                continue;
            if (!_words.TryGetValue(word, out var domains))
                _words.Add(word, domains = new List<(EverydayDomain, int)>(1));
            domains.Add((domain, weight));
            if (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && dash < word.Length - 1)
            {
                if (!_pairs.TryGetValue(word[..dash], out var seconds))
                    _pairs.Add(word[..dash], seconds = new List<(string, EverydayDomain, int)>(1));
                seconds.Add((word[(dash + 1)..], domain, weight));
            }
        }
    }

    /// <summary>The words that are one with this word before them, "office" after "box", each with what the whole speaks of; empty for most words.</summary>
    public ReadOnlySpan<(string Second, EverydayDomain Domain, int Weight)> After(string lemma) => _pairs.TryGetValue(lemma, out var seconds) ? CollectionsMarshal.AsSpan(seconds) : [];

    /// <summary>How much a word says for each domain it speaks of; empty for most words.</summary>
    public ReadOnlySpan<(EverydayDomain Domain, int Weight)> Of(string lemma) => _words.TryGetValue(lemma, out var domains) ? CollectionsMarshal.AsSpan(domains) : [];

    /// <summary>How much a word says for one domain; 0 where nothing.</summary>
    public int Weight(string lemma, EverydayDomain domain)
    {
        foreach (var (of, weight) in Of(lemma))
        {
            if (of == domain)
                return weight;
        }
        return 0;
    }
}
