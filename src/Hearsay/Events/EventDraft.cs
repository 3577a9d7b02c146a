using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>An event while the report is still being read.</summary>
internal sealed class EventDraft
{
    /// <summary>The index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The verb or noun of which the event's clause is made: the light verb of "held talks".</summary>
    public required int Clause { get; set; }

    /// <summary>The tokens that set the rule off.</summary>
    public required ImmutableArray<int> Trigger { get; set; }

    /// <summary>The names of the rules, from the inner one outwards: "attack.noun.190 &lt; threaten".</summary>
    public required string Rule { get; set; }

    /// <summary>The code.</summary>
    public required CameoCode Code { get; set; }

    /// <summary>The mode; the code's unless the sense gives another.</summary>
    public required string? Mode { get; set; }

    /// <summary>The contexts; the code's unless the sense gives others.</summary>
    public required ImmutableArray<string> Contexts { get; set; }

    /// <summary>Who.</summary>
    public required Parties Actors { get; set; }

    /// <summary>To whom.</summary>
    public required Parties Recipients { get; set; }

    /// <summary>How far learned weights are from leaving it out, in natural logarithms of the odds; null where none weighed it.</summary>
    public double? Margin { get; set; }

    /// <summary>Whether it happened.</summary>
    public EventStatus Status { get; set; }

    /// <summary>True for the event that lies in the announcement of another: AGREE beside "will send aid".</summary>
    public bool IsDeclaration { get; init; }
}

/// <summary>Actors and the tokens that name them in the sentence.</summary>
internal sealed record Parties(ImmutableArray<ActorDraft> Actors, ImmutableArray<int> Tokens)
{
    /// <summary>Nobody.</summary>
    public static readonly Parties None = new([], []);

    /// <summary>True when nobody is named.</summary>
    public bool IsEmpty => Actors.IsEmpty;

    /// <summary>True where these are those, in whatever order.</summary>
    public bool AreSameAs(Parties others) => Actors.All(a => others.Actors.Contains(a)) && others.Actors.All(a => Actors.Contains(a));

    /// <summary>These without those of <paramref name="others"/>.</summary>
    public Parties Except(Parties others) => new(Actors.RemoveAll(a => others.Actors.Contains(a)), Tokens);

    /// <summary>These and those.</summary>
    public Parties Union(Parties others) => new([.. Actors.Union(others.Actors)], [.. Tokens.Union(others.Tokens)]);
}
