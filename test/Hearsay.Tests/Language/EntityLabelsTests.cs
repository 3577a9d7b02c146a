using CsCheck;
using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class EntityLabelsTests
{
    private static readonly int FurtherPerson = EntityLabels.Further(EntityKind.Person);

    [Fact]
    public void A_further_word_never_stands_alone()
    {
        var gen = Gen.Float[-1, 1].Array[5 * EntityLabels.Count];
        gen.Sample(scores =>
        {
            var labels = new byte[5];
            EntityLabels.Decode(scores, EntityLabels.Count, labels);
            for (var i = 0; i < labels.Length; i++)
                Assert.True(EntityLabels.MayFollow(labels[i], i == 0 ? EntityLabels.Outside : labels[i - 1]));
        });
    }

    [Fact]
    public void Among_possible_labels_those_are_taken_that_score_highest_together()
    {
        // The second word would rather be a further word of a person than the first of a place, and that makes the first a person too.
        var scores = new float[2 * EntityLabels.Count];
        scores[EntityLabels.First(EntityKind.Place)] = 1.0f;
        scores[EntityLabels.First(EntityKind.Person)] = 0.8f;
        scores[EntityLabels.Count + FurtherPerson] = 2;
        scores[EntityLabels.Count + EntityLabels.First(EntityKind.Place)] = 1;
        var labels = new byte[2];
        EntityLabels.Decode(scores, EntityLabels.Count, labels);
        Assert.Equal([(byte)EntityLabels.First(EntityKind.Person), (byte)FurtherPerson], labels);
    }

    [Fact]
    public void Labels_mark_names_and_two_names_may_touch()
    {
        byte[] labels = [0, (byte)EntityLabels.First(EntityKind.Place), (byte)EntityLabels.First(EntityKind.Person), (byte)FurtherPerson, 0];
        Assert.Equal([new NamedEntity(1, 2, EntityKind.Place), new NamedEntity(2, 4, EntityKind.Person)], NamedEntity.Of(labels));
    }

    [Theory]
    [InlineData("O")]
    [InlineData("B-Person")]
    [InlineData("I-Other")]
    public void A_label_is_read_as_it_is_written(string text) => Assert.Equal(text, EntityLabels.Text(EntityLabels.Parse(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("B-Ship")]
    [InlineData("Person")]
    public void What_is_no_label_is_not_known(string? text) => Assert.Equal(EntityLabels.Unknown, EntityLabels.Parse(text));
}
