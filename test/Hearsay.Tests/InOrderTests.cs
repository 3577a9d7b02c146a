using CsCheck;

namespace Hearsay.Tests;

public class InOrderTests
{
    [Fact]
    public void The_results_are_those_of_a_plain_loop() => Gen.Select(Gen.Int.Array[0, 100], Gen.Int[1, 5]).Sample(
        (items, jobs) => Assert.Equal(items.Select(i => i / 2), InOrder.Select(items, i => i / 2, jobs)), iter: 50);

    [Fact]
    public void No_more_than_the_jobs_run_at_a_time()
    {
        var (running, most) = (0, 0);
        var results = InOrder.Select(
            Enumerable.Range(0, 60),
            i =>
            {
                var now = Interlocked.Increment(ref running);
                lock (this)
                    most = Math.Max(most, now);
                Thread.Sleep(1);
                Interlocked.Decrement(ref running);
                return i;
            },
            jobs: 3);

        Assert.Equal(60, results.Count());
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public void The_source_is_read_only_a_bounded_way_ahead()
    {
        var taken = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return Interlocked.Increment(ref taken);
        }

        Assert.Equal([1, 2, 3], InOrder.Select(Endless(), i => i, jobs: 2).Take(3));
        Assert.InRange(Volatile.Read(ref taken), 3, 40);
    }

    [Fact]
    public void A_result_is_given_while_the_source_still_waits()
    {
        using var more = new ManualResetEventSlim();
        IEnumerable<int> Slow()
        {
            yield return 1;
            more.Wait();
            yield return 2;
        }

        using var results = InOrder.Select(Slow(), i => i, jobs: 2).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Equal(1, results.Current);
        more.Set();
        Assert.True(results.MoveNext());
        Assert.Equal(2, results.Current);
    }

    [Fact]
    public void A_fault_of_the_work_or_the_source_comes_out_in_its_turn()
    {
        IEnumerable<int> Breaking()
        {
            yield return 1;
            throw new InvalidOperationException("source");
        }

        var given = new List<int>();
        void Take(IEnumerable<int> results)
        {
            foreach (var result in results)
                given.Add(result);
        }

        Assert.Equal("source", Assert.Throws<InvalidOperationException>(() => Take(InOrder.Select(Breaking(), i => i, 2))).Message);
        Assert.Throws<DivideByZeroException>(() => Take(InOrder.Select([3, 0, 1], i => 6 / i, 2)));
        Assert.Equal([1, 2], given);
    }
}
