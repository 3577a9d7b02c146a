using System.Text;
using Spectre.Console;

namespace Hearsay.Cli.Table;

/// <summary>Prints lines of the table, with colours or without.</summary>
internal sealed class TableOutput
{
    private readonly TextWriter _text;
    private readonly IAnsiConsole? _console;

    /// <summary>Makes an output.</summary>
    /// <param name="text">Where it prints.</param>
    /// <param name="colors">The colours: none, those that the terminal is found to have, or the 16 of every terminal.</param>
    public TableOutput(TextWriter text, Colors colors)
    {
        _text = text;
        // Finding out what the terminal can do takes time; without colours there is no need.
        if (colors != Colors.None)
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = colors == Colors.Forced ? AnsiSupport.Yes : AnsiSupport.Detect,
                ColorSystem = colors == Colors.Forced ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
                Out = new UnbrokenLines(text),
            });
        }
    }

    public void Write(TableLine line)
    {
        if (_console is null)
        {
            foreach (var piece in line.Pieces)
                _text.Write(piece.Text);
            _text.Write('\n');
            return;
        }
        var paragraph = new Paragraph();
        foreach (var piece in line.Pieces)
            paragraph.Append(piece.Text, StyleOf(piece.Tone));
        _console.Write(paragraph);
        _text.Write('\n');
    }

    // Only the colours that users can set in their terminal, so that dark and light ones both stay readable.
    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
        Tone.Cooperation => new Style(Color.Green, decoration: Decoration.Bold),
        Tone.Conflict => new Style(Color.Maroon, decoration: Decoration.Bold),
        Tone.Caution => new Style(Color.Olive),
        _ => Style.Plain,
    };

    // The lines are already laid out: no console may break them again.
    private sealed class UnbrokenLines(TextWriter text) : IAnsiConsoleOutput
    {
        public TextWriter Writer => text;

        public bool IsTerminal => true;

        public int Width => 1000;

        public int Height => 100;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}

/// <summary>Which colours are printed.</summary>
internal enum Colors
{
    None,
    Detected,
    Forced,
}
