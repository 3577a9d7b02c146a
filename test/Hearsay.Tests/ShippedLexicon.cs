using Hearsay.Lexicons;

namespace Hearsay.Tests;

/// <summary>The shipped lexicon, loaded once for the tests that hold its tables to something.</summary>
internal static class ShippedLexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"), null));

    public static Lexicon Instance => Loaded.Value;
}
