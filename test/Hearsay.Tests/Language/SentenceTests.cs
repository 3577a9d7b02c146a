using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class SentenceTests
{
    // Heads of "The army left the city .", with "left" as the root.
    private static readonly int[] Heads = [1, 2, -1, 4, 2, 2];

    [Fact]
    public void Children_are_listed_in_the_order_of_the_text()
    {
        var sentence = Make(Heads);
        Assert.Equal([1, 4, 5], sentence.Children(2).ToArray());
        Assert.Equal([3], sentence.Children(4).ToArray());
        Assert.Empty(sentence.Children(0).ToArray());
    }

    [Fact]
    public void The_subtree_of_the_root_is_the_sentence() => Assert.Equal([0, 1, 2, 3, 4, 5], Make(Heads).Subtree(2));

    [Fact]
    public void A_subtree_holds_the_word_and_all_below_it() => Assert.Equal([3, 4], Make(Heads).Subtree(4));

    [Fact]
    public void A_word_is_within_itself_and_its_ancestors_only()
    {
        var sentence = Make(Heads);
        Assert.True(sentence.IsWithin(3, 3));
        Assert.True(sentence.IsWithin(3, 2));
        Assert.False(sentence.IsWithin(3, 1));
        Assert.False(sentence.IsWithin(2, 4));
    }

    [Fact]
    public void The_span_reaches_from_the_first_word_to_the_last() => Assert.Equal(new TextSpan(0, 11), Make(Heads).Span);

    [Theory]
    [InlineData(new[] { 1, 0 }, "root")] // nothing is the root
    [InlineData(new[] { -1, -1 }, "both roots")]
    [InlineData(new[] { -1, 2 }, "head 2")] // outside the sentence
    [InlineData(new[] { -1, 1 }, "head 1")] // its own head
    [InlineData(new[] { -1, 2, 1 }, "cycle")]
    public void Heads_that_make_no_tree_are_refused(int[] heads, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Make(heads)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_without_words_is_refused() => Assert.Throws<ArgumentException>(() => new Sentence([]));

    private static Sentence Make(int[] heads) => new([.. heads.Select((head, i) =>
        new Token(new TextSpan(i * 2, 1), "w", "w", Upos.NOUN, PennTag.NN, head, head == -1 ? Relation.Root : Relation.Dep))]);
}
