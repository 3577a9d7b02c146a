using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hearsay.Benchmarks;

// In this process, so that nothing is built a second time; short, so that the whole takes less than three minutes.
// A careful measurement asks for more on the command line: see README.md.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(4)
    .WithIterationCount(12)
    .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(300));

var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Metrics)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.StdDev)
    .AddColumn(WordsPerSecondColumn.Best, WordsPerSecondColumn.Median)
    .AddColumn(BaselineRatioColumn.RatioMean)
    .HideColumns(Column.Error)
    .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default);

string[] all = args.Any(a => a is "--filter" or "-f" or "--list" or "--help") ? [] : ["--filter", "*"];
var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run([.. args, .. all], config);
return summaries.Any(s => s.HasCriticalValidationErrors || s.Reports.Any(r => !r.Success)) ? 1 : 0;
