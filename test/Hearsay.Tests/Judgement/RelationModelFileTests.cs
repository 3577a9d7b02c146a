using Hearsay.Judgement;

namespace Hearsay.Tests.Judgement;

/// <summary>A relation model that is missing, damaged or of another kind is told in one line with the cure.</summary>
public class RelationModelFileTests
{
    private static byte[] Packed() => RelationModelFile.Pack(new RelationModel(
        new PairModel(0.5f, [.. Enumerable.Range(0, 4 * PairModel.Classes).Select(static i => (sbyte)(i % 7 - 3))]), new EventWeights(0.25f, -1, [1, -2, 3, -4])));

    [Fact]
    public void A_model_comes_back_as_it_was_packed()
    {
        var (model, hash) = RelationModelFile.Unpack(Packed(), "some.model");
        Assert.Equal(Packed(), RelationModelFile.Pack(model));
        Assert.Matches("^[0-9a-f]{8}$", hash);
    }

    [Fact]
    public void A_missing_file_is_named_with_the_cure()
    {
        var path = Path.Combine("no", "such", "relations.model");
        var fault = Assert.Throws<DataFileException>(() => RelationModelFile.Load(path));
        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("MODEL.md", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = Packed();
        file[^1] ^= 1;
        Assert.Contains("damaged", Assert.Throws<DataFileException>(() => RelationModelFile.Unpack(file, "some.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_no_power_of_two_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PairModel(1, new sbyte[3 * PairModel.Classes]));
        Assert.Throws<ArgumentException>(() => new EventWeights(1, 0, new sbyte[3]));
    }

    [Fact]
    public void A_unit_that_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new PairModel(float.NaN, new sbyte[PairModel.Classes]));
        Assert.Throws<ArgumentException>(() => new EventWeights(0, 0, new sbyte[1]));
    }
}
