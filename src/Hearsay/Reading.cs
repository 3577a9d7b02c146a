using System.Collections.Immutable;

namespace Hearsay;

/// <summary>What was read in one report: actors, statements and events, each with its evidence. Immutable.</summary>
public sealed record Reading
{
    /// <summary>What did the reading.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>The report that was read.</summary>
    public required Report Report { get; init; }

    /// <summary>The sentences of the report, in order.</summary>
    public required ImmutableArray<TextSpan> Sentences { get; init; }

    /// <summary>The actors, in the order of their first mention.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>The attributed statements, in the order of their content.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>The coded events, in the order of their triggers.</summary>
    public required ImmutableArray<CodedEvent> Events { get; init; }

    /// <summary>What the reading could not settle, in the order of the text.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// The reading with each word in the content of one statement at most, as corpora of attribution mark it (PolNeAR): of two statements, one inside
    /// the other, the outer is kept. What an outlet's sources told in sentences of their own stays, and no statement is within another any more.
    /// </summary>
    /// <returns>A reading with fewer statements, under their ids. An event whose voice is left out stands on that of the statement it was in.</returns>
    public Reading Flatten()
    {
        var byId = Statements.ToDictionary(static s => s.Id, StringComparer.Ordinal);
        string? Kept(string? id)
        {
            while (id is not null && byId[id] is { Within: { } within } inner && IsInside(inner, byId[within]))
                id = within;
            return id;
        }

        return this with
        {
            Statements = [.. Statements.Where(s => Kept(s.Id) == s.Id).Select(static s => s with { Within = null })],
            Events = [.. Events.Select(e => e with { Voice = Kept(e.Voice) })],
        };
    }

    private static bool IsInside(Statement inner, Statement outer) => inner.Content.All(i => outer.Content.Any(o => o.Contains(i)));
}

/// <summary>The versions that together decide a reading: the same three give the same bytes for the same report.</summary>
/// <param name="Version">The version of the library.</param>
/// <param name="Model">The identity of the language model: its name and a hash of its file.</param>
/// <param name="Lexicon">The identity of the lexicon: a hash of its tables.</param>
public sealed record EngineVersion(string Version, string Model, string Lexicon);
