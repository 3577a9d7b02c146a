namespace Hearsay;

/// <summary>A news report as it came in: its text, untouched, and what is known about it. Immutable.</summary>
/// <param name="Id">A name for the report that is unique among those read together.</param>
/// <param name="Text">The text, exactly as published; every offset counts in it.</param>
public sealed record Report(string Id, string Text)
{
    /// <summary>The headline, or null where it is part of the text or unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication; without it relative dates ("on Tuesday") stay unresolved.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The language as a BCP 47 tag. Only English is read.</summary>
    public string Language { get; init; } = "en";
}
