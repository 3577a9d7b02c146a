using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

// Fixed phrases: "according to", "citing".
internal sealed partial class StatementRules
{
    private void FindPhrase(int s, int t)
    {
        var sentence = _sentences[s];
        if (_usedCues.Contains((s, t)) || !_lexicon.SpeechPhrases.TryGetValue(sentence.Tokens[t].Form.ToLowerInvariant(), out var phrases))
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
            if (PassesOn(phrase) && governor >= 0 && SpeechVerb(sentence, governor, ~SpeechComplements.None) is { } reporting && Content(sentence, governor, reporting) is var (reported, _)
                && !reported.Contains(source))
            {
                var told = _parts.Trim(StatementParts.SpansOf(sentence, reported));
                if (!told.IsEmpty)
                {
                    Add(s, t, "citing", [TextSpan.FromBounds(sentence.Tokens[t].Span.Start, sentence.Tokens[t + phrase.Before.Length - 1].Span.End)], told,
                        _parts.PartyOf(s, source, t + phrase.Before.Length, end - phrase.After.Length));
                    return;
                }
            }
            // At the head of a sentence the phrase speaks for all of it.
            var clause = t == FirstWord(sentence) || sentence.IsWithin(sentence.Root, source) ? sentence.Root : ClauseHead(sentence, governor);
            var all = clause == sentence.Root ? Enumerable.Range(0, sentence.Tokens.Length) : sentence.Subtree(clause);
            var content = _parts.Trim(StatementParts.SpansOf(sentence, [.. all.Where(i => i < t || i >= end)]));
            if (content.IsEmpty)
                continue;
            var cue = StatementParts.SpansOf(sentence, [.. Enumerable.Range(t, phrase.Before.Length), .. Enumerable.Range(end - phrase.After.Length, phrase.After.Length)]);
            Add(s, t, "according-to", cue, content, _parts.PartyOf(s, source, t + phrase.Before.Length, end - phrase.After.Length));
            return;
        }
    }

    // "The minister was quoted by Interfax as saying that …": the minister's words, through Interfax.
    private void FindQuotedBy(int s, int t)
    {
        const int reach = 8;
        var sentence = _sentences[s];
        var tokens = sentence.Tokens;
        if (tokens[t].Upos != Upos.VERB || tokens[t].Lemma is not ("quote" or "cite") || !Clauses.IsPassive(sentence, t) || sentence.Child(t, Relation.NsubjPass) is not (>= 0 and var speaker)
            || Clauses.Prepositional(sentence, t, "by") is not (>= 0 and var outlet))
            return;
        for (var saying = outlet + 1; saying < tokens.Length - 1 && saying - outlet < reach; saying++)
        {
            if (tokens[saying].Tag != PennTag.VBG || !string.Equals(tokens[saying - 1].Form, "as", StringComparison.OrdinalIgnoreCase) || !_lexicon.SpeechVerbs.ContainsKey(tokens[saying].Lemma))
                continue;
            var content = _parts.Trim(StatementParts.SpansOf(sentence, [.. Enumerable.Range(saying + 1, tokens.Length - saying - 1)]));
            if (content.IsEmpty)
                return;
            _usedCues.Add((s, t));
            _usedCues.Add((s, saying));
            Add(s, t, "quoted-by", CueSpans(s, t), content, SourceAt(s, outlet));
            Add(s, saying, "citing", [TextSpan.FromBounds(tokens[saying - 1].Span.Start, tokens[saying].Span.End)], content, SourceAt(s, speaker));
            return;
        }
    }

    // "citing", "quoting", "with reference to": who is named by these told the one who reports.
    private static bool PassesOn(SpeechPhrase phrase) =>
        Array.Exists(phrase.Before, static w => w.StartsWith("cit", StringComparison.OrdinalIgnoreCase) || w.StartsWith("quot", StringComparison.OrdinalIgnoreCase) || w.Equals("reference", StringComparison.OrdinalIgnoreCase));

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
}
