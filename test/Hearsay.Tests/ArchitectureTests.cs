using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearsay.Tests;

/// <summary>The shape of the library: who may use whom, what may change, what must be explained.</summary>
public partial class ArchitectureTests
{
    // Which steps each step may use, besides itself and the domain types at the root. A report travels from top to bottom, and
    // every arrow points upwards.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Language"] = [],
        ["Times"] = ["Language"],
        ["Lexicons"] = ["Language"],
        ["Actors"] = ["Language", "Lexicons", "Times"],
        ["Statements"] = ["Language", "Lexicons", "Actors"],
        ["Events"] = ["Language", "Lexicons", "Actors"],
        ["Judgement"] = ["Language", "Lexicons", "Actors", "Events"],
        ["Places"] = ["Language", "Lexicons", "Times"],
        ["Contexts"] = ["Language", "Lexicons"],
        ["Counts"] = ["Language"],
        ["Json"] = [],
    };

    // Which projects of src each may use.
    private static readonly Dictionary<string, string[]> ProjectMayUse = new(StringComparer.Ordinal)
    {
        ["Hearsay"] = [],
        ["Hearsay.Formats"] = ["Hearsay"],
        ["Hearsay.Archive"] = ["Hearsay", "Hearsay.Formats"],
        ["Hearsay.Cli"] = ["Hearsay", "Hearsay.Formats", "Hearsay.Archive"],
    };

    // Those that put the steps together, or lead into one. They see all of them, and none sees these.
    private static readonly string[] Entrances = [nameof(ReportReader), nameof(ReadingBuilder), nameof(UserLexicon)];

    private static readonly Assembly Library = typeof(ReportReader).Assembly;
    private static readonly string Source = Path.Combine(Checkout.Root, "src", "Hearsay");

    [Fact]
    public void Every_namespace_has_its_line_in_the_table() =>
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), Types().Select(StepOf).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_no_circle()
    {
        var placed = new HashSet<string>();
        while (MayUse.FirstOrDefault(p => !placed.Contains(p.Key) && p.Value.All(placed.Contains)).Key is { } next)
            placed.Add(next);
        Assert.Equal(MayUse.Count, placed.Count);
    }

    [Fact]
    public void Types_use_only_the_steps_before_their_own()
    {
        var wrong = from type in Types()
                    from used in UsedBy(type).Distinct()
                    where used.Assembly == Library && !Allowed(type, used)
                    select $"{type} uses {used}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Files_name_only_the_steps_before_their_own()
    {
        var wrong = from file in SourceFiles()
                    let text = File.ReadAllText(file)
                    let own = Namespace().Match(text).Groups["step"].Value
                    where !Entrances.Contains(Path.GetFileNameWithoutExtension(file))
                    from Match named in Mention().Matches(text)
                    let step = named.Groups["step"].Value
                    where MayUse.ContainsKey(step) && step != own && !MayUse.GetValueOrDefault(own, []).Contains(step)
                    select $"{Path.GetRelativePath(Source, file)} names Hearsay.{step}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Projects_use_only_those_before_their_own()
    {
        var found = from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                    from used in XDocument.Load(file).Descendants("ProjectReference")
                    select (Project: Path.GetFileNameWithoutExtension(file), Used: Path.GetFileNameWithoutExtension(used.Attribute("Include")!.Value));
        Assert.Empty(found.Where(f => !ProjectMayUse[f.Project].Contains(f.Used)).Select(f => $"{f.Project} uses {f.Used}"));
    }

    [Fact]
    public void No_field_of_a_public_type_can_change()
    {
        var wrong = from type in Library.GetExportedTypes()
                    where !type.IsEnum
                    from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    where !field.IsPrivate && !field.IsInitOnly && !field.IsLiteral
                    select $"{type}.{field.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var wrong = from type in Types()
                    where !IsGenerated(type)
                    from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    where !field.IsInitOnly && !field.IsLiteral && !IsGenerated(field)
                    select $"{type}.{field.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_property_of_a_public_type_can_be_set_after_it_is_made()
    {
        var wrong = from type in Library.GetExportedTypes()
                    from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    where property.SetMethod is { IsPublic: true } set
                        && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                    select $"{type}.{property.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_public_type_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is { } summary && summary.Value.Trim().Length > 0)
            .Select(m => m.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        var wrong = from type in Library.GetExportedTypes()
                    let name = "T:" + type.FullName!.Replace('+', '.')
                    where !documented.Contains(name)
                    select name;
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_library_asks_neither_the_clock_nor_the_machine()
    {
        var wrong = from file in SourceFiles()
                    from Match asked in Outside().Matches(File.ReadAllText(file))
                    select $"{Path.GetRelativePath(Source, file)}: {asked.Value}";
        Assert.Empty(wrong);
    }

    private static bool Allowed(Type type, Type used)
    {
        if (Entrances.Contains(Outermost(type).Name))
            return true;
        if (StepOf(used) is not { } step)
            return !Entrances.Contains(Outermost(used).Name);
        return StepOf(type) == step || MayUse.GetValueOrDefault(StepOf(type) ?? "", []).Contains(step);
    }

    // Base types, interfaces, fields, parameters, results and locals: what a type cannot be without.
    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).ToList();
        return type.GetInterfaces().Append(type.BaseType!).Where(t => t is not null)
            .Concat(type.GetFields(all).Select(f => f.FieldType))
            .Concat(methods.SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(methods.SelectMany(m => m.GetMethodBody()?.LocalVariables ?? []).Select(l => l.LocalType))
            .SelectMany(Parts);
    }

    // List<Actor[]> is made of List<>, Actor[] and Actor.
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static string? StepOf(Type type) => type.Namespace is { } name && name.StartsWith("Hearsay.", StringComparison.Ordinal) ? name["Hearsay.".Length..] : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsGenerated(MemberInfo member) => member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.DeclaringType is { } outer && IsGenerated(outer);

    private static IEnumerable<Type> Types() => Library.GetTypes().Where(t => t.Namespace is { } name && (name == "Hearsay" || name.StartsWith("Hearsay.", StringComparison.Ordinal)));

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(f => Path.GetRelativePath(Source, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    [GeneratedRegex(@"^namespace Hearsay(?:\.(?<step>\w+))?;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bHearsay\.(?<step>[A-Z]\w*)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)|\bTimeProvider\b|\bStopwatch\b|\bnew Random\b|\bRandom\.Shared|\bGuid\.NewGuid|\bEnvironment\.|\bConsole\.|\bHttpClient\b|\bCultureInfo\.CurrentCulture")]
    private static partial Regex Outside();
}
