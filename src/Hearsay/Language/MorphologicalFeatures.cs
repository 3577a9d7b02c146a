namespace Hearsay.Language;

/// <summary>
/// The features of English words that follow from their tag, form and place in the tree, as the English treebanks of
/// Universal Dependencies write them (https://universaldependencies.org/en/feat/). Features that only meaning tells are left out.
/// </summary>
internal static class MorphologicalFeatures
{
    private static readonly Dictionary<string, string> Pronouns = Table("""
        i        Case=Nom|Number=Sing|Person=1|PronType=Prs
        me       Case=Acc|Number=Sing|Person=1|PronType=Prs
        my       Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs
        mine     Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs
        myself   Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes
        we       Case=Nom|Number=Plur|Person=1|PronType=Prs
        us       Case=Acc|Number=Plur|Person=1|PronType=Prs
        our      Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs
        ours     Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs
        ourselves Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes
        you      Person=2|PronType=Prs
        your     Case=Gen|Person=2|Poss=Yes|PronType=Prs
        yours    Case=Gen|Person=2|Poss=Yes|PronType=Prs
        yourself Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes
        yourselves Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes
        he       Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
        him      Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs
        himself  Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes
        she      Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
        hers     Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        herself  Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes
        its      Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        itself   Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes
        they     Case=Nom|Number=Plur|Person=3|PronType=Prs
        them     Case=Acc|Number=Plur|Person=3|PronType=Prs
        their    Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs
        theirs   Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs
        themselves Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes
        someone  Number=Sing|PronType=Ind
        somebody Number=Sing|PronType=Ind
        something Number=Sing|PronType=Ind
        anyone   Number=Sing|PronType=Ind
        anybody  Number=Sing|PronType=Ind
        anything Number=Sing|PronType=Ind
        everyone Number=Sing|PronType=Tot
        everybody Number=Sing|PronType=Tot
        everything Number=Sing|PronType=Tot
        nobody   Number=Sing|PronType=Neg
        nothing  Number=Sing|PronType=Neg
        """);

    private static readonly Dictionary<string, string> Determiners = Table("""
        the     Definite=Def|PronType=Art
        a       Definite=Ind|PronType=Art
        an      Definite=Ind|PronType=Art
        this    Number=Sing|PronType=Dem
        that    Number=Sing|PronType=Dem
        these   Number=Plur|PronType=Dem
        those   Number=Plur|PronType=Dem
        some    PronType=Ind
        any     PronType=Ind
        another PronType=Ind
        no      PronType=Neg
        all     PronType=Tot
        every   PronType=Tot
        each    PronType=Tot
        both    PronType=Tot
        either  PronType=Ind
        neither PronType=Neg
        """);

    private static readonly Dictionary<string, string> Adverbs = Table("""
        here       PronType=Dem
        there      PronType=Dem
        now        PronType=Dem
        then       PronType=Dem
        ever       PronType=Ind
        sometimes  PronType=Ind
        somewhere  PronType=Ind
        anywhere   PronType=Ind
        sometime   PronType=Ind
        never      PronType=Neg
        nowhere    PronType=Neg
        always     PronType=Tot
        everywhere PronType=Tot
        once       NumForm=Word|NumType=Mult
        twice      NumForm=Word|NumType=Mult
        first      NumForm=Word|NumType=Ord
        second     NumForm=Word|NumType=Ord
        third      NumForm=Word|NumType=Ord
        well       Degree=Pos
        far        Degree=Pos
        soon       Degree=Pos
        long       Degree=Pos
        hard       Degree=Pos
        early      Degree=Pos
        late       Degree=Pos
        fast       Degree=Pos
        """);

