using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Hearsay.Lexicons;

/// <summary>What people and bodies are: "president", "gunman", "troops", "ministry".</summary>
internal sealed record Role(string Title, RoleKind Kind, ImmutableArray<string> Sectors, Gender Gender, bool Anonymous);

/// <summary>A role as a text words it: the entry and whether the word stands in the plural.</summary>
internal sealed record RoleForm(Role Role, bool Plural);

/// <summary>What kind of word a role is.</summary>
internal enum RoleKind
{
    /// <summary>Held by one person at a time: president.</summary>
    Office,
    /// <summary>Any other kind of person: lawmaker, gunman.</summary>
    Person,
    /// <summary>People taken together: troops, opposition.</summary>
    Group,
    /// <summary>An institution: ministry, parliament.</summary>
    Body,
}

/// <summary>Grammatical gender of persons.</summary>
internal enum Gender
{
    /// <summary>Not known, or common to both.</summary>
    Unknown,
    /// <summary>He.</summary>
    Male,
    /// <summary>She.</summary>
    Female,
}

/// <summary>Builds the indexes of roles and of the words that modify them.</summary>
internal static class RoleTables
{
    internal static readonly TableFormat RoleFormat = new("actors/roles.tsv", "title", "plural", "kind", "sectors", "gender", "anonymous", "code")
    {
        Key = ["title"],
        Optional = ["code"],
    };

    internal static readonly TableFormat ModifierFormat = new("actors/role_modifiers.tsv", "word", "tense") { Key = ["word"] };
    internal static readonly TableFormat SectorWordFormat = new("actors/sector_words.tsv", "word", "sectors") { Key = ["word"] };
    private static readonly TableFormat GivenNameFormat = new("actors/given_names.tsv", "name", "gender") { Key = ["name"] };

    public static PhraseIndex<RoleForm> ReadRoles(TableSource tables, TableFaults faults, CodeReader codes)
    {
        var roles = new PhraseIndex<RoleForm>(ignoreCase: true, room: 10_000);
        foreach (var row in tables.Rows(RoleFormat, faults))
        {
            var title = row.Required(0, "title");
            if (row.Cell(5) is not ("" or "yes"))
                row.Fault($"expected yes or nothing and found \"{row[5]}\"", "Write yes only for words that withhold a name");
            var role = new Role(title, row.Choice<RoleKind>(2), codes.Sectors(row, 3), ReadGender(row, 4), !row.Cell(5).IsEmpty);
            if (!row.IsSound)
                continue;
            roles.GetOrAdd(title, () => new RoleForm(role, Plural: role.Kind == RoleKind.Group));
            RoleForm? several = null;
            RoleForm Several() => several ??= new RoleForm(role, Plural: true);
            foreach (var plural in row.Values(1))
                roles.GetOrAdd(plural, Several);
            if (row.Cell(1).IsEmpty)
                roles.GetOrAdd(Inflection.Plural(title), Several);
        }
        return roles;
    }

    public static PhraseIndex<StrongBox<RoleTense>> ReadModifiers(TableSource tables, TableFaults faults)
    {
        var modifiers = new PhraseIndex<StrongBox<RoleTense>>(ignoreCase: true);
        foreach (var row in tables.Rows(ModifierFormat, faults))
        {
            var (word, tense) = (row.Required(0, "word"), new StrongBox<RoleTense>(row.Choice<RoleTense>(1)));
            if (row.IsSound)
                modifiers.GetOrAdd(word, () => tense);
        }
        return modifiers;
    }

    public static PhraseIndex<string[]> ReadSectorWords(TableSource tables, TableFaults faults, CodeReader codes)
    {
        var words = new PhraseIndex<string[]>(ignoreCase: true);
        foreach (var row in tables.Rows(SectorWordFormat, faults))
        {
            var word = row.Required(0, "word");
            string[] sectors = [.. codes.Sectors(row, 1)];
            if (row.IsSound)
                words.GetOrAdd(word, () => sectors);
        }
        return words;
    }

    public static Dictionary<string, Gender> ReadGivenNames(TableSource tables, TableFaults faults)
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in tables.Rows(GivenNameFormat, faults))
            genders.TryAdd(row.Required(0, "name"), ReadGender(row, 1));
        return genders;
    }

    public static Gender ReadGender(TableRow row, int column)
    {
        switch (row.Cell(column))
        {
            case "m":
                return Gender.Male;
            case "f":
                return Gender.Female;
            case "" or "u":
                return Gender.Unknown;
            case var other:
                row.Fault($"expected the gender m, f or nothing and found \"{other}\"", "Use m, f or an empty cell");
                return Gender.Unknown;
        }
    }
}
