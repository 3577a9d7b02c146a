using CsCheck;

namespace Hearsay.Tests;

public class TextSpanTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 10], static (start, length) => new TextSpan(start, length));

    [Fact]
    public void The_default_is_the_empty_span_at_the_start() => Assert.Equal(new TextSpan(0, 0), default);

    [Fact]
    public void The_end_is_not_part_of_a_span()
    {
        var span = TextSpan.FromBounds(2, 5);
        Assert.Equal(3, span.Length);
        Assert.True(span.Contains(2));
        Assert.True(span.Contains(4));
        Assert.False(span.Contains(5));
        Assert.Equal("cde", span.In("abcdef").ToString());
        Assert.Equal("[2..5)", span.ToString());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)] // the end does not fit an int
    public void Bounds_that_make_no_span_are_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, length));

    [Fact]
    public void An_end_before_the_start_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(5, 4));

    [Fact]
    public void A_span_past_the_text_cannot_slice_it() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(2, 3).In("abcd").Length);

    [Fact]
    public void Spans_that_only_touch_do_not_overlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 2)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 2)));
    }

    [Fact]
    public void An_empty_span_overlaps_nothing_not_even_itself() => Assert.False(new TextSpan(1, 0).Overlaps(new TextSpan(0, 3)));

    [Fact]
    public void Two_spans_overlap_exactly_when_they_share_a_unit() => Gen.Select(Spans, Spans).Sample((a, b) =>
        Assert.Equal(Enumerable.Range(0, 50).Any(i => a.Contains(i) && b.Contains(i)), a.Overlaps(b)));

    [Fact]
    public void The_union_is_the_smallest_span_that_holds_both() => Gen.Select(Spans, Spans).Sample((a, b) =>
    {
        var union = a.Union(b);
        Assert.True(union.Contains(a) && union.Contains(b));
        Assert.True((union.Start == a.Start || union.Start == b.Start) && (union.End == a.End || union.End == b.End));
    });

    [Fact]
    public void Spans_are_ordered_by_start_and_then_by_length() => Gen.Select(Spans, Spans).Sample((a, b) =>
    {
        var expected = (a.Start, a.Length).CompareTo((b.Start, b.Length));
        Assert.Equal(Math.Sign(expected), Math.Sign(a.CompareTo(b)));
        Assert.Equal(expected < 0, a < b);
        Assert.Equal(expected > 0, a > b);
        Assert.Equal(expected <= 0, a <= b);
        Assert.Equal(expected >= 0, a >= b);
        Assert.Equal(expected == 0, a == b);
    });
}
