namespace Hearsay.Actors;

/// <summary>The persons of whom the report has said what they are.</summary>
internal sealed class Officials
{
    // Further back than this many no title reaches: so a roll of names stays linear.
    private const int Reach = 64;

    private readonly List<ActorDraft> _persons = [];
    private readonly HashSet<ActorDraft> _added = [];

    /// <summary>Records a person; once is enough.</summary>
    public void Add(ActorDraft person)
    {
        if (_added.Add(person))
            _persons.Add(person);
    }

    /// <summary>The latest that fits, or null.</summary>
    public ActorDraft? FindLast(Func<ActorDraft, bool> fits) => Latest().FirstOrDefault(fits);

    /// <summary>The one that fits; null where none does, or more than one.</summary>
    public ActorDraft? FindOnly(Func<ActorDraft, bool> fits) => Latest().Where(fits).Take(2).ToList() is [var only] ? only : null;

    private IEnumerable<ActorDraft> Latest() => _persons.AsEnumerable().Reverse().Take(Reach);
}
