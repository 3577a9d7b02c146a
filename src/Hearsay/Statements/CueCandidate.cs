namespace Hearsay.Statements;

/// <summary>A word that may be the head of a cue, with the parts of the words around it if it is one.</summary>
internal sealed class CueCandidate
{
    /// <summary>The sentence.</summary>
    public required SentenceFacts Facts { get; init; }

    /// <summary>The word.</summary>
    public required int Token { get; init; }

    /// <summary>How sure the first look is, which sees the word alone.</summary>
    public required int First { get; init; }

    /// <summary>The first word that has its part in <see cref="Roles"/>.</summary>
    public required int Start { get; init; }

    /// <summary>The likeliest sequences of parts, the likeliest first.</summary>
    public required RoleSequence[] Sequences { get; init; }

    /// <summary>The parts of the words from <see cref="Start"/> on.</summary>
    public required StatementRole[] Roles { get; set; }

    /// <summary>How far the chosen sequence is ahead of the next.</summary>
    public int Lead { get; set; }

    /// <summary>How sure the last look is that was at it.</summary>
    public int Sure { get; set; }

    /// <summary>The same cue with other parts around it.</summary>
    public CueCandidate WithRoles(StatementRole[] roles) => new() { Facts = Facts, Token = Token, First = First, Start = Start, Sequences = Sequences, Roles = roles, Lead = Lead, Sure = Sure };

    /// <summary>The part of a word.</summary>
    public StatementRole RoleOf(int t) => (uint)(t - Start) < (uint)Roles.Length ? Roles[t - Start] : StatementRole.None;

    /// <summary>How many words have this part.</summary>
    public int Count(StatementRole role) => Roles.AsSpan().Count(role);
}
