namespace Hearsay.Archives;

/// <summary>
/// Rows beside those of another table, in the order of a key that stands in their first column and is asked for in its order too: they are gone through once, and
/// what lies far ahead is looked up.
/// </summary>
/// <param name="open">Gives the rows from a key on, in its order.</param>
internal sealed class FollowingRows(Func<long, Rows> open) : IDisposable
{
    // To look a row up takes as long as to go past some hundred.
    private const int MostPassed = 256;

    private Rows? _rows;
    private bool _more;

    /// <summary>The row that was gone to.</summary>
    public Rows Row => _rows!;

    /// <summary>Goes to the first row that is not before a key. False where there is none, or one that is behind <paramref name="last"/>.</summary>
    public bool GoTo(long key, long last)
    {
        if (_rows is null)
            Open(key);
        for (var passed = 0; _more && Row.Whole(0) < key; passed++)
        {
            if (passed < MostPassed)
                _more = Row.Read();
            else
                Open(key);
        }
        return _more && Row.Whole(0) <= last;
    }

    /// <summary>Goes to the next row. False where there is none, or one that is behind <paramref name="last"/>.</summary>
    public bool GoOn(long last)
    {
        _more = Row.Read();
        return _more && Row.Whole(0) <= last;
    }

    public void Dispose() => _rows?.Dispose();

    private void Open(long key)
    {
        _rows?.Dispose();
        _rows = open(key);
        _more = _rows.Read();
    }
}
