using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>Chooses among places of one name, as docs/coding-rules/places.md tells.</summary>
internal sealed class PlaceChoice(ReportCountries countries)
{
    // A capital is as likely as a town of this many people.
    private const int PeopleOfCapital = 2_000_000;

    // How far from the middle of a region a town of it may lie.
    private const double ReachOfRegion = 900;

    /// <summary>The country or place meant by a name.</summary>
    /// <param name="name">The name and all that it may mean.</param>
    /// <param name="within">What the report says it lies in: "the Syrian city of", ", Illinois"; null where it does not.</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <returns>The place; null where the name is a country's.</returns>
    public Place? Choose(NamedPlace name, NamedPlace? within, int sentence)
    {
        var candidates = name.Candidates;
        if (name.Country is { } country)
        {
            // "Georgia" is the state of the USA only where that country is spoken of and the other is not.
            return candidates.Find(c => c.Country != country.Code && c.Country is { } code && countries.Weight(code, sentence, name.Name) > 0.5 + countries.Weight(country.Code, sentence, name.Name));
        }
        if (within is not null && Inside(candidates, within) is { } inside)
            return inside;
        return candidates.Count == 0 ? null : candidates.MaxBy(c => Likelihood(c, sentence, name.Name));
    }

    private static Place? Inside(List<Place> candidates, NamedPlace within)
    {
        Place? best = null;
        var most = double.MinValue;
        foreach (var candidate in candidates)
        {
            if (within.Country is { } country && candidate.Country == country.Code && Score(candidate, 0) is var score && score > most)
                (best, most) = (candidate, score);
            foreach (var region in within.Candidates)
            {
                if (region.Country == candidate.Country && Distance.Kilometres(region, candidate) is < ReachOfRegion and var distance && Score(candidate, distance) is var near && near > most)
                    (best, most) = (candidate, near);
            }
        }
        return best;

        static double Score(Place place, double distance) => Magnitude(place) - distance / 100;
    }

    // That the report speaks of a country counts as much as up to sixteen times the people: who attacks a town is often of another.
    private double Likelihood(Place place, int sentence, string name) =>
        Magnitude(place) + (place.Country is { } country ? countries.Weight(country, sentence, name) : 0);

    private static double Magnitude(Place place) => Math.Log10(1000 + place.Kind switch
    {
        "capital" => Math.Max(place.Population, PeopleOfCapital),
        // People of a region live in its towns.
        "region" => place.Population / 2,
        _ => place.Population,
    });
}
