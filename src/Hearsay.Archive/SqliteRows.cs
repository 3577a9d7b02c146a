using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Archives;

/// <summary>Rows that come out of SQLite itself, cell by cell as they lie in its memory.</summary>
internal sealed partial class SqliteRows(SqliteDatabase archive, sqlite3 database, sqlite3_stmt statement) : Rows
{
    private readonly RepeatedTexts _texts = new();

    // The statement is held by its handle class as long as this is not disposed.
    private readonly IntPtr _row = statement.DangerousGetHandle();

    public override bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;
        return archive.Try<bool>(() =>
        {
            SqliteException.ThrowExceptionForRC(result, database);
            return false;
        });
    }

    public override bool IsNull(int column) => ColumnType(_row, column) == raw.SQLITE_NULL;

    public override long Whole(int column) => ColumnWhole(_row, column);

    public override double Real(int column) => ColumnReal(_row, column);

    // A text ends where its first 0 is: none has one within (see Cells.Text).
    public override unsafe string? TextOrNull(int column)
    {
        var text = ColumnText(_row, column);
        return text is null ? null : _texts.Of(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
    }

    public override byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public override void Dispose() => statement.Dispose();

    // The functions that SQLitePCLRaw calls too. It takes hold of the statement's handle for each call and lets go of it again, which costs more than the call.
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int ColumnType(IntPtr statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial long ColumnWhole(IntPtr statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial double ColumnReal(IntPtr statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static unsafe partial byte* ColumnText(IntPtr statement, int column);

    // Codes, names and words come again in row after row. The last text of each place in a table by hash is kept, and given again where the bytes are the same.
    private sealed class RepeatedTexts
    {
        private const int Places = 1 << 12;

        // Longer ones seldom come again.
        private const int Longest = 64;

        private readonly string?[] _kept = new string?[Places];

        public string Of(ReadOnlySpan<byte> text)
        {
            if (text.Length is 0 or > Longest)
                return text.IsEmpty ? "" : Encoding.UTF8.GetString(text);
            ref var kept = ref _kept[Hash(text) % Places];
            // What is kept and not ASCII is another text to this comparison, and is made anew.
            if (kept is not null && kept.Length == text.Length && Ascii.Equals(text, kept))
                return kept;
            return kept = Encoding.UTF8.GetString(text);
        }

        private static uint Hash(ReadOnlySpan<byte> text)
        {
            var hash = (uint)text.Length;
            foreach (var part in MemoryMarshal.Cast<byte, uint>(text))
                hash = (hash ^ part) * 0x9E3779B1;
            foreach (var part in text[(text.Length & ~3)..])
                hash = (hash ^ part) * 0x9E3779B1;
            return hash >> 16 ^ hash;
        }
    }
}
