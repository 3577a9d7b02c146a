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
          hearsay actor Bush --on 2003-03-20 --explain
          hearsay actor --phrases phrases.tsv > coded.tsv
          cut -f 1 names.tsv | hearsay actor --phrases -

        The output has the columns phrase, country (ISO 3166-1 alpha-3; IGO for international bodies, UNO and EUR
        for those of the United Nations and the European Union), sector (PLOVER's, the main one), name, and rule: what decided.

        Between entries of the lexicon, in this order: the longest match wins; of the same words an outlet goes
        before an organization, then country, seat, capital, place, people, person, role; of several terms the
        one in force on the day; of entries still equal yours go before the built-in ones, and earlier lines
        before later ones.

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
        var on = Inputs.Day("--on", "The day on which the phrases are said: it tells who held which office. [default: none, and nobody has left the last office that the tables know]");
        var lexicon = Inputs.Lexicon();
        var explain = new Option<bool>("--explain") { Description = "Below each phrase, in lines that begin with #, show the entries of the lexicon that match, which was taken, and why." };
        var command = new Command("actor", "Print how phrases that name parties are coded: country, sector, name.") { phrases, file, on, lexicon, explain };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on);
            var asked = parsed.GetValue(phrases)!.Select(p => new DatedPhrase(p, day));
            if (parsed.GetValue(file) is { } name)
                asked = asked.Concat(PhraseTable.Read(name, surroundings.Input, day));
            else if (parsed.GetValue(phrases) is [])
                throw new UsageException("name a phrase, or a table of phrases with --phrases. See: hearsay actor --help");
            var (wanted, tables) = (asked.ToList(), Inputs.UserLexicon(parsed.GetValue(lexicon)));
            Print(wanted, surroundings.LoadPhraseCoder(tables, parsed.GetValue(explain)), surroundings.Output);
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
            foreach (var match in coding.Matches)
                text.WriteLine($"# \"{Cell(match.Words)}\" {match.File}:{match.Line} {match.Entry}: {(match.IsTaken ? "taken" : "passed over")}, {match.Reason}");
        }
    }

    // A tab or a line end inside a phrase would make two cells or two lines of it.
    private static string Cell(string? value) => value is null ? "" : value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
