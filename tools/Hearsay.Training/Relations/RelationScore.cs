using System.Globalization;
using Hearsay.Judgement;

namespace Hearsay.Training;

/// <summary>How predictions stand to labels, counted as the field does: CONCEDE and RETREAT are one type, YIELD.</summary>
internal static class RelationScore
{
    /// <summary>The type with the greatest share of certainty.</summary>
    public static EventType Best(double[] shares) => (EventType)Array.IndexOf(shares, shares[..PairModel.None].Max(), 0, PairModel.None);

    /// <summary>Tells macro-F1 over types, accuracy of types and of quads, for pairs labelled with types; accuracy of conflict for the others.</summary>
    public static string Tell(IReadOnlyList<LabelledPair> pairs, double[][] shares)
    {
        const uint yield = LabelledPair.Yield;
        var (right, quad, n) = (0, 0, 0);
        var counts = new SortedDictionary<uint, (int Gold, int Found, int Right)>();
        void Count(uint type, int gold, int found, int both)
        {
            var old = counts.GetValueOrDefault(type);
            counts[type] = (old.Gold + gold, old.Found + found, old.Right + both);
        }
        var binary = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var best = Best(shares[i]);
            var bit = 1u << (int)best;
            bit = (bit & yield) != 0 ? yield : bit;
            var gold = (pairs[i].Allowed & yield) != 0 && uint.PopCount(pairs[i].Allowed) == 1 ? yield : pairs[i].Allowed;
            binary += (pairs[i].Allowed & 1u << (int)best) != 0 ? 1 : 0;
            if (uint.PopCount(gold) > 2)
                continue;
            n++;
            right += gold == bit ? 1 : 0;
            quad += Quad(gold) == Quad(bit) ? 1 : 0;
            Count(gold, 1, 0, gold == bit ? 1 : 0);
            Count(bit, 0, 1, 0);
        }
        if (n == 0)
            return string.Create(CultureInfo.InvariantCulture, $"accuracy {100.0 * binary / pairs.Count:F2} over {pairs.Count}");
        var scores = counts.Where(c => c.Value.Gold > 0).ToDictionary(c => c.Key, c => 200.0 * c.Value.Right / (c.Value.Gold + c.Value.Found));
        var detail = string.Join(' ', scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{Name(s.Key)[..3]}{s.Value:F0}")));
        return string.Create(CultureInfo.InvariantCulture, $"macro-F1 {scores.Values.Average():F2} accuracy {100.0 * right / n:F2} quad {100.0 * quad / n:F2} over {n}   {detail}");
    }

    private static string Name(uint type) => type == LabelledPair.Yield ? "YIELD" : type == 1u << PairModel.None ? "NONE" : ((EventType)uint.TrailingZeroCount(type)).Name();

    private static int Quad(uint type) => type == LabelledPair.Yield ? 2 : uint.TrailingZeroCount(type) is var bit && bit < PairModel.None ? ((EventType)bit).Quad() : 0;
}
