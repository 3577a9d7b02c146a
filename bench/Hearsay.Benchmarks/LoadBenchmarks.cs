using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Benchmarks;

/// <summary>What it takes to be ready: the model and the lexicon from their files. The ruler reads the same files and hashes their bytes.</summary>
public class LoadBenchmarks
{
    private readonly string _directory = AppContext.BaseDirectory;
    private readonly string _model = Path.Combine(AppContext.BaseDirectory, "models", "en", "english.model");
    private readonly string _lexicon = Path.Combine(AppContext.BaseDirectory, "lexicon");
    private string[] _files = [];

    [GlobalSetup]
    public void FindFiles() => _files = [_model, .. Directory.GetFiles(_lexicon, "*.tsv", SearchOption.AllDirectories)];

    [Benchmark(Baseline = true, Description = "ruler: read and hash the files")]
    public int Ruler()
    {
        var sum = 0;
        foreach (var file in _files)
            sum += SHA256.HashData(File.ReadAllBytes(file))[0];
        return sum;
    }

    [Benchmark(Description = "model")]
    public string Model() => EnglishParser.Load(_model).ModelVersion;

    [Benchmark(Description = "lexicon")]
    public string LexiconTables() => Lexicon.Load(_lexicon, userDirectory: null).Version;

    [Benchmark(Description = "both, side by side")]
    public string Reader() => ReportReader.Load(_directory).Engine.Model;
}
