using Hearsay.Cli.Export;

namespace Hearsay.Cli.Tests;

public class ReadAheadTests
{
    [Fact]
    public void All_rows_come_in_their_order() => Assert.Equal(Enumerable.Range(0, 10_001), ReadAhead.Of(Enumerable.Range(0, 10_001)));

    [Fact]
    public void What_fails_in_reading_comes_out_as_it_is()
    {
        static IEnumerable<int> Some()
        {
            for (var i = 0; i < 1000; i++)
                yield return i;
            throw new IOException("the disk failed");
        }
        Assert.Equal("the disk failed", Assert.Throws<IOException>(static () => ReadAhead.Of(Some()).Count()).Message);
    }

    [Fact]
    public void Who_wants_no_more_rows_ends_the_reading_and_finds_the_reader_gone()
    {
        var (read, ended) = (0, false);
        IEnumerable<int> Endless()
        {
            try
            {
                while (true)
                    yield return read++;
            }
            finally
            {
                ended = true;
            }
        }
        Assert.Equal([0, 1, 2], ReadAhead.Of(Endless()).Take(3));
        Assert.True(ended);
        Assert.InRange(read, 3, 1000);
    }
}
