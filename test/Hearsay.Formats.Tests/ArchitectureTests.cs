using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearsay.Formats.Tests;

/// <summary>The shape of the project: which part may use which, and that all that is public is explained and cannot change.</summary>
public partial class ArchitectureTests
{
    // Which folders each folder may use, besides itself and the types at the root.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Containers"] = ["Text"],
        ["Json"] = ["Text"],
        ["Tables"] = ["Text"],
        ["Html"] = ["Text", "Json"],
        ["Xml"] = ["Text", "Html"],
        ["Agencies"] = ["Json", "Html", "Xml"],
        ["Warc"] = ["Text", "Containers", "Html"],
        ["Web"] = ["Text", "Warc"],
        ["Export"] = [],
    };

    // Those at the root that put the parts together; what they make is passed to all parts, so the others at the root know next to none.
    private static readonly string[] Entrances = ["ReportInputs", "FileContents"];
    private static readonly string[] RootMayUse = ["Text", "Containers"];

    private static readonly string Source = Path.Combine(Root(), "src", "Hearsay.Formats");

    [Fact]
    public void Every_folder_has_its_line_in_the_table() => Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal),
        SourceFiles().Select(Folder).Where(f => f.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_no_circle()
    {
        var placed = new HashSet<string>();
        while (MayUse.FirstOrDefault(p => !placed.Contains(p.Key) && p.Value.All(placed.Contains)).Key is { } next)
            placed.Add(next);
        Assert.Equal(MayUse.Count, placed.Count);
    }

    [Fact]
    public void Files_use_only_what_their_folder_may()
    {
        var wrong = from file in SourceFiles()
                    let folder = Folder(file)
                    where !Entrances.Contains(Path.GetFileNameWithoutExtension(file))
                    from Match used in Using().Matches(File.ReadAllText(file))
                    let part = used.Groups["part"].Value
                    where !(folder.Length == 0 ? RootMayUse : MayUse[folder]).Contains(part)
                    select $"{Path.GetRelativePath(Source, file)} uses {part}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var wrong = from file in SourceFiles()
                    let folder = Folder(file)
                    where !File.ReadAllText(file).Contains($"namespace Hearsay.Formats{(folder.Length > 0 ? "." : "")}{folder};", StringComparison.Ordinal)
                    select Path.GetRelativePath(Source, file);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_project_knows_the_library_and_no_other_of_ours() => Assert.Equal(["../Hearsay/Hearsay.csproj"],
        XDocument.Load(Path.Combine(Source, "Hearsay.Formats.csproj")).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value));

    [Fact]
    public void Only_the_commands_ask_the_clock()
    {
        var wrong = from file in SourceFiles()
                    from Match asked in Clock().Matches(File.ReadAllText(file))
                    select $"{Path.GetRelativePath(Source, file)}: {asked.Value}";
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(f => Path.GetRelativePath(Source, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetRelativePath(Source, file))!;

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hearsay.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the checkout.");
        return folder;
    }

    [GeneratedRegex(@"^using (?:static )?Hearsay\.Formats\.(?<part>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)|\bTimeProvider\b|\bCultureInfo\.CurrentCulture|\bRandom\b")]
    private static partial Regex Clock();
}
