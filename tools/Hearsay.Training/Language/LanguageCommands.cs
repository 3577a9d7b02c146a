using System.CommandLine;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>The commands that make and try the language model. A file that is missing or malformed is told in one line, with exit code 2.</summary>
internal static class LanguageCommands
{
    private const string DefaultModel = "models/en/english.model";
    private const int Failed = 2;

    /// <summary>Trains the model.</summary>
    public static Command Train()
    {
        var usual = new LanguageTrainingOptions();
        var treebanks = new Option<string>("--treebanks") { Description = "The folder of the treebanks: NAME-train.conllu, plain or .gz.", Required = true };
        var news = new Option<string?>("--news") { Description = "News annotated in part by the command annotate, to learn from besides." };
        var output = new Option<string>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => DefaultModel };
        var seed = new Option<ulong>("--seed") { Description = "Decides all that is random; the same seed gives the same file.", DefaultValueFactory = _ => usual.Seed };
        var epochs = new Option<int>("--epochs") { Description = "How often tagger and parser see each sentence.", DefaultValueFactory = _ => usual.Epochs };
        var width = new Option<int>("--width") { Description = "How many numbers stand for a word; a multiple of 8.", DefaultValueFactory = _ => usual.Width };
        var layers = new Option<int>("--layers") { Description = "How many layers look at the neighbours of a word.", DefaultValueFactory = _ => usual.Layers };
        var hidden = new Option<int>("--hidden") { Description = "How many numbers stand for a state of the parser; a multiple of 8.", DefaultValueFactory = _ => usual.Hidden };
        var dropout = new Option<float>("--dropout") { Description = "The share of numbers left out at random.", DefaultValueFactory = _ => usual.Dropout };
        var rate = new Option<float>("--rate") { Description = "The longest step of a weight.", DefaultValueFactory = _ => usual.Rate };
        var newsParts = new Option<int>("--news-parts") { Description = "In how many epochs all the news is seen once.", DefaultValueFactory = _ => usual.NewsParts };
        var wordNet = new Option<string>("--wordnet") { Description = "The folder of WordNet's files.", DefaultValueFactory = _ => "/usr/share/wordnet" };
        var names = new Option<string>("--given-names") { Description = "The table of given names.", DefaultValueFactory = _ => "lexicon/actors/given_entities.tsv" };
        var teachers = new Option<string[]>("--teacher") { Description = "A model to learn from besides; give as many as you like." };
        var gold = new Option<float>("--gold") { Description = "How much the treebanks count beside the teachers, from 0 to 1.", DefaultValueFactory = _ => usual.GoldShare };
        foreach (var size in (Option<int>[])[width, hidden])
        {
            size.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is var value && (value < Vectors.Lane || value % Vectors.Lane != 0))
                    result.AddError($"{size.Name}: expected a multiple of {Vectors.Lane}, found {value}.");
            });
        }
        var command = new Command("language", "Trains the language model on treebanks of Universal Dependencies.")
        {
            treebanks, news, output, seed, epochs, width, layers, hidden, dropout, rate, newsParts, wordNet, names, teachers, gold,
        };
        command.SetAction(arguments => Run(() =>
        {
            var options = new LanguageTrainingOptions
            {
                Seed = arguments.GetValue(seed),
                Epochs = arguments.GetValue(epochs),
                Width = arguments.GetValue(width),
                Layers = arguments.GetValue(layers),
                Hidden = arguments.GetValue(hidden),
                Dropout = arguments.GetValue(dropout),
                Rate = arguments.GetValue(rate),
                NewsParts = arguments.GetValue(newsParts),
                GoldShare = arguments.GetValue(gold),
            };
            var start = System.Diagnostics.Stopwatch.StartNew();
            void Report(string line) => Console.WriteLine($"{start.Elapsed:mm\\:ss} {line}");
            var treebank = Treebank.ReadFolder(arguments.GetRequiredValue(treebanks), "train");
            var words = WordNet.Read(arguments.GetRequiredValue(wordNet));
            foreach (var line in File.ReadLines(arguments.GetRequiredValue(names)).Skip(1).Where(l => !l.StartsWith('#')))
                words.Add(line.Split('\t')[0], WordKind.GivenName);
            var models = (arguments.GetValue(teachers) ?? []).Select(t => EnglishParser.Load(t).Model.Parser).ToList();
            var model = LanguageTraining.Train(treebank, arguments.GetValue(news) is { } file ? Treebank.Read(file) : [], words, models, options, Report);
            var path = arguments.GetRequiredValue(output);
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, model);
            Report($"wrote {path}, {model.Length / 1e6:F1} MB");
        }));
        return command;
    }

    /// <summary>Annotates news for the training.</summary>
    public static Command Annotate()
    {
        var reports = new Option<string>("--reports") { Description = "Reports, lines of JSON with id and text, plain or .gz.", Required = true };
        var parses = new Option<string>("--parses") { Description = "Another parser's CoNLL-U of the same reports, plain or .gz.", Required = true };
        var model = new Option<string>("--model") { Description = "The model to parse with.", DefaultValueFactory = _ => DefaultModel };
        var output = new Option<string>("--out") { Description = "Where the annotated news goes.", Required = true };
        var command = new Command("annotate", "Annotates news with a model where another parser agrees, for language --news.") { reports, parses, model, output };
        command.SetAction(arguments => Run(() =>
        {
            var annotation = new NewsAnnotation(EnglishParser.Load(arguments.GetRequiredValue(model)).Model);
            using var reportReader = Treebank.OpenText(arguments.GetRequiredValue(reports));
            using var parseReader = Treebank.OpenText(arguments.GetRequiredValue(parses));
            using var writer = new StreamWriter(arguments.GetRequiredValue(output));
            annotation.Annotate(reportReader, parseReader, arguments.GetRequiredValue(parses), writer);
        }));
        return command;
    }

    /// <summary>Parses a text, to see what a model is worth.</summary>
    public static Command Parse()
    {
        const int Rounds = 4;
        var text = new Argument<string>("text") { Description = "A file of plain text." };
        var model = new Option<string>("--model") { Description = "The model to parse with.", DefaultValueFactory = _ => DefaultModel };
        var command = new Command("parse", "Parses a text with a model and prints CoNLL-U; tells the speed on the error stream.") { text, model };
        command.SetAction(arguments => Run(() =>
        {
            var start = System.Diagnostics.Stopwatch.StartNew();
            var parser = EnglishParser.Load(arguments.GetRequiredValue(model));
            Console.Error.WriteLine($"loaded {parser.ModelVersion} in {start.ElapsedMilliseconds} ms");
            var content = File.ReadAllText(arguments.GetRequiredValue(text));
            var sentences = parser.Parse(content);
            for (var round = 0; round < Rounds; round++)
            {
                start.Restart();
                var words = parser.Parse(content).Sum(s => s.Tokens.Length);
                Console.Error.WriteLine($"{words} words, {words / start.Elapsed.TotalSeconds:F0} words a second");
            }
            using var output = new StreamWriter(Console.OpenStandardOutput());
            ConlluWriter.Write(output, sentences);
        }));
        return command;
    }

    /// <summary>Scores the entities that a model finds.</summary>
    public static Command Entities()
    {
        var treebank = new Argument<string>("treebank") { Description = "CoNLL-U with entity mentions in Entity=, plain or .gz." };
        var model = new Option<string>("--model") { Description = "The model to score.", DefaultValueFactory = _ => DefaultModel };
        var command = new Command("entities", "Scores the named entities of a model on a treebank that marks mentions: exact spans, words given.") { treebank, model };
        command.SetAction(arguments => Run(() =>
        {
            var english = EnglishParser.Load(arguments.GetRequiredValue(model)).Model;
            var score = new EntityScore(english);
            foreach (var sentence in Treebank.Read(arguments.GetRequiredValue(treebank)).SelectMany(p => p.Sentences))
                score.Add(sentence);
            score.Write(Console.Out);
        }));
        return command;
    }

    private static int Run(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception fault) when (fault is DataFileException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return Failed;
        }
    }
}
