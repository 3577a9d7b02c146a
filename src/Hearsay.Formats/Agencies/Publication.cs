namespace Hearsay.Formats.Agencies;

/// <summary>Whether a news item of an agency may be used (IPTC NewsCodes, scheme pubstatusg2).</summary>
internal static class Publication
{
    /// <summary>Why an item of this status is not read: "withheld" may not be published yet, "canceled" is taken back. Null of one that is usable.</summary>
    public static SkipReason? Withheld(string status) => status[(status.LastIndexOfAny([':', '/']) + 1)..].ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => SkipReason.Canceled,
        "withheld" => SkipReason.Embargoed,
        _ => null,
    };

    /// <summary>True where the embargo has not ended. One without a moment that can be read ends when the agency says so.</summary>
    public static bool IsUnderEmbargo(string until, DateTimeOffset? asOf) =>
        asOf is not { } now || !NewsDates.TryRead(until, out _, out var end) || end is null || end > now;
}
