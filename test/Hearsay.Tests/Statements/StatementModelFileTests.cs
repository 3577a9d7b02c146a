using System.Collections.Frozen;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>A statement model that is missing, damaged or of another kind is told in one line with the cure.</summary>
public class StatementModelFileTests
{
    private static byte[] Packed()
    {
        var weights = new HashedWeights(1, [1, -2, 3, -4]);
        return StatementModelFile.Pack(new StatementModel(FrozenSet.ToFrozenSet(Enumerable.Range(5, 2).Select(static n => (uint)n)), weights, weights, weights, weights, weights, weights, 3));
    }

    [Fact]
    public void A_model_comes_back_as_it_was_packed()
    {
        var (model, hash) = StatementModelFile.Unpack(Packed(), "some.model");
        Assert.Equal(Packed(), StatementModelFile.Pack(model));
        Assert.Equal(3, model.Enough);
        Assert.Matches("^[0-9a-f]{8}$", hash);
    }

    [Fact]
    public void A_missing_file_is_named_with_the_cure()
    {
        var path = Path.Combine("no", "such", "statements.model");
        var fault = Assert.Throws<DataFileException>(() => StatementModelFile.Load(path));
        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("MODEL.md", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() => Assert.Contains("something else", Refusal([1, 2, 3]), StringComparison.Ordinal);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = Packed();
        file[^1] ^= 1;
        Assert.Contains("damaged", Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_file_is_noticed() => Assert.Contains("cut short", Refusal(Packed()[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Another_format_is_refused_by_number()
    {
        var file = Packed();
        file[8] = 99;
        Assert.Contains("format 99", Refusal(file), StringComparison.Ordinal);
    }

    private static string Refusal(byte[] file) => Assert.Throws<DataFileException>(() => StatementModelFile.Unpack(file, "some.model")).Message;
}
