using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>The persons named so far, by the parts of their names.</summary>
internal sealed class NamedActors
{
    // With more bearers of one name than this only the latest are compared, so that a list of namesakes stays linear.
    private const int MostBearers = 64;

    private readonly Dictionary<string, List<ActorDraft>> _byPart = new(StringComparer.Ordinal);
    private readonly HashSet<(string Part, int Number)> _added = [];
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);

    /// <summary>The parts of names as they are written: "al-Sharaa", "Ban".</summary>
    public IReadOnlySet<string> Forms => _forms;

    /// <summary>Records what an actor is called.</summary>
    public void Add(ActorDraft actor)
    {
        foreach (var part in actor.NameParts)
        {
            if (!_added.Add((part, actor.Number)))
                continue;
            if (!_byPart.TryGetValue(part, out var bearers))
                _byPart.Add(part, bearers = []);
            bearers.Add(actor);
        }
        _forms.UnionWith(actor.Name.Split(' ').Where(static f => f.Length > 2));
    }

    /// <summary>
    /// Whom a name means: the one with just this name; else the one whose family name it is; of several the one spoken of
    /// most, then the latest. Null where nobody has it.
    /// </summary>
    public ActorDraft? Find(string[] parts, Gender gender)
    {
        ActorDraft? best = null;
        foreach (var part in (ReadOnlySpan<string>)(parts.Length > 0 ? [parts[^1], parts[0]] : []))
        {
            if (!_byPart.TryGetValue(part, out var bearers))
                continue;
            for (var i = bearers.Count - 1; i >= Math.Max(0, bearers.Count - MostBearers); i--)
            {
                var other = bearers[i];
                var agrees = gender == Gender.Unknown || other.Gender == Gender.Unknown || gender == other.Gender;
                if (agrees && other != best && PersonalNames.Match(parts, other.NameParts) && (best is null || Rank(other, parts).CompareTo(Rank(best, parts)) > 0))
                    best = other;
            }
        }
        return best;
    }

    /// <summary>The person named in full before whose family name this is: "Jordan" after "Michael Jordan".</summary>
    public ActorDraft? FamilyOf(string name) =>
        Find(PersonalNames.Parts(name), Gender.Unknown) is { Kind: ActorKind.Person, NameParts: [_, .., var family] } bearer && string.Equals(family, name, StringComparison.OrdinalIgnoreCase) ? bearer : null;

    private static (bool IsSame, bool IsFamily, int Mentions, int Number) Rank(ActorDraft actor, string[] parts) =>
        (actor.NameParts.AsSpan().SequenceEqual(parts), actor.NameParts[^1] == parts[^1], actor.Mentions.Count, actor.Number);
}
