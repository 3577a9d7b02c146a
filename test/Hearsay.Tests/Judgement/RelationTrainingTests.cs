using Hearsay.Judgement;
using Hearsay.Training;

namespace Hearsay.Tests.Judgement;

/// <summary>Training on a few pairs made for this test.</summary>
public class RelationTrainingTests
{
    [Fact]
    public void Sentences_that_are_nearly_the_same_stand_in_one_fold()
    {
        string[] texts =
        [
            "<s>Rebels</s> shelled <t>the port</t> of Tarsa at dawn on Monday", "<s>Envoys</s> met <t>farmers</t>", "<s>Judges</s> freed <t>nurses</t>",
            "<s>Rebels</s> shelled <t>the port</t> of Tarsa at dawn on Sunday", "<s>Miners</s> struck against <t>owners</t>", "<s>Norway</s> fed <t>Tarsa</t>",
        ];
        var folds = PairFolds.Of([.. texts.Select((t, i) => Pair(t, $"{i}", "AID"))]);
        Assert.Equal([0, 1, 2, 0, 3, 4], folds);
    }

    [Fact]
    public void What_tells_types_apart_is_learned()
    {
        var model = Train();
        Assert.Equal(EventType.Aid, Best(model, "help"));
        Assert.Equal(EventType.Assault, Best(model, "shell"));
    }

    [Fact]
    public void The_same_pairs_give_the_same_bytes()
    {
        static byte[] Pack() => RelationModelFile.Pack(new RelationModel(Train(), new EventWeights(1, 0, [0])));
        Assert.Equal(Pack(), Pack());
    }

    [Fact]
    public void Folds_are_judged_by_models_that_have_not_seen_them()
    {
        // A word that only one fold holds tells nothing to a model that has not seen the fold.
        var training = new RelationTraining([Pair("<s>a</s> <t>b</t>", "1", "AID"), .. Many()], static pair => Look(pair.Text == "a b" ? "unheard" : Word(pair)));
        var shares = training.OutOfFold(training.FoldModels(new RelationSettings()));
        Assert.True(shares[0][(int)EventType.Aid] < 0.6);
        Assert.Equal(EventType.Assault, RelationScore.Best(shares[^1]));
    }

    [Theory]
    [InlineData("id\tmarked_sentence\ttype\n1\t<s>a</s> b <t>c</t>\tLOVE\n", ":2: expected a PLOVER type")]
    [InlineData("id\tmarked_sentence\ttype\n1\ta b c\tAID\n", ":2: no party is marked")]
    [InlineData("id\tmarked_sentence\ttype\n1\t<s>a</s>\n", ":2: expected 3 cells and found 2")]
    [InlineData("id\tsentence\ttype\n", ":1: expected the columns")]
    public void A_malformed_table_is_told_with_its_line(string table, string fault)
    {
        using var folder = new TestFolder();
        var path = folder.Write("pairs.tsv", table);
        Assert.Contains(fault, Assert.Throws<DataFileException>(() => LabelledPair.Read(path, "train").ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_test_part_are_not_learned_from()
    {
        using var folder = new TestFolder();
        var path = folder.Write("pairs.tsv", "id\tpart\tmarked_sentence\ttype\n1\ttrain\t<s>a</s> b <t>c</t>\tAID\n2\ttest\t<s>a</s> b <t>c</t>\tAID\n");
        Assert.Equal(["1"], LabelledPair.Read(path, "train").Select(static p => p.Id));
    }

    private static PairModel Train() => new RelationTraining([.. Many()], static pair => Look(Word(pair))).Train(new RelationSettings());

    private static IEnumerable<LabelledPair> Many() => Enumerable.Range(0, 20).Select(static i =>
        Pair($"<s>side{i}</s> {(i % 2 == 0 ? "help" : "shell")} <t>town{i}</t>", $"{i}", i % 2 == 0 ? "AID" : "ASSAULT"));

    private static string Word(MarkedPair pair) => pair.Text.Split(' ')[1];

    private static WeighedFeatures Look(string word)
    {
        var features = new WeighedFeatures();
        features.Add(PairTemplate.Always);
        features.Add(PairTemplate.Top, word);
        return features;
    }

    private static EventType Best(PairModel model, string word)
    {
        var scores = new double[PairModel.Classes];
        model.Score(Look(word), scores);
        return RelationScore.Best(scores);
    }

    private static LabelledPair Pair(string marked, string id, string label)
    {
        Assert.True(MarkedPair.TryParse(marked, out var pair, out _));
        return new LabelledPair(id, "test", pair!, LabelledPair.Outcomes(label)!.Value, false, false);
    }
}
