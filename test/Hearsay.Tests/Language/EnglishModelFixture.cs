using Hearsay.Language;

[assembly: AssemblyFixture(typeof(Hearsay.Tests.Language.EnglishModelFixture))]

namespace Hearsay.Tests.Language;

/// <summary>Loads the trained model once, when the first test needs it.</summary>
public sealed class EnglishModelFixture
{
    private readonly Lazy<EnglishParser> _parser = new(() => EnglishParser.Load());

    public EnglishParser Parser => _parser.Value;
}
