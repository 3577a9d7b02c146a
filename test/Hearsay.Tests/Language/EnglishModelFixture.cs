using Hearsay.Language;

[assembly: AssemblyFixture(typeof(Hearsay.Tests.Language.EnglishModelFixture))]

namespace Hearsay.Tests.Language;

/// <summary>Loads the trained model once for all tests that need it.</summary>
public sealed class EnglishModelFixture
{
    public EnglishParser Parser { get; } = EnglishParser.Load();
}
