namespace Hearsay;

/// <summary>The 16 event types of PLOVER (2021 ontology), from most cooperative to most conflictual as its manual lists them.</summary>
public enum EventType
{
    /// <summary>Agree to do something, promise, express intent to cooperate.</summary>
    Agree,
    /// <summary>Meet, visit, talk, negotiate.</summary>
    Consult,
    /// <summary>Praise, endorse, recognise, sign an agreement.</summary>
    Support,
    /// <summary>Yield politically: reform, ease restrictions.</summary>
    Concede,
    /// <summary>Cooperate materially: trade, joint exercises, sharing intelligence, extradition.</summary>
    Cooperate,
    /// <summary>Give aid: money, arms, relief, asylum.</summary>
    Aid,
    /// <summary>Withdraw, release, cease fire, lift sanctions.</summary>
    Retreat,
    /// <summary>Ask, call for, demand.</summary>
    Request,
    /// <summary>Criticise, accuse, investigate, sue.</summary>
    Accuse,
    /// <summary>Refuse, deny, veto.</summary>
    Reject,
    /// <summary>Threaten, warn, give an ultimatum.</summary>
    Threaten,
    /// <summary>Demonstrate, strike, riot.</summary>
    Protest,
    /// <summary>Reduce relations, halt talks or aid, expel.</summary>
    Sanction,
    /// <summary>Mobilise or move police, troops or weapons without using them.</summary>
    Mobilize,
    /// <summary>Arrest, seize, restrict, ban, blockade.</summary>
    Coerce,
    /// <summary>Attack, kill, abduct, torture.</summary>
    Assault,
}

/// <summary>Facts about event types.</summary>
public static class EventTypes
{
    // Asked for once for every event of an archive: an enum itself makes its name anew each time.
    private static readonly string[] Names = [.. Enum.GetNames<EventType>().Select(static name => name.ToUpperInvariant())];

    /// <summary>PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int Quad(this EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
        EventType.Protest or EventType.Sanction or EventType.Mobilize or EventType.Coerce or EventType.Assault => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a PLOVER event type."),
    };

    /// <summary>The name of the type as PLOVER writes it: "CONSULT".</summary>
    public static string Name(this EventType type) => Names[(int)type];
}
