using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

// Speech that a dash at the head of a line opens, as the press of many countries prints it: — The road is closed, the captain said. — Go home.
internal sealed partial class StatementRules
{
    private void FindDashSpeech()
    {
        for (var s = 0; s < _sentences.Length; s++)
        {
            if (IsDash(_sentences[s].Tokens[0]) && BeginsLine(_sentences[s].Span.Start))
                FindDashSpeech(s);
        }
    }

    // A line that begins with a dash and a quotation mark is a quotation like others.
    private void FindDashSpeech(int s)
    {
        var start = _sentences[s].Tokens[0].Span.End;
        var end = _text.AsSpan(start).IndexOf('\n') is >= 0 and var length ? start + length : _text.Length;
        if (start >= end || _quotations.Touches(TextSpan.FromBounds(start, Math.Min(end, start + 3))))
            return;
        for (; s < _sentences.Length && _sentences[s].Span.Start < end; s++)
        {
            for (var t = 1; t < Math.Min(_sentences[s].Tokens.Length, LongestSentence); t++)
            {
                if (SpeechVerb(_sentences[s], t, SpeechComplements.Quote) is null || DashAside(s, t) is not var (from, to, source))
                    continue;
                var tokens = _sentences[s].Tokens;
                if (tokens[from].Span.Start <= start)
                    continue;
                var content = ImmutableArray.Create(TextSpan.FromBounds(start, tokens[from].Span.Start));
                // After another dash the speech goes on.
                var after = tokens[to - 1].Span.End;
                var rest = after;
                while (rest < end && (char.IsWhiteSpace(_text[rest]) || _text[rest] is '.' or ','))
                    rest++;
                if (rest < end && _text[rest] is '—' or '–' or '-')
                    content = content.Add(TextSpan.FromBounds(rest, end));
                content = _parts.Trim(content);
                if (content.IsEmpty)
                    return;
                _usedCues.Add((s, t));
                Add(s, t, "dash-speech", CueSpans(s, t), content, source);
                return;
            }
        }
    }

    // "…, said the captain.", "…, — the captain said, — …": the words of the aside, and the party that speaks in it.
    private (int From, int To, StatementParty Source)? DashAside(int s, int verb)
    {
        const int longest = 24;
        var tokens = _sentences[s].Tokens;
        if (tokens[verb].Tag is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP))
            return null;
        var from = verb;
        while (from > 0 && verb - from < longest && !IsBreak(tokens[from - 1]))
            from--;
        var to = verb + 1;
        while (to < tokens.Length && to - verb < longest && tokens[to].Form is not ("." or "!" or "?") && !IsDash(tokens[to]))
            to++;
        if (from == 0 || !IsBreak(tokens[from - 1]) || !EndsSpeech(tokens, from - 1))
            return null;
        var isInverted = from == verb;
        var speaker = isInverted ? PartyFrom(s, verb + 1, to) : PartyFrom(s, from, verb);
        if (speaker < 0)
            return null;
        var (first, last) = isInverted ? (verb + 1, to) : (from, verb);
        while (last > first && tokens[last - 1].Upos == Upos.PUNCT)
            last--;
        return (from, to, _parts.PartyOf(s, speaker, first, last));
    }

    private static bool IsBreak(Token token) => token.Form is "," or "." or "!" or "?" or "…" || IsDash(token);

    // Speech ends with a comma or a mark of its own, and a dash may follow.
    private static bool EndsSpeech(ImmutableArray<Token> tokens, int last) => !IsDash(tokens[last]) || last > 0 && tokens[last - 1].Upos == Upos.PUNCT;

    private static bool IsDash(Token token) => token.Form is "—" or "–" or "-";

    private bool BeginsLine(int position)
    {
        var before = position - 1;
        while (before >= 0 && _text[before] is ' ' or '\t')
            before--;
        return before < 0 || _text[before] == '\n';
    }
}
