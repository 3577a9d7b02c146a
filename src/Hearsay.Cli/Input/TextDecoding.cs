using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Cli.Input;

/// <summary>Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is replaced or guessed.</summary>
internal static class TextDecoding
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
    private static ReadOnlySpan<byte> Utf16LittleEndianMark => [0xFF, 0xFE];
    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    /// <summary>Decodes the bytes of a whole file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">The text, without the byte order mark.</param>
    /// <param name="problem">What is wrong and how to put it right; bytes are counted from 0.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        (text, problem) = Utf16(bytes) is { } utf16
            ? DecodeUtf16(bytes[Utf16LittleEndianMark.Length..], utf16)
            : DecodeUtf8(bytes);
        return problem is null && text is not null;
    }

    /// <summary>The UTF-16 that the first bytes announce, or null.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> start) =>
        start.StartsWith(Utf16LittleEndianMark) ? Encoding.Unicode
        : start.StartsWith(Utf16BigEndianMark) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The same bytes without a UTF-8 byte order mark in front.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;

    private static (string? Text, string? Problem) DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            return (null, Binary(zero));
        var content = WithoutMark(bytes);
        var buffer = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var status = Utf8.ToUtf16(content, buffer, out var read, out var written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done)
                return (new string(buffer, 0, written), null);
            var at = bytes.Length - content.Length + read;
            return (null, string.Create(CultureInfo.InvariantCulture,
                $"not valid UTF-8 at byte {at} (0x{bytes[at]:X2}). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8"));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static (string? Text, string? Problem) DecodeUtf16(ReadOnlySpan<byte> content, Encoding encoding)
    {
        if (content.Length % 2 != 0)
            return (null, "UTF-16 text that ends in the middle of a character. Fetch the file again, or save it as UTF-8.");
        var text = encoding.GetString(content);
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        return zero < 0 ? (text, null) : (null, Binary(Utf16LittleEndianMark.Length + zero * 2));
    }

    private static string Binary(int at) => string.Create(CultureInfo.InvariantCulture,
        $"not a text (a zero byte at byte {at}). Give plain text or JSONL in UTF-8, or in UTF-16 with a byte order mark.");
}
