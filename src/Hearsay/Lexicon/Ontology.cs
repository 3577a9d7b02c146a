using System.Collections.Immutable;

namespace Hearsay.Lexicons;

/// <summary>What one CAMEO code is in PLOVER.</summary>
internal sealed record CameoCode(string Code, string Name, EventType Type, string? Mode, ImmutableArray<string> Contexts);

/// <summary>CAMEO codes with their PLOVER types, and PLOVER's scores.</summary>
internal sealed class Ontology
{
    /// <summary>PLOVER's sector codes, and IGO and NGO for international bodies.</summary>
    public static readonly ImmutableArray<string> Sectors =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP",
        "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK",
    ];

    private readonly Dictionary<string, CameoCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType, string), double> _scores = [];

    public Ontology(TableSource tables)
    {
        foreach (var row in tables.Rows("ontology/cameo.tsv", "code", "name", "type", "mode", "contexts"))
        {
            var code = new CameoCode(row.Required(0, "code"), row.Required(1, "name"), row.Choice<EventType>(2), row.Optional(3), [.. row.List(4)]);
            if (!_codes.TryAdd(code.Code, code))
                throw row.Fault($"the code {code.Code} stands in the table twice", "Keep one line");
        }
        foreach (var row in tables.Rows("ontology/scores.tsv", "type", "mode", "score"))
        {
            if (!double.TryParse(row[2], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var score)
                || Math.Abs(score) > 10)
            {
                throw row.Fault($"expected a score between -10 and 10 and found \"{row[2]}\"", "Write a decimal number");
            }
            _scores.TryAdd((row.Choice<EventType>(0), row[1]), score);
        }
        foreach (var type in Enum.GetValues<EventType>())
        {
            if (!_scores.ContainsKey((type, "")))
            {
                throw new DataFileException("ontology/scores.tsv", $"expected a score for {type.Name()} without a mode and found none",
                    "Add the line");
            }
        }
    }

    /// <summary>The code, or null where there is none such.</summary>
    public CameoCode? Find(string code) => _codes.GetValueOrDefault(code);

    /// <summary>PLOVER's score of a type in a mode; the type's own where the mode has none.</summary>
    public double Score(EventType type, string? mode) =>
        mode is not null && _scores.TryGetValue((type, mode), out var score) ? score : _scores[(type, "")];
}
