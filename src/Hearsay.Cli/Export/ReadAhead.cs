using System.Collections.Concurrent;

namespace Hearsay.Cli.Export;

/// <summary>Rows that are read on one thread while what was read before is written on another.</summary>
internal static class ReadAhead
{
    private const int RowsOfBatch = 64;
    private const int Batches = 4;

    /// <summary>The same rows. What fails in reading them comes out as it is; when no more are wanted, no more are read.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> rows)
    {
        using var batches = new BlockingCollection<T[]>(Batches);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            try
            {
                foreach (var batch in rows.Chunk(RowsOfBatch))
                    batches.Add(batch, stop.Token);
            }
            finally
            {
                batches.CompleteAdding();
            }
        });
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable())
                foreach (var row in batch)
                    yield return row;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // Once this has returned, the reader has let go of its database.
            stop.Cancel();
            Task.WaitAny(reading);
        }
    }
}
