using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Language;

namespace Hearsay.Tests;

/// <summary>
/// Makes a sentence for tests that read words and tags: cut at spaces, punctuation and clitics, tagged by a short list of
/// the verbs that the tests use, every word hanging on the first. A word may bring its own part of speech, or a verb
/// its Penn tag: "march/VERB", "meets/VBZ".
/// </summary>
internal static partial class TaggedSentence
{
    private static readonly FrozenDictionary<string, string> Lemmas = Verbs(
        "said=say met=meet meet visit visited=visit arrived=arrive killed=kill fell=fall fallen=fall took=take take fled=flee began=begin begin resigned=resign " +
        "resign scheduled=schedule slated=slate expected=expect expects=expect planned=plan plans=plan agreed=agree urged=urge leave left=leave vote voted=vote " +
        "signed=sign sign closed=close collapsed=collapse ruled=rule rule lasted=last travel return withdraw ended=end end open opened=open reported=report " +
        "published=publish struck=strike criticised=criticise announced=announce announce held=hold spoke=speak speak rose=rise failed=fail counted=count " +
        "captured=capture set=set cost=cost scored=score launched=launch grew=grow paid=pay called=call begins=begin takes=take told=tell stood=stand read=read printed=print due=due " +
        "is=be are=be was=be were=be been=be be=be has=have have=have had=have will=will would=would wo=will may=may can=can could=could did=do");

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(
        ["is", "are", "was", "were", "been", "be", "has", "have", "had", "will", "would", "wo", "may", "can", "could", "did"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles = FrozenSet.ToFrozenSet(
        ["scheduled", "slated", "expected", "planned", "agreed", "held", "set", "killed", "signed", "fallen", "published"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Function = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "in", "on", "at", "of", "by", "for", "from", "since", "until", "till", "between", "before", "after", "over", "under", "and", "or", "that",
            "its", "his", "her", "their", "this", "during", "through", "with", "about", "he", "she", "they", "it", "as", "more", "than", "later", "earlier", "not",
            "onward", "onwards", "against", "near", "there", "back", "off", "up", "out", "who", "again", "still", "once"], StringComparer.Ordinal);

    public static Sentence Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (Match match in Word().Matches(text))
            tokens.Add(Tag(match, tokens.Count));
        return new Sentence(tokens.ToImmutable());
    }

    private static Token Tag(Match match, int index)
    {
        var form = match.Groups["form"].Value;
        var (upos, tag, lemma) = Tag(form);
        if (match.Groups["tag"] is { Success: true } given && !Enum.TryParse(given.ValueSpan, out upos))
            (upos, tag) = (Upos.VERB, Enum.Parse<PennTag>(given.ValueSpan));
        return new Token(new TextSpan(match.Index, form.Length), form, lemma, upos, tag,
            index == 0 ? -1 : 0, index == 0 ? Relation.Root : Relation.Dep);
    }

    private static (Upos Upos, PennTag Tag, string Lemma) Tag(string form)
    {
        if (char.IsAsciiDigit(form[0]))
            return (Upos.NUM, PennTag.CD, form);
        if (!char.IsLetter(form[0]) && form.Length == 1)
            return (Upos.PUNCT, PennTag.Comma, form);
        if (form is "'s" or "’s" or "to" or "n't" or "not")
            return (Upos.PART, form == "to" ? PennTag.TO : PennTag.POS, form);
        if (form is "'ll")
            return (Upos.AUX, PennTag.MD, "will");
        if (Lemmas.TryGetValue(form, out var lemma))
        {
            var tag = Participles.Contains(form) ? PennTag.VBN : PennTag.VBD;
            return (form == "due" ? Upos.ADJ : Auxiliaries.Contains(form) ? Upos.AUX : Upos.VERB, tag, lemma);
        }
        if (Function.Contains(form.ToLowerInvariant()))
            return (Upos.ADP, PennTag.IN, form.ToLowerInvariant());
        return char.IsUpper(form[0])
            ? (Upos.PROPN, PennTag.NNP, form)
            : (Upos.NOUN, form.EndsWith('s') ? PennTag.NNS : PennTag.NN, form);
    }

    private static FrozenDictionary<string, string> Verbs(string list) => list.Split(' ')
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);

    // A clitic; an abbreviated month with its stop; a word or number with what is inside it; any other character.
    [GeneratedRegex(@"(?<form>['’](?:s|ll)\b|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\bwo(?=n't)|n't|[$€]?\w+(?:[-–.:]\w+|[/,]\d+)*|\S)(?:/(?<tag>[A-Z]+)\b)?")]
    private static partial Regex Word();
}
