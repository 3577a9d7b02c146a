using System.Text.RegularExpressions;

namespace Hearsay.Tests.Language;

/// <summary>What docs/language.md shows compiles, runs and prints what it says.</summary>
public sealed partial class LanguageExampleTests(EnglishModelFixture model)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "language.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_programs_on_the_page_are_those_that_run()
    {
        var source = File.ReadAllText(Path.Combine(Checkout.Root, "test", "Hearsay.Tests", "Language", "LanguageExample.cs")).ReplaceLineEndings("\n");
        var compiled = Compiled().Matches(source).Select(m => string.Join('\n', m.Groups["code"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] : "")));
        Assert.Equal(compiled, Shown().Matches(Page).Where(m => m.Groups["kind"].Value == "csharp").Select(m => m.Groups["code"].Value));
    }

    [Fact]
    public void The_first_program_prints_what_the_page_shows()
    {
        using var output = new StringWriter { NewLine = "\n" };
        LanguageExample.First(output);
        Assert.Equal(Shown().Matches(Page).Single(m => m.Groups["kind"].Value == "text").Groups["code"].Value, output.ToString());
    }

    [Fact]
    public void The_other_programs_count_words()
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-");
        try
        {
            var path = Path.Combine(folder.FullName, "archive.txt");
            File.WriteAllText(path, "One word.\n\nTwo words.");
            Assert.Equal(6, LanguageExample.Stream(model.Parser, path));
            Assert.Equal(6, LanguageExample.Many(model.Parser, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"        // begin\n(?<code>.*?)        // end\n", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Compiled();

    [GeneratedRegex(@"```(?<kind>\w+)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
