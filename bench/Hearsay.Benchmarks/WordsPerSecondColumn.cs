using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Hearsay.Benchmarks;

/// <summary>Words a second: the words of <see cref="ExampleReports"/> over the time that one pass through them takes.</summary>
internal sealed class WordsPerSecondColumn : IColumn
{
    /// <summary>By the fastest pass: what the code can do where nothing else runs.</summary>
    public static readonly IColumn Best = new WordsPerSecondColumn("Words/s, best", "fastest", times => times.Min);

    /// <summary>By the median pass: what the machine did while it was measured.</summary>
    public static readonly IColumn Median = new WordsPerSecondColumn("Words/s, median", "median", times => times.Median);

    private const double NanosecondsPerSecond = 1e9;
    private readonly Func<Statistics, double> _nanoseconds;

    private WordsPerSecondColumn(string name, string pass, Func<Statistics, double> nanoseconds)
    {
        (ColumnName, Id, _nanoseconds) = (name, $"{nameof(WordsPerSecondColumn)}.{pass}", nanoseconds);
        Legend = $"Words between white space in a second, by the {pass} pass through {ExampleReports.Words:N0} words";
    }

    public string Id { get; }

    public string ColumnName { get; }

    public string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(ReadsWords);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        ReadsWords(benchmarkCase) && summary[benchmarkCase]?.ResultStatistics is { } times
            ? (ExampleReports.Words * NanosecondsPerSecond / _nanoseconds(times)).ToString("N0", CultureInfo.InvariantCulture)
            : "-";

    public override string ToString() => ColumnName;

    private static bool ReadsWords(BenchmarkCase benchmark) => benchmark.Descriptor.Type == typeof(ReadingBenchmarks);
}
