namespace Hearsay.Language;

/// <summary>The three moves of arc-hybrid parsing.</summary>
internal enum Move : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,

    /// <summary>The top of the stack depends on the first word of the buffer.</summary>
    ReduceLeft,

    /// <summary>The top of the stack depends on the word below it.</summary>
    ReduceRight,
}

/// <summary>A move, with the relation that it gives; a shift gives none.</summary>
internal readonly record struct Transition(Move Move, Relation Relation)
{
    /// <summary>Whether the state allows it.</summary>
    public bool IsValid(ParserState state) => Move switch
    {
        Move.Shift => state.CanShift,
        // The root has the relation "root", and nothing else has.
        Move.ReduceLeft => state.CanReduceLeft && (state.Next == state.Count) == (Relation == Relation.Root),
        _ => state.CanReduceRight && Relation != Relation.Root,
    };

    /// <summary>Does it.</summary>
    public void Apply(ParserState state)
    {
        if (Move == Move.Shift)
            state.Shift();
        else if (Move == Move.ReduceLeft)
            state.ReduceLeft((byte)Relation);
        else
            state.ReduceRight((byte)Relation);
    }
}
