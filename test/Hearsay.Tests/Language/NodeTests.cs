using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class NodeTests
{
    // "The army left the city .", with "left" as the root.
    private static readonly Sentence Sentence = new([.. "The army left the city .".Split(' ').Select((form, i) =>
        new Token(new TextSpan(i * 10, form.Length), form, form, Upos.X, PennTag.FW, ((int[])[1, 2, -1, 4, 2, 2])[i],
            i switch { 1 => Relation.Nsubj, 2 => Relation.Root, 4 => Relation.Obj, _ => Relation.Dep }))]);

    [Fact]
    public void A_sentence_lists_its_nodes_in_the_order_of_the_text()
    {
        var forms = new List<string>();
        foreach (var node in Sentence)
            forms.Add(node.Form);
        Assert.Equal(["The", "army", "left", "the", "city", "."], forms);
        Assert.Equal(forms, Sentence.Select(n => n.Form));
        Assert.Equal(6, Sentence.Count);
    }

    [Fact]
    public void A_node_knows_its_head_and_its_children()
    {
        Assert.Equal("left", Sentence[1].Head?.Form);
        Assert.Null(Sentence[Sentence.Root].Head);
        Assert.Equal(["army", "city", "."], Sentence[2].Children.Select(c => c.Form));
        Assert.Equal("city", Sentence[2].Children[1].Form);
        Assert.Empty(Sentence[0].Children);
    }

    [Fact]
    public void A_child_is_found_by_its_relation()
    {
        Assert.Equal("city", Sentence[2].Child(Relation.Obj)?.Form);
        Assert.Null(Sentence[2].Child(Relation.Iobj));
    }

    [Fact]
    public void The_phrase_of_a_node_is_all_that_hangs_on_it()
    {
        Assert.Equal(["the", "city"], Sentence[4].Subtree.Select(n => n.Form));
        Assert.Equal(TextSpan.FromBounds(30, 44), Sentence[4].Phrase);
    }

    [Fact]
    public void Nodes_are_equal_at_the_same_place_of_the_same_sentence()
    {
        Assert.Equal(Sentence[1], Sentence[2].Child(Relation.Nsubj));
        Assert.NotEqual(Sentence[1], Sentence[2]);
    }

    [Fact]
    public void There_is_no_node_beyond_the_sentence()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sentence[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sentence[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sentence[2].Children[3]);
    }

    [Fact]
    public void Walking_through_a_tree_takes_no_memory()
    {
        Walk(); // what is made once
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static int Walk()
        {
            var sum = 0;
            foreach (var node in Sentence)
            {
                sum += node.Head?.Index ?? 0;
                foreach (var child in node.Children)
                    sum += child.Span.Start;
            }
            return sum;
        }
    }

    [Fact]
    public void A_sentence_prints_as_its_text() => Assert.Equal("The army left the city .", Sentence.ToString());
}
