using Hearsay.Language;

namespace Hearsay.Counts;

/// <summary>Finds in a sentence how many people were killed, hurt, arrested, carried off or driven out; docs/coding-rules/events.md tells the forms.</summary>
internal static class CountFinder
{
    /// <summary>A count and the token that tells what was done.</summary>
    /// <param name="Count">The count.</param>
    /// <param name="Cue">The index of the verb, noun or adjective.</param>
    internal sealed record Found(EventCount Count, int Cue);

    /// <summary>The counts of a sentence, in the order of the text.</summary>
    public static List<Found> Find(Sentence sentence)
    {
        var found = new List<Found>();
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            if (AddNone(sentence, t, found) || IsNoOne(sentence, t) || NumberReader.Read(sentence, t) is not { } number)
                continue;
            var head = Counted(sentence, t, number.End);
            if (head >= 0 && (Before(sentence, number.First) ?? Kind(sentence, head, number.End)) is { } told)
                found.Add(new Found(new EventCount(told.Kind, number.Number, number.Bound, [Span(sentence, number.First, number.End)]), told.Cue));
            t = number.End - 1;
        }
        AddSingle(sentence, found);
        return found;
    }

    // "No one was killed", "no casualties", "without injuries", "nobody was hurt".
    private static bool AddNone(Sentence sentence, int t, List<Found> found)
    {
        var form = sentence.Tokens[t].Form.ToLowerInvariant();
        if (form is not ("no" or "nobody" or "none" or "without"))
            return false;
        var head = form == "no" ? sentence.Tokens[t].Head : form == "without" && sentence.Tokens[t].Relation == Relation.Case ? sentence.Tokens[t].Head : t;
        if (head < 0 || form == "no" && sentence.Tokens[t].Relation is not Relation.Det and not Relation.Compound)
            return false;
        var end = form == "no" && head == t + 1 && sentence.Tokens[head].Form is "one" ? head + 1 : t + 1;
        // "no longer", "no deaths were avoided": only what people undergo is counted as none.
        if (sentence.Tokens[head].Upos is not (Upos.NOUN or Upos.PRON or Upos.NUM) || Kind(sentence, head, end) is not { } told)
            return false;
        found.Add(new Found(new EventCount(told.Kind, 0, CountBound.Exact, [Span(sentence, t, end)]), told.Cue));
        return true;
    }

    private static bool IsNoOne(Sentence sentence, int t) =>
        t > 0 && sentence.Tokens[t].Form is "one" && sentence.Tokens[t - 1].Form.Equals("no", StringComparison.OrdinalIgnoreCase);

    // "Killed 14 soldiers and wounded 30 others", where the parser takes "wounded" for a word of what follows.
    private static (CountKind Kind, int Cue)? Before(Sentence sentence, int first) =>
        first > 0 && sentence.Tokens[first - 1] is { Tag: PennTag.VBN or PennTag.VBD or PennTag.JJ, Relation: Relation.Amod } word && CountWords.State.TryGetValue(word.Form.ToLowerInvariant(), out var state) ? (state, first - 1) : null;

    // "Killed a policeman", "a man was arrested": one.
    private static void AddSingle(Sentence sentence, List<Found> found)
    {
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            var token = sentence.Tokens[t];
            if (token.Upos != Upos.NOUN || token.Tag != PennTag.NN || CountWords.Things.Contains(token.Lemma) || CountWords.Nouns.ContainsKey(token.Lemma) || CountWords.Deeds.ContainsKey(token.Lemma))
                continue;
            foreach (var child in sentence.Children(t))
            {
                if (sentence.Tokens[child].Relation != Relation.Det || sentence.Tokens[child].Form.ToLowerInvariant() is not ("a" or "an" or "another"))
                    continue;
                if (token.Lemma is not ("dozen" or "couple" or "number" or "group" or "total" or "crowd" or "handful") && Role(sentence, t) is { } told && told.Kind is not (CountKind.Displaced or CountKind.Casualties) && !found.Exists(f => f.Cue == told.Cue))
                    found.Add(new Found(new EventCount(told.Kind, 1, CountBound.Exact, [Span(sentence, child, t + 1)]), told.Cue));
            }
        }
    }

    // The head of what is counted: "people" of "12 people" and of "dozens of people"; the number itself where nothing follows it. Below 0 for
    // what is no people.
    private static int Counted(Sentence sentence, int first, int end)
    {
        var at = end - 1;
        // The word of the number on which the others hang.
        for (var t = first; t < end; t++)
        {
            if (sentence.Tokens[t].Head < first || sentence.Tokens[t].Head >= end)
                at = t;
        }
        var token = sentence.Tokens[at];
        var head = at;
        if (token.Relation is Relation.Nummod or Relation.Amod or Relation.Compound or Relation.Det or Relation.Advmod && token.Head >= end && sentence.Tokens[token.Head].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.VERB or Upos.NUM)
            head = token.Head;
        else if (sentence.Child(at, Relation.Nmod) is >= 0 and var below && CountWords.Things.Contains(sentence.Tokens[below].Lemma))
            return -1;
        return CountWords.Things.Contains(sentence.Tokens[head].Lemma) ? -1 : head;
    }

    private static (CountKind Kind, int Cue)? Kind(Sentence sentence, int head, int end)
    {
        // "12 dead", "the deaths of", "no casualties", "30 injured": the head tells it itself.
        var lemma = sentence.Tokens[head].Lemma;
        var form = sentence.Tokens[head].Form.ToLowerInvariant();
        if (sentence.Tokens[head].Upos == Upos.NOUN && CountWords.Nouns.TryGetValue(lemma, out var noun))
            return (noun, head);
        if (CountWords.State.TryGetValue(form, out var own))
            return (own, head);
        // "claimed 12 lives", "12 lives were lost"
        if (lemma is "life" && sentence.Tokens[head].Head is >= 0 and var taker && sentence.Tokens[taker].Lemma is "claim" or "lose" or "take" or "cost")
            return (CountKind.Killed, taker);
        if (Role(sentence, head) is { } told)
            return told;
        // "12 people killed in the raid", "200 detained": a participle behind it.
        foreach (var child in sentence.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Acl or Relation.Amod or Relation.Advcl && child > head && CountWords.State.TryGetValue(sentence.Tokens[child].Form.ToLowerInvariant(), out var participle))
                return (participle, child);
        }
        // Where the tree has lost its way, what follows the number at once: "and 30 others wounded".
        var next = Math.Max(end, head + 1);
        while (end < next && end < sentence.Tokens.Length && sentence.Tokens[end].Form is "others" or "more" or "other" or "people")
            end++;
        return next < sentence.Tokens.Length && CountWords.State.TryGetValue(sentence.Tokens[next].Form.ToLowerInvariant(), out var state) ? (state, next) : null;
    }

    // What the word above says was done to the head.
    private static (CountKind Kind, int Cue)? Role(Sentence sentence, int head)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var token = sentence.Tokens[head];
            if (token.Head < 0)
                return null;
            var above = sentence.Tokens[token.Head];
            // "killed 12 soldiers and three civilians"
            if (token.Relation == Relation.Conj && above.Upos is Upos.NOUN or Upos.NUM or Upos.PROPN or Upos.ADJ)
            {
                head = token.Head;
                continue;
            }
            var isPassive = token.Relation is Relation.NsubjPass || token.Relation is Relation.Nsubj && above.Upos == Upos.VERB && Clauses.IsPassive(sentence, token.Head);
            if ((token.Relation is Relation.Obj || isPassive) && above.Upos == Upos.VERB && !IsNegated(sentence, token.Head))
            {
                if (above.Lemma == "gun" && sentence.Child(token.Head, Relation.CompoundPrt) < 0)
                    return null;
                if (CountWords.Done.TryGetValue(above.Lemma, out var done))
                    return (done, token.Head);
                // "shot dead 12 people", "left 12 people dead", "took 30 hostages"
                if (above.Lemma is "take" or "hold" or "seize" && token.Lemma == "hostage")
                    return (CountKind.Kidnapped, token.Head);
                if (above.Lemma is "leave" or "shoot" or "find" or "take" or "report" && StateBeside(sentence, token.Head, head) is { } state)
                    return (state, token.Head);
                if (above.Lemma == "take" && Clauses.Prepositional(sentence, token.Head, "into") is >= 0 and var custody && sentence.Tokens[custody].Lemma == "custody")
                    return (CountKind.Arrested, token.Head);
            }
            if (token.Relation is Relation.Nsubj && above.Upos == Upos.VERB && !isPassive && CountWords.Undergone.TryGetValue(above.Lemma, out var undergone))
                return (undergone, token.Head);
            // "12 people were dead", "30 are missing"
            if (token.Relation is Relation.Nsubj && CountWords.State.TryGetValue(above.Form.ToLowerInvariant(), out var predicate))
                return (predicate, token.Head);
            // "the killing of 12 people"; "a death toll of 1,200", "the death toll rose to 1,200"
            if (token.Relation is Relation.Nmod && IsUnder(sentence, head, "of"))
                return above.Lemma == "toll" ? Toll(token.Head) : CountWords.Deeds.TryGetValue(above.Lemma, out var deed) ? (deed, token.Head) : null;
            if (token.Relation is Relation.Obl or Relation.Obj or Relation.Xcomp && above.Upos == Upos.VERB && Clauses.Subject(sentence, token.Head) is >= 0 and var subject && sentence.Tokens[subject].Lemma == "toll")
                return Toll(subject);
            // "put the death toll at 35"
            if (token.Relation is Relation.Obl && above.Upos == Upos.VERB && Clauses.Object(sentence, token.Head) is >= 0 and var put && sentence.Tokens[put].Lemma == "toll")
                return Toll(put);
            return null;
        }
        return null;

        (CountKind, int)? Toll(int toll)
        {
            foreach (var child in sentence.Children(toll))
            {
                if (sentence.Tokens[child].Lemma is "injury" or "casualty")
                    return (sentence.Tokens[child].Lemma == "injury" ? CountKind.Injured : CountKind.Casualties, toll);
            }
            return (CountKind.Killed, toll);
        }
    }

    private static CountKind? StateBeside(Sentence sentence, int verb, int counted)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child != counted && sentence.Tokens[child].Relation is Relation.Xcomp or Relation.Advmod or Relation.Advcl or Relation.CompoundPrt && CountWords.State.TryGetValue(sentence.Tokens[child].Form.ToLowerInvariant(), out var state))
                return state;
        }
        foreach (var child in sentence.Children(counted))
        {
            if ((child > counted || sentence.Tokens[child].Form == "dead") && CountWords.State.TryGetValue(sentence.Tokens[child].Form.ToLowerInvariant(), out var state))
                return state;
        }
        return null;
    }

    private static bool IsNegated(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Advmod && sentence.Tokens[child].Lemma is "not" or "n't" or "never")
                return true;
        }
        return false;
    }

    private static bool IsUnder(Sentence sentence, int t, string preposition)
    {
        foreach (var child in sentence.Children(t))
        {
            if (sentence.Tokens[child].Relation == Relation.Case)
                return sentence.Tokens[child].Form == preposition;
        }
        return false;
    }

    private static TextSpan Span(Sentence sentence, int first, int end) => TextSpan.FromBounds(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);
}
