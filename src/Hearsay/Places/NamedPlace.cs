using Hearsay.Lexicons;

namespace Hearsay.Places;

/// <summary>A name that may be that of a place, with all that it may mean.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Name">The name as the report has it.</param>
/// <param name="Country">The country with this name, or null.</param>
/// <param name="Candidates">The places with this name; empty where no table knows it.</param>
internal sealed record NamedPlace(int First, int End, string Name, Country? Country, List<Place> Candidates)
{
    /// <summary>True where no table has the name.</summary>
    public bool IsUnknown => Country is null && Candidates.Count == 0;
}
