using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Json;

namespace Hearsay.Archives;

/// <summary>How values are written into the tables.</summary>
internal static class Cells
{
    /// <summary>The word for a member of an enum, as the JSON has it.</summary>
    public static string Word<T>(T member) where T : struct, Enum => Words<T>.All[member];

    /// <summary>The member that a word stands for.</summary>
    public static T Member<T>(string word) where T : struct, Enum => Words<T>.Members[word];

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a cell.</summary>
    public static DateOnly? Day(string? cell) =>
        cell is null ? null
        : cell is [var y1, var y2, var y3, var y4, '-', var m1, var m2, '-', var d1, var d2] ? new DateOnly(Number(y1, y2) * 100 + Number(y3, y4), Number(m1, m2), Number(d1, d2))
        : throw new FormatException($"\"{cell}\" is no day.");

    private static int Number(char tens, char ones) => (tens - '0') * 10 + (ones - '0');

    /// <summary>A moment as the text that sorts by time: yyyy-MM-ddTHH:mm:ssZ.</summary>
    public static string? Moment(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Words in one cell, with | between them.</summary>
    public static string List(ImmutableArray<string> words) => string.Join('|', words.Select(static w => Text(w)));

    /// <summary>The words of a cell.</summary>
    public static ImmutableArray<string> List(string cell) => cell.Length == 0 ? [] : [.. cell.Split('|')];

    /// <summary>Counts in one cell, each as its kind, number and bound: <c>killed 12 minimum|injured 30 exact</c>.</summary>
    public static string Counts(ImmutableArray<EventCount> counts) =>
        string.Join('|', counts.Select(static c => string.Create(CultureInfo.InvariantCulture, $"{Word(c.Kind)} {c.Number} {Word(c.Bound)}")));

    /// <summary>The counts of a cell, without their spans.</summary>
    public static ImmutableArray<EventCount> Counts(string? cell) => cell is null or "" ? [] : [.. cell.Split('|').Select(static count =>
        count.Split(' ') is [var kind, var number, var bound]
            ? new EventCount(Member<CountKind>(kind), int.Parse(number, CultureInfo.InvariantCulture), Member<CountBound>(bound), [])
            : throw new FormatException($"\"{count}\" is no count."))];

    /// <summary>Text that both databases take: half of a surrogate pair and U+0000 become U+FFFD, so that every offset keeps its place.</summary>
    public static string Text(string text)
    {
        var odd = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        if (odd)
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
    }

    /// <summary>The same, of a text that may be missing.</summary>
    public static string? TextOrNull(string? text) => text is null ? null : Text(text);

    /// <summary>A reading as its JSON, compressed.</summary>
    public static byte[] Pack(Reading reading)
    {
        var json = new ArrayBufferWriter<byte>();
        ReadingJson.Write(reading, json);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            deflate.Write(json.WrittenSpan);
        return packed.ToArray();
    }

    /// <summary>The reading of a cell.</summary>
    public static Reading Unpack(byte[] cell) => Unpack(cell, out _);

    /// <summary>The reading of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isOld">Whether it was made when readings did not tell yet whether an event is historical, what a place rests on, and counts.</param>
    public static Reading Unpack(byte[] cell, out bool isOld)
    {
        using var json = new MemoryStream();
        using (var inflate = new DeflateStream(new MemoryStream(cell), CompressionMode.Decompress))
            inflate.CopyTo(json);
        var bytes = json.GetBuffer().AsMemory(0, (int)json.Length);
        // Within a text of JSON the quotation mark would have a backslash before it.
        isOld = bytes.Span.IndexOf("\"historical\":"u8) < 0;
        return ReadingJson.Read(bytes);
    }

    // Asked for once for every cell: an enum itself makes and reads its names slowly.
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(static member => member, static member => member.ToString().ToLowerInvariant());
        public static readonly FrozenDictionary<string, T> Members = All.ToFrozenDictionary(static word => word.Value, static word => word.Key, StringComparer.OrdinalIgnoreCase);
    }
}
