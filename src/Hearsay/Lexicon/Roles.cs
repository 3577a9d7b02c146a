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
    public static PhraseIndex<RoleForm> ReadRoles(TableSource tables)
    {
        var roles = new PhraseIndex<RoleForm>(ignoreCase: true);
        foreach (var row in tables.Rows("actors/roles.tsv", "title", "plural", "kind", "sectors", "gender", "anonymous"))
        {
            var title = row.Required(0, "title");
            var role = new Role(title, row.Choice<RoleKind>(2), NameTables.Sectors(row, 3), ReadGender(row, 4), row[5] == "yes");
            roles.GetOrAdd(title, () => new RoleForm(role, Plural: role.Kind == RoleKind.Group));
            var plurals = row.List(1);
            foreach (var plural in plurals.Length > 0 ? plurals : [Inflection.Plural(title)])
                roles.GetOrAdd(plural, () => new RoleForm(role, Plural: true));
        }
        return roles;
    }

    public static PhraseIndex<StrongBox<RoleTense>> ReadModifiers(TableSource tables)
    {
        var modifiers = new PhraseIndex<StrongBox<RoleTense>>(ignoreCase: true);
        foreach (var row in tables.Rows("actors/role_modifiers.tsv", "word", "tense"))
        {
            var tense = new StrongBox<RoleTense>(row.Choice<RoleTense>(1));
            modifiers.GetOrAdd(row.Required(0, "word"), () => tense);
        }
        return modifiers;
    }

    public static PhraseIndex<string[]> ReadSectorWords(TableSource tables)
    {
        var words = new PhraseIndex<string[]>(ignoreCase: true);
        foreach (var row in tables.Rows("actors/sector_words.tsv", "word", "sectors"))
        {
            string[] sectors = [.. NameTables.Sectors(row, 1)];
            words.GetOrAdd(row.Required(0, "word"), () => sectors);
        }
        return words;
    }

    public static Dictionary<string, Gender> ReadGivenNames(TableSource tables)
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("actors/given_names.tsv", "name", "gender"))
            genders.TryAdd(row.Required(0, "name"), ReadGender(row, 1));
        return genders;
    }

    private static Gender ReadGender(TableRow row, int column) => row[column] switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "" or "u" => Gender.Unknown,
        var other => throw row.Fault($"expected the gender m, f or nothing and found \"{other}\"", "Use m, f or an empty cell"),
    };
}
