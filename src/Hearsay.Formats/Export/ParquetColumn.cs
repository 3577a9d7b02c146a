using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Hearsay.Formats.Export;

/// <summary>The cells of one column of a row group, of one kind.</summary>
internal abstract class ParquetColumn : CellWriter
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
        CellKind.Text => new Texts((DataField)field),
        CellKind.Day => new Days((DataField)field),
        CellKind.Whole => new Wholes((DataField)field),
        CellKind.Real => new Reals((DataField)field),
        CellKind.YesNo => new YesNos((DataField)field),
        CellKind.List => new Lists((ListField)field),
        CellKind.Spans => new SpanLists((ListField)field),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of cells."),
    };

    /// <summary>How many characters the cells hold, where they can be long.</summary>
    public virtual int Length => 0;

    /// <summary>Writes the cells as the next column of a row group, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    public override void Text(string? text) => throw Mistaken(nameof(Text));

    public override void Day(DateOnly? day) => throw Mistaken(nameof(Day));

    public override void Whole(long? number) => throw Mistaken(nameof(Whole));

    public override void Real(double? number) => throw Mistaken(nameof(Real));

    public override void YesNo(bool? yes) => throw Mistaken(nameof(YesNo));

    public override void List(int members) => throw Mistaken(nameof(List));

    public override void Member(string text) => throw Mistaken(nameof(Member));

    public override void Spans(string spans) => throw Mistaken(nameof(Spans));

    private InvalidOperationException Mistaken(string cell) => new($"A column of {GetType().Name} takes no cell of the kind {cell}.");

    // Values that are known, and for each row its definition level: 1 where its value is known, 0 where it is not.
    private abstract class Values<T>(DataField field) : ParquetColumn where T : struct
    {
        private readonly Growing<T> _known = new();
        private readonly Growing<int> _definitions = new();

        protected void Add(T? value)
        {
            _definitions.Add(value.HasValue ? 1 : 0);
            if (value is { } known)
                _known.Add(known);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync(field, _known.Memory, _definitions.Memory, null, CancellationToken.None).ConfigureAwait(false);
            _known.Clear();
            _definitions.Clear();
        }
    }

    private sealed class Days(DataField field) : Values<DateOnly>(field)
    {
        public override void Day(DateOnly? day) => Add(day);
    }

    private sealed class Wholes(DataField field) : Values<long>(field)
    {
        public override void Whole(long? number) => Add(number);
    }

    private sealed class Reals(DataField field) : Values<double>(field)
    {
        public override void Real(double? number) => Add(number);
    }

    private sealed class YesNos(DataField field) : Values<bool>(field)
    {
        public override void YesNo(bool? yes) => Add(yes);
    }

    private sealed class Texts(DataField field) : ParquetColumn
    {
        private readonly Characters _known = new();
        private readonly Growing<int> _definitions = new();

        public override int Length => _known.Length;

        public override void Text(string? text)
        {
            _definitions.Add(text is null ? 0 : 1);
            if (text is not null)
                _known.Add(text);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync(field, _known.Texts, _definitions.Memory, null, CancellationToken.None).ConfigureAwait(false);
            _known.Clear();
            _definitions.Clear();
        }
    }

    // Values one behind the other, in an array that grows and is used again for each row group.
    private sealed class Growing<T>
    {
        private T[] _all = new T[1 << 10];
        private int _count;

        public int Count => _count;

        public ReadOnlyMemory<T> Memory => _all.AsMemory(0, _count);

        public void Add(T value)
        {
            if (_count == _all.Length)
                Array.Resize(ref _all, 2 * _count);
            _all[_count++] = value;
        }

        public void Clear() => _count = 0;
    }

    // Texts one behind the other. A row group has a million and more, which as strings would keep the garbage collector busy.
    private sealed class Characters
    {
        private readonly Growing<int> _ends = new();
        private char[] _all = new char[1 << 12];
        private ReadOnlyMemory<char>[] _texts = [];

        public int Length { get; private set; }

        public void Add(string text)
        {
            if (_all.Length - Length < text.Length)
                Array.Resize(ref _all, Math.Max(2 * _all.Length, Length + text.Length));
            text.CopyTo(_all.AsSpan(Length));
            _ends.Add(Length += text.Length);
        }

        public ReadOnlyMemory<ReadOnlyMemory<char>> Texts
        {
            get
            {
                var ends = _ends.Memory.Span;
                if (_texts.Length < ends.Length)
                    _texts = new ReadOnlyMemory<char>[ends.Length];
                for (int i = 0, start = 0; i < ends.Length; start = ends[i++])
                    _texts[i] = _all.AsMemory(start, ends[i] - start);
                return _texts.AsMemory(0, ends.Length);
            }
        }

        public void Clear()
        {
            _ends.Clear();
            Length = 0;
        }
    }

    // What follows is Dremel's way of flattening lists, as Parquet has it: of each member whether it begins a row (repetition level 0) or goes on with one (1),
    // and of each row without members that its list is there and empty (definition level 1) while members are there to the full.
    private sealed class Levels
    {
        private const int Empty = 1;

        private readonly Growing<int> _definitions = new();
        private readonly Growing<int> _repetitions = new();

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

        public Task WriteAsync<T>(ParquetRowGroupWriter group, DataField field, ReadOnlyMemory<T> values) where T : struct =>
            group.WriteAllPartsAsync(field, values, _definitions.Memory, _repetitions.Memory, CancellationToken.None);

        public void Clear()
        {
            _definitions.Clear();
            _repetitions.Clear();
        }
    }

    private sealed class Lists(ListField field) : ParquetColumn
    {
        private readonly Levels _levels = new();
        private readonly Characters _members = new();
        private readonly DataField _member = (DataField)field.Item;

        public override int Length => _members.Length;

        public override void List(int members) => _levels.Add(members, _member.MaxDefinitionLevel);

        public override void Member(string text) => _members.Add(text);

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await _levels.WriteAsync(group, _member, _members.Texts).ConfigureAwait(false);
            _members.Clear();
            _levels.Clear();
        }
    }

    private sealed class SpanLists(ListField field) : ParquetColumn
    {
        private readonly Levels _levels = new();
        private readonly Growing<int> _starts = new();
        private readonly Growing<int> _ends = new();
        private readonly DataField[] _bounds = [.. ((StructField)field.Item).Fields.Cast<DataField>()];

        public override void Spans(string spans)
        {
            var before = _starts.Count;
            Read(spans);
            _levels.Add(_starts.Count - before, _bounds[0].MaxDefinitionLevel);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await _levels.WriteAsync(group, _bounds[0], _starts.Memory).ConfigureAwait(false);
            await _levels.WriteAsync(group, _bounds[1], _ends.Memory).ConfigureAwait(false);
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
