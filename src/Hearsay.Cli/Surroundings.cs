using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli;

/// <summary>All that the command touches outside itself, so that a test can run it as a user does.</summary>
internal sealed record Surroundings
{
    /// <summary>Characters in a line where nothing tells, and the most that a line of prose is read in with ease.</summary>
    private const int DefaultWidth = 80, GreatestWidth = 110, SmallestWidth = 40;

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>True when the output is looked at in a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True when the error output is looked at in a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Begins to watch for the user's wish to stop (Ctrl-C, SIGTERM), until it is disposed.</summary>
    public Func<StopSignal> WatchForStop { get; init; } = static () => new StopSignal(watch: false);

    /// <summary>How many characters a line of the output may hold.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The environment variable NO_COLOR; any value but an empty one turns colours off (https://no-color.org).</summary>
    public string? NoColor { get; init; }

    /// <summary>The moment by which embargoes are judged and dates lie in the future; null where the clock is not asked.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Loads what reads reports; its argument is a folder of the user's own tables, or null.</summary>
    public Func<string?, Func<Report, Reading>> LoadReader { get; init; } =
        lexicon => ReportReader.Load(userLexicon: lexicon).Read;

    /// <summary>Loads what codes a phrase as of a day; its arguments are a folder of the user's own tables, or null, and whether to tell what matches.</summary>
    public Func<string?, bool, Func<string, DateOnly?, PhraseCoding>> LoadPhraseCoder { get; init; } = static (lexicon, explain) =>
    {
        var reader = ReportReader.Load(userLexicon: lexicon);
        return (phrase, on) => reader.CodePhrase(phrase, on, explain);
    };

    /// <summary>Loads what codes a marked pair; its arguments are a folder of the user's own tables, or null, and whether to tell what decided.</summary>
    public Func<string?, bool, Func<MarkedPair, PairCoding>> LoadPairCoder { get; init; } = static (lexicon, explain) =>
    {
        var reader = ReportReader.Load(userLexicon: lexicon);
        return pair => reader.CodePair(pair, explain);
    };

    /// <summary>Finds the faults of a folder of the user's own tables.</summary>
    public Func<string, ImmutableArray<LexiconFault>> CheckLexicon { get; init; } = static folder => UserLexicon.Check(folder);

    /// <summary>Turns dictionaries, each with its name and text, into tables.</summary>
    public Func<IReadOnlyList<(string Name, string Text)>, ImportedLexicon> ImportLexicon { get; init; } = static dictionaries => UserLexicon.Import(dictionaries);

    /// <summary>Loads what parses paragraphs.</summary>
    public Func<Func<Paragraph, ImmutableArray<Sentence>>> LoadParser { get; init; } = () => EnglishParser.Load().Parse;

    /// <summary>The standard streams of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        var terminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            Input = Console.OpenStandardInput(),
            Output = OpenOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            WatchForStop = static () => new StopSignal(watch: true),
            Width = terminal ? TerminalWidth() : DefaultWidth,
            Now = DateTimeOffset.UtcNow,
            NoColor = Environment.GetEnvironmentVariable("NO_COLOR"),
        };
    }

    // The console's own stream swallows the error of a broken pipe, and the command would go on reading for nobody.
    // A file stream tells it; but on a file that also takes the error output, the two would overwrite each other.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            const int standardOutput = 1;
            var stream = new FileStream(new SafeFileHandle(standardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Console.OpenStandardOutput();
        }
    }

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, SmallestWidth, GreatestWidth);
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
