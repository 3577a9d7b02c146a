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
}
