using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Annotates news that no treebank holds: a model parses the reports, and what another parser says of the same characters
/// decides what it is worth. A tag is taken from the other parser, or left open where the model is sure of another; an arc
/// is the model's, and marked as doubtful where the other parser has another. Sentences that are mostly doubtful are left out.
/// </summary>
internal sealed class NewsAnnotation(EnglishModel model)
{
    // A class whose score is so much lower than the best is one in ten to the model.
    private const float Doubtful = 2.5f;

    private const int Missing = -1; // no token of the other parser, or several
    private const int Root = -2;

    /// <summary>A token of the other parser: its characters, tag, the index of its head (−1 for the root), relation, the kind of its name.</summary>
    private readonly record struct Other(int Start, int End, PennTag? Tag, int Head, string Relation, string Name);

    // The other parser's kinds of names; numbers, dates and the like are no names.
    private static readonly Dictionary<string, EntityKind> EntityKinds = new(StringComparer.Ordinal)
    {
        ["PERSON"] = EntityKind.Person, ["ORGANIZATION"] = EntityKind.Organization, ["LOCATION"] = EntityKind.Place, ["MISC"] = EntityKind.Other,
    };

    // Relations of the other parser that mean one relation here: where the model gives another, one of them is wrong.
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["nsubj"] = "nsubj", ["nsubjpass"] = "nsubj", ["dobj"] = "obj", ["amod"] = "amod", ["nummod"] = "nummod", ["appos"] = "appos",
        ["conj"] = "conj", ["ccomp"] = "ccomp", ["acl:relcl"] = "acl", ["aux"] = "aux", ["auxpass"] = "aux", ["det"] = "det", ["nmod:poss"] = "nmod",
    };

    /// <summary>Annotates reports.</summary>
    /// <param name="reports">Lines of JSON with "id" and "text".</param>
    /// <param name="parses">CoNLL-U of the same reports, each after "# newdoc id = ID", with "Start=" and "End=" in code points in the last column.</param>
    /// <param name="name">What to call the parses in messages.</param>
    /// <param name="writer">Takes CoNLL-U with "_" for a tag left open and "Doubtful=Yes" for doubtful arcs.</param>
    /// <exception cref="DataFileException">The parses are malformed.</exception>
    public void Annotate(TextReader reports, TextReader parses, string name, TextWriter writer)
    {
        var texts = ReadReports(reports);
        foreach (var (id, tokens) in ReadParses(parses, name))
        {
            if (!texts.TryGetValue(id, out var text))
                throw new DataFileException(name, $"Expected parses of the reports given, found those of {id}", "Give the reports that were parsed.");
            AnnotateReport(text, tokens, writer);
        }
    }

    private static Dictionary<string, string> ReadReports(TextReader reports)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        for (var line = reports.ReadLine(); line is not null; line = reports.ReadLine())
        {
            number++;
            try
            {
                using var report = JsonDocument.Parse(line);
                texts[report.RootElement.GetProperty("id").GetString() ?? ""] = report.RootElement.GetProperty("text").GetString() ?? "";
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new DataFileException($"reports:{number}", "Expected a line of JSON with id and text, found another", "Give reports as lines of JSON.");
            }
        }
        return texts;
    }

    private void AnnotateReport(string text, List<Other> tokens, TextWriter writer)
    {
        var others = OthersByPlace(text, tokens);
        var work = new NeuralParser.Work();
        var split = new Segmenter.Work();
        foreach (var paragraph in Paragraphs.Read(new StringReader(text)))
        {
            model.Segmenter.Split(paragraph.Text, split);
            var segments = CollectionsMarshal.AsSpan(split.Segments);
            foreach (ref var segment in segments)
                (segment.Start, segment.End) = (segment.Start + (int)paragraph.Start, segment.End + (int)paragraph.Start);
            var first = 0;
            for (var i = 0; i < segments.Length; i++)
            {
                if (!segments[i].EndsSentence)
                    continue;
                AnnotateSentence(text, segments[first..(i + 1)], tokens, others, work, writer);
                first = i + 1;
            }
        }
    }

    private void AnnotateSentence(string text, ReadOnlySpan<Segment> sentence, List<Other> tokens, int[] others, NeuralParser.Work work, TextWriter writer)
    {
        var width = WordAttributes.Names.Length;
        var attributes = new uint[sentence.Length * width];
        WordAttributes.Fill(text, sentence, model.Kinds, attributes);
        model.Parser.Parse(attributes, sentence.Length, work);
        Write(text, sentence, tokens, others, work, writer);
    }

    // For each UTF-16 unit of the text, the token of the other parser that it belongs to, or −1.
    private static int[] OthersByPlace(string text, List<Other> tokens)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        var places = new int[text.Length];
        Array.Fill(places, -1);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].End < units.Count)
                places.AsSpan(units[tokens[i].Start]..units[tokens[i].End]).Fill(i);
        return places;
    }

    private void Write(string text, ReadOnlySpan<Segment> sentence, List<Other> tokens, int[] others, NeuralParser.Work work, TextWriter writer)
    {
        var rows = new StringBuilder();
        var doubtful = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var segment = sentence[i];
            var form = text[segment.Start..segment.End];
            var other = OtherOf(segment, others);
            var isWhole = other >= 0 && (segment.Start == 0 || others[segment.Start - 1] != other) && (segment.End == others.Length || others[segment.End] != other);
            var wordClass = isWhole ? ClassOf(form, tokens[other], work, i) : null;
            var head = work.State.Head(i);
            var relation = (Relation)work.State.RelationOf(i);
            var agrees = other >= 0 && Agree(tokens, other, head == sentence.Length ? Root : OtherOf(sentence[head], others), isWhole, relation);
            doubtful += agrees ? 0 : 1;
            var label = LabelOf(tokens, other, i == 0 ? Missing : OtherOf(sentence[i - 1], others));
            string[] notes = [.. agrees ? [] : (string[])["Doubtful=Yes"], .. label is { } known ? (string[])[$"Ner={EntityLabels.Text(known)}"] : []];
            rows.Append(CultureInfo.InvariantCulture,
                $"{i + 1}\t{form}\t_\t{wordClass?.Upos.ToString() ?? "_"}\t{wordClass?.Tag.Text() ?? "_"}\t_\t{(head == sentence.Length ? 0 : head + 1)}\t{relation.Text()}\t_\t{(notes.Length == 0 ? "_" : string.Join('|', notes))}\n");
        }
        if (doubtful * 2 <= sentence.Length)
            writer.Write(rows.Append('\n'));
    }

    // The other parser hangs the words of a name on its last, here they hang on the first: a name counts as one.
    private static bool Agree(List<Other> tokens, int other, int head, bool isWhole, Relation relation)
    {
        if (head == Missing)
            return false;
        var word = NameOf(tokens, other);
        var otherHead = tokens[word].Head < 0 ? Root : NameOf(tokens, tokens[word].Head);
        if (head == Root)
            return otherHead == Root;
        if (NameOf(tokens, head) == word)
            return !isWhole || other != head;
        // Of two conjuncts, the conjunction hangs on the first there and on the second here.
        if (relation == Relation.Cc)
            return tokens[other].Relation == "cc" && tokens[head].Relation == "conj" && tokens[head].Head == tokens[other].Head;
        return NameOf(tokens, head) == otherHead
            && (!isWhole || !Plain.TryGetValue(tokens[word].Relation, out var plain) || relation.Text().Split(':')[0] == plain);
    }

    private static int NameOf(List<Other> tokens, int word)
    {
        while (tokens[word] is { Relation: "compound", Tag: PennTag.NNP or PennTag.NNPS, Head: var head } && head > word && tokens[head].Tag is PennTag.NNP or PennTag.NNPS)
            word = head;
        return word;
    }

    private static int OtherOf(Segment segment, int[] others)
    {
        var other = others[segment.Start];
        for (var i = segment.Start; i < segment.End; i++)
            if (others[i] != other)
                return Missing;
        return other;
    }

    // The other parser marks no beginnings: words of one kind side by side are one name.
    private static int? LabelOf(List<Other> tokens, int other, int before)
    {
        if (other == Missing || tokens[other].Name.Length == 0)
            return null;
        if (!EntityKinds.TryGetValue(tokens[other].Name, out var kind))
            return EntityLabels.Outside;
        return before >= 0 && tokens[before].Name == tokens[other].Name ? EntityLabels.Further(kind) : EntityLabels.First(kind);
    }

    // Signs are written too differently to compare; the preposition "to" has the tag of the particle in the other parser.
    private WordClass? ClassOf(string form, Other other, NeuralParser.Work work, int index)
    {
        var classes = model.Parser.Classes;
        var columns = Vectors.Padded(classes.Length);
        var scores = work.ClassScores.AsSpan(index * columns, classes.Length);
        var own = classes[work.Classes[index]];
        if (other.Tag is not { } tag || !form.Any(char.IsLetterOrDigit))
            return own;
        var best = -1;
        for (var i = 0; i < classes.Length; i++)
            if ((classes[i].Tag == tag || tag == PennTag.TO && classes[i].Tag == PennTag.IN) && (best < 0 || scores[i] > scores[best]))
                best = i;
        return best >= 0 && scores[work.Classes[index]] - scores[best] <= Doubtful ? classes[best] : null;
    }

    private static IEnumerable<(string Id, List<Other> Tokens)> ReadParses(TextReader parses, string name)
    {
        const string NewReport = "# newdoc id = ";
        string? id = null;
        var tokens = new List<Other>();
        var first = 0; // the first token of the sentence
        var number = 0;
        for (var line = parses.ReadLine(); line is not null; line = parses.ReadLine())
        {
            number++;
            if (line.StartsWith(NewReport, StringComparison.Ordinal))
            {
                if (id is not null)
                    yield return (id, tokens);
                (id, tokens, first) = (line[NewReport.Length..], [], 0);
            }
            else if (line.Length == 0)
            {
                first = tokens.Count;
            }
            else if (line[0] != '#')
            {
                tokens.Add(ReadToken(line.Split('\t'), first, $"{name}:{number}"));
            }
        }
        if (id is not null)
            yield return (id, tokens);
    }

    private static Other ReadToken(string[] cells, int first, string place)
    {
        if (cells.Length == 10 && int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head)
            && Offset(cells[9], "Start=") is { } start && Offset(cells[9], "End=") is { } end)
            return new Other(start, end, PennTags.TryParse(cells[4], out var tag) ? tag : null, head == 0 ? -1 : first + head - 1, cells[7], Feature(cells[9], "NER=") ?? "");
        throw new DataFileException(place, "Expected 10 cells with a head in the seventh and Start= and End= in the last", "Give the parses with their offsets.");
    }

    private static string? Feature(string cell, string key) =>
        cell.Split('|').FirstOrDefault(f => f.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static int? Offset(string cell, string key) =>
        int.TryParse(Feature(cell, key), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
