using Hearsay.Lexicons;

namespace Hearsay.Actors;

/// <summary>What a personal pronoun asks of the one it stands for.</summary>
internal enum PronounKind
{
    /// <summary>Not a personal pronoun.</summary>
    None,
    /// <summary>He, him, his.</summary>
    He,
    /// <summary>She, her, hers.</summary>
    She,
    /// <summary>It, its.</summary>
    It,
    /// <summary>They, them, their.</summary>
    They,
    /// <summary>I, me, my: the speaker.</summary>
    I,
    /// <summary>We, us, our: the speaker and those spoken for.</summary>
    We,
}

/// <summary>English personal pronouns.</summary>
internal static class Pronouns
{
    /// <summary>The kind of a word form.</summary>
    public static PronounKind Kind(string form) => form.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => PronounKind.He,
        "she" or "her" or "hers" or "herself" => PronounKind.She,
        "it" or "its" or "itself" => PronounKind.It,
        "they" or "them" or "their" or "theirs" or "themselves" => PronounKind.They,
        "i" or "me" or "my" or "mine" or "myself" => PronounKind.I,
        "we" or "us" or "our" or "ours" or "ourselves" => PronounKind.We,
        _ => PronounKind.None,
    };

    /// <summary>True when the pronoun may stand for these actors.</summary>
    public static bool Agrees(PronounKind pronoun, ActorDraft[] actors)
    {
        if (actors.Length > 1)
            return pronoun == PronounKind.They;
        var actor = actors[0];
        var mayBePerson = !actor.Plural && (actor.Kind == ActorKind.Person || actor.Kind == ActorKind.Unknown && actor.NameParts.Length > 0);
        return pronoun switch
        {
            PronounKind.He => mayBePerson && actor.Gender != Gender.Female,
            PronounKind.She => mayBePerson && actor.Gender != Gender.Male,
            PronounKind.It => !actor.Plural && actor.Kind is ActorKind.Country or ActorKind.Organization or ActorKind.Outlet,
            PronounKind.They => actor.Plural || actor.Kind is ActorKind.Group or ActorKind.Organization,
            _ => false,
        };
    }
}
