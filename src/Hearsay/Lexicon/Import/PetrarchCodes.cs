namespace Hearsay.Lexicons;

/// <summary>What a CAMEO actor code says: a country, sectors, or neither.</summary>
/// <param name="Country">Alpha-3 code, or null.</param>
/// <param name="Sectors">PLOVER sectors in the order of the code's parts.</param>
internal sealed record PetrarchMeaning(string? Country, IReadOnlyList<string> Sectors)
{
    /// <summary>True where it is a country's code and nothing more.</summary>
    public bool IsCountryAlone => Country is not null && Sectors.Count == 0;
}

/// <summary>Reads CAMEO actor codes part by part, and remembers those of which nothing is known.</summary>
internal sealed class PetrarchCodes(Lexicon lexicon)
{
    private const int PartLength = 3;

    private readonly Dictionary<string, string> _ownCountries = new(StringComparer.Ordinal);

    /// <summary>Codes that stand where a country's would and are none that the lexicon has, with the names of what they mean.</summary>
    public IReadOnlyDictionary<string, string> OwnCountries => _ownCountries;

    /// <summary>Reads a code.</summary>
    /// <param name="code">Parts of three letters or digits each.</param>
    /// <param name="isAgent">True for an agent's, in which no part stands where a country's would.</param>
    /// <param name="unknown">Called with each part of which nothing is known.</param>
    public PetrarchMeaning Read(string code, bool isAgent, Action<string> unknown)
    {
        string? country = null;
        var sectors = new List<string>();
        var isInternational = false;
        for (var at = 0; at < code.Length; at += PartLength)
        {
            var part = code.Substring(at, PartLength);
            var isFirst = at == 0 && !isAgent;
            var known = isFirst && lexicon.Countries.ContainsKey(part) ? null : lexicon.ActorCodes.Find(part, isFirst);
            // A body of states is of none of them; a company or a group may be of one.
            isInternational |= known is { Kind: ActorCodeKind.International, Code: "IGO" };
            if (known is not null)
            {
                sectors.AddRange(known.Sectors.Where(s => !sectors.Contains(s)));
                country ??= isInternational || known.Country is null ? null : Country(known.Country, known.Name);
            }
            else if (lexicon.Countries.ContainsKey(part))
                country ??= isInternational ? null : part;
            // Numbers tell religious denominations (CAMEO's religious classification).
            else if (!part.All(char.IsAsciiDigit))
            {
                unknown(part);
                if (isFirst && CodeReader.IsWellFormed(part))
                    country = Country(part, part);
            }
        }
        return new PetrarchMeaning(country, sectors);
    }

    private string Country(string code, string name)
    {
        if (!lexicon.Countries.ContainsKey(code))
            _ownCountries.TryAdd(code, name);
        return code;
    }
}
