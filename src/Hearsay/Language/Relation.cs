namespace Hearsay.Language;

/// <summary>
/// Dependency relations of Universal Dependencies v2 with the subtypes that the English treebanks use. The member's
/// name is the relation's with its parts in capitals: <see cref="NsubjPass"/> is "nsubj:pass".
/// </summary>
#pragma warning disable CS1591 // Each member is UD's own name: https://universaldependencies.org/u/dep/
public enum Relation : byte
{
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp,
    Compound, CompoundPrt, Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl,
    Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass,
    Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
}
#pragma warning restore CS1591

/// <summary>How relations are written.</summary>
public static class Relations
{
    private static readonly string[] Texts = [.. Enum.GetValues<Relation>().Select(Write)];
    private static readonly Dictionary<string, Relation> ByText =
        Enum.GetValues<Relation>().ToDictionary(r => Write(r), StringComparer.Ordinal);

    /// <summary>The relation as UD writes it: "nsubj:pass".</summary>
    public static string Text(this Relation relation) => Texts[(int)relation];

    /// <summary>Reads a relation as UD writes it; a subtype that the English treebanks do not use is read as its main type.</summary>
    public static bool TryParse(string text, out Relation relation)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ByText.TryGetValue(text, out relation) || ByText.TryGetValue(text.Split(':')[0], out relation);
    }

    // "AclRelcl" → "acl:relcl": a capital inside the name begins the subtype.
    private static string Write(Relation relation)
    {
        var name = relation.ToString();
        var subtype = 1;
        while (subtype < name.Length && !char.IsUpper(name[subtype]))
            subtype++;
        var main = name[..subtype].ToLowerInvariant();
        return subtype == name.Length ? main : $"{main}:{name[subtype..].ToLowerInvariant()}";
    }
}
