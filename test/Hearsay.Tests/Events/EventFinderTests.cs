namespace Hearsay.Tests.Events;

/// <summary>Who did what to whom, on trees made by hand.</summary>
public class EventFinderTests
{
    private const string Attack = """
        1 Russia PROPN NNP 2 nsubj
        2 attacked/attack VERB VBD 0 root
        3 Ukraine PROPN NNP 2 obj
        """;

    [Fact]
    public void The_subject_acts_on_the_object() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Occurred"], HandParse.Of(Attack).Events());

    [Fact]
    public void Passive_voice_swaps_actor_and_recipient() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Occurred"], HandParse.Of("""
        1 Ukraine PROPN NNP 3 nsubj:pass
        2 was/be AUX VBD 3 aux:pass
        3 attacked/attack VERB VBN 0 root
        4 by ADP IN 5 case
        5 Russia PROPN NNP 3 obl:agent
        """).Events());

    [Fact]
    public void What_was_done_to_someone_stands_though_nobody_is_named_for_it() => Assert.Equal(["173 COERCE - → protesters, Occurred"], HandParse.Of("""
        1 Protesters/protester NOUN NNS 3 nsubj:pass
        2 were/be AUX VBD 3 aux:pass
        3 arrested/arrest VERB VBN 0 root
        """).Events().Select(e => e.Replace("Protesters", "protesters", StringComparison.Ordinal)));

    [Fact]
    public void Words_without_a_party_are_no_event() => Assert.Empty(HandParse.Of("""
        1 Illness NOUN NN 2 nsubj
        2 attacked/attack VERB VBD 0 root
        3 crops/crop NOUN NNS 2 obj
        """).Events());

    [Fact]
    public void The_sense_with_the_most_conditions_that_hold_wins() => Assert.Equal("195", HandParse.Of(Attack + """

