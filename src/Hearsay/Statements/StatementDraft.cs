using System.Collections.Immutable;
using Hearsay.Actors;

namespace Hearsay.Statements;

/// <summary>A statement while the report is still being read.</summary>
internal sealed class StatementDraft
{
    /// <summary>The index of the sentence with its cue.</summary>
    public required int Sentence { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>How far learned weights are from leaving it out, in logarithms of the odds; null where a rule alone decided.</summary>
    public double? Margin { get; init; }

    /// <summary>Whether it is made.</summary>
    public StatementPolarity Polarity { get; init; }

    /// <summary>Whether the report is sure that it is.</summary>
    public StatementCertainty Certainty { get; init; }

    /// <summary>True where the content is what the source intends or asks for, as an infinitive: the report itself tells of the intention.</summary>
    public bool IsIntention { get; init; }

    /// <summary>True where the rule alone decides: forms that the corpus marks otherwise or does not have.</summary>
    public bool IsSettled => Rule is "citing" or "quoted-by" or "dash-speech" or "carried-on";

    /// <summary>The token of the cue: the verb, the noun, the first word of the phrase.</summary>
    public required int CueToken { get; init; }

    /// <summary>The words that attribute.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>The source's noun phrase; empty where nobody is named.</summary>
    public ImmutableArray<TextSpan> Source { get; set; } = [];

    /// <summary>Whom the source means; empty where that is not known.</summary>
    public ActorDraft[] Speakers { get; set; } = [];

    /// <summary>True where the report withholds the name.</summary>
    public bool Anonymous { get; set; }

    /// <summary>What is attributed.</summary>
    public required ImmutableArray<TextSpan> Content
    {
        get;
        set
        {
            field = value;
            ContentLength = value.Sum(static s => s.Length);
        }
    }

    /// <summary>How it is reported.</summary>
    public StatementKind Kind { get; set; }

    /// <summary>The statement whose content this one is part of.</summary>
    public StatementDraft? Within { get; set; }

    /// <summary>True when every character of the span is part of the content.</summary>
    public bool Covers(TextSpan span)
    {
        foreach (var content in Content)
        {
            if (content.Contains(span))
                return true;
        }
        return false;
    }

    /// <summary>How many characters the content has.</summary>
    public int ContentLength { get; private set; }
}
