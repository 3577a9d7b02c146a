using System.Text;

namespace Hearsay.Formats.Text;

/// <summary>Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is replaced or guessed.</summary>
internal static class TextDecoding
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
    private static ReadOnlySpan<byte> Utf16LittleEndianMark => [0xFF, 0xFE];
    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    /// <summary>The UTF-16 that the first bytes announce, or null.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> start) =>
        start.StartsWith(Utf16LittleEndianMark) ? Encoding.Unicode
        : start.StartsWith(Utf16BigEndianMark) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The same bytes without a UTF-8 byte order mark in front.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;

    /// <summary>The text that bytes begin with, to be looked at; what is no text, or cut in two at the end, is replaced.</summary>
    public static string Start(ReadOnlySpan<byte> bytes) => Utf16(bytes) is { } utf16
        ? utf16.GetString(bytes[2..])
        : Encoding.UTF8.GetString(WithoutMark(bytes));

    /// <summary>The same stream in UTF-8 and without a byte order mark: what is in UTF-16 is recoded on the way.</summary>
    public static Stream ToUtf8(Stream stream)
    {
        var whole = new PeekableStream(stream);
        var start = whole.Peek(Utf8Mark.Length).Span;
        var utf16 = Utf16(start);
        var mark = utf16 is not null ? Utf16LittleEndianMark.Length : start.Length - WithoutMark(start).Length;
        whole.ReadExactly(new byte[mark]);
        return utf16 is null ? whole : Encoding.CreateTranscodingStream(whole, utf16, Encoding.UTF8);
    }
}
