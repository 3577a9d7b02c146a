using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

// Indirect speech: the content hangs on a verb, or a verb closes the sentence.
internal sealed partial class StatementRules
{
    private void FindVerb(int s, int t)
    {
        var sentence = _sentences[s];
        if (_usedCues.Contains((s, t)) || SpeechVerb(sentence, t, ~SpeechComplements.None) is not { } word)
            return;
        var subject = Speaker(sentence, t);
        if ((Content(sentence, t, word) ?? Fragment(s, t, word)) is not var (content, rule))
            return;
        // "refused to say whether", "asked not to be named": the inner verb is the cue, or there is nothing said at all.
        if (rule == "verb-infinitive" && IsMerelyAboutSpeech(sentence, content))
            return;
        // "I think" inside a quotation attributes nothing to anyone but the one who is quoted.
        if (subject >= 0 && _quotations.At(sentence.Tokens[t].Span.Start) >= 0 && Pronouns.Kind(sentence.Tokens[subject].Form) is PronounKind.I or PronounKind.We)
            return;
        var isPassive = Clauses.IsPassive(sentence, t);
        if (subject < 0 && !isPassive)
            return;
        // "it should be recalled that": the reporter's own reminder is nobody's word.
        if (subject < 0 && HasModal(sentence, t))
            return;
        if (content[0] > t)
            content = ToItsEnd(sentence, t, content);
        // A semicolon ends what is told in the reporter's words.
        var semicolon = content.FindIndex(i => i > t && sentence.Tokens[i].Form == ";" && _quotations.At(sentence.Tokens[i].Span.Start) < 0);
        if (semicolon > 0)
            content = content[..semicolon];
        // What closes the sentence speaks for it and is no part of what is said in it.
        var closing = _closings.GetValueOrDefault(s, int.MaxValue);
        var spans = _parts.Trim(StatementParts.SpansOf(sentence, t < closing ? content.FindAll(i => i < closing) : content));
        if (spans.IsEmpty)
            return;
        _usedCues.Add((s, t));
        var source = subject < 0 ? null : SourceAt(s, subject);
        if (!IsHeardAlready(spans))
            Add(s, t, rule, CueSpans(s, t), spans, source);
    }

    // The same words, found before beside their quotation marks.
    private bool IsHeardAlready(ImmutableArray<TextSpan> content)
    {
        if (_quotations.FirstTouching(content[0]) is not { } quotation || !_directs.TryGetValue(quotation.Start, out var direct))
            return false;
        return Math.Abs(direct.Length - content[0].Length) <= 3;
    }

    private void FindClosing(int s)
    {
        for (var t = _sentences[s].Tokens.Length - 1; t > 2; t--)
        {
            if (_usedCues.Contains((s, t)) || SpeechVerb(_sentences[s], t, SpeechComplements.That | SpeechComplements.Quote) is not { } word
                || Closing(s, t, word) is not var (speaker, comma, content))
                continue;
            _usedCues.Add((s, t));
            _closings[s] = comma;
            if (!IsHeardAlready(content))
                Add(s, t, "closing-attribution", CueSpans(s, t), content, SourceAt(s, speaker));
            return;
        }
    }

