using System.CommandLine;
using Hearsay;
using Hearsay.Language;
using Hearsay.Training;

var treebanks = new Option<DirectoryInfo>("--treebanks") { Description = "The folder of the treebanks: NAME-train.conllu, plain or .gz.", Required = true };
var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => new FileInfo("models/en/english.model") };
var seed = new Option<ulong>("--seed") { Description = "Decides the order of the sentences; the same seed gives the same file.", DefaultValueFactory = _ => 1 };
var epochs = new Option<int>("--epochs") { Description = "How often tagger and parser see each sentence.", DefaultValueFactory = _ => 12 };
var language = new Command("language", "Trains the language model on treebanks of Universal Dependencies.") { treebanks, output, seed, epochs };
language.SetAction(arguments =>
{
    var start = System.Diagnostics.Stopwatch.StartNew();
    void Report(string line) => Console.WriteLine($"{start.Elapsed:mm\\:ss} {line}");
    try
    {
        var paragraphs = Treebank.ReadFolder(arguments.GetRequiredValue(treebanks).ToString(), "train");
        var trained = LanguageTraining.Train(
            paragraphs, new LanguageTrainingOptions(Seed: arguments.GetValue(seed), Epochs: arguments.GetValue(epochs)), Report);
        var file = arguments.GetRequiredValue(output);
        file.Directory?.Create();
        File.WriteAllBytes(file.FullName, trained);
        Report($"wrote {file}, {trained.Length / 1e6:F1} MB");
        return 0;
    }
    catch (Exception fault) when (fault is DataFileException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(fault.Message);
        return 2;
    }
});

var model = new Option<string>("--model") { Description = "The model to parse with.", DefaultValueFactory = _ => "models/en/english.model" };
var text = new Argument<string>("text") { Description = "A file of plain text." };
var parse = new Command("parse", "Parses a text with a model and prints CoNLL-U; tells the speed on the error stream.") { text, model };
parse.SetAction(arguments =>
{
    try
    {
        var start = System.Diagnostics.Stopwatch.StartNew();
        var parser = EnglishParser.Load(arguments.GetValue(model));
        Console.Error.WriteLine($"loaded {parser.ModelVersion} in {start.ElapsedMilliseconds} ms");
        var content = File.ReadAllText(arguments.GetRequiredValue(text));
        var sentences = parser.Parse(content);
        for (var round = 0; round < 4; round++)
        {
            start.Restart();
            var words = parser.Parse(content).Sum(s => s.Tokens.Length);
            Console.Error.WriteLine($"{words} words, {words / start.Elapsed.TotalSeconds:F0} words a second");
        }
        using var output = new StreamWriter(Console.OpenStandardOutput());
        ConlluWriter.Write(output, content, sentences);
        return 0;
    }
    catch (Exception fault) when (fault is DataFileException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(fault.Message);
        return 2;
    }
});
return new RootCommand("Treebanks and corpora in, models out.") { language, parse }.Parse(args).Invoke();
