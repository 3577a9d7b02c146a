using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Times;

/// <summary>
/// Tells whether the words around a time look ahead. The nearest verb, or word of schedule, before the time decides; where
/// none stands before it, back to a semicolon, the nearest after it. That verb looks ahead under "will", "shall", "would",
/// "may" and the like, "going to"; when it names a plan ("is scheduled", "is due", "called for a strike"); in the present tense
/// of a timetable ("the summit begins on Monday"); and as an infinitive that hangs on such a word or begins a headline
/// ("Minister to visit Paris on Friday").
/// </summary>
internal static class FutureCue
{
    // Verbs, nouns and adjectives whose infinitive or "for" lies ahead of them.
    private static readonly FrozenSet<string> Forward = FrozenSet.ToFrozenSet(
        [
            "agree", "aim", "announce", "ask", "be", "call", "chance", "commit", "decide", "deadline", "demand", "due", "expect", "hope",
            "intend", "intention", "invite", "likely", "offer", "opportunity", "order", "plan", "pledge", "poise", "prepare", "promise", "propose", "proposal",
            "ready", "schedule", "seek", "set", "slate", "tell", "threaten", "threat", "ultimatum", "undertake", "urge", "vow",
            "want", "warn",
        ],
        StringComparer.Ordinal);

    // Participles and adjectives that by themselves put the time ahead: "talks due on Friday", "a vote scheduled for May".
    private static readonly FrozenSet<string> Schedule = FrozenSet.ToFrozenSet(
        ["due", "schedule", "slate", "upcoming", "forthcoming", "slated", "scheduled"], StringComparer.Ordinal);

    // Verbs whose simple present with a date tells a timetable: "the truce takes effect on Monday".
    private static readonly FrozenSet<string> Timetable = FrozenSet.ToFrozenSet(
        ["begin", "close", "conclude", "convene", "elect", "end", "enter", "expire", "gather", "head", "hold", "host", "kick", "meet", "open", "resume", "return", "start", "take", "travel", "vote"], StringComparer.Ordinal);

    /// <summary>For every token, whether a time that begins there is told as to come.</summary>
    public static bool[] Judge(Sentence sentence)
    {
        var tokens = sentence.Tokens.AsSpan();
        var ahead = new bool[tokens.Length];
        // Cues after a token, from the right; then those before it, from the left, which have the say.
        bool? nearest = null;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            ahead[i] = nearest ?? false;
            nearest = tokens[i].Form == ";" ? null : IsCue(tokens, i) ? IsAhead(tokens, LastOfGroup(tokens, i)) : nearest;
        }
        nearest = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            ahead[i] = nearest ?? ahead[i];
            nearest = tokens[i].Form == ";" ? null : IsCue(tokens, i) ? IsAhead(tokens, i) : nearest;
        }
        return ahead;
    }

    private static bool IsCue(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Upos is Upos.VERB or Upos.AUX || IsSchedule(tokens, at);

    // "Due to rain" is a cause, "due to arrive" a schedule; "a schedule" is a thing.
    private static bool IsSchedule(ReadOnlySpan<Token> tokens, int at) =>
        Schedule.Contains(tokens[at].Lemma) && tokens[at].Upos is Upos.VERB or Upos.ADJ or Upos.ADV
        && !(at + 2 < tokens.Length && tokens[at].Lemma == "due" && tokens[at + 1].Form == "to" && tokens[at + 2].Upos != Upos.VERB);

    // "will" opens the group that "meet" closes: judged from the last verb, the whole group counts. The longest groups
    // ("would not have been being held") have six words.
    private static int LastOfGroup(ReadOnlySpan<Token> tokens, int at)
    {
        var limit = Math.Min(at + 6, tokens.Length - 1);
        while (at < limit && tokens[at].Upos == Upos.AUX && (IsCue(tokens, at + 1) || tokens[at + 1].Upos is Upos.ADV or Upos.PART))
            at++;
        return at;
    }

    private static bool IsAhead(ReadOnlySpan<Token> tokens, int at)
    {
        if (IsSchedule(tokens, at))
            return true;
        // "is expected on Friday", "planned for May", but not "they expect" or "had planned".
        if (tokens[at].Lemma is "expect" or "plan" or "set" && IsParticiple(tokens[at]) && !IsAuxiliary(tokens, at - 1, "have"))
            return true;
        if (tokens[at].Tag is PennTag.VBP or PennTag.VBZ && tokens[at].Upos == Upos.VERB && Timetable.Contains(tokens[at].Lemma))
            return true;
        if (tokens[at].Lemma == "call" && at + 1 < tokens.Length && tokens[at + 1].Form == "for")
            return true;
        var perfect = false;
        for (var i = at; i >= 0 && i > at - 8; i--)
        {
            var token = tokens[i];
            if (IsWill(token))
                return true;
            // "may visit" lies ahead, "may have visited" and "would have visited" do not.
            if (IsMay(token))
                return !perfect;
            perfect |= token.Upos == Upos.AUX && token.Lemma == "have";
            if (token.Upos == Upos.PART && token.Lemma == "to")
                return InfinitiveLooksAhead(tokens, i);
            if (i < at && token.Upos is not (Upos.AUX or Upos.ADV or Upos.PART))
                return false;
        }
        return false;
    }

    private static bool IsWill(Token token) =>
        token.Upos == Upos.AUX && (token.Lemma is "will" or "shall" or "wo" or "'ll" or "’ll" || token.Form is "'ll" or "’ll");

    // "Could" is left out: it is as often the past of "can".
    private static bool IsMay(Token token) =>
        token.Upos == Upos.AUX && token.Lemma is "would" or "may" or "might" or "should" or "must" or "can";

    private static bool InfinitiveLooksAhead(ReadOnlySpan<Token> tokens, int to)
    {
        var before = to - 1;
        // "going to", "about to"
        if (before >= 0 && (tokens[before].Form is "going" or "about"))
            return true;
        for (; before >= 0 && before > to - 7; before--)
        {
            if (Forward.Contains(tokens[before].Lemma))
                return tokens[before].Lemma != "be" || before == to - 1;
            if (tokens[before].Upos is Upos.VERB or Upos.AUX)
                return false;
        }
        // No verb before it at all: a headline.
        return before < 0;
    }

    private static bool IsParticiple(Token token) =>
        token.Tag == PennTag.VBN || (token.Tag == PennTag.VBD && token.Lemma == "set");

    private static bool IsAuxiliary(ReadOnlySpan<Token> tokens, int at, string lemma) =>
        at >= 0 && tokens[at].Upos == Upos.AUX && tokens[at].Lemma == lemma;
}
