namespace Hearsay.Statements;

/// <summary>
/// What is known at a word of the words before it: its own part, whether a run of content has ended before, and whether the source has.
/// A statement has one source and one cue, each in one run; only its content may be interrupted.
/// </summary>
internal static class RoleStates
{
    /// <summary>How many states there are.</summary>
    public const int Count = 16;

    /// <summary>How many scores a word has: one for each part, and one for each that is added once content has ended.</summary>
    public const int Scores = 2 * RoleFeatures.Roles;

    private const int ContentEnded = 4, SourceEnded = 8;

    /// <summary>The part in a state.</summary>
    public static StatementRole RoleOf(int state) => (StatementRole)(state & 3);

    /// <summary>True where content has ended before.</summary>
    public static bool HasContentEnded(int state) => (state & ContentEnded) != 0;

    /// <summary>True where nothing has been attributed so far.</summary>
    public static bool HasNoContent(int state) => (state & ContentEnded) == 0 && RoleOf(state) != StatementRole.Content;

    /// <summary>The score of a word in a state.</summary>
    public static int Score(ReadOnlySpan<int> scores, int state) => scores[state & 3] + (HasContentEnded(state) ? scores[RoleFeatures.Roles + (state & 3)] : 0);

    /// <summary>The state of the first word with a part.</summary>
    public static int First(StatementRole role) => (int)role;

    /// <summary>The state of a word with a part, after a state; −1 where it cannot be.</summary>
    /// <param name="state">The state of the word before.</param>
    /// <param name="role">The word's part.</param>
    /// <param name="place">Where the word stands: negative before the head of the cue, 0 at it, positive after it.</param>
    public static int Next(int state, StatementRole role, int place)
    {
        var last = RoleOf(state);
        // The cue runs without a gap up to its head and on from it.
        if (place == 0 ? role != StatementRole.Cue : place < 0 ? last == StatementRole.Cue && role != StatementRole.Cue : role == StatementRole.Cue && last != StatementRole.Cue)
            return -1;
        var seen = state & (ContentEnded | SourceEnded);
        if (last == StatementRole.Content && role != StatementRole.Content)
            seen |= ContentEnded;
        if (last == StatementRole.Source && role != StatementRole.Source)
            seen |= SourceEnded;
        return role == StatementRole.Source && (seen & SourceEnded) != 0 ? -1 : (int)role | seen;
    }

    /// <summary>The steps into a state.</summary>
    /// <param name="state">The state of the word.</param>
    /// <param name="place">Where the word stands: negative before the head of the cue, 0 at it, positive after it.</param>
    public static ReadOnlySpan<RoleStep> Into(int state, int place) => Steps[(Math.Sign(place) + 1) * Count + state];

    private static readonly RoleStep[][] Steps = [.. from place in (int[])[-1, 0, 1] from state in Enumerable.Range(0, Count) select StepsInto(state, place)];

    private static RoleStep[] StepsInto(int state, int place) =>
        [.. from last in Enumerable.Range(0, Count)
            where Next(last, RoleOf(state), place) == state
            select new RoleStep((byte)last, (byte)((int)RoleOf(last) * RoleFeatures.Roles + (int)RoleOf(state)))];
}

/// <summary>A step from a state to another.</summary>
/// <param name="From">The state of the word before.</param>
/// <param name="Pair">Where the score of the step stands: by the parts of the two words.</param>
internal readonly record struct RoleStep(byte From, byte Pair);
