using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Archives;

namespace Hearsay.Cli;

/// <summary>The options that say which part of an archive is asked for; the same for every command that takes something out of one.</summary>
internal sealed class FilterChoices
{
    private readonly Option<DateOnly?> _from = Inputs.Day("--from", "The first day: of events, or of publication where no events are asked for.");

    private readonly Option<DateOnly?> _to = Inputs.Day("--to", "The last day.");

    private readonly Option<ImmutableArray<string>> _countries = new("--country")
    {
        HelpName = "CODE",
        Description = "A country of a party or a source: RUS, or several: RUS,UKR. May be given again.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => Each<string>(result, Country, "not a country. Use a code of three letters (ISO 3166-1), for example FRA"),
    };

    private readonly Option<ImmutableArray<EventType>> _types = new("--type")
    {
        HelpName = "TYPE",
        Description = "A PLOVER type of events: ASSAULT, or several: ACCUSE,REJECT. May be given again.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => Each<EventType>(result, Member<EventType>, $"unknown. Use one of {Words<EventType>().ToUpperInvariant()}"),
    };

    private readonly Option<ImmutableArray<EventStatus>> _statuses = new("--status")
    {
        HelpName = "STATUS",
        Description = $"Whether events happened: {Words<EventStatus>()}; or several, with commas. May be given again.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => Each<EventStatus>(result, Member<EventStatus>, $"unknown. Use one of {Words<EventStatus>()}"),
    };

    private readonly Option<string[]> _outlets = new("--outlet")
    {
        HelpName = "NAME",
        Description = "Who published the report, or a copy of it. May be given again.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _narratedOnly = new("--narrated-only") { Description = "Only events that the report tells in its own voice, on nobody else's word." };

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ofEvents">Whether events are asked for, which have types and statuses.</param>
    public void AddTo(Command command, bool ofEvents = true)
    {
        foreach (var option in new Option[] { _from, _to, _countries })
            command.Add(option);
        if (ofEvents)
        {
            command.Add(_types);
            command.Add(_statuses);
        }
        command.Add(_outlets);
        if (ofEvents)
            command.Add(_narratedOnly);
    }

    /// <summary>What the user chose.</summary>
    /// <exception cref="UsageException">The last day comes before the first, or there is no such country.</exception>
    public ArchiveFilter Filter(ParseResult parsed, Archive archive)
    {
        var filter = new ArchiveFilter
        {
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Countries = All(parsed.GetValue(_countries)),
            Types = All(parsed.GetValue(_types)),
            Statuses = All(parsed.GetValue(_statuses)),
            Outlets = [.. parsed.GetValue(_outlets) ?? []],
            NarratedOnly = parsed.GetValue(_narratedOnly),
        };
        if (filter.To < filter.From)
            throw new UsageException("--to lies before --from. Give the earlier day first.");
        foreach (var country in filter.Countries)
            Require("--country", country, archive);
        return filter;
    }

    /// <summary>An option for one country.</summary>
    public static Option<string?> OneCountry(string name, string description) => new(name)
    {
        HelpName = "CODE",
        Description = description,
        CustomParser = static result =>
        {
            var codes = Each<string>(result, Country, "not a country. Use a code of three letters (ISO 3166-1), for example FRA");
            return codes.IsDefaultOrEmpty ? null : codes[0];
        },
    };

    /// <summary>Refuses a country that neither the lexicon nor the archive knows; one of a user's own tables stands in the archive alone.</summary>
    public static void Require(string option, string? country, Archive archive)
    {
        if (country is null || InLexicon(country) || archive.Holds(country))
            return;
        throw new UsageException($"{option} {country}: no such country. Use a code of ISO 3166-1, for example FRA.");
    }

    private static bool InLexicon(string country)
    {
        var table = Path.Join(AppContext.BaseDirectory, "lexicon", "actors", "countries.tsv");
        return File.Exists(table) && File.ReadLines(table).Any(line => line.StartsWith(country + "\t", StringComparison.Ordinal));
    }

    private static string? Country(string text) => text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    private static object? Member<T>(string text) where T : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var member) ? member : null;

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();

    private static ImmutableArray<T> All<T>(ImmutableArray<T> chosen) => chosen.IsDefault ? [] : chosen;

    private static ImmutableArray<T> Each<T>(ArgumentResult result, Func<string, object?> read, string problem)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var text in result.Tokens.SelectMany(static t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (read(text) is T value)
                all.Add(value);
            else
                result.AddError($"{result.Argument.Name} {text}: {problem}");
        }
        return all.ToImmutable();
    }
}
