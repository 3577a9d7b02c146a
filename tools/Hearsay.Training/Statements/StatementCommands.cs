using System.CommandLine;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Statements;

namespace Hearsay.Training;

/// <summary>The command that makes the statement model.</summary>
internal static class StatementCommands
{
    /// <summary>Trains the model.</summary>
    public static Command Train()
    {
        var reports = new Option<string>("--reports") { Description = "Reports with attributions, lines of JSON with id, text and attributions, plain or .gz.", Required = true };
        var language = new Option<string>("--model") { Description = "The language model to parse with.", DefaultValueFactory = _ => "models/en/english.model" };
        var lexicon = new Option<string>("--lexicon") { Description = "The folder of the tables.", DefaultValueFactory = _ => "lexicon" };
        var output = new Option<string>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => "models/en/statements.model" };
        var command = new Command("statements", "Trains the statement model on reports with marked attributions.") { reports, language, lexicon, output };
        command.SetAction(arguments => LanguageCommands.Run(() =>
        {
            var start = System.Diagnostics.Stopwatch.StartNew();
            void Report(string line) => Console.WriteLine($"{start.Elapsed:mm\\:ss} {line}");
            var parser = EnglishParser.Load(arguments.GetRequiredValue(language));
            var tables = Lexicon.Load(arguments.GetRequiredValue(lexicon), null);
            var marked = AttributedReport.Read(arguments.GetRequiredValue(reports)).ToList().AsParallel().AsOrdered()
                .Select((r, i) => new MarkedReport(r, parser, tables, StatementTraining.FoldOf(i))).ToList();
            Report($"read {marked.Count} reports");
            var model = StatementTraining.Train(marked, Report);
            var path = arguments.GetRequiredValue(output);
            var file = StatementModelFile.Pack(model);
            File.WriteAllBytes(path, file);
            Report($"wrote {path}, {file.Length / 1e6:F1} MB");
        }));
        return command;
    }
}
