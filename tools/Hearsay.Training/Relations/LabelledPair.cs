using Hearsay.Judgement;

namespace Hearsay.Training;

/// <summary>A marked pair and what people said of it: the outcomes that its label allows.</summary>
/// <param name="Id">Its name in its table.</param>
/// <param name="Corpus">Which table it is from.</param>
/// <param name="Pair">The marked sentence.</param>
/// <param name="Allowed">A bit for each outcome that the label allows.</param>
/// <param name="IsBroad">True where the label tells only conflict from cooperation.</param>
/// <param name="IsOwn">True for the project's own corpus.</param>
internal sealed record LabelledPair(string Id, string Corpus, MarkedPair Pair, uint Allowed, bool IsBroad, bool IsOwn)
{
    /// <summary>What sets of labels call YIELD: CONCEDE or RETREAT.</summary>
    public const uint Yield = 1u << (int)EventType.Concede | 1u << (int)EventType.Retreat;

    /// <summary>The outcomes of a label: a type, NONE, "YIELD" for CONCEDE or RETREAT, "0" for cooperation and "1" for conflict; null for any other.</summary>
    public static uint? Outcomes(string label) => label switch
    {
        "NONE" => 1u << PairModel.None,
        "YIELD" => Yield,
        "0" => OfQuads(static quad => quad <= 2),
        "1" => OfQuads(static quad => quad >= 3),
        _ => Enum.TryParse<EventType>(label, ignoreCase: true, out var type) && Enum.IsDefined(type) ? 1u << (int)type : null,
    };

    /// <summary>Reads a table with the columns id, marked_sentence and a label: gold_root, gold_binary, or, in the project's own corpus, type.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">Which rows, by their column "part", where there is one.</param>
    /// <exception cref="DataFileException">A column is missing, or a row is wrong; the message names the line.</exception>
    public static IEnumerable<LabelledPair> Read(string path, string part)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split('\t');
        int Column(string name) => Array.IndexOf(header, name);
        var (id, marked, parts) = (Column("id"), Column("marked_sentence"), Column("part"));
        var label = Math.Max(Column("gold_root"), Math.Max(Column("gold_binary"), Column("type")));
        if (id < 0 || marked < 0 || label < 0)
            throw new DataFileException($"{path}:1", $"expected the columns id, marked_sentence and gold_root, gold_binary or type and found {string.Join(", ", header)}", "Name the columns in the first line");
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != header.Length)
                throw new DataFileException($"{path}:{i + 1}", $"expected {header.Length} cells and found {cells.Length}", "Put one tab between two cells");
            if (parts >= 0 && cells[parts] != part)
                continue;
            if (!MarkedPair.TryParse(cells[marked], out var pair, out var fault))
                throw new DataFileException($"{path}:{i + 1}", fault!, "Mark the parties as <s>…</s> and <t>…</t>");
            if (Outcomes(cells[label]) is not { } allowed)
                throw new DataFileException($"{path}:{i + 1}", $"expected a PLOVER type, YIELD, NONE, 0 or 1 and found \"{cells[label]}\"", "Correct the label");
            yield return new LabelledPair(cells[id], Path.GetFileNameWithoutExtension(path), pair!, allowed, header[label] == "gold_binary", header[label] == "type");
        }
    }

    private static uint OfQuads(Func<int, bool> fits) =>
        Enum.GetValues<EventType>().Where(t => fits(t.Quad())).Aggregate(0u, static (bits, t) => bits | 1u << (int)t);
}
