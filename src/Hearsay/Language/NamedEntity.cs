using System.Collections.Immutable;

namespace Hearsay.Language;

/// <summary>A name in a sentence, without articles and titles: "Maria Zakharova" of "spokeswoman Maria Zakharova". Immutable.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Kind">What it is the name of.</param>
public readonly record struct NamedEntity(int First, int End, EntityKind Kind)
{
    /// <summary>The entities that labels mark, in order; see <see cref="EntityLabels"/>.</summary>
    internal static ImmutableArray<NamedEntity> Of(ReadOnlySpan<byte> labels) => Of(labels, [], "");

    /// <summary>The same for words of a text: a name that would end in the middle of "al-Sharaa" goes on behind the hyphen.</summary>
    internal static ImmutableArray<NamedEntity> Of(ReadOnlySpan<byte> labels, ReadOnlySpan<Segment> words, string text)
    {
        var entities = ImmutableArray.CreateBuilder<NamedEntity>();
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == EntityLabels.Outside)
                continue;
            var kind = EntityLabels.KindOf(labels[first]);
            var end = first + 1;
            while (end < labels.Length && labels[end] == EntityLabels.Further(kind))
                end++;
            while (BreaksOff(words, end, text))
            {
                end += 2;
                while (end < labels.Length && labels[end] == EntityLabels.Further(kind))
                    end++;
            }
            entities.Add(new NamedEntity(first, end, kind));
            first = end - 1;
        }
        return entities.DrainToImmutable();
    }

    private static bool BreaksOff(ReadOnlySpan<Segment> words, int end, string text) =>
        end + 1 < words.Length && char.IsLower(text[words[end - 1].Start])
        && words[end - 1].End == words[end].Start && text[words[end].Start] == '-' && words[end].End - words[end].Start == 1
        && words[end].End == words[end + 1].Start && char.IsUpper(text[words[end + 1].Start]);
}
