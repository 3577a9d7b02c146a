using System.CommandLine;
using System.Text;
using Hearsay.Cli.Input;

namespace Hearsay.Cli;

/// <summary><c>hearsay actor</c>: phrases in, their codes out.</summary>
internal static class ActorCommand
{
    public const string Examples = """
        Examples:
          hearsay actor "Russian Foreign Ministry spokeswoman" "two Israeli soldiers"
          hearsay actor Bush --on 2003-03-20
          hearsay actor --phrases phrases.tsv > coded.tsv
          cut -f 1 names.tsv | hearsay actor --phrases -

        The output has the columns phrase, country (ISO 3166-1 alpha-3; IGO for international bodies),
        sector (PLOVER's, the main one), name, and rule: what decided.

        """;

    private const string Columns = "phrase\tcountry\tsector\tname\trule\n";

    public static Command Make(Surroundings surroundings)
    {
        var phrases = new Argument<string[]>("PHRASE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Phrases that name a party: \"the Syrian president\", \"NATO\", \"gunmen\".",
            Validators = { Inputs.RefuseUnknownOptions },
        };
        var file = new Option<string?>("--phrases")
        {
            HelpName = "FILE.tsv",
            Description = "A table of phrases: the first line names the columns, \"phrase\" and, if phrases have days of their own, \"on\"; - for the standard input.",
        };
        var on = Inputs.Day("--on", "The day on which the phrases are said: it tells who held which office. [default: only offices that nobody has left]");
        var lexicon = Inputs.Lexicon();
        var command = new Command("actor", "Print how phrases that name parties are coded: country, sector, name.") { phrases, file, on, lexicon };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on);
            var asked = parsed.GetValue(phrases)!.Select(p => new DatedPhrase(p, day));
            if (parsed.GetValue(file) is { } name)
                asked = asked.Concat(PhraseTable.Read(name, surroundings.Input, day));
            else if (parsed.GetValue(phrases) is [])
                throw new UsageException("name a phrase, or a table of phrases with --phrases. See: hearsay actor --help");
            var (wanted, tables) = (asked.ToList(), Inputs.UserLexicon(parsed.GetValue(lexicon)));
            Print(wanted, surroundings.LoadPhraseCoder(tables), surroundings.Output);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(List<DatedPhrase> phrases, Func<string, DateOnly?, PhraseCoding> code, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write(Columns);
        foreach (var coding in InOrder.Select(phrases, p => code(p.Phrase, p.On), Environment.ProcessorCount))
        {
            text.WriteLine(string.Join('\t', Cell(coding.Phrase), Cell(coding.Country), coding.Sectors is [var sector, ..] ? sector : "",
                Cell(coding.Name), coding.Rule));
        }
    }

    // A tab or a line end inside a phrase would make two cells or two lines of it.
    private static string Cell(string? value) => value is null ? "" : value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
