using System.Buffers;
using System.Text;
using Hearsay.Cli.Table;
using Hearsay.Json;

namespace Hearsay.Cli;

/// <summary>Turns readings into the bytes that are printed. Safe to use from several threads.</summary>
internal static class ReadingOutput
{
    /// <summary>What gives the bytes of one reading in the form that the user asked for.</summary>
    public static Func<Reading, byte[]> Make(Surroundings surroundings, ReadingFormat format, ColorChoice color, bool explain)
    {
        if (format != ReadingFormat.Table)
            return reading => Json(reading, indented: format == ReadingFormat.Json);
        var colors = Choose(color, surroundings);
        return reading => Table(reading, surroundings.Width, explain, colors);
    }

    private static Colors Choose(ColorChoice color, Surroundings surroundings) => color switch
    {
        ColorChoice.Always => Colors.Forced,
        ColorChoice.Auto when surroundings.OutputIsTerminal && string.IsNullOrEmpty(surroundings.NoColor) => Colors.Detected,
        _ => Colors.None,
    };

    private static byte[] Json(Reading reading, bool indented)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ReadingJson.Write(reading, bytes, indented);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static byte[] Table(Reading reading, int width, bool explain, Colors colors)
    {
        using var text = new StringWriter();
        var table = new TableOutput(text, colors);
        foreach (var line in ReadingTable.Lines(reading, width, explain))
            table.Write(line);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
