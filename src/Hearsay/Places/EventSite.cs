using System.Collections.Immutable;

namespace Hearsay.Places;

/// <summary>All of an event that its place depends on.</summary>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Triggers">The tokens that tell of it.</param>
/// <param name="Clause">The verb or noun of its clause.</param>
/// <param name="Type">Its type.</param>
/// <param name="Recipients">The tokens that name whom it is done to: where they are, it is done.</param>
/// <param name="Parties">Its parties.</param>
/// <param name="TookPlace">True where it occurred or goes on.</param>
/// <param name="Date">When it was.</param>
internal readonly record struct EventSite(
    int Sentence, ImmutableArray<int> Triggers, int Clause, EventType Type, ImmutableArray<int> Recipients, ImmutableArray<EventSite.Party> Parties, bool TookPlace, EventDate? Date)
{
    /// <summary>A party of the event.</summary>
    /// <param name="Number">Its number in the report.</param>
    /// <param name="Country">Its country (alpha-3), or null.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="IsForce">True for police, soldiers and armed groups.</param>
    internal readonly record struct Party(int Number, string? Country, ActorKind Kind, bool IsForce);

    /// <summary>True where all its parties are of one country, and of that one.</summary>
    public bool IsWithin(string country)
    {
        var any = false;
        foreach (var party in Parties)
        {
            if (party.Country is null)
                continue;
            if (party.Country != country)
                return false;
            any = true;
        }
        return any;
    }
}
