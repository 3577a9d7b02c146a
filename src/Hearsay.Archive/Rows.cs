using System.Data.Common;

namespace Hearsay.Archives;

/// <summary>
/// The rows of an answer, one after the other. Cells are asked for by the number of their column, from 0, while their row is the current one. Tables are read with
/// this, and not with the provider's reader, because a table has millions of cells: texts that come again and again are made once.
/// </summary>
internal abstract class Rows : IDisposable
{
    /// <summary>Goes to the next row; false where there is none.</summary>
    /// <exception cref="ArchiveException">The database failed.</exception>
    public abstract bool Read();

    /// <summary>Whether a cell holds nothing.</summary>
    public abstract bool IsNull(int column);

    /// <summary>A whole number.</summary>
    public abstract long Whole(int column);

    /// <summary>A number.</summary>
    public abstract double Real(int column);

    /// <summary>A text, or null.</summary>
    public abstract string? TextOrNull(int column);

    /// <summary>Bytes.</summary>
    public abstract byte[] Bytes(int column);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A text.</summary>
    public string Text(int column) => TextOrNull(column) ?? throw new FormatException($"Column {column} of the answer holds no text.");

    /// <summary>A whole number, or null.</summary>
    public long? WholeOrNull(int column) => IsNull(column) ? null : Whole(column);

    /// <summary>A number, or null.</summary>
    public double? RealOrNull(int column) => IsNull(column) ? null : Real(column);

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(int column) => Cells.Day(TextOrNull(column));

    /// <summary>A member of an enum, by its word.</summary>
    public T Member<T>(int column) where T : struct, Enum => Cells.Member<T>(Text(column));

    /// <summary>A member of an enum, or null.</summary>
    public T? MemberOrNull<T>(int column) where T : struct, Enum => TextOrNull(column) is { } word ? Cells.Member<T>(word) : null;
}

/// <summary>Rows as a provider's own reader gives them.</summary>
internal sealed class ProviderRows(Database database, DbCommand command) : Rows
{
    private readonly DbDataReader _reader = database.Try(command.ExecuteReader);

    public override bool Read() => database.Try(_reader.Read);

    public override bool IsNull(int column) => _reader.IsDBNull(column);

    public override long Whole(int column) => _reader.GetValue(column) switch
    {
        long number => number,
        int number => number,
        var other => Convert.ToInt64(other, System.Globalization.CultureInfo.InvariantCulture),
    };

    public override double Real(int column) => Convert.ToDouble(_reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    public override string? TextOrNull(int column) => _reader.IsDBNull(column) ? null : _reader.GetString(column);

    public override byte[] Bytes(int column) => _reader.GetFieldValue<byte[]>(column);

    public override void Dispose()
    {
        _reader.Dispose();
        command.Dispose();
    }
}
