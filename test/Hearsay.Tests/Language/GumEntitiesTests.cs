using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class GumEntitiesTests
{
    // Written for this test: words, tags, heads, and what the last column says.
    private const string Treebank = """
        1	President	President	PROPN	NNP	_	2	nmod	_	Entity=(1-person-new-cf1-2-sgl
        2	Maria	Maria	PROPN	NNP	_	8	nsubj	_	_
        3	Ortega	Ortega	PROPN	NNP	_	2	flat	_	_
        4	of	of	ADP	IN	_	6	case	_	_
        5	the	the	DET	DT	_	6	det	_	Entity=(2-place-new-cf2-2-sgl
        6	Republic	Republic	PROPN	NNP	_	2	nmod	_	_
        7	-	-	PUNCT	:	_	2	punct	_	Entity=2)1)
        8	praised	praise	VERB	VBD	_	0	root	_	_
        9	the	the	DET	DT	_	10	det	_	Entity=(3-organization-new-cf3-2-sgl
        10	Bank	Bank	PROPN	NNP	_	8	obj	_	_
        11	of	of	ADP	IN	_	12	case	_	_
        12	Chile	Chile	PROPN	NNP	_	10	nmod	_	Entity=(4-place-new-cf4-1-sgl)3)
        13	and	and	CCONJ	CC	_	15	cc	_	_
        14	her	her	PRON	PRP$	_	15	nmod	_	Entity=(5-person-new-cf5-2-sgl
        15	staff	staff	NOUN	NN	_	10	conj	_	Entity=5)


        """;

    [Fact]
    public void A_mention_headed_by_a_proper_noun_is_a_name_without_article_and_title()
    {
        var sentence = Training.Treebank.Read(new StringReader(Treebank), "tiny")[0].Sentences[0];
        Assert.Equal(
            [new NamedEntity(1, 3, EntityKind.Person), new NamedEntity(5, 6, EntityKind.Place), new NamedEntity(9, 12, EntityKind.Organization)],
            NamedEntity.Of([.. sentence.Select(w => (byte)w.Entity)]));
    }

    [Fact]
    public void A_treebank_without_mentions_tells_no_names()
    {
        var sentence = Training.Treebank.Read(new StringReader("1\tTartus\tTartus\tPROPN\tNNP\t_\t0\troot\t_\t_\n"), "tiny")[0].Sentences[0];
        Assert.Equal(EntityLabels.Unknown, sentence[0].Entity);
    }
}
