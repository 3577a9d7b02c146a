using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Hearsay.Formats.Export;

/// <summary>The cells of one column of a row group.</summary>
internal abstract class ParquetColumn
{
    /// <summary>What a column is in the schema of a file.</summary>
    public static Field FieldOf(string name, CellKind kind) => kind switch
    {
        CellKind.Text => new DataField(name, typeof(string), isNullable: true),
        CellKind.Day => new DataField(name, typeof(DateOnly), isNullable: true),
        CellKind.Whole => new DataField(name, typeof(long), isNullable: true),
        CellKind.Real => new DataField(name, typeof(double), isNullable: true),
        CellKind.YesNo => new DataField(name, typeof(bool), isNullable: true),
        CellKind.List => new ListField(name, new DataField("element", typeof(string), isNullable: false)),
        CellKind.Spans => new ListField(name, new StructField("element", new DataField("start", typeof(int), isNullable: false), new DataField("end", typeof(int), isNullable: false))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of cells."),
    };

    /// <summary>Cells of a kind for a field that stands in a schema.</summary>
    public static ParquetColumn Of(Field field, CellKind kind) => kind switch
    {
        CellKind.Text => new Texts(field),
        CellKind.Day => new Values<DateOnly>(field),
        CellKind.Whole => new Values<long>(field),
        CellKind.Real => new Values<double>(field),
        CellKind.YesNo => new Values<bool>(field),
        CellKind.List => new Lists(field),
        CellKind.Spans => new Spans(field),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of cells."),
    };

    /// <summary>Adds a cell.</summary>
    /// <returns>How many characters it holds, where it can be long.</returns>
    public abstract int Add(object? value);

    /// <summary>Writes the cells as the next column of a row group, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    private sealed class Values<T>(Field field) : ParquetColumn where T : struct
    {
        private readonly List<T?> _cells = [];

        public override int Add(object? value)
        {
            _cells.Add((T?)value);
            return 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>((DataField)field, _cells.ToArray()).ConfigureAwait(false);
            _cells.Clear();
        }
    }

    private sealed class Texts(Field field) : ParquetColumn
    {
        private readonly Characters _characters = new();
        private readonly List<bool> _known = [];
        private ReadOnlyMemory<char>?[] _cells = [];

        public override int Add(object? value)
        {
            var text = (string?)value;
            _known.Add(text is not null);
            if (text is not null)
                _characters.Add(text);
            return text?.Length ?? 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            if (_cells.Length < _known.Count)
                _cells = new ReadOnlyMemory<char>?[_known.Count];
            for (int i = 0, known = 0; i < _known.Count; i++)
                _cells[i] = _known[i] ? _characters[known++] : (ReadOnlyMemory<char>?)null;
            await group.WriteAsync<ReadOnlyMemory<char>>((DataField)field, _cells.AsMemory(0, _known.Count)).ConfigureAwait(false);
            _known.Clear();
            _characters.Clear();
        }
    }

    // Texts one behind the other. A row group has a million and more, which as strings would keep the garbage collector busy.
    private sealed class Characters
    {
        private readonly List<int> _ends = [0];
        private char[] _all = new char[1 << 12];

        public int Count => _ends.Count - 1;

        public ReadOnlyMemory<char> this[int index] => _all.AsMemory(_ends[index].._ends[index + 1]);

        public void Add(string text)
        {
            var start = _ends[^1];
            if (_all.Length - start < text.Length)
                Array.Resize(ref _all, Math.Max(2 * _all.Length, start + text.Length));
            text.CopyTo(_all.AsSpan(start));
            _ends.Add(start + text.Length);
        }

        public void Clear() => _ends.RemoveRange(1, Count);
    }

    // What follows is Dremel's way of flattening lists, as Parquet has it: of each member whether it begins a row (repetition level 0) or goes on with one (1),
    // and of each row without members that its list is there and empty (definition level 1) while members are there to the full.
    private sealed class Levels
    {
        private const int Empty = 1;

        private readonly List<int> _definitions = [];
        private readonly List<int> _repetitions = [];

        public void Add(int members, int full)
        {
            if (members == 0)
            {
                _definitions.Add(Empty);
                _repetitions.Add(0);
            }
            for (var i = 0; i < members; i++)
            {
                _definitions.Add(full);
                _repetitions.Add(i == 0 ? 0 : 1);
            }
        }

        public Task WriteAsync<T>(ParquetRowGroupWriter group, DataField field, T[] values) where T : struct =>
            group.WriteAllPartsAsync<T>(field, values, _definitions.ToArray(), _repetitions.ToArray(), CancellationToken.None);

        public void Clear()
        {
            _definitions.Clear();
            _repetitions.Clear();
        }
    }

    private sealed class Lists(Field field) : ParquetColumn
    {
        private readonly Levels _levels = new();
        private readonly Characters _members = new();
        private readonly DataField _member = (DataField)((ListField)field).Item;

        public override int Add(object? value)
        {
            var list = (ImmutableArray<string>)value!;
            _levels.Add(list.Length, _member.MaxDefinitionLevel);
            var characters = 0;
            foreach (var member in list)
            {
                _members.Add(member);
                characters += member.Length;
            }
            return characters;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            var members = Enumerable.Range(0, _members.Count).Select(i => _members[i]).ToArray();
            await _levels.WriteAsync<ReadOnlyMemory<char>>(group, _member, members).ConfigureAwait(false);
            _members.Clear();
            _levels.Clear();
        }
    }

    private sealed class Spans(Field field) : ParquetColumn
    {
        private readonly Levels _levels = new();
        private readonly List<int> _starts = [];
        private readonly List<int> _ends = [];
        private readonly DataField[] _bounds = [.. ((StructField)((ListField)field).Item).Fields.Cast<DataField>()];

        public override int Add(object? value)
        {
            var before = _starts.Count;
            Read((string)value!);
            _levels.Add(_starts.Count - before, _bounds[0].MaxDefinitionLevel);
            return 0;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await _levels.WriteAsync(group, _bounds[0], _starts.ToArray()).ConfigureAwait(false);
            await _levels.WriteAsync(group, _bounds[1], _ends.ToArray()).ConfigureAwait(false);
            _starts.Clear();
            _ends.Clear();
            _levels.Clear();
        }

        // [[start,end],…]: every other number is a start.
        private void Read(ReadOnlySpan<char> spans)
        {
            var isStart = true;
            while (spans.IndexOfAnyInRange('0', '9') is >= 0 and var first)
            {
                spans = spans[first..];
                var digits = spans.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : spans.Length;
                (isStart ? _starts : _ends).Add(int.Parse(spans[..digits], NumberStyles.None, CultureInfo.InvariantCulture));
                spans = spans[digits..];
                isStart = !isStart;
            }
        }
    }
}
