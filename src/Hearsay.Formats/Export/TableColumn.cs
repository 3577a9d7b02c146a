using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Formats.Export;

/// <summary>A column of a table: the same in every format that has tables.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Write">Gives the cell of a row to a writer: one call of the method for <paramref name="Kind"/>, or for a list one for it and one for each member.</param>
public sealed record TableColumn<T>(string Name, CellKind Kind, Action<T, CellWriter> Write);

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    /// <summary>A string.</summary>
    Text,
    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,
    /// <summary>A whole number of 64 bits.</summary>
    Whole,
    /// <summary>A double.</summary>
    Real,
    /// <summary>A bool.</summary>
    YesNo,
    /// <summary>A list of strings.</summary>
    List,
    /// <summary>A string that is JSON: <c>[[start,end],…]</c>.</summary>
    Spans,
}

/// <summary>What a format does with a cell of each kind. Null is what is not known. Cells are given as they are, in no box: a table has millions of them.</summary>
public abstract class CellWriter
{
    /// <summary>A text.</summary>
    public abstract void Text(string? text);

    /// <summary>A day.</summary>
    public abstract void Day(DateOnly? day);

    /// <summary>A whole number.</summary>
    public abstract void Whole(long? number);

    /// <summary>A number.</summary>
    public abstract void Real(double? number);

    /// <summary>Yes or no.</summary>
    public abstract void YesNo(bool? yes);

    /// <summary>A list, whose members follow.</summary>
    /// <param name="members">How many.</param>
    public abstract void List(int members);

    /// <summary>The next member of a list.</summary>
    public abstract void Member(string text);

    /// <summary>Spans as JSON: <c>[[start,end],…]</c>.</summary>
    public abstract void Spans(string spans);

    /// <summary>A list of strings.</summary>
    public void List(ImmutableArray<string> members)
    {
        List(members.Length);
        foreach (var member in members)
            Member(member);
    }
}

/// <summary>Cells as text.</summary>
internal static class CellText
{
    /// <summary>Between the members of a list that stands in one cell.</summary>
    public const char Separator = '|';

    /// <summary>How long the text of a day is.</summary>
    public const int DayLength = 10;

    /// <summary>A whole number; "" where it is not known.</summary>
    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number, with as many digits as tell it from others; "" where it is not known.</summary>
    public static string Of(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as yyyy-MM-dd; "" where it is not known.</summary>
    public static string Of(DateOnly? day) => day is { } known ? string.Create(DayLength, known, static (text, day) => Format(day, text)) : "";

    /// <summary>Writes a day as yyyy-MM-dd, <see cref="DayLength"/> characters.</summary>
    public static void Format(DateOnly day, Span<char> text) => day.TryFormat(text, out _, "o", CultureInfo.InvariantCulture);

    /// <summary>The word for a member of an enum.</summary>
    public static string Word<T>(T member) where T : struct, Enum => Words<T>.All[member];

    // Asked for once for every cell: an enum itself makes its name anew each time.
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(static member => member, static member => member.ToString().ToLowerInvariant());
    }
}
