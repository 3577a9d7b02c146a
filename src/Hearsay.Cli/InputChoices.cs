using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary>The options that say how reports are read in; the same for every command that takes some.</summary>
internal sealed class InputChoices
{
    /// <summary>What help says of inputs, for all such commands.</summary>
    public const string Formats = """
        Inputs may be text, Markdown, HTML pages, RSS, Atom and RDF feeds, Telegram
        Desktop's result.json, JSONL, CSV and TSV, NewsML-G2, ninjs, and WARC as
        Common Crawl writes it; zip and gzip around any of them; folders, with all in
        them; and URLs. The content tells the format; --from names it where it cannot.

        """;

    private readonly Option<InputFormat?> _from = new("--from")
    {
        HelpName = string.Join('|', Enum.GetNames<InputFormat>()).ToLowerInvariant(),
        Description = "What the inputs hold. [default: told by the content]",
        CustomParser = Format,
    };

    private readonly Option<ColumnNames?> _columns = new("--column")
    {
        HelpName = "PART=NAME",
        Description = "Which column of a table or member of JSONL holds a part of the report: text=body; parts are id, text, title, outlet, url, published, language. May be given again.",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Columns,
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Let URLs lead to this machine and to private networks.",
    };

    private readonly Option<DateOnly?> _published = Inputs.Day("--published", "The day of publication of reports that do not carry their own; \"on Tuesday\" is told from it.");

    private readonly Option<string?> _outlet = new("--outlet") { HelpName = "NAME", Description = "Who published the reports that do not say so themselves." };

    /// <summary>The argument that names the inputs.</summary>
    public static Argument<string[]> Names() => new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Reports: files in any format below, folders, URLs; - for the standard input.",
        Validators = { Inputs.RefuseUnknownOptions },
    };

    /// <summary>Gives a command the options that say what the inputs hold.</summary>
    public void AddFormatTo(Command command)
    {
        command.Add(_from);
        command.Add(_columns);
        command.Add(_allowPrivate);
    }

    /// <summary>Gives a command the options that say what reports leave out.</summary>
    public void AddDefaultsTo(Command command)
    {
        command.Add(_published);
        command.Add(_outlet);
    }

    /// <summary>What the user chose.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="now">The moment by which embargoes are judged; null where the clock is not asked.</param>
    public InputOptions Options(ParseResult parsed, DateTimeOffset? now) => new()
    {
        From = parsed.GetValue(_from),
        Columns = parsed.GetValue(_columns) ?? new ColumnNames(),
        Outlet = parsed.GetValue(_outlet),
        Published = parsed.GetValue(_published),
        AsOf = now,
        AllowPrivateAddresses = parsed.GetValue(_allowPrivate),
    };

    private static InputFormat? Format(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var format in Enum.GetValues<InputFormat>())
            if (text.Equals(format.ToString(), StringComparison.OrdinalIgnoreCase))
                return format;
        result.AddError($"--from {text}: unknown. Use one of {string.Join(", ", Enum.GetNames<InputFormat>()).ToLowerInvariant()}");
        return null;
    }

    private static ColumnNames? Columns(ArgumentResult result)
    {
        var columns = new ColumnNames();
        foreach (var token in result.Tokens)
        {
            var name = token.Value[(token.Value.IndexOf('=', StringComparison.Ordinal) + 1)..];
            var part = token.Value[..^name.Length].TrimEnd('=').ToLowerInvariant();
            switch (name.Length == 0 ? "" : part)
            {
                case "id": columns = columns with { Id = name }; break;
                case "text": columns = columns with { Text = name }; break;
                case "title": columns = columns with { Title = name }; break;
                case "outlet": columns = columns with { Outlet = name }; break;
                case "url": columns = columns with { Url = name }; break;
                case "published": columns = columns with { Published = name }; break;
                case "language": columns = columns with { Language = name }; break;
                default:
                    result.AddError($"--column {token.Value}: not a part and its column. Write for example text=body, with one of id, text, title, outlet, url, published, language");
                    return null;
            }
        }
        return columns;
    }
}
