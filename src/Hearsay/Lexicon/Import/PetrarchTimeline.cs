namespace Hearsay.Lexicons;

/// <summary>A code and the days on which it holds.</summary>
internal readonly record struct PetrarchTerm(string Code, DateOnly? From, DateOnly? To);

/// <summary>
/// Turns the codes of an entry into terms that do not overlap. On a day the first dated code that covers it holds; where none does, the
/// first code without dates; where there is none such, nothing.
/// </summary>
internal static class PetrarchTimeline
{
    /// <summary>The terms in order of time; one without dates where no code is dated.</summary>
    public static List<PetrarchTerm> Of(IReadOnlyList<PetrarchCode> codes)
    {
        var dated = codes.Where(static c => c.IsDated).ToList();
        var always = codes.FirstOrDefault(static c => !c.IsDated)?.Code;
        if (dated.Count == 0)
            return [new PetrarchTerm(always!, null, null)];
        // Between two neighbouring bounds nothing changes.
        List<DateOnly?> bounds = [null, .. dated.SelectMany(static c => new[] { c.From, c.To }).OfType<DateOnly>().Distinct().Order().Select(static d => (DateOnly?)d), null];
        var terms = new List<PetrarchTerm>();
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            if ((dated.Find(c => Covers(c, from, to))?.Code ?? always) is not { } code)
                continue;
            if (terms is [.., var last] && last.Code == code && last.To == from && from is not null)
                terms[^1] = last with { To = to };
            else
                terms.Add(new PetrarchTerm(code, from, to));
        }
        return terms;
    }

    private static bool Covers(PetrarchCode code, DateOnly? from, DateOnly? to) =>
        (code.From is null || from is not null && code.From <= from) && (code.To is null || to is not null && to <= code.To);
}
