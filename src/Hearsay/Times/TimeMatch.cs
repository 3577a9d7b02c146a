namespace Hearsay.Times;

/// <summary>A distance from something told beside it: "two days after" the attack, "a week before" it.</summary>
/// <param name="Count">How many units later; negative for before, 0 where it is not told ("days after").</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct TimeDistance(int Count, TimeUnit Unit);

/// <summary>What a rule recognised in a <see cref="TimeText"/>: the atoms <c>[Start, End)</c> and the days they mean.</summary>
/// <param name="Start">The index of the first atom.</param>
/// <param name="End">The index after the last atom.</param>
/// <param name="Date">The days, or null where they cannot be settled.</param>
/// <param name="FromOther">How far it is from what is told behind it; null where it is no such distance.</param>
/// <param name="IsTime">False for what looks like a time and is none ("February 30"): it is passed over as a whole.</param>
internal readonly record struct TimeMatch(int Start, int End, EventDate? Date, TimeDistance? FromOther = null, bool IsTime = true)
{
    /// <summary>Words that look like a time and are none.</summary>
    public static TimeMatch NoTime(int start, int end) => new(start, end, null, IsTime: false);
}
