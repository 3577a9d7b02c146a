using System.IO.Compression;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>A word of a treebank.</summary>
/// <param name="Start">Where it begins in the text of its paragraph.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Form">Its characters.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Class">Its part of speech and tag; null where the file leaves them open ("_").</param>
/// <param name="Head">The index of its head in the sentence; the number of words for the root.</param>
/// <param name="Relation">Its relation to its head.</param>
/// <param name="IsDoubtful">Whether the file marks head and relation with "Doubtful=Yes" in the last column.</param>
/// <param name="Entity">Its label in <see cref="EntityLabels"/>, <see cref="EntityLabels.Unknown"/> where the file does not tell names.</param>
internal sealed record TreebankWord(
    int Start, int End, string Form, string Lemma, WordClass? Class, int Head, Relation Relation, bool IsDoubtful = false, int Entity = EntityLabels.Unknown);

/// <summary>A paragraph of a treebank: its text, and its sentences, each the words in order.</summary>
internal sealed record TreebankParagraph(string Text, IReadOnlyList<TreebankWord[]> Sentences);

/// <summary>Reads treebanks in CoNLL-U form (https://universaldependencies.org/format.html), plain or packed with gzip.</summary>
internal static class Treebank
{
    private const int Columns = 10;
    private const string Open = "_";

    /// <summary>Reads the files of a folder whose names end in "-<paramref name="part"/>.conllu" or ".conllu.gz", in the order of their names.</summary>
    /// <exception cref="DataFileException">There is no such file, or one is malformed.</exception>
    public static List<TreebankParagraph> ReadFolder(string folder, string part)
    {
        if (!Directory.Exists(folder))
            throw new DataFileException(folder, "Expected a folder of treebanks, found none", "Give the folder with --treebanks.");
        var files = Directory.GetFiles(folder)
            .Where(f => f.EndsWith($"-{part}.conllu", StringComparison.Ordinal) || f.EndsWith($"-{part}.conllu.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new DataFileException(folder, $"Expected treebanks named NAME-{part}.conllu or NAME-{part}.conllu.gz, found none",
                "Get them from https://universaldependencies.org and name them so.");
        }
        return [.. files.SelectMany(Read)];
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="DataFileException">The file is malformed.</exception>
    public static List<TreebankParagraph> Read(string path)
    {
        using var reader = OpenText(path);
        try
        {
            return Read(reader, path);
        }
        catch (InvalidDataException)
        {
            throw new DataFileException(path, "Expected a file packed with gzip, found other content", "Get the file again.");
        }
    }

    /// <summary>Opens a file of text, plain or packed with gzip.</summary>
    public static StreamReader OpenText(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="DataFileException">The text is malformed; the message names the line.</exception>
    public static List<TreebankParagraph> Read(TextReader reader, string name)
    {
        var paragraphs = new List<TreebankParagraph>();
        var paragraph = new ParagraphBuilder();
        var rows = new List<(string[] Cells, int Line)>();
        var tellsEntities = false;
        var number = 0;
        for (var line = reader.ReadLine(); ; line = reader.ReadLine())
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                    paragraph.Add(rows, tellsEntities, name);
                rows.Clear();
                if (line is null)
                    break;
            }
            else if (line[0] == '#')
            {
                if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
                    paragraph.MoveTo(paragraphs);
            }
            else
            {
                var cells = line.Split('\t');
                if (cells.Length != Columns)
                    throw Fault(name, number, $"Expected {Columns} cells with tabs between them, found {cells.Length}");
                rows.Add((cells, number));
                tellsEntities |= cells[9].Contains("Entity=(", StringComparison.Ordinal);
            }
        }
        paragraph.MoveTo(paragraphs);
        return paragraphs;
    }

    private static DataFileException Fault(string name, int line, string problem) =>
        new($"{name}:{line}", problem, "Get the treebank again, or mend the line.");

    /// <summary>Gathers the sentences of a paragraph and writes its text.</summary>
    private sealed class ParagraphBuilder
    {
        private readonly System.Text.StringBuilder _text = new();
        private List<TreebankWord[]> _sentences = [];

        public void MoveTo(List<TreebankParagraph> paragraphs)
        {
            if (_sentences.Count > 0)
                paragraphs.Add(new TreebankParagraph(_text.ToString(), _sentences));
            _text.Clear();
            _sentences = [];
        }

        public void Add(List<(string[] Cells, int Line)> rows, bool tellsEntities, string name)
        {
            // Sentences stand apart by one space, as they do when a treebank's text is printed.
            if (_text.Length > 0)
                _text.Append(' ');
            var words = new List<TreebankWord>();
            var brackets = new List<string>();
            var count = rows.Count(r => r.Cells[0].All(char.IsAsciiDigit));
            var joinedUntil = 0; // the last word of the present multiword token
            var spaceAfterJoined = false;
            foreach (var (cells, line) in rows)
            {
                var id = cells[0];
                if (id.Contains('.', StringComparison.Ordinal))
                    continue; // an empty node of the enhanced graph
                var spaceAfter = !cells[9].Split('|').Contains("SpaceAfter=No");
                if (id.Split('-') is [_, var last])
                {
                    joinedUntil = Number(last, name, line);
                    spaceAfterJoined = spaceAfter;
                    continue;
                }
                var place = Number(id, name, line);
                if (place != words.Count + 1)
                    throw Fault(name, line, $"Expected word {words.Count + 1}, found {id}");
                words.Add(Word(cells, count, name, line));
                brackets.Add(Feature(cells, "Entity=") ?? "");
                var isLast = place == count;
                if (!isLast && (place < joinedUntil ? false : place == joinedUntil ? spaceAfterJoined : spaceAfter))
                    _text.Append(' ');
            }
            if (tellsEntities)
            {
                var labels = GumEntities.Label([.. words], brackets);
                _sentences.Add([.. words.Select((w, i) => w with { Entity = labels[i] })]);
            }
            else
            {
                _sentences.Add([.. words]);
            }
        }

        private TreebankWord Word(string[] cells, int count, string name, int line)
        {
            if (!Relations.TryParse(cells[7], out var relation))
                throw Fault(name, line, $"Expected a relation of Universal Dependencies in the eighth cell, found {cells[7]}");
            var head = Number(cells[6], name, line);
            if (head > count)
                throw Fault(name, line, $"Expected a head from 0 to {count}, found {head}");
            var start = _text.Length;
            _text.Append(cells[1]);
            return new TreebankWord(
                start, _text.Length, cells[1], cells[2], cells[3] == Open && cells[4] == Open ? null : Class(cells, name, line),
                head == 0 ? count : head - 1, relation, cells[9].Split('|').Contains("Doubtful=Yes"), EntityLabels.Parse(Feature(cells, "Ner=")));
        }

        private static string? Feature(string[] cells, string key) =>
            cells[9].Split('|').FirstOrDefault(f => f.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

        private static WordClass Class(string[] cells, string name, int line)
        {
            if (!Enum.TryParse<Upos>(cells[3], out var upos))
                throw Fault(name, line, $"Expected a universal part of speech in the fourth cell, found {cells[3]}");
            if (!PennTags.TryParse(cells[4], out var tag))
                throw Fault(name, line, $"Expected a Penn Treebank tag in the fifth cell, found {cells[4]}");
            return new WordClass(upos, tag);
        }

        private static int Number(string cell, string name, int line) =>
            int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Fault(name, line, $"Expected a whole number, found {cell}");
    }
}
