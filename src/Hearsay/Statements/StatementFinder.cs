using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Finds who said what. The rules are told in docs/coding-rules/attribution.md; each is named in the evidence.</summary>
internal sealed class StatementFinder
{
    // A quotation of fewer words without a cue of its own is a name, a term or irony.
    private const int MinDirectWords = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \"“”‘’'()?!");

    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly ImmutableArray<TextSpan> _quotations;
    private readonly ActorMap _actors;
    private readonly Lexicon _lexicon;
    private readonly List<StatementDraft> _found = [];
    private readonly HashSet<(int Sentence, int Token)> _usedCues = [];

    // For a sentence that an attribution closes, the comma before it.
    private readonly Dictionary<int, int> _closings = [];

    private StatementFinder(string text, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> quotations, ActorMap actors, Lexicon lexicon) =>
        (_text, _sentences, _quotations, _actors, _lexicon) = (text, sentences, quotations, actors, lexicon);

    /// <summary>Finds the statements of a report, in the order of their content.</summary>
    public static List<StatementDraft> Find(
        string text, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> quotations, ActorMap actors, Lexicon lexicon)
    {
        var finder = new StatementFinder(text, sentences, quotations, actors, lexicon);
        finder.FindDirect();
        for (var s = 0; s < sentences.Length; s++)
        {
            finder.FindClosing(s);
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
            {
                finder.FindPhrase(s, t);
                finder.FindVerb(s, t);
                finder.FindNoun(s, t);
            }
        }
        finder._found.Sort(static (a, b) => a.Content[0] != b.Content[0] ? a.Content[0].CompareTo(b.Content[0]) : a.CueToken.CompareTo(b.CueToken));
        StatementChain.Link(text, finder._found);
        return finder._found;
    }

    // ---- direct speech: the cue beside the quotation

    private void FindDirect()
    {
        StatementDraft? last = null;
        var lastEnd = 0;
        foreach (var quotation in _quotations)
        {
            var between = last is null ? "" : _text[lastEnd..quotation.Start];
            if (!IsSpeech(quotation))
                continue;
            if (CueBeside(quotation) is var (s, verb, subject) && !_usedCues.Contains((s, verb)))
            {
                last = Add(s, verb, "direct-speech", CueSpans(s, verb), [Inner(quotation)], SourceAt(s, subject));
                _usedCues.Add((s, verb));
            }
            else if (last is not null && between.Length < 400 && !between.Contains("\n\n", StringComparison.Ordinal) && GoesOn(last, lastEnd, quotation))
            {
                // “…,” he said. “…”: what follows in the same paragraph with no cue of its own is the same speech.
                last.Content = [.. last.Content, Inner(quotation)];
            }
            else
            {
                continue;
            }
            lastEnd = quotation.End;
        }
    }

    // A quotation is speech when it has the words for it and punctuation sets it off; otherwise it is a fragment inside
    // the reporter's own sentence: called Russia “a key partner”.
    private bool IsSpeech(TextSpan quotation)
    {
        var inner = _text.AsSpan(quotation.Start + 1, quotation.Length - 2).Trim();
        if (inner.IsEmpty || inner.Count(' ') + 1 < MinDirectWords)
            return false;
        var startsSentence = char.IsUpper(inner[0]) || inner[0] is '…' or '.' or '[' || char.IsDigit(inner[0]);
        var before = Before(quotation.Start);
        var after = After(quotation.End);
        var setOffBefore = before is ',' or ':' or '—' or '–' or '-' or '.' or '?' or '!' or '\n' or '\0' or ';';
        var setOffAfter = inner[^1] is ',' or '.' or '?' or '!' or '…' or '—' or '-' || after is ',' or '\n' or '\0';
        return startsSentence ? setOffBefore || setOffAfter : setOffBefore && before is ',' or ':' && setOffAfter;
    }

    private char Before(int position)
    {
        var i = position - 1;
        while (i >= 0 && char.IsWhiteSpace(_text[i]) && _text[i] != '\n')
            i--;
        return i < 0 ? '\0' : _text[i];
    }

    private char After(int position)
    {
        var i = position;
        while (i < _text.Length && char.IsWhiteSpace(_text[i]) && _text[i] != '\n')
            i++;
        return i >= _text.Length ? '\0' : _text[i];
    }

    // The nearest verb of speech outside the quotation, in a sentence that the quotation touches: after it first (“…,” said X),
    // then before it (X said: “…”), then at the end of a sentence before that closes with a colon.
    private (int Sentence, int Verb, int Subject)? CueBeside(TextSpan quotation)
    {
        var (first, last) = SentencesAt(quotation);
        if (first < 0)
            return null;
        var best = ((int, int, int)?)null;
        var bestDistance = int.MaxValue;
        for (var s = Math.Max(0, first - 1); s <= last; s++)
        {
            var sentence = _sentences[s];
            if (s < first && Before(quotation.Start) != ':' && !EndsWithColon(sentence))
                continue;
            for (var t = 0; t < sentence.Tokens.Length; t++)
            {
                var token = sentence.Tokens[t];
                if (InsideQuotation(token.Span.Start) || SpeechVerb(sentence, t, SpeechComplements.Quote | SpeechComplements.ObjectThat) is null)
                    continue;
                var isAfter = token.Span.Start >= quotation.End;
                var gap = isAfter ? TextSpan.FromBounds(quotation.End, token.Span.Start) : TextSpan.FromBounds(token.Span.End, Math.Max(token.Span.End, quotation.Start));
                // Something said elsewhere in a long sentence is not the cue of this quotation.
                if (gap.Length > 160 || CrossesQuotation(gap))
                    continue;
                var subject = Clauses.Subject(sentence, t);
                if (subject < 0 || InsideQuotation(sentence.Tokens[subject].Span.Start))
                    subject = NeighbourSubject(s, t);
                if (subject < 0)
                    continue;
                // A cue that follows its quotation binds it more closely than one before it, which may have a content of its own.
                var distance = gap.Length * (isAfter ? 1 : 2);
                if (distance < bestDistance)
                    (best, bestDistance) = ((s, t, subject), distance);
            }
        }
        return best;
    }

    // Beside a quotation the tree may fail: the party next to the verb is its subject.
    private int NeighbourSubject(int s, int verb)
    {
        var tokens = _sentences[s].Tokens;
        for (var distance = 1; distance <= 4; distance++)
        {
            foreach (var t in (ReadOnlySpan<int>)[verb - distance, verb + distance])
            {
                if (t >= 0 && t < tokens.Length && _actors.At(s, t).Length > 0 && !InsideQuotation(tokens[t].Span.Start)
                    && tokens[t].Relation is not (Relation.Iobj or Relation.NmodPoss or Relation.Compound or Relation.Amod) && _sentences[s].Child(t, Relation.Case) < 0)
                    return t;
            }
        }
        return -1;
    }

    private static bool EndsWithColon(Sentence sentence) => sentence.Tokens[^1].Form is ":" or "—" or "–" || sentence.Tokens.Length > 1 && sentence.Tokens[^2].Form == ":";

    private (int First, int Last) SentencesAt(TextSpan span)
    {
        var (first, last) = (-1, -1);
        for (var s = 0; s < _sentences.Length; s++)
        {
            // The cue may stand in a sentence that the splitter began at the closing mark.
            if (_sentences[s].Span.Start <= span.End + 1 && span.Start <= _sentences[s].Span.End)
            {
                first = first < 0 ? s : first;
                last = s;
            }
        }
        return (first, last);
    }

    private bool CrossesQuotation(TextSpan gap)
    {
        foreach (var quotation in _quotations)
        {
            if (quotation.Overlaps(gap))
                return true;
        }
        return false;
    }

    private bool GoesOn(StatementDraft last, int lastEnd, TextSpan quotation)
    {
        var between = TextSpan.FromBounds(lastEnd, quotation.Start);
        // Another party's verb of speech between the two quotations ends the speech.
        for (var s = last.Sentence; s < _sentences.Length && _sentences[s].Span.Start < quotation.Start; s++)
        {
            for (var t = 0; t < _sentences[s].Tokens.Length; t++)
            {
                if (between.Contains(_sentences[s].Tokens[t].Span) && (s, t) != (last.Sentence, last.CueToken) && SpeechVerb(_sentences[s], t, SpeechComplements.Quote) is not null)
                    return false;
            }
        }
        return true;
    }

    // ---- indirect speech: the content hangs on a verb

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
        if (subject >= 0 && InsideQuotation(sentence.Tokens[t].Span.Start) && Pronouns.Kind(sentence.Tokens[subject].Form) is PronounKind.I or PronounKind.We)
            return;
        var isPassive = Clauses.IsPassive(sentence, t);
        if (subject < 0 && !isPassive)
            return;
        // "it should be recalled that": the reporter's own reminder is nobody's word.
        if (subject < 0 && HasModal(sentence, t))
            return;
        if (content[0] > t)
            content = ToItsEnd(sentence, content);
        // What closes the sentence speaks for it and is no part of what is said in it.
        var closing = _closings.GetValueOrDefault(s, int.MaxValue);
        var spans = Trim(SpansOf(sentence, t < closing ? content.FindAll(i => i < closing) : content));
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
        foreach (var other in _found)
        {
            if (other.Rule == "direct-speech" && other.Content[0].Overlaps(content[0]) && Math.Abs(other.Content[0].Length - content[0].Length) <= 3)
                return true;
        }
        return false;
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
        if (!tokens.Take(comma).Any(static t => t.Tag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) || IsAdverbial(sentence, comma, verb))
            return null;
        var speaker = verb == comma + 1 ? PartyFrom(s, verb + 1, tokens.Length) : PartyFrom(s, comma + 1, verb);
        if (speaker < 0)
            return null;
        var tail = Math.Max(verb, speaker) + 1;
        while (tail < tokens.Length && sentence.IsWithin(tail, speaker))
            tail++;
        if (tokens.Skip(tail).Count(static t => t.Upos != Upos.PUNCT) > maxTail || tokens.Skip(tail).Any(static t => t.Form is "that" or ":" or "“" || t.Tag is PennTag.VBD or PennTag.VBZ))
            return null;
        var content = Trim([TextSpan.FromBounds(tokens[0].Span.Start, tokens[comma - 1].Span.End)]);
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
        if (InsideQuotation(sentence.Tokens[verb].Span.Start))
            return null;
        foreach (var quotation in _quotations)
        {
            if (quotation.Start < verbEnd)
                continue;
            if (quotation.End > sentence.Span.End + 1 || quotation.Start - verbEnd > maxGap)
                return null;
            var first = Array.FindIndex([.. sentence.Tokens], t => t.Span.End > quotation.Start);
            var last = Array.FindLastIndex([.. sentence.Tokens], t => t.Span.Start < quotation.End);
            var obj = sentence.Child(verb, Relation.Obj);
            var from = obj > verb && obj < first && (word.Complements & (SpeechComplements.Predicate | SpeechComplements.As)) != 0 ? sentence.Subtree(obj)[0] : first;
            for (var t = verb + 1; t < from; t++)
            {
                if (sentence.Tokens[t].Upos == Upos.VERB || sentence.Tokens[t].Form is ";" or "“")
                    return null;
            }
            return ([.. Enumerable.Range(from, last - from + 1)], "verb-fragment");
        }
        return null;
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
                return (WithInclusions(sentence, verb, FromThat(sentence, verb, sentence.Subtree(child))), "verb-clause");
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
            var own = sentence.Subtree(verb);
            return ([.. sentence.Subtree(self.Head).Except(own)], "verb-aside");
        }
        return null;
    }

    // "…, including “a new base”": a tail that names parts of the content, or quotes, goes with it though the parser hung it on the cue.
    private List<int> ToItsEnd(Sentence sentence, List<int> content)
    {
        var end = content[^1] + 1;
        if (end + 1 >= sentence.Tokens.Length || sentence.Tokens[end].Form != ",")
            return content;
        var tail = TextSpan.FromBounds(sentence.Tokens[end].Span.Start, sentence.Span.End);
        var namesParts = sentence.Tokens[end + 1].Form is "including" or "such" or "especially" or "particularly" or "notably" or "among" or "except" or "and" or "or" or "but" or "as";
        return namesParts || CrossesQuotation(tail) && sentence.Tokens[end + 1].Upos is Upos.ADP or Upos.CCONJ or Upos.DET or Upos.SCONJ
            ? [.. content, .. Enumerable.Range(end, sentence.Tokens.Length - end)] : content;
    }

    // A clause whose "that" the parser hung elsewhere still begins with it: "told the paper that shots were fired".
    private static List<int> FromThat(Sentence sentence, int verb, List<int> clause) =>
        ThatAfter(sentence, verb) is >= 0 and var that && that < clause[0] && clause[0] - that <= 4 ? [.. Enumerable.Range(that, clause[0] - that), .. clause] : clause;

    // "said they discussed the bases, including the port": what a clause includes is part of it, though the parser may hang it on
    // the verb of speech.
    private static List<int> WithInclusions(Sentence sentence, int verb, List<int> clause)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Obl && Clauses.HasCase(sentence, child, "including") && sentence.Subtree(child) is var included
                && included[0] > clause[^1])
                return [.. clause, .. included];
        }
        return clause;
    }

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

    // ---- "according to"

    private void FindPhrase(int s, int t)
    {
        var sentence = _sentences[s];
        if (!_lexicon.SpeechPhrases.TryGetValue(sentence.Tokens[t].Form.ToLowerInvariant(), out var phrases))
            return;
        foreach (var phrase in phrases)
        {
            if (!Matches(sentence, t, phrase.Before) || PhraseSource(sentence, t + phrase.Before.Length, phrase) is not var (source, end))
                continue;
            var governor = sentence.Tokens[source].Head;
            while (governor >= t && governor < end)
                governor = sentence.Tokens[governor].Head;
            if (governor < 0)
                governor = sentence.Root;
            if (governor >= 0 && sentence.Tokens[governor].Relation is Relation.Nsubj or Relation.NsubjPass)
                governor = sentence.Tokens[governor].Head;
            // "Interfax, citing a source, reported that …": the source says what the outlet reports.
            if (governor >= 0 && SpeechVerb(sentence, governor, ~SpeechComplements.None) is { } reporting && Content(sentence, governor, reporting) is var (reported, _)
                && !reported.Contains(source))
            {
                var told = Trim(SpansOf(sentence, reported));
                if (!told.IsEmpty)
                {
                    Add(s, t, "citing", [TextSpan.FromBounds(sentence.Tokens[t].Span.Start, sentence.Tokens[t + phrase.Before.Length - 1].Span.End)], told,
                        SourceOf(s, source, t + phrase.Before.Length, end - phrase.After.Length));
                    return;
                }
            }
            // At the head of a sentence the phrase speaks for all of it.
            var clause = t == FirstWord(sentence) || sentence.IsWithin(sentence.Root, source) ? sentence.Root : ClauseHead(sentence, governor);
            var all = clause == sentence.Root ? Enumerable.Range(0, sentence.Tokens.Length) : sentence.Subtree(clause);
            var content = Trim(SpansOf(sentence, [.. all.Where(i => i < t || i >= end)]));
            if (content.IsEmpty)
                continue;
            var cue = SpansOf(sentence, [.. Enumerable.Range(t, phrase.Before.Length), .. Enumerable.Range(end - phrase.After.Length, phrase.After.Length)]);
            Add(s, t, "according-to", cue, content, SourceOf(s, source, t + phrase.Before.Length, end - phrase.After.Length));
            return;
        }
    }

    private static bool Matches(Sentence sentence, int t, string[] words)
    {
        if (t + words.Length > sentence.Tokens.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var form = sentence.Tokens[t + i].Form;
            if (!string.Equals(form, words[i], StringComparison.OrdinalIgnoreCase) && !(words[i] == "'s" && form == "’s"))
                return false;
        }
        return true;
    }

    // The source begins where the phrase's words end: up to the words that follow it in the phrase, or as far as its tree goes.
    private static (int Head, int End)? PhraseSource(Sentence sentence, int start, SpeechPhrase phrase)
    {
        var tokens = sentence.Tokens;
        if (start >= tokens.Length)
            return null;
        var limit = tokens.Length;
        if (phrase.After.Length > 0)
        {
            limit = start + 1;
            while (limit < tokens.Length && limit - start < 12 && !Matches(sentence, limit, phrase.After))
                limit++;
            if (!Matches(sentence, limit, phrase.After))
                return null;
            // "as Reuters reported" holds a name and nothing else between its words.
            for (var t = start; t < limit; t++)
            {
                if (tokens[t].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT)
                    return null;
            }
        }
        // Up from the first word to the head of the phrase that it begins.
        var head = start;
        while (tokens[head].Head > head && tokens[head].Head < limit && tokens[head].Upos != Upos.VERB && tokens[head].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obl))
            head = tokens[head].Head;
        if (tokens[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.NUM))
            return null;
        var end = head + 1;
        foreach (var t in sentence.Subtree(head))
        {
            if (t == end && t < limit && !(tokens[t].Upos == Upos.PUNCT && tokens[t].Form is "," or "—" or "–" or ":"))
                end++;
        }
        return (head, end + phrase.After.Length);
    }

    private static int FirstWord(Sentence sentence)
    {
        var t = 0;
        while (t < sentence.Tokens.Length - 1 && sentence.Tokens[t].Upos == Upos.PUNCT)
            t++;
        return t;
    }

    private static int ClauseHead(Sentence sentence, int t)
    {
        while (sentence.Tokens[t].Head >= 0 && sentence.Tokens[t].Relation is not (Relation.Ccomp or Relation.Parataxis or Relation.Conj or Relation.Advcl or Relation.AclRelcl))
            t = sentence.Tokens[t].Head;
        return t;
    }

    // ---- "the claim that"

    private void FindNoun(int s, int t)
    {
        var sentence = _sentences[s];
        var token = sentence.Tokens[t];
        if (token.Upos != Upos.NOUN || !_lexicon.SpeechNouns.TryGetValue(token.Lemma, out var words))
            return;
        foreach (var child in sentence.Children(t))
        {
            var relation = sentence.Tokens[child].Relation;
            var isClause = relation is Relation.Acl or Relation.Ccomp && sentence.Child(child, Relation.Mark) is >= 0 and var mark
                && sentence.Tokens[mark].Form.ToLowerInvariant() is "that" or "whether";
            if (!isClause || (words[0].Complements & (SpeechComplements.That | SpeechComplements.Wh)) == 0)
                continue;
            var holder = sentence.Child(t, Relation.NmodPoss);
            if (holder < 0)
                holder = Clauses.Prepositional(sentence, t, "by");
            if (holder < 0 && token.Relation == Relation.Obj)
                holder = Clauses.Subject(sentence, token.Head);
            if (holder < 0)
                return;
            var content = Trim(SpansOf(sentence, sentence.Subtree(child)));
            if (!content.IsEmpty)
                Add(s, t, "noun-clause", [token.Span], content, SourceAt(s, holder));
            return;
        }
    }

    // ---- parts of a statement

    private StatementDraft Add(int s, int cueToken, string rule, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, Source? source)
    {
        var statement = new StatementDraft
        {
            Sentence = s,
            CueToken = cueToken,
            Rule = rule,
            Cue = cue,
            Content = content,
            Kind = KindOf(content, rule),
            Source = source?.Spans ?? [],
            Speakers = source?.Speakers ?? [],
            Anonymous = source?.Anonymous ?? false,
        };
        _found.Add(statement);
        return statement;
    }

    private StatementKind KindOf(ImmutableArray<TextSpan> content, string rule)
    {
        if (rule == "direct-speech")
            return StatementKind.Direct;
        foreach (var span in content)
        {
            foreach (var quotation in _quotations)
            {
                if (quotation.Overlaps(span))
                    return quotation.Contains(span) && content.Length == 1 ? StatementKind.Direct : StatementKind.Mixed;
            }
        }
        return StatementKind.Indirect;
    }

    private sealed record Source(ImmutableArray<TextSpan> Spans, ActorDraft[] Speakers, bool Anonymous);

    private Source SourceAt(int s, int head)
    {
        var sentence = _sentences[s];
        var (start, end) = (head, head + 1);
        // The whole noun phrase, without the relative clauses and asides that follow its head.
        foreach (var t in sentence.Subtree(head))
        {
            if (t < head && start > t && !CutsOff(sentence, t, head))
                start = t;
            else if (t == end && !CutsOff(sentence, t, head))
                end++;
        }
        return SourceOf(s, head, start, end);
    }

    private static bool CutsOff(Sentence sentence, int t, int head)
    {
        for (; t != head; t = sentence.Tokens[t].Head)
        {
            if (sentence.Tokens[t].Relation is Relation.AclRelcl or Relation.Acl or Relation.Parataxis or Relation.Advcl or Relation.Punct && sentence.Tokens[t].Head == head && sentence.Tokens[t].Form is "—" or "–" or ";" or ":")
                return true;
        }
        return false;
    }

    private Source SourceOf(int s, int head, int start, int end)
    {
        var sentence = _sentences[s];
        var speakers = _actors.At(s, head);
        var span = TextSpan.FromBounds(sentence.Tokens[start].Span.Start, sentence.Tokens[Math.Max(start, end - 1)].Span.End);
        var unnamed = speakers.Length > 0 && Array.TrueForAll(speakers, static a => a.NameParts.Length == 0 && a.Kind is ActorKind.Person or ActorKind.Group);
        var anonymous = Array.Exists(speakers, static a => a.Anonymous) || unnamed && IsWithheld(sentence, head);
        return new Source(Trim([span]), speakers, anonymous);
    }

    // "an official who asked not to be named", "speaking on condition of anonymity"
    private static bool IsWithheld(Sentence sentence, int head)
    {
        foreach (var t in sentence.Subtree(head))
        {
            if (sentence.Tokens[t].Lemma is "anonymity" || sentence.Tokens[t].Lemma is "name" or "identify" or "familiar" && sentence.Tokens[t].Upos is Upos.VERB or Upos.ADJ)
                return true;
        }
        return false;
    }

    // The verb with its auxiliaries, negation and particle: "did not say", "pointed out".
    private ImmutableArray<TextSpan> CueSpans(int s, int verb)
    {
        var sentence = _sentences[s];
        var tokens = new List<int> { verb };
        foreach (var child in sentence.Children(verb))
        {
            var token = sentence.Tokens[child];
            if (token.Relation is Relation.Aux or Relation.AuxPass or Relation.CompoundPrt || token.Relation == Relation.Advmod && token.Lemma is "not" or "n't" or "never")
                tokens.Add(child);
        }
        tokens.Sort();
        return SpansOf(sentence, tokens);
    }

    private bool InsideQuotation(int position)
    {
        foreach (var quotation in _quotations)
        {
            if (quotation.Start > position)
                return false;
            if (quotation.Contains(position))
                return true;
        }
        return false;
    }

    private TextSpan Inner(TextSpan quotation)
    {
        var (start, end) = (quotation.Start, quotation.End);
        return _text[end - 1] is '”' or '"' or '’' or '\'' or '»' ? TextSpan.FromBounds(start + 1, end - 1) : TextSpan.FromBounds(start + 1, end);
    }

    // Runs of neighbouring tokens become one span each.
    private static ImmutableArray<TextSpan> SpansOf(Sentence sentence, List<int> tokens)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            var first = i;
            while (i + 1 < tokens.Count && tokens[i + 1] == tokens[i] + 1)
                i++;
            spans.Add(TextSpan.FromBounds(sentence.Tokens[tokens[first]].Span.Start, sentence.Tokens[tokens[i]].Span.End));
            i++;
        }
        return spans.ToImmutable();
    }

    // Punctuation at the edges is layout; a closing quotation mark belongs to its words.
    private ImmutableArray<TextSpan> Trim(ImmutableArray<TextSpan> spans)
    {
        var trimmed = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] is ',' or ':' or ';' or '—' or '–' or '-' or '.'))
                start++;
            while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is ',' or ':' or ';' or '—' or '–' or '-' or '.'))
                end--;
            if (_text.AsSpan(start, end - start).ContainsAnyExcept(Marks))
                trimmed.Add(TextSpan.FromBounds(start, end));
        }
        return trimmed.ToImmutable();
    }
}
