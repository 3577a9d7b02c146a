using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

// Direct speech: the cue stands beside the quotation.
internal sealed partial class StatementRules
{
    private void FindDirect()
    {
        StatementDraft? last = null;
        var lastEnd = 0;
        foreach (var quotation in _quotations.All)
        {
            var between = last is null ? "" : _text[lastEnd..quotation.Start];
            if (!IsSpeech(quotation))
                continue;
            if (CueBeside(quotation) is var (s, verb, subject) && !_usedCues.Contains((s, verb)))
            {
                last = Add(s, verb, "direct-speech", CueSpans(s, verb), [_parts.Inner(quotation)], SourceAt(s, subject));
                _usedCues.Add((s, verb));
            }
            else if (last is not null && between.Length < 400 && !between.Contains("\n\n", StringComparison.Ordinal) && GoesOn(last, lastEnd, quotation))
            {
                // “…,” he said. “…”: what follows in the same paragraph with no cue of its own is the same speech.
                last.Content = [.. last.Content, _parts.Inner(quotation)];
            }
            else
            {
                continue;
            }
            _directs[quotation.Start] = _parts.Inner(quotation);
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
            for (var t = 0; t < Math.Min(sentence.Tokens.Length, LongestSentence); t++)
            {
                var token = sentence.Tokens[t];
                if (_quotations.At(token.Span.Start) >= 0 || SpeechVerb(sentence, t, SpeechComplements.Quote | SpeechComplements.ObjectThat) is null)
                    continue;
                var isAfter = token.Span.Start >= quotation.End;
                var gap = isAfter ? TextSpan.FromBounds(quotation.End, token.Span.Start) : TextSpan.FromBounds(token.Span.End, Math.Max(token.Span.End, quotation.Start));
                // Something said elsewhere in a long sentence is not the cue of this quotation.
                if (gap.Length > 160 || _quotations.Touches(gap))
                    continue;
                var subject = Clauses.Subject(sentence, t);
                if (subject < 0 || _quotations.At(sentence.Tokens[subject].Span.Start) >= 0)
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
                if (t >= 0 && t < tokens.Length && _actors.At(s, t).Length > 0 && _quotations.At(tokens[t].Span.Start) < 0
                    && tokens[t].Relation is not (Relation.Iobj or Relation.NmodPoss or Relation.Compound or Relation.Amod) && _sentences[s].Child(t, Relation.Case) < 0)
                    return t;
            }
        }
        return -1;
    }

    private static bool EndsWithColon(Sentence sentence) => sentence.Tokens[^1].Form is ":" or "—" or "–" || sentence.Tokens.Length > 1 && sentence.Tokens[^2].Form == ":";

    // The cue may stand in a sentence that the splitter began at the closing mark.
    private (int First, int Last) SentencesAt(TextSpan span)
    {
        var first = SentenceIndex.FirstEndingAt(_sentences, span.Start);
        var last = first;
        while (last + 1 < _sentences.Length && _sentences[last + 1].Span.Start <= span.End + 1)
            last++;
        return first < _sentences.Length && _sentences[first].Span.Start <= span.End + 1 ? (first, last) : (-1, -1);
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
}
