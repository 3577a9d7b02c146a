using System.Collections.Immutable;

namespace Hearsay;

/// <summary>How many people an event did something to: "killed at least 12 people".</summary>
/// <param name="Kind">What was done to them.</param>
/// <param name="Number">How many, 0 or more; of a word such as "dozens" the least that it may mean.</param>
/// <param name="Bound">How the number is meant.</param>
/// <param name="Spans">The words that tell it.</param>
public sealed record EventCount(CountKind Kind, int Number, CountBound Bound, ImmutableArray<TextSpan> Spans);

/// <summary>What was done to the people whom a report counts.</summary>
public enum CountKind
{
    /// <summary>They died.</summary>
    Killed,
    /// <summary>They were hurt.</summary>
    Injured,
    /// <summary>They were killed or hurt; the report does not tell which.</summary>
    Casualties,
    /// <summary>They were arrested or held by an authority.</summary>
    Arrested,
    /// <summary>They were carried off or taken hostage.</summary>
    Kidnapped,
    /// <summary>They had to leave their homes.</summary>
    Displaced,
    /// <summary>Nobody knows where they are.</summary>
    Missing,
}

/// <summary>How a number is meant.</summary>
public enum CountBound
{
    /// <summary>As it stands: "12 people".</summary>
    Exact,
    /// <summary>No less: "at least 12", "dozens", "more than 200".</summary>
    Minimum,
    /// <summary>No more: "up to 12", "fewer than 20".</summary>
    Maximum,
    /// <summary>Nearly: "about 200", "some 200".</summary>
    About,
}
