using System.Text.RegularExpressions;

namespace Hearsay.Lexicons;

/// <summary>What a dictionary of PETRARCH or TABARI lists.</summary>
internal enum PetrarchKind
{
    /// <summary>Parties with a name.</summary>
    Actors,
    /// <summary>Nouns for what people and bodies are.</summary>
    Agents,
    /// <summary>Phrases whose sentence or report is left out.</summary>
    Discards,
}

/// <summary>A phrase of a dictionary, with spaces for its underscores and without its stop.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Line">Its line, from 1.</param>
internal readonly record struct PetrarchPhrase(string Text, int Line);

/// <summary>A code in brackets.</summary>
/// <param name="Code">The code without its "~"; "" for none ("---").</param>
/// <param name="From">The first day on which it holds, or null.</param>
/// <param name="To">The day after the last on which it holds, or null.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record PetrarchCode(string Code, DateOnly? From, DateOnly? To, int Line)
{
    /// <summary>True where the code holds on some days only.</summary>
    public bool IsDated => From is not null || To is not null;
}

/// <summary>A phrase, its synonyms and the codes of all of them.</summary>
internal sealed class PetrarchEntry
{
    /// <summary>The phrase and its synonyms.</summary>
    public List<PetrarchPhrase> Phrases { get; } = [];

    /// <summary>The codes in the order of the file.</summary>
    public List<PetrarchCode> Codes { get; } = [];

    /// <summary>How many codes the lines hold, those at fault among them.</summary>
    public int CodesSeen { get; set; }

    /// <summary>What braces say of an agent's plural: null where there are none, "" for no plural.</summary>
    public string? Plural { get; set; }

    /// <summary>True for a discard that concerns the whole report.</summary>
    public bool IsWholeReport { get; init; }
}

/// <summary>
/// Reads a dictionary of actors, of agents or of discards. The form is described in docs/formats/petrarch.md; a line that cannot be used is
/// recorded with the reason, and the rest of its entry stays.
/// </summary>
internal sealed partial class PetrarchDictionary
{
    private readonly string _file;
    private readonly TableFaults _faults;
    private readonly Dictionary<string, string[]> _macros = new(StringComparer.Ordinal);
    private PetrarchEntry? _open;

    private PetrarchDictionary(string file, TableFaults faults) => (_file, _faults) = (file, faults);

    /// <summary>What it lists.</summary>
    public PetrarchKind Kind { get; private set; }

    /// <summary>Its entries, in order.</summary>
    public List<PetrarchEntry> Entries { get; } = [];

    /// <summary>Reads a dictionary.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="faults">Where lines that cannot be used are recorded.</param>
    /// <returns>The dictionary, or null where it is one of verbs or none at all.</returns>
    public static PetrarchDictionary? Read(string file, string text, TableFaults faults)
    {
        var dictionary = new PetrarchDictionary(file, faults);
        var lines = Lines(text).ToList();
        if (lines.Exists(static l => l.Text.StartsWith("---", StringComparison.Ordinal) || l.Text.StartsWith("- ", StringComparison.Ordinal)))
        {
            faults.Add(new TableFault(file, 0, "expected a dictionary of actors, agents or discards and found one of verbs",
                "Leave it out: what events are is told by the tables under predicates/"));
            return null;
        }
        if (lines.Count == 0)
        {
            faults.Add(new TableFault(file, 0, "expected a dictionary of actors, agents or discards and found no entry", "Leave it out"));
            return null;
        }
        dictionary.Kind = !lines.Exists(static l => l.Text.Contains('[')) ? PetrarchKind.Discards
            : lines.Exists(static l => AgentCode().IsMatch(l.Text)) ? PetrarchKind.Agents : PetrarchKind.Actors;
        foreach (var (line, content) in lines)
            dictionary.ReadLine(line, content);
        dictionary.Close();
        return dictionary;
    }

