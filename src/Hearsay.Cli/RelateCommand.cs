using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Input;

namespace Hearsay.Cli;

/// <summary><c>hearsay relate</c>: marked pairs in, the event between the two out.</summary>
internal static class RelateCommand
{
    public const string Examples = """
        Examples:
          hearsay relate pairs.tsv > events.tsv
          hearsay relate pairs.tsv --explain | less
          printf 'id\tmarked_sentence\n1\t<s>Rebels</s> shelled <t>the port</t>.\n' | hearsay relate -

        The input has a line of column names, "id" and "marked_sentence" among them. In the sentence, <s>…</s> marks
        who acts and <t>…</t> the one it is done to; each may be marked more than once, and one of the two may be
        left out. The output has the columns id, type (PLOVER's), mode, cameo, and confidence: the share of certainty
        of the type among all types, from 0 to 1. There is an answer for every pair; what is below 0.5 is a guess.

        """;

    private const string Columns = "id\ttype\tmode\tcameo\tconfidence\n";
    private const int TypesShown = 3;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var file = new Argument<string>("PAIRS.tsv")
        {
            Description = "A table of sentences with marked pairs; - for the standard input.",
            Validators = { Inputs.RefuseUnknownOptions },
        };
        var lexicon = Inputs.Lexicon();
        var explain = new Option<bool>("--explain") { Description = "Below each pair, in lines that begin with #, show the rule, the words, the next types and what decided." };
        var jobs = Inputs.Jobs("pairs");
        var command = new Command("relate", "Print the event between two marked parties of a sentence: PLOVER type, mode, CAMEO code, confidence.") { file, lexicon, explain, jobs };
        command.SetAction(parsed =>
        {
            var pairs = PairTable.Read(parsed.GetRequiredValue(file), surroundings.Input);
            var tables = Inputs.UserLexicon(parsed.GetValue(lexicon));
            var code = new Lazy<Func<MarkedPair, PairCoding>>(() => surroundings.LoadPairCoder(tables, parsed.GetValue(explain)));
            return Print(pairs, code, surroundings.Output, parsed.GetValue(jobs) ?? Environment.ProcessorCount, errors);
        });
        return command;
    }

    // The boundary at which one bad line is one line on the error output and not the end of the run.
    private static int Print(IEnumerable<PairInput> pairs, Lazy<Func<MarkedPair, PairCoding>> code, Stream output, int jobs, ErrorLines errors)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write(Columns);
        var (done, failed) = (0, 0);
        foreach (var (lines, problem) in InOrder.Select(pairs, pair => Lines(pair, code), jobs))
        {
            if (lines is null)
            {
                errors.Write(problem!);
                failed++;
                continue;
            }
            text.Write(lines);
            done++;
        }
        return failed == 0 ? ExitCodes.Done : done > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    private static (string? Lines, string? Problem) Lines(PairInput input, Lazy<Func<MarkedPair, PairCoding>> code)
    {
        if (input.Pair is not { } pair)
            return (null, $"{input.Place}: {input.Problem}");
        var coder = code.Value;
        try
        {
            return (Lines(input.Id, pair, coder(pair)), null);
        }
#pragma warning disable CA1031 // The boundary of one pair; see Print.
        catch (Exception fault) when (fault is not DataFileException)
#pragma warning restore CA1031
        {
            return (null, $"{input.Place}: an error in Hearsay itself, please report it with the sentence: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static string Lines(string id, MarkedPair pair, PairCoding coding)
    {
        var lines = new StringBuilder();
        lines.Append(string.Create(CultureInfo.InvariantCulture, $"{id}\t{coding.Type.Name()}\t{coding.Mode}\t{coding.Cameo}\t{coding.Confidence:0.000}\n"));
        if (coding.Reasons.IsEmpty)
            return lines.ToString();
        var words = string.Join(", ", coding.Trigger.Select(t => $"\"{t.In(pair.Text)}\""));
        lines.Append(CultureInfo.InvariantCulture, $"# rule {coding.Rule}{(words.Length > 0 ? $": {words}" : "")}\n");
        lines.Append(CultureInfo.InvariantCulture, $"# types {string.Join(", ", coding.Types.Take(TypesShown).Select(Share))}\n");
        foreach (var reason in coding.Reasons)
            lines.Append(CultureInfo.InvariantCulture, $"# +{reason.Weight:0.00} {reason.What.Replace('\t', ' ')}\n");
        return lines.ToString();
    }

    private static string Share(TypeShare type) => string.Create(CultureInfo.InvariantCulture, $"{type.Type.Name()} {type.Share:0.000}");
}
