namespace Hearsay.Judgement;

/// <summary>What a feature of a pair tells. The numbers are part of the form of the model: who adds one, trains anew.</summary>
internal enum PairTemplate
{
    /// <summary>Nothing: how common a type is.</summary>
    Always,
    /// <summary>The word above both parties.</summary>
    Top,
    /// <summary>The word above both, and how each party stands to it.</summary>
    TopRoles,
    /// <summary>The word above both, and how the actor stands to it.</summary>
    TopActorRole,
    /// <summary>The word above both, and how the recipient stands to it.</summary>
    TopRecipientRole,
    /// <summary>How both stand to the word above them.</summary>
    Roles,
    /// <summary>The relations on the way from one to the other.</summary>
    Path,
    /// <summary>The lemmas on the way from one to the other.</summary>
    Chain,
    /// <summary>A word on the way down to the recipient.</summary>
    RecipientWay,
    /// <summary>The word above both, and one on the way down to the recipient.</summary>
    TopRecipientWay,
    /// <summary>A word on the way down to the actor.</summary>
    ActorWay,
    /// <summary>The word on which the recipient hangs, and how.</summary>
    RecipientGovernor,
    /// <summary>The word on which the actor hangs, and how.</summary>
    ActorGovernor,
    /// <summary>How the recipient hangs, whatever the word.</summary>
    RecipientRelation,
    /// <summary>The head of the recipient.</summary>
    RecipientHead,
    /// <summary>The word above both, and the head of the recipient.</summary>
    TopRecipientHead,
    /// <summary>The head of the actor.</summary>
    ActorHead,
    /// <summary>What the parties are: country, person, group; their sectors.</summary>
    Kinds,
    /// <summary>A word that hangs on one on the way, and how.</summary>
    Dependent,
    /// <summary>A word on the way, and one that hangs on it.</summary>
    WordDependent,
    /// <summary>A word that hangs on one on the way, however.</summary>
    AnyDependent,
    /// <summary>A function word on the way, and on what it hangs.</summary>
    FunctionWord,
    /// <summary>A word two steps below one on the way.</summary>
    SecondDependent,
    /// <summary>A word above all of them.</summary>
    Governor,
    /// <summary>A word between the parties.</summary>
    Between,
    /// <summary>A word before both.</summary>
    Before,
    /// <summary>A word after both.</summary>
    After,
    /// <summary>A word anywhere in the sentence.</summary>
    Anywhere,
    /// <summary>A word inside the actor's phrase.</summary>
    InActor,
    /// <summary>A word inside the recipient's phrase.</summary>
    InRecipient,
    /// <summary>Two words beside each other between the parties.</summary>
    TwoBetween,
    /// <summary>The words just behind the actor.</summary>
    BehindActor,
    /// <summary>The words just before the recipient.</summary>
    BeforeRecipient,
    /// <summary>Which party comes first.</summary>
    Order,
    /// <summary>The type of the first sense that holds, of the words in one place.</summary>
    FirstSense,
    /// <summary>The types of the senses that hold, of the words in one place.</summary>
    HoldingSenses,
    /// <summary>The types of all senses of the words in one place.</summary>
    AllSenses,
    /// <summary>The type of a sense that holds, and how its roles fit the parties.</summary>
    FittingSense,
    /// <summary>The type of the word above both, and of one below it.</summary>
    SenseOverSense,
    /// <summary>The type of an event that the rules find, and how its parties fit.</summary>
    Draft,
    /// <summary>Its code.</summary>
    DraftCode,
    /// <summary>Its status.</summary>
    DraftStatus,
    /// <summary>The rules find no event with both parties.</summary>
    NoDraft,
    /// <summary>What an operator on the way makes of what it governs.</summary>
    Operator,
    /// <summary>The same with the type of a word below it.</summary>
    OperatorOverSense,
    /// <summary>Whether the clause of the word above both is told as having happened.</summary>
    Status,
    /// <summary>The same with the word.</summary>
    StatusTop,
    /// <summary>Of an event: how likely the model of pairs holds its type, or that there is none, as a strength.</summary>
    EventOdds,
    /// <summary>Of an event: the same in steps, and which outcome is likeliest.</summary>
    EventOddsStep,
    /// <summary>Of an event: its type and mode.</summary>
    EventType,
    /// <summary>Of an event: its rule, its code, and whether an operator made it.</summary>
    EventRule,
    /// <summary>Of an event: the words that set it off.</summary>
    EventTrigger,
    /// <summary>Of an event: its status.</summary>
    EventStatus,
    /// <summary>Of an event: how many parties it has on each side, and what they are.</summary>
    EventParties,
    /// <summary>Of an event: how much its sentence says of sport, business, culture, nature and private life.</summary>
    EventDomain,
    /// <summary>Of an event: the heads of the phrases that hang on its clause, and how.</summary>
    EventDependent,
    /// <summary>Of an event: a word of its sentence.</summary>
    EventWord,
}