    // "…, Reuters reported.", "…, said the minister.": what closes a sentence after a comma speaks for all that comes before,
    // however the parser joins the two. A time or an addressee may follow: "…, she told reporters on Monday."
    private (int Speaker, int Comma, ImmutableArray<TextSpan> Content)? Closing(int s, int verb, SpeechWord word)
    {
        const int maxSourceTokens = 12, maxTail = 6;
        if ((word.Complements & (SpeechComplements.That | SpeechComplements.Quote)) == 0)
            return null;
        var sentence = _sentences[s];
        var tokens = sentence.Tokens;
        var comma = verb - 1;
        while (comma > 0 && verb - comma <= maxSourceTokens && tokens[comma].Form is not ("," or "”" or "\""))
            comma--;
        if (comma < 3 || tokens[comma].Form is not ("," or "”" or "\"") || tokens[verb].Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VBN))
            return null;
        // Before the comma there must be a clause, and nothing that leads on to what follows it.
        if (!tokens.Take(comma).Any(static t => t.Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VBN or PennTag.MD) || IsAdverbial(sentence, comma, verb))
            return null;
        var speaker = verb == comma + 1 ? PartyFrom(s, verb + 1, tokens.Length) : PartyFrom(s, comma + 1, verb);
        if (speaker < 0)
            return null;
        var tail = Math.Max(verb, speaker) + 1;
        while (tail < tokens.Length && sentence.IsWithin(tail, speaker))
            tail++;
        if (tokens.Skip(tail).Count(static t => t.Upos != Upos.PUNCT) > maxTail || tokens.Skip(tail).Any(static t => t.Form is "that" or ":" or "“" || t.Tag is PennTag.VBD or PennTag.VBZ))
            return null;
        var content = _parts.Trim([TextSpan.FromBounds(tokens[0].Span.Start, tokens[comma - 1].Span.End)]);
        return content.IsEmpty ? null : (speaker, comma, content);
    }

    // "When rebels attacked, the army said …", "On Monday, X said": what stands before the comma only sets the scene.
    private static bool IsAdverbial(Sentence sentence, int comma, int verb)
    {
        var first = FirstWord(sentence);
        return sentence.Tokens[first].Upos == Upos.SCONJ || sentence.Tokens[verb].Relation == Relation.Root && sentence.Child(verb, Relation.Ccomp) > comma;
    }

    // The first phrase in the range that names a party and stands free: no object and no possessor.
    private int PartyFrom(int s, int start, int end)
    {
        var tokens = _sentences[s].Tokens;
        for (var t = start; t < end; t++)
        {
            if (tokens[t].Upos is Upos.ADP or Upos.SCONJ or Upos.VERB)
                return -1;
            if (_actors.At(s, t).Length > 0 && tokens[t].Relation is not (Relation.NmodPoss or Relation.Compound or Relation.Amod or Relation.NmodDesc))
                return t;
        }
        return -1;
    }

    private static int Speaker(Sentence sentence, int verb)
    {
        var subject = Clauses.Subject(sentence, verb);
        // "it is reported that", "it says here": an expletive says nothing.
        return subject >= 0 && sentence.Tokens[subject].Relation == Relation.Expl ? -1 : subject;
    }

    private bool IsMerelyAboutSpeech(Sentence sentence, List<int> infinitive)
    {
        foreach (var t in infinitive.Take(4))
        {
            var lemma = sentence.Tokens[t].Lemma;
            if (lemma is "name" or "identify" or "comment" || SpeechVerb(sentence, t, SpeechComplements.That | SpeechComplements.Wh) is not null && sentence.Child(t, Relation.Ccomp) >= 0)
                return true;
        }
        return false;
    }

    // called the vote “a farce”: quoted words after the verb are its content, with the object before them.
    private (List<int> Content, string Rule)? Fragment(int s, int verb, SpeechWord word)
    {
        const int maxGap = 60;
        var sentence = _sentences[s];
        var verbEnd = sentence.Tokens[verb].Span.End;
        if (_quotations.At(sentence.Tokens[verb].Span.Start) >= 0)
            return null;
        var next = _quotations.FirstEndingAfter(verbEnd);
        if (next == _quotations.All.Length)
            return null;
        var quotation = _quotations.All[next];
        if (quotation.End > sentence.Span.End + 1 || quotation.Start - verbEnd > maxGap)
            return null;
        var (first, last) = (verb + 1, sentence.Tokens.Length - 1);
        while (first < last && sentence.Tokens[first].Span.End <= quotation.Start)
            first++;
        while (last > first && sentence.Tokens[last].Span.Start >= quotation.End)
            last--;
        var obj = sentence.Child(verb, Relation.Obj);
        var from = obj > verb && obj < first && (word.Complements & (SpeechComplements.Predicate | SpeechComplements.As)) != 0 ? sentence.Subtree(obj)[0] : first;
        for (var t = verb + 1; t < from; t++)
        {
            if (sentence.Tokens[t].Upos == Upos.VERB || sentence.Tokens[t].Form is ";" or "“")
                return null;
        }
        return ([.. Enumerable.Range(from, last - from + 1)], "verb-fragment");
    }

    private static bool HasModal(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Tag == PennTag.MD)
                return true;
        }
        return false;
    }

    private static (List<int> Content, string Rule)? Content(Sentence sentence, int verb, SpeechWord word)
    {
        var complements = word.Complements;
        foreach (var child in sentence.Children(verb))
        {
            var token = sentence.Tokens[child];
            var isThatClause = token.Relation == Relation.Advcl && Clauses.HasCase(sentence, child, "that") && child > verb;
            if ((token.Relation == Relation.Ccomp || isThatClause) && !Clauses.IsInfinitive(sentence, child) && (complements & (SpeechComplements.That | SpeechComplements.Wh | SpeechComplements.Quote | SpeechComplements.ObjectThat)) != 0)
                return (FromThat(sentence, verb, sentence.Subtree(child)), "verb-clause");
        }
        if ((complements & (SpeechComplements.That | SpeechComplements.ObjectThat)) != 0 && ThatAfter(sentence, verb) is >= 0 and var that)
            return ([.. Enumerable.Range(that, sentence.Tokens.Length - that)], "verb-that");
        var obj = sentence.Child(verb, Relation.Obj);
        var xcomp = sentence.Child(verb, Relation.Xcomp);
        if (xcomp < 0 && sentence.Child(verb, Relation.Ccomp) is >= 0 and var ccomp && Clauses.IsInfinitive(sentence, ccomp))
            xcomp = ccomp;
        if (xcomp >= 0)
        {
            var isInfinitive = Clauses.IsInfinitive(sentence, xcomp);
            if (isInfinitive && complements.HasFlag(obj >= 0 && obj < xcomp ? SpeechComplements.ObjectTo : SpeechComplements.To) && !Clauses.IsPassive(sentence, verb))
                return (sentence.Subtree(xcomp), "verb-infinitive");
        }
        if (complements.HasFlag(SpeechComplements.Predicate) && obj >= 0 && Clauses.ObjectPredicate(sentence, verb) is >= 0 and var predicate && !Clauses.IsInfinitive(sentence, predicate))
            return ([.. sentence.Subtree(obj).Union(sentence.Subtree(predicate)).Order()], "verb-predicate");
        if (complements.HasFlag(SpeechComplements.As) && obj >= 0 && Clauses.Prepositional(sentence, verb, "as") is >= 0 and var role)
            return ([.. sentence.Subtree(obj).Concat(sentence.Subtree(role)).Order()], "verb-as");
        var self = sentence.Tokens[verb];
        // "…, Reuters reported, …": the verb stands beside the clause that it attributes.
        if (self.Relation == Relation.Parataxis && self.Head >= 0 && (complements & (SpeechComplements.That | SpeechComplements.Quote)) != 0)
        {
            // "He wanted, he added, to go": between commas the aside ends with its verb, whatever the parser hangs on it.
            if (BetweenCommas(sentence, verb) is var (first, last))
                return ([.. Enumerable.Range(0, sentence.Tokens.Length).Where(t => t < first || t > last)], "verb-aside");
            return ([.. sentence.Subtree(self.Head).Except(sentence.Subtree(verb))], "verb-aside");
        }
        return null;
    }

    // "told them that it ended after the rebels came": with no comma between, the clause that follows belongs to what is told.
    private static List<int> WithClauseAfter(Sentence sentence, int cue, List<int> content)
    {
        foreach (var child in sentence.Children(cue))
        {
            if (sentence.Tokens[child].Relation == Relation.Advcl && child > content[^1] && sentence.Subtree(child) is var clause && clause[0] == content[^1] + 1)
                return [.. content, .. clause];
        }
        return content;
    }

    private static (int First, int Last)? BetweenCommas(Sentence sentence, int verb)
    {
        const int longest = 6;
        if (verb + 2 >= sentence.Tokens.Length || sentence.Tokens[verb + 1].Form != ",")
            return null;
        for (var t = verb - 1; t > 0 && verb - t <= longest; t--)
        {
            if (sentence.Tokens[t].Form == ",")
                return (t, verb + 1);
        }
        return null;
    }

    // "…, including “a new base”": a tail that names parts of the content, or quotes, goes with it though the parser hung it on the cue.
    private List<int> ToItsEnd(Sentence sentence, int cue, List<int> content)
    {
        var end = content[^1] + 1;
        if (end + 1 >= sentence.Tokens.Length)
            return content;
        if (sentence.Tokens[end].Form != ",")
            return sentence.Tokens[end].Upos == Upos.PUNCT ? content : WithClauseAfter(sentence, cue, content);
        // "said the tasks could change, but denied …": what the speaker does next is not said.
        foreach (var child in sentence.Children(cue))
        {
            if (child > end && sentence.Tokens[child].Relation == Relation.Conj)
                return content;
        }
        var tail = TextSpan.FromBounds(sentence.Tokens[end].Span.Start, sentence.Span.End);
        var namesParts = sentence.Tokens[end + 1].Form is "including" or "such" or "especially" or "particularly" or "notably" or "among" or "except" or "and" or "or" or "but" or "as";
        return namesParts || _quotations.Touches(tail) && sentence.Tokens[end + 1].Upos is Upos.ADP or Upos.CCONJ or Upos.DET or Upos.SCONJ
            ? [.. content, .. Enumerable.Range(end, sentence.Tokens.Length - end)] : content;
    }

    // A clause whose "that" the parser hung elsewhere still begins with it: "told the paper that shots were fired".
    private static List<int> FromThat(Sentence sentence, int verb, List<int> clause) =>
        ThatAfter(sentence, verb) is >= 0 and var that && that < clause[0] && clause[0] - that <= 4 ? [.. Enumerable.Range(that, clause[0] - that), .. clause] : clause;

    // "that" soon after the verb with no other verb between: it opens the content, whatever the parser makes of it.
    private static int ThatAfter(Sentence sentence, int verb)
    {
        for (var t = verb + 1; t < sentence.Tokens.Length && t <= verb + 7; t++)
        {
            var token = sentence.Tokens[t];
            if (token.Form == "that")
                return t + 2 < sentence.Tokens.Length && token.Relation != Relation.Det && (t == verb + 1 || token.Tag == PennTag.IN || sentence.Tokens[t - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) ? t : -1;
            if (token.Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ)
                return -1;
        }
        return -1;
    }

    // The entry for a verb of speech here, if one of its complements is among those asked for.
    private SpeechWord? SpeechVerb(Sentence sentence, int t, SpeechComplements asked)
    {
        var token = sentence.Tokens[t];
        if (token.Upos != Upos.VERB || !_lexicon.SpeechVerbs.TryGetValue(token.Lemma, out var words))
            return null;
        foreach (var word in words)
        {
            if ((word.Complements & asked) != 0 && HasParticle(sentence, t, word.Particle))
                return word;
        }
        return null;
    }

    // "point out", "make clear", "hit back at": the words of the particle follow the verb, perhaps after its object.
    private static bool HasParticle(Sentence sentence, int verb, string? particle)
    {
        if (particle is null)
            return sentence.Child(verb, Relation.CompoundPrt) < 0;
        var words = particle.Split(' ');
        for (var start = verb + 1; start <= verb + 4 && start + words.Length <= sentence.Tokens.Length; start++)
        {
            if (Matches(sentence, start, words) && (start == verb + 1 || sentence.Tokens[start].Head == verb))
                return true;
        }
        return false;
    }
}
