using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>A name in a sentence, without articles and titles: "Maria Zakharova" of "spokeswoman Maria Zakharova". Immutable.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Kind">What it is the name of.</param>
public readonly record struct NamedEntity(int First, int End, EntityKind Kind)
{
    /// <summary>The entities that labels mark, in order; see <see cref="EntityLabels"/>.</summary>
    internal static ImmutableArray<NamedEntity> Of(ReadOnlySpan<byte> labels)
    {
        var entities = ImmutableArray<NamedEntity>.Empty;
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == EntityLabels.Outside)
                continue;
            var end = first + 1;
            while (end < labels.Length && labels[end] == EntityLabels.Further(EntityLabels.KindOf(labels[first])))
                end++;
            entities = entities.Add(new NamedEntity(first, end, EntityLabels.KindOf(labels[first])));
            first = end - 1;
        }
        return entities;
    }
}
