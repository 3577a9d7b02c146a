using System.Collections.Immutable;

namespace Hearsay;

/// <summary>What lies between the two parties of a marked pair: the most likely event, and how sure it is. Immutable.</summary>
public sealed record PairCoding
{
    /// <summary>PLOVER's type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The manner within the type; null where the type has none or none is told.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>The share of certainty that the type has among all types, above 0 and at most 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Where mode and code come from: the rule that finds such an event in the sentence ("condemn.verb.111"), the sense of a word near the
    /// parties, or "type" where only the type is known and the code is its most general one.
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>The words that the rule rests on; none for the rule "type".</summary>
    public ImmutableArray<TextSpan> Trigger { get; init; } = [];

    /// <summary>The shares of certainty of all types, the greatest first.</summary>
    public required ImmutableArray<TypeShare> Types { get; init; }

    /// <summary>What spoke most for this type rather than the next; empty unless it was asked for.</summary>
    public ImmutableArray<PairReason> Reasons { get; init; } = [];
}

/// <summary>A type and its share of certainty, from 0 to 1.</summary>
/// <param name="Type">The type.</param>
/// <param name="Share">The share.</param>
public readonly record struct TypeShare(EventType Type, double Share);

/// <summary>One of the things that decided.</summary>
/// <param name="What">What was seen, in the model's terms: "Top condemn VERB".</param>
/// <param name="Weight">What it adds to the odds against the next type, in natural logarithms.</param>
public readonly record struct PairReason(string What, double Weight);
