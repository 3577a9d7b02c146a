using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Statements;

/// <summary>Reads off a cue whether its statement is made, and whether the report is sure of it.</summary>
internal static class CueManner
{
    /// <summary>Negative where the cue is negated ("did not say", "never claimed"), refused ("declined to say") or itself a denial ("denied").</summary>
    public static StatementPolarity Polarity(Sentence sentence, int cue, Lexicon lexicon)
    {
        var negative = IsDenial(sentence.Tokens[cue], lexicon) != IsNegated(sentence, cue);
        // "refused to comment", "failed to mention": what governs the cue takes it back.
        var token = sentence.Tokens[cue];
        if (token.Relation is Relation.Xcomp && sentence.Tokens[token.Head] is var above)
            negative ^= above.Lemma is "refuse" or "decline" or "fail" or "neglect" or "avoid" or "stop" || IsNegated(sentence, token.Head);
        return negative ? StatementPolarity.Negative : StatementPolarity.Affirmative;
    }

    /// <summary>Possible where the cue stands under a modal of possibility, an adverb of hearsay, or a verb of seeming or expecting.</summary>
    public static StatementCertainty Certainty(Sentence sentence, int cue)
    {
        foreach (var child in sentence.Children(cue))
        {
            var token = sentence.Tokens[child];
            if (token.Relation == Relation.Aux && token.Lemma is "may" or "might" or "could" or "would"
                || token.Relation == Relation.Advmod && token.Lemma is "reportedly" or "allegedly" or "apparently" or "supposedly" or "possibly" or "perhaps" or "probably" or "maybe")
                return StatementCertainty.Possible;
        }
        var own = sentence.Tokens[cue];
        return own.Relation == Relation.Xcomp && sentence.Tokens[own.Head].Lemma is "expect" or "likely" or "appear" or "seem" or "believe" or "think" or "suppose" or "say" or "report"
            ? StatementCertainty.Possible : StatementCertainty.Certain;
    }

    private static bool IsDenial(Token token, Lexicon lexicon) =>
        token.Upos == Upos.VERB && lexicon.SpeechVerbs.TryGetValue(token.Lemma, out var words) && words.Exists(static w => w is { Particle: null, Negative: true })
        || token.Upos == Upos.NOUN && token.Lemma is "denial" or "refusal" or "rejection" or "rebuttal";

    private static bool IsNegated(Sentence sentence, int token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Advmod && sentence.Tokens[child].Lemma is "not" or "n't" or "never"
                || sentence.Tokens[child].Relation is Relation.Nsubj && sentence.Tokens[child].Lemma is "nobody" or "none"
                || sentence.Tokens[child].Relation is Relation.Det && sentence.Tokens[child].Lemma == "no")
                return true;
        }
        return false;
    }
}
