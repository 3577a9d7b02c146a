namespace Hearsay.Tests.Language;

/// <summary>The rows of splitting.tsv: texts as the news has them, with their sentences and words.</summary>
public sealed class SplittingTests(EnglishModelFixture model)
{
    private static readonly string Table = Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Language", "splitting.tsv");

    public static TheoryData<int, string, string> Rows()
    {
        var rows = new TheoryData<int, string, string>();
        var number = 0;
        foreach (var line in File.ReadLines(Table))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                rows.Add(number, line.Split('\t')[0], line.Split('\t')[1]);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_is_split_as_the_table_says(int row, string text, string sentences)
    {
        var found = model.Parser.Parse(text.Replace('⏎', '\n').Replace('⇥', '\t')).Select(s => string.Join(' ', s.Tokens.Select(t => t.Form)));
        Assert.Equal((row, sentences), (row, string.Join(" ‖ ", found)));
    }
}
