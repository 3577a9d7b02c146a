using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>Finds where a clause says that something took place.</summary>
internal sealed class PlaceFinder(string text, Lexicon lexicon)
{
    /// <summary>The place that a clause names: "in Moscow", "near the border at Rafah"; null where it names none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The verb or noun of the clause.</param>
    /// <param name="type">The type of the event. A visit is to a place; a deed may be told by where its object is ("bombed targets in
    /// Idlib"), words are not ("discussed the troops in Syria").</param>
    public EventPlace? Find(Sentence sentence, int clause, EventType type)
    {
        var goal = type == EventType.Consult;
        var reach = type.Quad() is 2 or 4 ? 3 : 1;
        var (nearest, distance) = ((EventPlace?)null, int.MaxValue);
        foreach (var t in sentence.Subtree(clause))
        {
            var token = sentence.Tokens[t];
            if (token.Upos != Upos.PROPN || token.Relation is not (Relation.Obl or Relation.Nmod or Relation.Conj) || !IsLocative(sentence, t, goal))
                continue;
            var steps = Steps(sentence, t, clause);
            if (steps <= reach && steps < distance && Read(sentence, t) is { } place)
                (nearest, distance) = (place, steps);
        }
        return nearest;
    }

    private EventPlace? Read(Sentence sentence, int t)
    {
        // The phrase may begin before its head: "eastern Ukraine", "Tel Aviv".
        var start = t;
        while (start > 0 && sentence.Tokens[start - 1].Head == t && sentence.Tokens[start - 1].Relation is Relation.Compound or Relation.Amod && sentence.Tokens[start - 1].Upos == Upos.PROPN)
            start--;
        for (; start <= t; start++)
        {
            var (senses, end) = lexicon.Names.LongestAt(text, sentence.Tokens, start, sentence.Tokens.Length);
            if (senses is null || end <= t)
                continue;
            ImmutableArray<TextSpan> spans = [TextSpan.FromBounds(sentence.Tokens[start].Span.Start, sentence.Tokens[end - 1].Span.End)];
            if (senses.Country is { } country)
                return new EventPlace(country.Name, country.Code, null, null, spans);
            if (senses.Place is { } place)
                return new EventPlace(place.Name, place.Country, place.Latitude, place.Longitude, spans);
            if (senses.Capital is { } of)
                return new EventPlace(text[spans[0].Start..spans[0].End], of.Code, null, null, spans);
            // The seat of a government stands in its capital.
            if (senses.Seat is { Country: { } code } seat)
                return new EventPlace(seat.Name, code, null, null, spans);
        }
        return null;
    }

    private static bool IsLocative(Sentence sentence, int t, bool goal)
    {
        var at = sentence.Tokens[t].Relation == Relation.Conj ? sentence.Tokens[t].Head : t;
        foreach (var child in sentence.Children(at))
        {
            if (sentence.Tokens[child].Relation != Relation.Case)
                continue;
            var form = sentence.Tokens[child].Form.ToLowerInvariant();
            return form is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" || goal && form is "to" or "into";
        }
        return false;
    }

    // How far below the clause a place is named; very far where another clause lies between.
    private static int Steps(Sentence sentence, int t, int clause)
    {
        var steps = 0;
        for (; t != clause; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation is Relation.Ccomp or Relation.Advcl or Relation.AclRelcl or Relation.Conj && sentence.Tokens[t].Upos == Upos.VERB)
                return int.MaxValue;
            steps++;
        }
        return steps;
    }
}