        4 with ADP IN 5 case
        5 drones/drone NOUN NNS 2 obl
        """).Drafts().Single().Code.Code);

    [Fact]
    public void A_light_verb_lends_a_noun_its_subject() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Occurred"], HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 launched/launch VERB VBD 0 root
        3 an DET DT 4 det
        4 attack NOUN NN 2 obj
        5 on ADP IN 6 case
        6 Ukraine PROPN NNP 4 nmod
        """).Events());

    [Fact]
    public void A_light_verb_in_the_passive_lends_its_agent() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Occurred"], HandParse.Of("""
        1 An DET DT 2 det
        2 attack NOUN NN 6 nsubj:pass
        3 on ADP IN 4 case
        4 Ukraine PROPN NNP 2 nmod
        5 was/be AUX VBD 6 aux:pass
        6 launched/launch VERB VBN 0 root
        7 by ADP IN 8 case
        8 Russia PROPN NNP 6 obl:agent
        """).Events());

    [Fact]
    public void Who_comes_under_something_is_its_recipient() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Occurred"], HandParse.Of("""
        1 Ukraine PROPN NNP 2 nsubj
        2 came/come VERB VBD 0 root
        3 under ADP IN 4 case
        4 fire NOUN NN 2 obl
        5 from ADP IN 6 case
        6 Russia PROPN NNP 4 nmod
        """).Events());

    [Fact]
    public void A_light_verb_may_tell_that_it_did_not_happen() => Assert.Equal(["042 CONSULT Russia → Syria, Negated"], HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 cancelled/cancel VERB VBD 0 root
        3 a DET DT 4 det
        4 visit NOUN NN 2 obj
        5 to ADP IN 6 case
        6 Syria PROPN NNP 4 nmod
        """).Events());

    [Fact]
    public void A_bare_noun_tells_of_an_event_only_where_it_names_both_sides()
    {
        const string strike = """
            1 Israeli ADJ JJ 3 amod
            2 air NOUN NN 3 compound
            3 strike NOUN NN 6 nsubj
            """;
        Assert.Equal(["195 ASSAULT Israel → Syria, Occurred"], HandParse.Of(strike + """

            4 on ADP IN 5 case
            5 Syria PROPN NNP 3 nmod
            6 surprised/surprise VERB VBD 0 root
            """).Events());
        Assert.Empty(HandParse.Of(strike + """

            4 once ADV RB 6 advmod
            5 again ADV RB 6 advmod
            6 surprised/surprise VERB VBD 0 root
            """).Events());
    }

    [Theory]
    [InlineData("1 Russia PROPN NNP 2 nsubj|2 met/meet VERB VBD 0 root|3 with ADP IN 4 case|4 Syria PROPN NNP 2 obl", "040 CONSULT Russia → Syria, Occurred")]
    [InlineData("1 Russia PROPN NNP 4 nsubj|2 and CCONJ CC 3 cc|3 Syria PROPN NNP 1 conj|4 met/meet VERB VBD 0 root", "040 CONSULT Russia+Syria → -, Occurred")]
    public void A_mutual_event_may_name_its_sides_apart_or_together(string lines, string expected) => Assert.Equal([expected], HandParse.Of(Lines(lines)).Events());

    [Fact]
    public void A_mutual_event_needs_a_second_side() => Assert.Empty(HandParse.Of("""
        1 Russia PROPN NNP 2 nsubj
        2 met/meet VERB VBD 0 root
        """).Events());

    [Fact]
    public void To_be_granted_something_is_to_receive_it() => Assert.Equal(["075 AID Russia → Syria, Occurred"], HandParse.Of("""
        1 Syria PROPN NNP 3 nsubj:pass
        2 was/be AUX VBD 3 aux:pass
        3 granted/grant VERB VBN 0 root
        4 asylum NOUN NN 3 obj
        5 by ADP IN 6 case
        6 Russia PROPN NNP 3 obl:agent
        """).Events());

    [Fact]
    public void A_particle_belongs_to_its_verb()
    {
        const string pulled = "1 Russia PROPN NNP 2 nsubj|2 pulled/pull VERB VBD 0 root|3 out ADP RP 2 compound:prt|4 of ADP IN 5 case|5 Syria PROPN NNP 2 obl";
        Assert.Equal(["0871 RETREAT Russia → Syria, Occurred"], HandParse.Of(Lines(pulled)).Events());
        Assert.Empty(HandParse.Of(Lines(pulled.Replace("out", "up", StringComparison.Ordinal))).Events());
    }

    [Theory]
    [InlineData("plans/plan VERB VBZ", "042 CONSULT Russia → Syria, Planned")] // plans to
    [InlineData("refused/refuse VERB VBD", "125 REJECT Russia → Syria, Occurred")] // refused to
    [InlineData("agreed/agree VERB VBD", "036 AGREE Russia → Syria, Occurred")] // agreed to
    [InlineData("seemed/seem VERB VBD", "042 CONSULT Russia → Syria, Occurred")] // a verb that governs nothing
    public void A_governing_verb_changes_status_or_type(string verb, string expected) =>
        Assert.Equal([expected], HandParse.Of(Lines($"1 Russia PROPN NNP 2 nsubj|2 {verb} 0 root|3 to PART TO 4 mark|4 visit VERB VB 2 xcomp|5 Syria PROPN NNP 4 obj")).Events());

    [Fact]
    public void Who_threatens_to_attack_threatens_with_force() => Assert.Equal(["138 THREATEN Russia → Ukraine, Occurred"], HandParse.Of(Lines(
        "1 Russia PROPN NNP 2 nsubj|2 threatened/threaten VERB VBD 0 root|3 to PART TO 4 mark|4 attack VERB VB 2 xcomp|5 Ukraine PROPN NNP 4 obj")).Events());

    [Fact]
    public void Who_urges_another_asks_it_of_the_other() => Assert.Equal(["106 REQUEST France → Russia, Occurred"], HandParse.Of(Lines(
        "1 France PROPN NNP 2 nsubj|2 urged/urge VERB VBD 0 root|3 Russia PROPN NNP 2 obj|4 to PART TO 5 mark|5 visit VERB VB 2 xcomp|6 Syria PROPN NNP 5 obj")).Events());

    [Fact]
    public void What_is_denied_is_negated() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Negated"], HandParse.Of(Lines(
        "1 Russia PROPN NNP 2 nsubj|2 denied/deny VERB VBD 0 root|3 attacking/attack VERB VBG 2 xcomp|4 Ukraine PROPN NNP 3 obj")).Events());

    [Fact]
    public void What_was_not_stopped_stands_open() => Assert.Equal(["190 ASSAULT Russia → Ukraine, Hypothetical"], HandParse.Of(Lines(
        "1 Russia PROPN NNP 4 nsubj|2 did/do AUX VBD 4 aux|3 not PART RB 4 advmod|4 stop VERB VB 0 root|5 attacking/attack VERB VBG 4 xcomp|6 Ukraine PROPN NNP 5 obj")).Events());

    [Fact]
    public void What_is_not_planned_is_negated() => Assert.Equal(["042 CONSULT Russia → Syria, Negated"], HandParse.Of(Lines(
        "1 Russia PROPN NNP 4 nsubj|2 does/do AUX VBZ 4 aux|3 not PART RB 4 advmod|4 plan VERB VB 0 root|5 to PART TO 6 mark|6 visit VERB VB 4 xcomp|7 Syria PROPN NNP 6 obj")).Events());

    [Fact]
    public void Governing_verbs_apply_from_the_inner_one_outwards()
    {
        // "plans to refuse to visit": a refusal that is planned.
        var draft = HandParse.Of(Lines("1 Russia PROPN NNP 2 nsubj|2 plans/plan VERB VBZ 0 root|3 to PART TO 4 mark|4 refuse VERB VB 2 xcomp|5 to PART TO 6 mark|" +
            "6 visit VERB VB 4 xcomp|7 Syria PROPN NNP 6 obj")).Drafts().Single();
        Assert.Equal(("125", EventStatus.Planned, "visit.verb.042 < refuse < plan"), (draft.Code.Code, draft.Status, draft.Rule));
    }

    [Fact]
    public void A_plan_of_someones_is_planned() => Assert.Equal(["042 CONSULT Russia → Syria, Planned"], HandParse.Of(Lines(
        "1 Russia PROPN NNP 3 nmod:poss|2 's PART POS 1 case|3 plan NOUN NN 7 nsubj|4 to PART TO 5 mark|5 visit VERB VB 3 acl|6 Syria PROPN NNP 5 obj|7 surprised/surprise VERB VBD 0 root")).Events());

    [Fact]
    public void Nobody_acts_on_itself() => Assert.Equal(["190 ASSAULT Russia → -, Occurred"], HandParse.Of(Attack.Replace("Ukraine", "Russia", StringComparison.Ordinal)).Events());

    [Fact]
    public void The_same_event_told_twice_in_a_sentence_is_one() => Assert.Single(HandParse.Of(Attack + """

        4 and CCONJ CC 5 cc
        5 attacked/attack VERB VBD 2 conj
        6 Ukraine PROPN NNP 5 obj
        """).Events());

    [Fact]
    public void The_trigger_is_the_word_with_what_decided_its_sense()
    {
        var parse = HandParse.Of(Attack + """

            4 with ADP IN 5 case
            5 drones/drone NOUN NNS 2 obl
            """);
        Assert.Equal(["attacked", "drones"], parse.Drafts().Single().Trigger.Select(t => parse.Form(t)));
    }

    private static string Lines(string lines) => lines.Replace('|', '\n');
}
