using System.Collections.Immutable;

namespace Hearsay;

/// <summary>Words or thoughts that the report attributes to someone: a source, a cue and a content. Immutable.</summary>
public sealed record Statement
{
    /// <summary>Its id within the reading: s1, s2, …</summary>
    public required string Id { get; init; }

    /// <summary>How it is reported.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Whether it is made, or denied or withheld: "did not say", "refused to comment", "denied".</summary>
    public StatementPolarity Polarity { get; init; }

    /// <summary>Whether the report is sure that it is made: "may have said" is not.</summary>
    public StatementCertainty Certainty { get; init; }

    /// <summary>Whose word it is; <see cref="StatementSource.Nobody"/> where the report names no one ("it is reported that").</summary>
    public required StatementSource Source { get; init; }

    /// <summary>The words that attribute it ("said", "according to"); empty where only layout does.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What is attributed; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The id of the statement whose content this one is part of, or null.</summary>
    public string? Within { get; init; }

    /// <summary>The rule that found it.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>The source of a statement.</summary>
/// <param name="Actor">The id of the actor it resolves to, or null.</param>
/// <param name="Spans">The source's noun phrase; empty where no one is named.</param>
/// <param name="Anonymous">True where the report withholds the name: "sources", "an official who asked not to be named".</param>
public sealed record StatementSource(string? Actor, ImmutableArray<TextSpan> Spans, bool Anonymous)
{
    /// <summary>No source: the report names no one.</summary>
    public static StatementSource Nobody { get; } = new(null, [], false);
}

/// <summary>Whether a statement is made.</summary>
public enum StatementPolarity
{
    /// <summary>The source says, thinks or wants it.</summary>
    Affirmative,
    /// <summary>The cue is negated, or denies, rejects or refuses: the source does not stand behind the content.</summary>
    Negative,
}

/// <summary>Whether the report is sure that a statement is made.</summary>
public enum StatementCertainty
{
    /// <summary>The report says so.</summary>
    Certain,
    /// <summary>The cue is hedged: "may have said", "is expected to announce", "reportedly told".</summary>
    Possible,
}

/// <summary>How a statement is reported.</summary>
public enum StatementKind
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,
    /// <summary>In the reporter's words.</summary>
    Indirect,
    /// <summary>Partly quoted: in the reporter's words with a quotation inside.</summary>
    Mixed,
}
