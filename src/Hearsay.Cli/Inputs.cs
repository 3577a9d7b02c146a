using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli;

/// <summary>The arguments and options that several commands share, with their checks.</summary>
internal static class Inputs
{
    public static Argument<string> AnArchive() => new("ARCHIVE")
    {
        Description = "The archive: a file, or a database of PostgreSQL as postgres://user@host/database.",
        Validators = { RefuseUnknownOptions },
    };

    public static Option<string> IntoArchive() => new("--into")
    {
        HelpName = "ARCHIVE",
        Required = true,
        Description = "The archive: a file, made if it is not there, or a database of PostgreSQL as postgres://user@host/database.",
    };

    public static Option<int?> Jobs(string what = "reports") => new("--jobs")
    {
        HelpName = "N",
        Description = $"How many {what} are worked on at a time. [default: one for each core]",
        CustomParser = result => Value<int>(result, Count, "not a number of jobs. Use a whole number from 1 to 1024"),
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result => Value<DateOnly>(result, Day, "not a date. Write it as YYYY-MM-DD, for example 2025-10-15"),
    };

    public static Option<string?> Lexicon() => new("--lexicon")
    {
        HelpName = "DIR",
        Description = "A folder of your own tables, laid over the built-in lexicon.",
    };

    /// <summary>The folder that --lexicon names, if it is there.</summary>
    public static string? UserLexicon(string? folder) => folder is null || Directory.Exists(folder)
        ? folder
        : throw new UsageException($"--lexicon {folder}: no such folder. Name the folder that holds your tables.");

    /// <summary>An option whose values are the members of an enum; the first is what holds without it.</summary>
    public static Option<T?> OneOf<T>(string name, string description) where T : struct, Enum => new(name)
    {
        Description = $"{description} [default: {Enum.GetNames<T>()[0].ToLowerInvariant()}]",
        HelpName = string.Join('|', Enum.GetNames<T>()).ToLowerInvariant(),
        CustomParser = Member<T>,
    };

    /// <summary>A member of an enum by its name.</summary>
    public static T? Member<T>(ArgumentResult result) where T : struct, Enum =>
        Value<T>(result, Word<T>, $"unknown. Use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    /// <summary>A whole number from 1 to a greatest one.</summary>
    public static int? Whole(ArgumentResult result, int greatest, string problem) => Value<int>(result,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= greatest ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"{problem}. Use a whole number from 1 to {greatest}"));

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 1024 ? count : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Word<T>(string text) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (text.Equals(member.ToString(), StringComparison.OrdinalIgnoreCase))
                return member;
        return null;
    }

    private static T? Value<T>(ArgumentResult result, Func<string, T?> read, string problem) where T : struct
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value)
            return value;
        result.AddError($"{result.Argument.Name} {text}: {problem}");
        return null;
    }

    /// <summary>Refuses a mistyped option, which an argument that takes any text would take for one of its own.</summary>
    public static void RefuseUnknownOptions(ArgumentResult files)
    {
        foreach (var token in files.Tokens)
            if (token.Value is ['-', _, ..] && !Path.Exists(token.Value))
                files.AddError($"{token.Value}: no such option");
    }
}
