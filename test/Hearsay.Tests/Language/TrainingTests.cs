using Hearsay.Language;
using Hearsay.Training;

namespace Hearsay.Tests.Language;

public sealed class TrainingTests
{
    // Written for this test.
    private const string Tiny = """
        # newpar
        1	The	the	DET	DT	_	2	det	_	_
        2	envoy	envoy	NOUN	NN	_	5	nsubj	_	_
        3-4	didn't	_	_	_	_	_	_	_	_
        3	did	do	AUX	VBD	_	5	aux	_	_
        4	n't	not	PART	RB	_	5	advmod	_	_
        5	leave	leave	VERB	VB	_	0	root	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	5	punct	_	_

        1	Troops	troop	NOUN	NNS	_	2	nsubj	_	_
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	Tartus	Tartus	PROPN	NNP	_	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_

        # newpar
        1	Ministers	minister	NOUN	NNS	_	2	nsubj	_	_
        2-3	cannot	_	_	_	_	_	_	_	_
        2	can	can	AUX	MD	_	0	root	_	_
        3	not	not	PART	RB	_	2	advmod	_	_


        """;

    private static readonly LanguageTrainingOptions Short = new(Name: "tiny", Epochs: 5, Width: 32, Layers: 1, Hidden: 32);

    [Fact]
    public void The_same_treebank_and_seed_give_the_same_bytes() => Assert.Equal(Train(Short), Train(Short));

    [Fact]
    public void Another_seed_gives_another_model() => Assert.NotEqual(Train(Short), Train(Short with { Seed = 2 }));

    [Fact]
    public void A_model_gives_back_the_treebank_it_was_trained_on()
    {
        using var stream = new MemoryStream(Train(Short with { Epochs = 300 }));
        var parser = EnglishParser.Load(stream, "tiny.model");
        var sentences = parser.Parse("The envoy didn't leave. Troops left Tartus.\n\nMinisters cannot");
        Assert.Equal("The envoy did n't leave .|Troops left Tartus .|Ministers can not",
            string.Join('|', sentences.Select(s => string.Join(' ', s.Tokens.Select(t => t.Form)))));
        Assert.Equal("the envoy do not leave . troop leave Tartus . minister can not",
            string.Join(' ', sentences.SelectMany(s => s.Tokens).Select(t => t.Lemma)));
        Assert.Equal([1, 4, 4, 4, -1, 4], sentences[0].Tokens.Select(t => t.Head));
        Assert.Equal(Relation.Nsubj, sentences[1].Tokens[0].Relation);
        Assert.StartsWith("tiny-", parser.ModelVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void The_running_text_of_a_treebank_is_put_together_from_its_words()
    {
        var paragraphs = Treebank.Read(new StringReader(Tiny), "tiny");
        Assert.Equal(["The envoy didn't leave. Troops left Tartus.", "Ministers cannot"], paragraphs.Select(p => p.Text));
        var word = paragraphs[0].Sentences[1][2];
        Assert.Equal("Tartus", paragraphs[0].Text[word.Start..word.End]);
    }

    [Theory]
    [InlineData("1\tThe\tthe", "tiny:1", "10 cells")]
    [InlineData("1\tThe\tthe\tARTICLE\tDT\t_\t0\troot\t_\t_", "tiny:1", "ARTICLE")]
    [InlineData("1\tThe\tthe\tDET\tART\t_\t0\troot\t_\t_", "tiny:1", "ART")]
    [InlineData("1\tThe\tthe\tDET\tDT\t_\t7\tdet\t_\t_", "tiny:1", "head from 0 to 1")]
    [InlineData("1\tThe\tthe\tDET\tDT\t_\tx\tdet\t_\t_", "tiny:1", "whole number")]
    [InlineData("1\tThe\tthe\tDET\tDT\t_\t0\tarticle\t_\t_", "tiny:1", "article")]
    [InlineData("# a comment\n2\tThe\tthe\tDET\tDT\t_\t0\troot\t_\t_", "tiny:2", "word 1")]
    public void A_malformed_line_is_named(string content, string place, string reason)
    {
        var fault = Assert.Throws<DataFileException>(() => Treebank.Read(new StringReader(content), "tiny"));
        Assert.Equal(place, fault.File);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_folder_without_treebanks_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Contains("-train.conllu", Assert.Throws<DataFileException>(() => Treebank.ReadFolder(folder.FullName, "train")).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }

    private static WordNet Words()
    {
        var words = new WordNet();
        words.Add("envoy", WordKind.Noun);
        return words;
    }

    private static byte[] Train(LanguageTrainingOptions options) =>
        LanguageTraining.Train([.. Enumerable.Repeat(Treebank.Read(new StringReader(Tiny), "tiny"), 10).SelectMany(p => p)], [], Words(), [], options, _ => { });
}
