using System.Collections.Immutable;

namespace Hearsay.Cli.Table;

/// <summary>What a piece of the table is, which decides its colour.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Quiet,
    Heading,
    Cooperation,
    Conflict,
    Caution,
}

/// <summary>A run of characters of one tone.</summary>
internal readonly record struct Piece(string Text, Tone Tone)
{
    public static implicit operator Piece(string text) => new(text, Tone.Plain);
}

/// <summary>One line of the table.</summary>
internal readonly record struct TableLine(ImmutableArray<Piece> Pieces)
{
    public static TableLine Empty => new([]);
}
