using System.Collections.Concurrent;

namespace Hearsay;

/// <summary>
/// Works on many items at once and gives the results in the order of the items: <c>InOrder.Select(reports, reader.Read, jobs: 8)</c>
/// reads eight reports at a time. What it gives does not depend on the number of jobs.
/// </summary>
public static class InOrder
{
    // Enough to keep every worker busy while one long item holds up the results behind it.
    private const int AheadForEachJob = 8;

    /// <summary>
    /// Gives <paramref name="work"/> of each item. No more than <paramref name="jobs"/> run at a time, and the source is
    /// read only a bounded way ahead of the results. A result is given as soon as it is its turn, even while
    /// the source waits for more. When the caller stops early, no more is read.
    /// </summary>
    /// <param name="source">The items; enumerated on a thread of its own.</param>
    /// <param name="work">What is done with each; an exception comes out where its result would have.</param>
    /// <param name="jobs">How many at a time; 1 or more.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> work, int jobs)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return Run(source, work, jobs);
    }

    private static IEnumerable<TResult> Run<T, TResult>(IEnumerable<T> source, Func<T, TResult> work, int jobs)
    {
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        // Neither is disposed: a source that waits for input may still hold them when the caller has long stopped.
        var ahead = new BlockingCollection<Task<TResult>>(jobs * AheadForEachJob);
        var stop = new CancellationTokenSource();

        void Produce()
        {
            try
            {
                foreach (var item in source)
                    ahead.Add(workers.StartNew(() => work(item), stop.Token), stop.Token);
            }
            finally
            {
                ahead.CompleteAdding();
            }
        }

        var producer = Task.Factory.StartNew(Produce, stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var result in ahead.GetConsumingEnumerable())
                yield return result.GetAwaiter().GetResult();
            producer.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }
}
