using Hearsay.Language;

namespace Hearsay.Tests.Language;

public sealed class ModelFileTests(EnglishModelFixture model)
{
    [Fact]
    public void A_missing_file_is_named_with_the_cure()
    {
        var path = Path.Combine("no", "such", "english.model");
        var fault = Assert.Throws<DataFileException>(() => EnglishParser.Load(path));
        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Hearsay.Training", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    public void A_file_of_another_kind_is_refused(byte[] content) =>
        Assert.Contains("something else", Refusal(content), StringComparison.Ordinal);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = ModelFile.Language.Pack([1, 2, 3]);
        file[^1] ^= 1;
        Assert.Contains("damaged", Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_file_is_noticed() => Assert.Contains("cut short", Refusal(ModelFile.Language.Pack([1, 2, 3])[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Another_format_is_refused_by_number()
    {
        var file = ModelFile.Language.Pack([1, 2, 3]);
        file[8] = 99;
        Assert.Contains("format 99", Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_make_no_model_are_refused() =>
        Assert.Contains("cannot be read", Refusal(ModelFile.Language.Pack([1, 2, 3])), StringComparison.Ordinal);

    [Fact]
    public void The_version_tells_name_and_hash() => Assert.Matches("^english-[0-9a-f]{8}$", model.Parser.ModelVersion);

    private static string Refusal(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var fault = Assert.Throws<DataFileException>(() => EnglishParser.Load(stream, "some.model"));
        Assert.Equal("some.model", fault.File);
        return fault.Message;
    }
}
