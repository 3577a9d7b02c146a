using System.Collections.Immutable;

namespace Hearsay.Actors;

/// <summary>What the actors step found: for every head of a noun phrase that names a party, which actors it means.</summary>
internal sealed class ActorMap
{
    private readonly Dictionary<(int Sentence, int Token), ActorDraft[]> _byHead = [];
    private readonly List<(int Sentence, int Token)> _firstPersons = [];

    /// <summary>Every actor, in the order in which the report was read.</summary>
    public List<ActorDraft> Actors { get; } = [];

    /// <summary>The actors that the phrase with this head means; none where it names no party.</summary>
    public ActorDraft[] At(int sentence, int token) => _byHead.GetValueOrDefault((sentence, token)) ?? [];

    /// <summary>Records what a phrase means.</summary>
    public void Set(int sentence, int token, ActorDraft[] actors) => _byHead[(sentence, token)] = actors;

    /// <summary>Records a pronoun of the first person: whom it means is known once the statements are.</summary>
    public void AddFirstPerson(int sentence, int token) => _firstPersons.Add((sentence, token));

    /// <summary>The pronouns of the first person.</summary>
    public IReadOnlyList<(int Sentence, int Token)> FirstPersons => _firstPersons;

    /// <summary>The actors as the reading gives them, in the order of their first mention: those with a name, and the unnamed that say or do something.</summary>
    /// <param name="used">Those that a statement or an event names.</param>
    /// <returns>The actors, and their ids.</returns>
    public (ImmutableArray<Actor> Actors, Dictionary<ActorDraft, string> Ids) Finish(IReadOnlySet<ActorDraft> used)
    {
        var ids = new Dictionary<ActorDraft, string>();
        var actors = ImmutableArray.CreateBuilder<Actor>();
        foreach (var draft in Actors.Where(a => a.Mentions.Count > 0 && (used.Contains(a) || a.IsNamed && a.MentionedAsParty)).OrderBy(static a => a.Mentions.Min))
        {
            var id = $"a{actors.Count + 1}";
            ids.Add(draft, id);
            actors.Add(new Actor
            {
                Id = id,
                Name = draft.Name,
                Kind = draft.Kind,
                Country = draft.Country,
                Sectors = draft.AllSectors(),
                Roles = [.. draft.Roles],
                Mentions = [.. draft.Mentions],
            });
        }
        return (actors.ToImmutable(), ids);
    }
}
