using Hearsay.Actors;
using Hearsay.Lexicons;

namespace Hearsay.Events;

/// <summary>The actors that stand for a country where the report names it only as a place or by its people.</summary>
internal sealed class CountryActors(ActorMap map, Lexicon lexicon)
{
    private readonly Dictionary<(string Code, bool IsGovernment), ActorDraft> _known = [];

    /// <summary>The country itself.</summary>
    /// <param name="code">Its code (alpha-3).</param>
    /// <param name="mention">The words that point to it.</param>
    public ActorDraft Country(string code, TextSpan mention) => Find(code, false, mention);

    /// <summary>Its government.</summary>
    /// <param name="code">The country's code (alpha-3).</param>
    /// <param name="mention">The words that point to it.</param>
    public ActorDraft Government(string code, TextSpan mention) => Find(code, true, mention);

    private ActorDraft Find(string code, bool isGovernment, TextSpan mention)
    {
        if (_known.TryGetValue((code, isGovernment), out var known))
            return known;
        var actor = map.Actors.Find(a => a.Kind == ActorKind.Country && a.Country == code && a.Sectors.Contains("GOV") == isGovernment);
        if (actor is null)
        {
            var country = lexicon.Countries.GetValueOrDefault(code);
            var name = country is null ? code : isGovernment ? $"{country.Adjective} government" : country.Name;
            actor = new ActorDraft(name, ActorKind.Country) { Country = code, IsKnown = true, Number = map.Actors.Count };
            if (isGovernment)
                actor.Sectors.Add("GOV");
            map.Actors.Add(actor);
        }
        if (actor.Mentions.Count == 0)
            actor.Mentions.Add(mention);
        return _known[(code, isGovernment)] = actor;
    }
}
