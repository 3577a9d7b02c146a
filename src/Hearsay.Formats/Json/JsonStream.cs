using System.Text.Json;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Json;

/// <summary>JSON of any size, read token by token; only the value at hand is held.</summary>
internal sealed class JsonStream(Stream stream)
{
    // A message with its text is a kilobyte or two; a value beyond this is no report.
    private const int LongestValue = 64 * 1024 * 1024;

    private readonly Stream _utf8 = TextDecoding.ToUtf8(stream);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private bool _atEnd;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true });

    /// <summary>The kind of the token that was read last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Its text, where it is a name, a string or a number.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Reads the next token; false at the end.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _atEnd, _state);
            if (reader.Read())
            {
                Type = reader.TokenType;
                Text = Type switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => StringOf(ref reader),
                    JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                    _ => "",
                };
                Take(ref reader);
                return true;
            }
            if (_atEnd)
                return false;
            Fill();
        }
    }

    /// <summary>The next value of the array that was entered last, or null at its end.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public JsonDocument? NextItem()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _atEnd, _state);
            if (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Take(ref reader);
                    return null;
                }
                if (JsonDocument.TryParseValue(ref reader, out var value))
                {
                    Take(ref reader);
                    return value;
                }
            }
            else if (_atEnd)
            {
                return null;
            }
            Fill();
        }
    }

    /// <summary>The values of the whole: the items of a list, or one value after the other.</summary>
    public IEnumerable<JsonDocument> Values()
    {
        var start = (byte)0;
        while (start == 0 && (_start < _end || !_atEnd))
        {
            if (_start == _end)
                Fill();
            var blank = _buffer.AsSpan(_start.._end).IndexOfAnyExcept(" \t\r\n"u8);
            if (blank >= 0)
                start = _buffer[_start + blank];
            else
                _start = _end;
        }
        if (start == (byte)'[')
            Read();
        while (NextItem() is { } value)
            yield return value;
    }

    // Half of a surrogate pair is no text; it is only a name or a value that nobody looks for.
    private static string StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestValue)
                throw new UnreadableInputException($"holds a value of more than {LongestValue / 1024 / 1024} MiB, which is no report.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = _utf8.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
