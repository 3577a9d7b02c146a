using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Trains a <see cref="LinearModel"/> as an averaged perceptron (Freund and Schapire 1999): weights change only on
/// mistakes, and the model keeps the mean of each weight over all steps.
/// </summary>
internal sealed class Perceptron(int classes)
{
    // Features by open addressing. The weights of a feature lie side by side in the pool, in a row that moves to a place
    // of double size when it is full; what scoring needs is kept apart from what only learning needs.
    private Row[] _rows = new Row[1 << 16];
    private int _count;
    private int[] _pool = new int[1 << 16];
    private History[] _history = new History[1 << 16];
    private int _used;
    private int _step = 1;

    private const int ClassBits = 8;
    private const int SmallestRow = 2;

    // What a weight of 1 becomes in the model, and the smallest weight worth keeping there.
    private const int Unit = 128;
    private const int Smallest = 2;

    private struct Row
    {
        public uint Feature;
        public int Start, Count, Room;
    }

    private struct History
    {
        public int Since, Changes;
        public long Sum;
    }

    /// <summary>Sets <paramref name="scores"/> to the present scores of the classes.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            ref readonly var row = ref _rows[Place(feature)];
            foreach (var weight in _pool.AsSpan(row.Start, row.Count))
                scores[weight & byte.MaxValue] += weight >> ClassBits;
        }
    }

    /// <summary>Counts a step, and moves the weights from the class found to the right one where the two differ.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int found)
    {
        _step++;
        if (right == found)
            return;
        foreach (var feature in features)
        {
            Change(feature, right, 1);
            Change(feature, found, -1);
        }
    }

    /// <summary>Writes the model.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="fewestChanges">Weights changed less often are left out.</param>
    public void Write(BinaryWriter writer, int fewestChanges)
    {
        var features = new List<uint>();
        var counts = new List<byte>();
        var ofClass = new List<byte>();
        var values = new List<short>();
        foreach (var row in _rows.Where(r => r.Feature != 0).OrderBy(r => r.Feature))
        {
            var before = values.Count;
            for (var at = row.Start; at < row.Start + row.Count; at++)
            {
                var (weight, history) = (_pool[at], _history[at]);
                var mean = (history.Sum + (double)(weight >> ClassBits) * (_step - history.Since)) / _step;
                var value = (short)Math.Clamp(Math.Round(mean * Unit), short.MinValue, short.MaxValue);
                if (history.Changes < fewestChanges || Math.Abs(value) < Smallest)
                    continue;
                ofClass.Add((byte)weight);
                values.Add(value);
            }
            if (values.Count == before)
                continue;
            features.Add(row.Feature);
            counts.Add((byte)(values.Count - before));
        }
        LinearModel.Write(writer, classes, [.. features], [.. counts], [.. ofClass], [.. values]);
    }

    private void Change(uint feature, int wordClass, int by)
    {
        if (_count * 2 > _rows.Length)
            Grow();
        ref var row = ref _rows[Place(feature)];
        if (row.Feature == 0)
        {
            row.Feature = feature;
            _count++;
        }
        var at = row.Start;
        var end = row.Start + row.Count;
        while (at < end && (_pool[at] & byte.MaxValue) != wordClass)
            at++;
        if (at == end)
        {
            if (row.Count == row.Room)
                Widen(ref row);
            at = row.Start + row.Count++;
            _pool[at] = wordClass;
            _history[at] = new History { Since = _step };
        }
        ref var history = ref _history[at];
        history.Sum += (long)(_pool[at] >> ClassBits) * (_step - history.Since);
        history.Since = _step;
        history.Changes++;
        _pool[at] += by << ClassBits;
    }

    private void Widen(ref Row row)
    {
        var room = Math.Max(SmallestRow, row.Room * 2);
        while (_used + room > _pool.Length)
        {
            Array.Resize(ref _pool, _pool.Length * 2);
            Array.Resize(ref _history, _history.Length * 2);
        }
        _pool.AsSpan(row.Start, row.Count).CopyTo(_pool.AsSpan(_used));
        _history.AsSpan(row.Start, row.Count).CopyTo(_history.AsSpan(_used));
        (row.Start, row.Room) = (_used, room);
        _used += room;
    }

    private int Place(uint feature)
    {
        var mask = _rows.Length - 1;
        var place = (int)(feature >> 1) & mask;
        while (_rows[place].Feature != 0 && _rows[place].Feature != feature)
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var rows = _rows;
        _rows = new Row[rows.Length * 2];
        foreach (var row in rows)
            if (row.Feature != 0)
                _rows[Place(row.Feature)] = row;
    }
}
