using System.Globalization;

namespace Hearsay.Cli.Input;

/// <summary>A phrase to code, and the day on which it is said.</summary>
internal readonly record struct DatedPhrase(string Phrase, DateOnly? On);

/// <summary>A table of phrases: tabs between cells, the columns named in the first line; "phrase" is needed, "on" may be there.</summary>
internal static class PhraseTable
{
    /// <summary>Reads a table as a whole, so that a fault in its last line is told before anything is printed.</summary>
    /// <param name="name">The file; "-" for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="on">The day for phrases without one of their own.</param>
    /// <exception cref="UsageException">The file cannot be read, or it is no such table.</exception>
    public static List<DatedPhrase> Read(string name, Stream input, DateOnly? on)
    {
        var shown = name == "-" ? "standard input" : name;
        var lines = Text(name, shown, input).Split('\n');
        var header = lines[0].TrimEnd('\r').Split('\t');
        var (phrase, day) = (Array.IndexOf(header, "phrase"), Array.IndexOf(header, "on"));
        if (phrase < 0)
            throw new UsageException($"{shown}:1: expected a column named \"phrase\" and found {string.Join(", ", header)}. Name the columns in the first line");
        var phrases = new List<DatedPhrase>();
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].TrimEnd('\r').Split('\t');
            if (phrase < cells.Length && cells[phrase].Trim() is { Length: > 0 } text)
                phrases.Add(new DatedPhrase(text, day < 0 || day >= cells.Length || cells[day].Trim().Length == 0 ? on : Day($"{shown}:{i + 1}", cells[day].Trim())));
        }
        return phrases;
    }

    private static DateOnly Day(string place, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"{place}: {text}: not a date. Write it as YYYY-MM-DD, for example 2025-10-15");

    private static string Text(string name, string shown, Stream input)
    {
        try
        {
            using var text = new DecodedText(name == "-" ? input : File.OpenRead(name));
            return text.ReadToEnd();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{shown}: {ReportFiles.Describe(fault)}");
        }
        catch (UndecodableTextException fault)
        {
            throw new UsageException($"{shown}: {fault.Message}");
        }
    }
}
