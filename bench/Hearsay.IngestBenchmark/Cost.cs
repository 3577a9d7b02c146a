using System.Globalization;

namespace Hearsay.IngestBenchmark;

/// <summary>What something took, in seconds: on the clock, and of processors by the whole process.</summary>
internal readonly record struct Cost(double Clock, double Processor)
{
    /// <summary>More than anything takes.</summary>
    public static Cost Most { get; } = new(double.MaxValue, double.MaxValue);

    /// <summary>As many times as much.</summary>
    public static Cost operator *(Cost cost, double times) => new(cost.Clock * times, cost.Processor * times);

    /// <summary>The lower of both, each for itself.</summary>
    public Cost Best(Cost other) => new(Math.Min(Clock, other.Clock), Math.Min(Processor, other.Processor));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Clock:0.00} s ({Processor:0.00} s of processor)");
}
