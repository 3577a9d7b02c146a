using System.Collections.Immutable;

namespace Hearsay;

/// <summary>Why a statement or an event was read: the rule that made it and the characters it rests on. Immutable.</summary>
public sealed record Evidence
{
    /// <summary>Makes evidence; there is none without a rule and a span.</summary>
    /// <param name="rule">The rule's name, as docs/coding-rules gives it.</param>
    /// <param name="trigger">The words that set the rule off.</param>
    /// <param name="spans">All the words that the result rests on; at least one span.</param>
    /// <exception cref="ArgumentException">An empty rule, no span, or an empty span.</exception>
    public Evidence(string rule, ImmutableArray<TextSpan> trigger, ImmutableArray<TextSpan> spans)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        if (spans.IsDefaultOrEmpty || spans.Any(s => s.IsEmpty))
            throw new ArgumentException("Evidence needs at least one span, and none may be empty.", nameof(spans));
        Rule = rule;
        Trigger = trigger.IsDefault ? [] : trigger;
        Spans = spans;
    }

    /// <summary>The name of the rule, as docs/coding-rules gives it.</summary>
    public string Rule { get; }

    /// <summary>The words that set the rule off; may be empty where layout alone does.</summary>
    public ImmutableArray<TextSpan> Trigger { get; }

    /// <summary>All the words that the result rests on.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>
    /// Where learned weights decided: how far their sum is above what would have been left out, in natural logarithms of the odds
    /// (1 is sure, 3 is very sure). Null where a rule alone decided.
    /// </summary>
    public double? Margin { get; init; }
}