    /// <summary>The features of a word in the order of their names, with "|" between them; "_" when there are none.</summary>
    public static string Of(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        var form = token.Form.ToLowerInvariant();
        return token.Tag switch
        {
            _ when token.Upos == Upos.PUNCT => "_",
            PennTag.NN when token.Upos == Upos.PRON => Pronouns.GetValueOrDefault(form, "Number=Sing"),
            PennTag.NN or PennTag.NNP when token.Upos is Upos.NOUN or Upos.PROPN => "Number=Sing",
            PennTag.NNS or PennTag.NNPS when token.Upos is Upos.NOUN or Upos.PROPN => "Number=Plur",
            PennTag.NNP when token.Upos == Upos.ADJ => "Degree=Pos",
            PennTag.JJ => IsOrdinal(form) ? $"Degree=Pos|NumForm={(char.IsDigit(form[0]) ? "Combi" : "Word")}|NumType=Ord" : "Degree=Pos",
            PennTag.JJR or PennTag.RBR => "Degree=Cmp",
            PennTag.JJS or PennTag.RBS => "Degree=Sup",
            PennTag.PRP or PennTag.PossessivePronoun => Pronoun(sentence, index, form),
            PennTag.DT or PennTag.PDT => Determiners.GetValueOrDefault(form, "_"),
            PennTag.CD => $"NumForm={(token.Form.Any(char.IsDigit) ? "Digit" : "Word")}|NumType=Card",
            PennTag.MD => "VerbForm=Fin",
            PennTag.VB => IsImperative(sentence, index) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf",
            PennTag.VBD => $"Mood=Ind|{Agreement(sentence, index, form, "Number=Sing|Person=3")}|Tense=Past|VerbForm=Fin",
            PennTag.VBZ => "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
            PennTag.VBP => $"Mood=Ind|{Agreement(sentence, index, form, "Number=Plur|Person=3")}|Tense=Pres|VerbForm=Fin",
            PennTag.VBN => token.Upos == Upos.VERB && IsPassive(sentence, index) ? "Tense=Past|VerbForm=Part|Voice=Pass" : "Tense=Past|VerbForm=Part",
            PennTag.VBG => token.Upos == Upos.AUX || IsParticiple(sentence, index) ? "Tense=Pres|VerbForm=Part" : "VerbForm=Ger",
            PennTag.WDT or PennTag.WP => token.Relation is Relation.Det || !IsInRelativeClause(sentence, index) ? "PronType=Int" : "PronType=Rel",
            PennTag.PossessiveWh => IsInRelativeClause(sentence, index) ? "Poss=Yes|PronType=Rel" : "Poss=Yes|PronType=Int",
            PennTag.WRB => IsInRelativeClause(sentence, index) ? "PronType=Rel" : "PronType=Int",
            PennTag.FW => "Foreign=Yes",
            PennTag.RB when token.Lemma is "not" => "Polarity=Neg",
            PennTag.RB => Adverbs.GetValueOrDefault(form, "_"),
            PennTag.UH => form is "yes" or "yeah" ? "Polarity=Pos" : form is "no" ? "Polarity=Neg" : "_",
            _ => "_",
        };
    }

    private static bool IsOrdinal(string form) => char.IsDigit(form[0])
        ? form.EndsWith("th", StringComparison.Ordinal) || form.EndsWith("st", StringComparison.Ordinal)
            || form.EndsWith("nd", StringComparison.Ordinal) || form.EndsWith("rd", StringComparison.Ordinal)
        : form is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth"
            or "eleventh" or "twelfth" or "thirteenth" or "fourteenth" or "fifteenth" or "sixteenth" or "seventeenth" or "eighteenth"
            or "nineteenth" or "twentieth";

    private static string Pronoun(Sentence sentence, int index, string form)
    {
        // "her" and "it" have two cases each, which the tag or the relation tells.
        if (form == "her")
        {
            return sentence.Tokens[index].Tag == PennTag.PRP
                ? "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs"
                : "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs";
        }
        if (form == "his")
            return "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs";
        var isSubject = IsSubject(sentence.Tokens[index].Relation);
        return form switch
        {
            "it" => $"Case={(isSubject || sentence.Tokens[index].Relation == Relation.Expl ? "Nom" : "Acc")}|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
            "you" => $"Case={(isSubject ? "Nom" : "Acc")}|Person=2|PronType=Prs",
            _ => Pronouns.GetValueOrDefault(form, "_"),
        };
    }

