using System.Collections.Immutable;

namespace Hearsay.Cli.Table;

/// <summary>Names the speakers of a reading's statements, and the chains in which one carries the word of another.</summary>
internal sealed class Speakers(Reading reading)
{
    /// <summary>Stands where the report names nobody.</summary>
    public static readonly Piece Unnamed = new("someone unnamed", Tone.Caution);

    private readonly Dictionary<string, Actor> _actors = ById(reading.Actors, actor => actor.Id);
    private readonly Dictionary<string, Statement> _statements = ById(reading.Statements, statement => statement.Id);

    /// <summary>The actor with that id, or null.</summary>
    public Actor? Actor(string? id) => id is null ? null : _actors.GetValueOrDefault(id);

    /// <summary>The statement with that id, or null.</summary>
    public Statement? Statement(string? id) => id is null ? null : _statements.GetValueOrDefault(id);

    /// <summary>
    /// Whose word a statement is, from the one who is quoted first to the one whose words they are:
    /// "Reuters ← sources (anonymous)".
    /// </summary>
    public ImmutableArray<Piece> Chain(Statement statement)
    {
        var chain = new List<Statement>();
        for (var next = statement; next is not null && !chain.Contains(next); next = Statement(next.Within))
            chain.Add(next);
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (pieces.Count > 0)
                pieces.Add(new Piece(" ← ", Tone.Quiet));
            AddName(pieces, chain[i].Source);
        }
        return pieces.ToImmutable();
    }

    private void AddName(ImmutableArray<Piece>.Builder pieces, StatementSource source)
    {
        if (source.Actor is null && source.Spans.IsEmpty)
        {
            pieces.Add(Unnamed);
            return;
        }
        var actor = Actor(source.Actor);
        var name = TerminalText.Clean(actor?.Name ?? SpanText.Of(reading.Report.Text, source.Spans));
        pieces.Add(new Piece(name, Tone.Strong));
        if (actor?.Country is { } country && actor.Kind != ActorKind.Outlet)
            pieces.Add(new Piece($" ({TerminalText.Clean(country)})", Tone.Quiet));
        if (source.Anonymous)
            pieces.Add(new Piece(" (anonymous)", Tone.Caution));
    }

    // The table shows what it is given, even a reading made by hand in which an id occurs twice.
    private static Dictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            found.TryAdd(id(item), item);
        return found;
    }
}
