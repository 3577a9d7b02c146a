using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Formats.Export;

/// <summary>A column of an exported table: the same in every format that has tables.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Value">The cell of a row, of the type that <paramref name="Kind"/> says, or null where nothing is known.</param>
public sealed record TableColumn<T>(string Name, CellKind Kind, Func<T, object?> Value);

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    /// <summary>A string.</summary>
    Text,
    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,
    /// <summary>A long.</summary>
    Whole,
    /// <summary>A double.</summary>
    Real,
    /// <summary>A bool.</summary>
    YesNo,
    /// <summary>An array of strings.</summary>
    List,
    /// <summary>A string that is JSON: <c>[[start,end],…]</c>.</summary>
    Spans,
}

/// <summary>Cells as text.</summary>
internal static class CellText
{
    /// <summary>Between the members of a list that stands in one cell.</summary>
    public const char Separator = '|';

    /// <summary>The text of a cell; a list has | between its members, and a | in a member becomes a slash.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => Day(day),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        ImmutableArray<string> list => List(list),
        _ => throw new ArgumentException($"No cell holds a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The members of a list in one cell.</summary>
    public static string List(ImmutableArray<string> members) => string.Join(Separator, members.Select(static m => m.Replace(Separator, '/')));

    /// <summary>The word for a member of an enum.</summary>
    public static string Word<T>(T member) where T : struct, Enum => Words<T>.All[member];

    // Asked for once for every cell: an enum itself makes its name anew each time.
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(static member => member, static member => member.ToString().ToLowerInvariant());
    }
}
