using Hearsay.Formats;

namespace Hearsay.Cli.Input;

/// <summary>One marked pair that came in, or one that did not: exactly one of pair and problem is there.</summary>
/// <param name="Place">The file and the line, for messages.</param>
/// <param name="Id">What the pair is called by.</param>
/// <param name="Pair">The marked sentence.</param>
/// <param name="Problem">What is wrong and the cure.</param>
internal readonly record struct PairInput(string Place, string Id, MarkedPair? Pair, string? Problem);

/// <summary>
/// A table of marked pairs: tabs between cells, the columns named in the first line. "id" and "marked_sentence" are needed; others may stand
/// between them. It is read line by line, however long it is.
/// </summary>
internal static class PairTable
{
    /// <summary>Reads the pairs of a table, and its faults, in order. Empty lines are passed over.</summary>
    /// <param name="name">The file; "-" for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <exception cref="UsageException">The file cannot be opened, or its first line does not name the columns.</exception>
    public static IEnumerable<PairInput> Read(string name, Stream input)
    {
        var shown = name == "-" ? "standard input" : name;
        if (Directory.Exists(name))
            throw new UsageException($"{name}: a folder. Name a table of marked pairs, for example: {Path.Join(name, "pairs.tsv")}");
        DecodedText? text = null;
        string? line = null;
        if (InputFaults.Try(() => line = (text = new DecodedText(name == "-" ? input : File.OpenRead(name))).ReadLine()) is { } problem)
            throw new UsageException($"{shown}: {problem}");
        var header = (line ?? "").Split('\t');
        var (id, marked) = (Array.IndexOf(header, "id"), Array.IndexOf(header, "marked_sentence"));
        if (id < 0 || marked < 0)
        {
            throw new UsageException($"{shown}:1: expected the columns \"id\" and \"marked_sentence\" and found {(line is null or "" ? "nothing" : string.Join(", ", header))}. "
                + "Name the columns in the first line, with tabs between them");
        }
        return Rows(text!, shown, header.Length, id, marked);
    }

    private static IEnumerable<PairInput> Rows(DecodedText text, string shown, int columns, int id, int marked)
    {
        using (text)
        {
            for (var number = 2; ; number++)
            {
                string? line = null;
                if (InputFaults.Try(() => line = text.ReadLine()) is { } problem)
                {
                    yield return new PairInput($"{shown}:{number}", "", null, problem);
                    yield break;
                }
                if (line is null)
                    yield break;
                if (!string.IsNullOrWhiteSpace(line))
                    yield return Row($"{shown}:{number}", line.Split('\t'), columns, id, marked);
            }
        }
    }

    private static PairInput Row(string place, string[] cells, int columns, int id, int marked)
    {
        PairInput Wrong(string problem) => new(place, "", null, problem);
        if (cells.Length != columns)
            return Wrong($"expected {columns} cells, as the first line has, and found {cells.Length}. Put one tab between two cells and none inside one");
        if (cells[id].Trim() is not { Length: > 0 } name)
            return Wrong("the pair has no id. Give it one, so that its answer can be told from others");
        if (!MarkedPair.TryParse(cells[marked], out var pair, out var fault))
            return Wrong($"{fault}. Mark who acts as <s>…</s> and the other party as <t>…</t>");
        return pair!.Text.Any(char.IsLetterOrDigit) ? new PairInput(place, name, pair, null) : Wrong("the sentence holds no word. Give the sentence in the column \"marked_sentence\"");
    }
}
