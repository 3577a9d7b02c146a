namespace Hearsay.Times;

/// <summary>What a rule recognised in a <see cref="TimeText"/>: the atoms <c>[Start, End)</c> and the days they mean.</summary>
/// <param name="Start">The index of the first atom.</param>
/// <param name="End">The index after the last atom.</param>
/// <param name="Date">The days, or null where they cannot be settled.</param>
/// <param name="IsTime">False for what looks like a time and is none ("February 30"): it is passed over as a whole.</param>
internal readonly record struct TimeMatch(int Start, int End, EventDate? Date, bool IsTime = true)
{
    /// <summary>Words that look like a time and are none.</summary>
    public static TimeMatch NoTime(int start, int end) => new(start, end, null, IsTime: false);
}
