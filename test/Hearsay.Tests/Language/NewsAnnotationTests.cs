using Hearsay.Training;

namespace Hearsay.Tests.Language;

public sealed class NewsAnnotationTests(EnglishModelFixture model)
{
    private const string Report = """{"id": "r1", "text": "The army left the city."}""";

    [Fact]
    public void Arcs_are_doubtful_where_the_other_parser_has_another()
    {
        // The other parser hangs "city" on "army", and calls "left" an adjective, of which the model is sure it is none.
        var rows = Annotate("""
            # newdoc id = r1
            1	The	the	_	DT	_	2	det	_	Start=0|End=3
            2	army	army	_	NN	_	3	nsubj	_	Start=4|End=8
            3	left	leave	_	JJ	_	0	root	_	Start=9|End=13
            4	the	the	_	DT	_	5	det	_	Start=14|End=17
            5	city	city	_	NN	_	2	dobj	_	Start=18|End=22
            6	.	.	_	.	_	3	punct	_	Start=22|End=23

            """);
        Assert.Equal(["2 det", "3 nsubj", "0 root", "5 det", "3 obj", "3 punct"], rows.Select(r => $"{r[6]} {r[7]}"));
        Assert.Equal(["_", "_", "_", "_", "Doubtful=Yes", "_"], rows.Select(r => r[9]));
        Assert.Equal(["DT", "NN", "_", "DT", "NN", "."], rows.Select(r => r[4]));
    }

    [Fact]
    public void Names_are_the_other_parsers()
    {
        var rows = Annotate("""
            # newdoc id = r1
            1	The	the	_	DT	_	2	det	_	NER=O|Start=0|End=3
            2	army	army	_	NN	_	3	nsubj	_	NER=ORGANIZATION|Start=4|End=8
            3	left	leave	_	VBD	_	0	root	_	NER=O|Start=9|End=13
            4	the	the	_	DT	_	5	det	_	NER=LOCATION|Start=14|End=17
            5	city	city	_	NN	_	3	dobj	_	NER=LOCATION|Start=18|End=22
            6	.	.	_	.	_	3	punct	_	NER=NUMBER|Start=22|End=23

            """);
        Assert.Equal(["Ner=O", "Ner=B-Organization", "Ner=O", "Ner=B-Place", "Ner=I-Place", "Ner=O"], rows.Select(r => r[9]));
    }

    [Fact]
    public void A_sentence_that_the_other_parser_did_not_see_is_left_out() =>
        Assert.Empty(Annotate("# newdoc id = r1\n1\tThe\tthe\t_\tDT\t_\t0\troot\t_\tStart=0|End=3\n"));

    [Theory]
    [InlineData("# newdoc id = r2\n1\tThe\tthe\t_\tDT\t_\t0\troot\t_\tStart=0|End=3\n", "r2")] // another report
    [InlineData("# newdoc id = r1\n1\tThe\tthe\t_\tDT\t_\t0\troot\t_\t_\n", "Start=")] // no offsets
    public void Parses_that_do_not_fit_the_reports_are_refused(string parses, string reason) =>
        Assert.Contains(reason, Assert.Throws<DataFileException>(() => Annotate(parses)).Message, StringComparison.Ordinal);

    private List<string[]> Annotate(string parses)
    {
        using var writer = new StringWriter();
        new NewsAnnotation(model.Parser.Model).Annotate(new StringReader(Report), new StringReader(parses), "parses", writer);
        return [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }
}
