using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Words_written_as_one_have_a_row_of_their_own()
    {
        var sentence = new Sentence(
        [
            new(new TextSpan(0, 4), "They", "they", Upos.PRON, PennTag.PRP, 3, Relation.Nsubj),
            new(new TextSpan(5, 2), "do", "do", Upos.AUX, PennTag.VBP, 3, Relation.Aux),
            new(new TextSpan(7, 3), "n't", "not", Upos.PART, PennTag.RB, 3, Relation.Advmod),
            new(new TextSpan(11, 5), "leave", "leave", Upos.VERB, PennTag.VB, -1, Relation.Root),
            new(new TextSpan(16, 1), ".", ".", Upos.PUNCT, PennTag.Stop, 3, Relation.Punct),
        ])
        {
            BeginsParagraph = true,
        };
        Assert.Equal("""
            # newdoc id = r1
            # newpar
            # sent_id = r1-1
            # text = They don't leave.
            1	They	they	PRON	PRP	Case=Nom|Number=Plur|Person=3|PronType=Prs	4	nsubj	_	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	do	AUX	VBP	Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin	4	aux	_	_
            3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
            4	leave	leave	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	4	punct	_	_


            """, Write([sentence], "r1"));
    }

    [Fact]
    public void A_sentence_that_begins_a_paragraph_says_so()
    {
        var lines = Write([One("Yes", begins: true), One("No"), One("So", begins: true)], null).Split('\n');
        Assert.Equal(2, lines.Count(line => line == "# newpar"));
        Assert.Equal(["# sent_id = 1", "# sent_id = 2", "# sent_id = 3"], lines.Where(line => line.StartsWith("# sent_id", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_space_that_was_forgotten_behind_a_sentence_is_told() =>
        Assert.Contains("\tSpaceAfter=No\n", Write([One("Yes", spaceAfter: false)], null), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_was_cut_says_so() =>
        Assert.Contains("# text = Yes\n# cut = too long for one sentence, goes on in the next\n1\t", Write([One("Yes", isCut: true)], null), StringComparison.Ordinal);

    private static Sentence One(string form, bool begins = false, bool spaceAfter = true, bool isCut = false) =>
        new([new(new TextSpan(0, form.Length), form, form, Upos.INTJ, PennTag.UH, -1, Relation.Root)])
        {
            BeginsParagraph = begins,
            IsFollowedBySpace = spaceAfter,
            IsCut = isCut,
        };

    private static string Write(ImmutableArray<Sentence> sentences, string? id)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, sentences, id);
        return writer.ToString();
    }
}
