using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Judgement;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Training;

/// <summary>The command that makes the model of pairs.</summary>
internal static class RelationCommands
{
    // Of the events that are right, the share that the judge must let pass.
    private const double Kept = 0.997;

    /// <summary>Trains the model, or tells by cross-validation what it is worth.</summary>
    public static Command Train()
    {
        var tables = new Option<string[]>("--pairs") { Description = "Tables of labelled pairs: id, marked_sentence, and gold_root, gold_binary or type; of those with a column part, the rows with train.", Required = true, AllowMultipleArgumentsPerToken = true };
        var withoutEvents = new Option<string?>("--no-events") { Description = "A table of sentences that tell of no event: part and sentence." };
        var language = new Option<string>("--model") { Description = "The language model to parse with.", DefaultValueFactory = _ => "models/en/english.model" };
        var lexicon = new Option<string>("--lexicon") { Description = "The folder of the tables.", DefaultValueFactory = _ => "lexicon" };
        var output = new Option<string>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => "models/en/relations.model" };
        var folds = new Option<bool>("--folds") { Description = "Write no model; print what models that have not learned from a pair's fold say of it, as a table, and the scores on the error stream." };
        var settings = new Option<string[]>("--settings") { Description = "Other settings, such as penalty=2,balance=0.3; several with --folds, to compare them.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [""] };
        var without = new Option<PairTemplate[]>("--without") { Description = "Templates of features to leave out, to see what they are worth.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("relations", "Trains the model of pairs on labelled pairs.") { tables, withoutEvents, language, lexicon, output, folds, settings, without };
        command.SetAction(arguments => LanguageCommands.Run(() =>
        {
            var parser = EnglishParser.Load(arguments.GetRequiredValue(language));
            var words = Lexicon.Load(arguments.GetRequiredValue(lexicon), null);
            var left = arguments.GetValue(without)?.ToHashSet();
            ImmutableArray<Sentence> Parse(string text) => [.. parser.Parse(text).Select(TreeRepairs.Apply).Select(words.VerbForms.Correct)];
            var pairs = arguments.GetRequiredValue(tables).SelectMany(t => LabelledPair.Read(t, "train")).ToList();
            var training = new RelationTraining(pairs, pair =>
            {
                var features = new WeighedFeatures { Without = left };
                new PairReading(pair, Parse, words).Look(features);
                return features;
            });
            var eventless = arguments.GetValue(withoutEvents) is { } table ? JudgeTraining.Read(table, "train") : [];
            foreach (var sentence in eventless)
                training.AddWithoutEvent(JudgeTraining.Words(Parse(sentence)));
            if (arguments.GetValue(folds))
            {
                foreach (var setting in arguments.GetRequiredValue(settings))
                    Tell(setting, pairs, training.OutOfFold(training.FoldModels(RelationSettings.Parse(setting))));
                return;
            }
            var chosen = RelationSettings.Parse(arguments.GetRequiredValue(settings)[0]);
            var judge = new JudgeTraining(Parse, words);
            var models = training.FoldModels(chosen);
            for (var i = 0; i < pairs.Count; i++)
                judge.Add(pairs[i], training.Folds[i], models[training.Folds[i]]);
            for (var i = 0; i < eventless.Count; i++)
                judge.AddWithoutEvent(eventless[i], i % PairFolds.Count, models[i % PairFolds.Count]);
            var file = RelationModelFile.Pack(new RelationModel(training.Train(chosen), judge.Train(Kept, Console.WriteLine)));
            var path = arguments.GetRequiredValue(output);
            File.WriteAllBytes(path, file);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {path}, {file.Length / 1e6:F1} MB, learned from {pairs.Count} pairs"));
        }));
        return command;
    }

    private static void Tell(string settings, List<LabelledPair> pairs, double[][] shares)
    {
        Console.WriteLine("id\ttype\tconfidence");
        for (var i = 0; i < pairs.Count; i++)
        {
            var best = RelationScore.Best(shares[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs[i].Id}\t{best.Name()}\t{shares[i][(int)best]:F3}"));
        }
        foreach (var corpus in pairs.Select(static p => p.Corpus).Distinct())
        {
            var of = Enumerable.Range(0, pairs.Count).Where(i => pairs[i].Corpus == corpus).ToList();
            Console.Error.WriteLine($"{settings} {corpus}: {RelationScore.Tell([.. of.Select(i => pairs[i])], [.. of.Select(i => shares[i])])}");
        }
    }
}
