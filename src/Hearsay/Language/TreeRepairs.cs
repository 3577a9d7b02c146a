namespace Hearsay.Language;

/// <summary>What is put right in the parser's trees before anything is read off them.</summary>
internal static class TreeRepairs
{
    /// <summary>The sentence with its lost clauses, far conjuncts, lost objects and arguments in their places.</summary>
    public static Sentence Apply(Sentence sentence) => LostArguments.Restore(LostObjects.Restore(FarConjuncts.Restore(LostClauses.Restore(sentence))));
}
