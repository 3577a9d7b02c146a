namespace Hearsay;

/// <summary>One thing that is wrong with a user's tables.</summary>
/// <param name="File">The file, as its path was given.</param>
/// <param name="Line">The line, from 1; null where the file as a whole is meant.</param>
/// <param name="Problem">What was expected and what was found, in one line.</param>
/// <param name="Cure">How to put it right, in one line.</param>
public sealed record LexiconFault(string File, int? Line, string Problem, string Cure)
{
    /// <summary>The fault as one line to show: "FILE:LINE: problem. Cure".</summary>
    public override string ToString() => $"{File}{(Line is { } line ? $":{line}" : "")}: {Problem}. {Cure}";
}
