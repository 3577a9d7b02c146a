using System.Buffers;
using System.Text;
using Hearsay.Cli.Table;
using Hearsay.Json;

namespace Hearsay.Cli;

/// <summary>Prints readings in one of the formats, each as soon as it is there.</summary>
internal static class ReadingOutput
{
    /// <summary>What prints one reading the way the user asked for.</summary>
    public static Action<Reading> Make(Surroundings surroundings, ReadingFormat format, ColorChoice color, bool explain) => format switch
    {
        ReadingFormat.Table => Table(surroundings, Choose(color, surroundings), explain),
        _ => Json(surroundings.Output, indented: format == ReadingFormat.Json),
    };

    private static Colors Choose(ColorChoice color, Surroundings surroundings) => color switch
    {
        ColorChoice.Always => Colors.Forced,
        ColorChoice.Auto when surroundings.OutputIsTerminal && string.IsNullOrEmpty(surroundings.NoColor) => Colors.Detected,
        _ => Colors.None,
    };

    private static Action<Reading> Json(Stream output, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        return reading =>
        {
            buffer.ResetWrittenCount();
            ReadingJson.Write(reading, buffer, indented);
            buffer.Write("\n"u8);
            output.Write(buffer.WrittenSpan);
            output.Flush();
        };
    }

    private static Action<Reading> Table(Surroundings surroundings, Colors colors, bool explain)
    {
        var text = new StringWriter();
        var table = new TableOutput(text, colors);
        var first = true;
        return reading =>
        {
            if (!first)
                table.Write(TableLine.Empty);
            first = false;
            foreach (var line in ReadingTable.Lines(reading, surroundings.Width, explain))
                table.Write(line);
            surroundings.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
            surroundings.Output.Flush();
            text.GetStringBuilder().Clear();
        };
    }
}
