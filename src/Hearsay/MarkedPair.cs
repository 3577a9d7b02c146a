using System.Collections.Immutable;
using System.Text;

namespace Hearsay;

/// <summary>
/// A sentence in which two parties are marked: who acts, and on whom. What the one does to the other is asked of it. Immutable.
/// One of the two may be left out, as in "An investigation was opened", but not both.
/// </summary>
/// <param name="Text">The sentence without its marks.</param>
/// <param name="Actor">Where the acting party stands: one span or more, in order; none where the sentence does not name it.</param>
/// <param name="Recipient">Where the other stands, in the same way.</param>
public sealed record MarkedPair(string Text, ImmutableArray<TextSpan> Actor, ImmutableArray<TextSpan> Recipient)
{
    private static readonly string[] Marks = ["<s>", "</s>", "<t>", "</t>"];

    /// <summary>
    /// Reads a sentence with marks: <c>&lt;s&gt;Rebels&lt;/s&gt; shelled &lt;t&gt;the port&lt;/t&gt;.</c> Each party may be marked more
    /// than once, and one inside the other.
    /// </summary>
    /// <param name="marked">The sentence with its marks.</param>
    /// <param name="pair">The pair; null where the marks are wrong.</param>
    /// <param name="fault">What is wrong with the marks, and where; null where nothing is.</param>
    public static bool TryParse(string marked, out MarkedPair? pair, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var spans = new List<TextSpan>[] { [], [] };
        Span<int> open = [-1, -1];
        (pair, fault) = (null, null);
        for (var i = 0; i < marked.Length;)
        {
            var mark = Array.FindIndex(Marks, m => string.CompareOrdinal(marked, i, m, 0, m.Length) == 0);
            if (mark < 0)
            {
                text.Append(marked[i++]);
                continue;
            }
            var party = mark / 2;
            var opens = mark % 2 == 0;
            if (opens == open[party] >= 0)
            {
                fault = opens ? $"the mark {Marks[mark]} opens at character {i + 1} while one is open" : $"the mark {Marks[mark]} at character {i + 1} closes nothing";
                return false;
            }
            if (!opens && !string.IsNullOrWhiteSpace(text.ToString(open[party], text.Length - open[party])))
                spans[party].Add(TextSpan.FromBounds(open[party], text.Length));
            open[party] = opens ? text.Length : -1;
            i += Marks[mark].Length;
        }
        for (var party = 0; party < spans.Length; party++)
        {
            if (open[party] >= 0)
                fault = $"the mark {Marks[2 * party]} is not closed";
        }
        if (spans[0].Count + spans[1].Count == 0)
            fault ??= "no party is marked: expected <s>…</s> around who acts and <t>…</t> around whom it is done to";
        if (fault is null)
            pair = new MarkedPair(text.ToString(), [.. spans[0]], [.. spans[1]]);
        return pair is not null;
    }
}
