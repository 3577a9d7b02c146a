using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Lexicons;

/// <summary>What one CAMEO code is in PLOVER.</summary>
/// <param name="Code">Three or four digits.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Its type.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Contexts">Its contexts.</param>
/// <param name="IsCodebooks">
/// True where the codebook's text and its gold records give another type than the crosswalk, which sets of labels follow: the codebook's stands.
/// </param>
internal sealed record CameoCode(string Code, string Name, EventType Type, string? Mode, ImmutableArray<string> Contexts, bool IsCodebooks = false);

/// <summary>CAMEO codes with their PLOVER types, and PLOVER's scores.</summary>
internal sealed class Ontology
{
    /// <summary>PLOVER's sector codes, and IGO and NGO for international bodies.</summary>
    public static readonly ImmutableArray<string> Sectors =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP",
        "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK",
    ];

    private static readonly TableFormat CodeFormat = new("ontology/cameo.tsv", "code", "name", "type", "mode", "contexts", "settled") { Key = ["code"] };
    private static readonly TableFormat ScoreFormat = new("ontology/scores.tsv", "type", "mode", "score") { Key = ["type", "mode"] };

    private readonly Dictionary<string, CameoCode>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly Dictionary<string, CameoCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType, string), double> _scores = [];

    public Ontology(TableSource tables, TableFaults faults)
    {
        foreach (var row in tables.Rows(CodeFormat, faults))
        {
            var code = new CameoCode(row.Required(0, "code"), row.Required(1, "name"), row.Choice<EventType>(2), row.Optional(3), [.. row.List(4)], row.Cell(5) is "codebook");
            if (row.Cell(5) is not ("" or "codebook"))
                row.Fault($"expected codebook or nothing and found \"{row[5]}\"", "Write codebook where the codebook's type stands against the crosswalk's");
            if (row.IsSound && !CameoCodes.IsKnown(code.Code))
                row.Fault($"expected a CAMEO code and found \"{code.Code}\"", "Use a code of PLOVER's crosswalk, without families 01 and 02");
            if (row.IsSound)
                _codes.TryAdd(code.Code, code);
        }
        foreach (var row in tables.Rows(ScoreFormat, faults))
        {
            if (!double.TryParse(row.Cell(2), NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !(Math.Abs(score) <= 10))
                row.Fault($"expected a score between -10 and 10 and found \"{row[2]}\"", "Write a decimal number");
            var type = row.Choice<EventType>(0);
            if (row.IsSound)
                _scores.TryAdd((type, row[1]), score);
        }
        foreach (var type in Enum.GetValues<EventType>())
        {
            // What is missing is told once what is there is right: it may be only misspelt.
            if (faults.All.Count == 0 && !_scores.ContainsKey((type, "")))
                faults.Add(new TableFault(ScoreFormat.Path, 0, $"expected a score for {type.Name()} without a mode and found none", "Add the line"));
        }
        _find = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The code of a cell, or null where it is none.</summary>
    public CameoCode? Find(TableRow row, int column)
    {
        if (_find.TryGetValue(row.Cell(column), out var code))
            return code;
        row.Fault($"expected a CAMEO code and found \"{row[column]}\"", "Use a code that stands in ontology/cameo.tsv");
        return null;
    }

    /// <summary>The code, or null where there is none such.</summary>
    public CameoCode? Find(string code) => _codes.GetValueOrDefault(code);

    /// <summary>The code that says no more than the type: the first in the table without a mode, or the first at all.</summary>
    public CameoCode General(EventType type) =>
        _codes.Values.Where(c => c.Type == type).OrderBy(static c => c.Mode is null ? 0 : 1).ThenBy(static c => c.Code, StringComparer.Ordinal).First();

    /// <summary>PLOVER's score of a type in a mode; the type's own where the mode has none.</summary>
    public double Score(EventType type, string? mode) =>
        mode is not null && _scores.TryGetValue((type, mode), out var score) ? score : _scores[(type, "")];
}
