using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>What one part of a CAMEO actor code is.</summary>
internal enum ActorCodeKind
{
    /// <summary>A country, where the part stands first.</summary>
    Country,
    /// <summary>Nobody's country: IGO, MNC.</summary>
    International,
    /// <summary>A region of the world.</summary>
    Region,
    /// <summary>In what capacity someone acts.</summary>
    Sector,
    /// <summary>Something that qualifies another part.</summary>
    Attribute,
    /// <summary>One organization.</summary>
    Organization,
    /// <summary>A religion.</summary>
    Religion,
    /// <summary>A people.</summary>
    People,
}

/// <summary>One part of a CAMEO actor code.</summary>
internal sealed record ActorCode(string Code, ActorCodeKind Kind, string? Country, ImmutableArray<string> Sectors, string Name);

/// <summary>The parts of CAMEO actor codes, three letters each (CAMEO codebook, chapters 3 to 5), and what they are in PLOVER.</summary>
internal sealed class ActorCodes
{
    private static readonly TableFormat Format = new("ontology/actor_codes.tsv", "code", "kind", "country", "sectors", "name") { Key = ["code", "kind"] };

    private readonly Dictionary<string, ActorCode> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorCode> _later = new(StringComparer.Ordinal);

    public ActorCodes(TableSource tables, TableFaults faults, CodeReader codes)
    {
        foreach (var row in tables.Rows(Format, faults))
        {
            var code = row.Required(0, "code");
            if (code.Length > 0 && !CodeReader.IsWellFormed(code))
                row.Fault($"expected a part of a CAMEO code and found \"{code}\"", "Write three capitals");
            // A state that is no more may have a code that no table of countries holds.
            var country = row.Optional(2);
            if (country is not null && !CodeReader.IsWellFormed(country))
                row.Fault($"expected a country as an ISO 3166-1 alpha-3 code and found \"{country}\"", "Write three capitals, or leave the cell empty");
            var one = new ActorCode(code, row.Choice<ActorCodeKind>(1), country, codes.Sectors(row, 3), row.Required(4, "name"));
            if (!row.IsSound)
                continue;
            if (one.Kind == ActorCodeKind.Country || !_first.ContainsKey(code))
                _first[code] = one;
            if (one.Kind != ActorCodeKind.Country || !_later.ContainsKey(code))
                _later[code] = one;
        }
    }

    /// <summary>The meaning of a part, or null where the table has none.</summary>
    /// <param name="part">Three capitals.</param>
    /// <param name="isFirst">Whether it begins the code.</param>
    public ActorCode? Find(string part, bool isFirst) => (isFirst ? _first : _later).GetValueOrDefault(part);
}
