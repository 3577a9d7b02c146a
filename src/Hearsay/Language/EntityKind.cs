namespace Hearsay.Language;

/// <summary>What a name is the name of.</summary>
public enum EntityKind : byte
{
    /// <summary>A person: "Maria Zakharova".</summary>
    Person,

    /// <summary>An organisation: "the World Bank", "Reuters".</summary>
    Organization,

    /// <summary>A place: "Moscow", "the Black Sea". States are places here, whether they act or not.</summary>
    Place,

    /// <summary>Anything else that has a name: events, works, laws, peoples, faiths.</summary>
    Other,
}
