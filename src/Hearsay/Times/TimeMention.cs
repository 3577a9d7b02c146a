namespace Hearsay.Times;

/// <summary>A place where a sentence tells a time.</summary>
/// <param name="Span">The words that tell it, without the "in", "on" or "the" before them.</param>
/// <param name="FirstToken">The 0-based index in the sentence of the first token that the span touches.</param>
/// <param name="EndToken">The index after the last token that the span touches.</param>
/// <param name="Date">The days meant, or null where the sentence and the report's date do not settle them.</param>
/// <param name="FromOther">How far it is from what is told behind it: "two days after" the attack; null where it is no such distance of days or weeks.</param>
internal readonly record struct TimeMention(TextSpan Span, int FirstToken, int EndToken, EventDate? Date, TimeDistance? FromOther = null);
