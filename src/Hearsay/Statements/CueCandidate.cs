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

    /// <summary>The parts of the words from <see cref="Start"/> on.</summary>
    public required StatementRole[] Roles { get; init; }

    /// <summary>How sure the second look is, which sees the other cues and their contents.</summary>
    public int Second { get; set; }

    /// <summary>The part of a word.</summary>
    public StatementRole RoleOf(int t) => (uint)(t - Start) < (uint)Roles.Length ? Roles[t - Start] : StatementRole.None;

    /// <summary>How many words have this part.</summary>
    public int Count(StatementRole role) => Roles.AsSpan().Count(role);
}