    // The lines that say something, without their comments: from # to the end, and from <! to -->.
    private static IEnumerable<(int Line, string Text)> Lines(string text)
    {
        var (line, inComment) = (0, false);
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var isMarkup = inComment || raw.TrimStart().StartsWith("<!", StringComparison.Ordinal);
            if (isMarkup)
            {
                inComment = !raw.Contains("-->", StringComparison.Ordinal);
                continue;
            }
            var hash = raw.IndexOf('#', StringComparison.Ordinal);
            var content = (hash < 0 ? raw : raw[..hash]).Trim();
            if (content.Length > 0)
                yield return (line, content);
        }
    }

    private void ReadLine(int line, string text)
    {
        if (Kind == PetrarchKind.Discards)
        {
            var entry = new PetrarchEntry { IsWholeReport = text[0] == '+' };
            AddPhrase(entry, line, text.TrimStart('+'));
            Entries.Add(entry);
            return;
        }
        if (MacroDefinition().Match(text) is { Success: true } macro)
        {
            Close();
            _macros[macro.Groups[1].Value] = macro.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return;
        }
        var isCode = text[0] == '[';
        if (!isCode && text[0] != '+')
        {
            Close();
            _open = new PetrarchEntry();
        }
        if (_open is null)
        {
            Fault(line, $"expected an entry before \"{text}\" and found none", "Write the phrase in a line before it");
            return;
        }
        var brackets = text.IndexOf('[', StringComparison.Ordinal);
        if (!isCode)
            ReadPhrase(_open, line, (brackets < 0 ? text : text[..brackets]).TrimStart('+'));
        if (brackets >= 0)
            ReadCodes(_open, line, text[brackets..]);
    }

    private void ReadPhrase(PetrarchEntry entry, int line, string text)
    {
        if (Braces().Match(text) is { Success: true } braces)
        {
            entry.Plural = Plain(braces.Groups[1].Value);
            text = text.Remove(braces.Index, braces.Length);
        }
        else if (text.Contains('{', StringComparison.Ordinal))
        {
            Fault(line, $"the brace in \"{text.Trim()}\" is not closed", "Close it with }");
            return;
        }
        foreach (var one in Expand(line, text))
            AddPhrase(entry, line, one);
    }

    // "BUSINESS!PERSON!": a phrase for each word that the macro stands for.
    private IEnumerable<string> Expand(int line, string text)
    {
        var macro = Macro().Match(text);
        if (!macro.Success)
            return [text];
        if (!_macros.TryGetValue(macro.Groups[1].Value, out var words))
        {
            Fault(line, $"the macro !{macro.Groups[1].Value}! is not defined", $"Define it before: !{macro.Groups[1].Value}! = WORD, WORDS");
            return [];
        }
        return words.SelectMany(word => Expand(line, text.Remove(macro.Index, macro.Length).Insert(macro.Index, word)));
    }

    private void AddPhrase(PetrarchEntry entry, int line, string text)
    {
        if (Plain(text) is { Length: > 0 } phrase)
            entry.Phrases.Add(new PetrarchPhrase(phrase, line));
        else
            Fault(line, "expected a phrase and found none", "Write it before the code, or remove the line");
    }

    // "THE_UNITED_NATIONS_" is "THE UNITED NATIONS".
    private static string Plain(string text) => string.Join(' ', text.Split([' ', '_', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private void ReadCodes(PetrarchEntry entry, int line, string text)
    {
        while (text.Length > 0)
        {
            entry.CodesSeen++;
            var end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0)
            {
                Fault(line, $"the bracket in \"{text}\" is not closed", "Close it with ]");
                return;
            }
            ReadCode(entry, line, text[1..end].Trim());
            text = text[(end + 1)..].Trim();
            if (text.Length > 0 && text[0] != '[')
            {
                Fault(line, $"expected nothing or another code after the bracket and found \"{text}\"", "Write it as a comment, after #");
                return;
            }
        }
    }

    private void ReadCode(PetrarchEntry entry, int line, string text)
    {
        var parts = CodeAndDates().Match(text);
        var code = parts.Groups["code"].Value.Replace("~", "", StringComparison.Ordinal).ToUpperInvariant();
        var isNone = code is "---";
        if (!parts.Success || !isNone && (code.Length == 0 || code.Length % 3 != 0 || !code.All(char.IsAsciiLetterOrDigit)))
        {
            Fault(line, $"expected a code of parts with three letters each and found \"{text}\"", "Correct the code, or write --- for none");
            return;
        }
        if (!PetrarchDates.TryRead(parts.Groups["dates"].Value, out var from, out var to, out var problem))
        {
            Fault(line, $"in \"{text}\" {problem}", "Write <YYYYMMDD, >YYYYMMDD or YYYYMMDD-YYYYMMDD, or the same with YYMMDD");
            return;
        }
        entry.Codes.Add(new PetrarchCode(isNone ? "" : code, from, to, line));
    }

    private void Close()
    {
        if (_open is { Phrases: [var first, ..] } entry)
        {
            if (entry.Codes.Count > 0)
                Entries.Add(entry);
            // Where a code is there but at fault, that has been said.
            else if (entry.CodesSeen == 0)
                Fault(first.Line, $"the entry \"{first.Text}\" has no code", "Write one in brackets: [USAGOV]");
        }
        _open = null;
    }

    private void Fault(int line, string problem, string cure) => _faults.Add(new TableFault(_file, line, problem, cure));

    [GeneratedRegex(@"\[[^\]]*~")]
    private static partial Regex AgentCode();

    [GeneratedRegex(@"^!(\w+)!\s*=(.*)$")]
    private static partial Regex MacroDefinition();

    [GeneratedRegex(@"!(\w+)!")]
    private static partial Regex Macro();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(?<code>[^\s<>]+)(?:\s*(?<dates>[<>].*)|\s+(?<dates>.+))?$")]
    private static partial Regex CodeAndDates();
}