    // Number and person of a finite verb are those of its subject. A verb without one shares that of the verb it is joined
    // to; the subject of a relative clause is the noun that it hangs on.
    private static string Agreement(Sentence sentence, int index, string form, string unknown)
    {
        if (form is "am" or "'m" or "’m")
            return "Number=Sing|Person=1";
        var verb = sentence.Tokens[index].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop ? sentence.Tokens[index].Head : index;
        var subject = SubjectOf(sentence, verb);
        while (subject < 0 && sentence.Tokens[verb].Relation == Relation.Conj)
        {
            verb = sentence.Tokens[verb].Head;
            subject = SubjectOf(sentence, verb);
        }
        if (subject >= 0 && sentence.Tokens[subject].Tag is PennTag.WDT or PennTag.WP && sentence.Tokens[verb].Relation == Relation.AclRelcl)
            subject = sentence.Tokens[verb].Head;
        if (subject < 0)
            return unknown;
        var token = sentence.Tokens[subject];
        return token.Form.ToLowerInvariant() switch
        {
            "i" => "Number=Sing|Person=1",
            "we" => "Number=Plur|Person=1",
            "you" => "Number=Sing|Person=2",
            "he" or "she" or "it" or "this" or "that" => "Number=Sing|Person=3",
            "they" or "these" or "those" => "Number=Plur|Person=3",
            _ when token.Tag is PennTag.NNS or PennTag.NNPS || sentence.Child(subject, Relation.Conj) >= 0 => "Number=Plur|Person=3",
            _ when token.Tag is PennTag.NN or PennTag.NNP => "Number=Sing|Person=3",
            _ => unknown,
        };
    }

    private static int SubjectOf(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (IsSubject(sentence.Tokens[child].Relation))
                return child;
        return -1;
    }

    private static bool IsSubject(Relation relation) =>
        relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    private static bool IsImperative(Sentence sentence, int index)
    {
        var relation = sentence.Tokens[index].Relation;
        if (relation is not (Relation.Root or Relation.Parataxis or Relation.Conj or Relation.Ccomp))
            return false;
        foreach (var child in sentence.Children(index))
            if (IsSubject(sentence.Tokens[child].Relation) || sentence.Tokens[child] is { Relation: Relation.Mark } or { Relation: Relation.Aux, Tag: PennTag.MD or PennTag.TO }
                || sentence.Tokens[child] is { Relation: Relation.Aux, Lemma: "do", Tag: not PennTag.VB } && HasSubjectBefore(sentence, index))
                return false;
        return relation != Relation.Conj || sentence.Tokens[sentence.Tokens[index].Head].Tag == PennTag.VB && IsImperative(sentence, sentence.Tokens[index].Head);
    }

    private static bool HasSubjectBefore(Sentence sentence, int index)
    {
        foreach (var child in sentence.Children(index))
            if (child < index && IsSubject(sentence.Tokens[child].Relation))
                return true;
        return false;
    }

    // A past participle is passive unless "have" stands with it; one joined to another is as that one is.
    private static bool IsPassive(Sentence sentence, int index)
    {
        while (true)
        {
            if (sentence.Child(index, Relation.AuxPass) >= 0)
                return true;
            if (sentence.Child(index, Relation.Aux) >= 0)
                return false;
            var token = sentence.Tokens[index];
            if (token.Relation != Relation.Conj || sentence.Tokens[token.Head].Tag != PennTag.VBN)
                return true;
            index = token.Head;
        }
    }

    // A verb in -ing is a participle in the progressive, as an adverbial clause and as a preposition; else a gerund.
    private static bool IsParticiple(Sentence sentence, int index)
    {
        while (true)
        {
            foreach (var child in sentence.Children(index))
                if (sentence.Tokens[child] is { Relation: Relation.Aux, Lemma: "be" })
                    return true;
            var token = sentence.Tokens[index];
            if (token.Relation != Relation.Conj || sentence.Tokens[token.Head].Tag != PennTag.VBG)
                return token.Relation is Relation.Advcl or Relation.Case or Relation.Mark or Relation.Root or Relation.Parataxis or Relation.Ccomp;
            index = token.Head;
        }
    }

    private static bool IsInRelativeClause(Sentence sentence, int index)
    {
        for (var at = sentence.Tokens[index].Head; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (sentence.Tokens[at].Relation is Relation.AclRelcl or Relation.AdvclRelcl)
                return true;
            if (sentence.Tokens[at].Relation is Relation.Ccomp or Relation.Root or Relation.Advcl)
                return false;
        }
        return false;
    }

    private static Dictionary<string, string> Table(string rows) => rows
        .Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => cells[0], cells => cells[1].TrimEnd('\r'), StringComparer.Ordinal);
}
