namespace Hearsay.Judgement;

/// <summary>Shares of certainty from logarithms of odds, by multiplication alone: the same on every machine, which the logarithms of processors are not.</summary>
internal static class Odds
{
    private const int Doublings = 30;

    /// <summary>Turns scores into shares that add up to 1.</summary>
    public static void Share(Span<double> scores)
    {
        var greatest = double.NegativeInfinity;
        foreach (var score in scores)
            greatest = Math.Max(greatest, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Power(scores[i] - greatest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    /// <summary>e to the power of a number that is not above 0: (1 + x/2³⁰) to the power of 2³⁰.</summary>
    public static double Power(double x)
    {
        var power = Math.Max(0, 1 + x / (1 << Doublings));
        for (var i = 0; i < Doublings; i++)
            power *= power;
        return power;
    }
}
