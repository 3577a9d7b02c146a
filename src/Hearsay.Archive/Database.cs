using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hearsay.Archives;

/// <summary>What an archive is opened for.</summary>
internal enum Access
{
    /// <summary>To look only: nothing is written.</summary>
    Read,
    /// <summary>To write into an archive that is there.</summary>
    Write,
    /// <summary>To write; an archive that is not there is made.</summary>
    Create,
}

/// <summary>A table of the archive and rows to be put into it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of the cells.</param>
internal sealed record TableRows(string Name, params string[] Columns)
{
    /// <summary>The rows. A cell is a long where the column is a bigint, an int where it is an integer, else a double, a string, bytes or null.</summary>
    public List<object?[]> Rows { get; } = [];
}

/// <summary>
/// One of the two kinds of database. All that differs between them stands in the two classes under this one; everything else is SQL that
/// both understand.
/// </summary>
internal abstract class Database
{
    /// <summary>What the archive is called in messages; never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>The name of this kind in the names of scripts.</summary>
    public abstract string Kind { get; }

    /// <summary>Opens a connection. Nothing is written by it but, with <see cref="Access.Create"/>, an empty file.</summary>
    public abstract DbConnection Connect(Access access);

    /// <summary>The version of the archive's tables; 0 where there is none and nothing else either.</summary>
    /// <exception cref="ArchiveException">Something is there that is no archive.</exception>
    public abstract int Version(DbConnection connection, DbTransaction? transaction);

    /// <summary>Refuses what cannot be written to, before anything is written; then makes the connection ready for writing.</summary>
    public abstract void PrepareWriting(DbConnection connection);

    /// <summary>A script with the words of this kind of database in place of <c>{id}</c>, <c>{blob}</c> and <c>{clustered}</c>.</summary>
    public abstract string Translate(string script);

    /// <summary>Marks a new archive as one, within the transaction that makes its tables.</summary>
    public abstract void Mark(DbConnection connection, DbTransaction transaction, int version);

    /// <summary>Begins a transaction that no other writer of this archive works beside.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Puts rows into a table, as fast as the database can take them.</summary>
    public abstract void Insert(DbConnection connection, TableRows rows);

    /// <summary>
    /// Adds rows to those with the same keys: numbers to numbers; a row that is not there is put in, and one in which all numbers but the last are 0 afterwards is taken
    /// out.
    /// </summary>
    /// <param name="connection">A connection, in a transaction.</param>
    /// <param name="rows">The rows, their keys first, no key twice.</param>
    /// <param name="keys">How many columns are the key; the others are longs.</param>
    public abstract void AddTo(DbConnection connection, TableRows rows, int keys);

    /// <summary>The reports that have any of the keys: pairs of key and report; of a key at most <paramref name="most"/>, the first ones.</summary>
    public abstract List<(long Key, long Report)> FindKeys(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<long> keys, int most);

    /// <summary>The condition that a table's row, by its id, holds the words of the parameter <c>@search</c>.</summary>
    /// <param name="search">The name of the search: report_search or statement_search.</param>
    /// <param name="alias">What the table is called in the query.</param>
    public abstract string SearchCondition(string search, string alias);

    /// <summary>What is searched for, in the language of this database: words, "phrases", -not these, this or that.</summary>
    public abstract string SearchQuery(string words);

    /// <summary>
    /// A search for the parameter <c>@search</c>, the best first and at most <c>@most</c>: the columns, then words around what was found. The reports are r, the statements
    /// s and their sources a.
    /// </summary>
    /// <param name="statements">Whether statements are searched, and not reports.</param>
    /// <param name="columns">The columns, each with a name.</param>
    /// <param name="where">Conditions, with the word where.</param>
    /// <param name="raw">Whether the query is in this database's own language.</param>
    public abstract string SearchSql(bool statements, string columns, string where, bool raw);

    /// <summary>An aggregate that joins texts, with | between them.</summary>
    public abstract string Joined(string text);

    /// <summary>Whether a connection gives several answers at a time, all of the moment at which the first of them began.</summary>
    public abstract bool AnswersTogether { get; }

    /// <summary>Executes a query of the program's own. Its rows must be disposed; before anything else is asked of the connection, unless that gives several answers at a time.</summary>
    public abstract Rows Select(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Executes one statement of a user's own; more than one, one that writes and one that takes too long is refused.</summary>
    public abstract DbDataReader Ask(DbConnection connection, string sql, TimeSpan patience);

    /// <summary>Makes sure that a connection writes nothing, whatever it is asked.</summary>
    public abstract void ForbidWriting(DbConnection connection);

    /// <summary>How many bytes the archive takes.</summary>
    public abstract long Size(DbConnection connection);

    /// <summary>Closes a connection and all that was prepared on it.</summary>
    public virtual void Close(DbConnection connection) => connection.Dispose();

    /// <summary>What went wrong with the database, in one line with the cure.</summary>
    public abstract ArchiveException Describe(DbException fault);

    /// <summary>Does something with the database; what goes wrong with it comes out as an <see cref="ArchiveException"/>.</summary>
    public T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException fault)
        {
            throw Describe(fault);
        }
    }

    /// <summary>The refusal of what is no archive.</summary>
    protected ArchiveException NoArchive(string what) => new($"{Name}: {what}, and no archive of Hearsay. Name an archive, or a new one to be made.");

    /// <summary>Makes a command.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The text is the program's own; values go in as parameters.")]
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Executes a command that gives no rows.</summary>
    public static int Execute(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, transaction, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first cell of what a command gives; null for none.</summary>
    public static object? Scalar(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, transaction, sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The first cell as a number; 0 for none.</summary>
    public static long Number(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Convert.ToInt64(Scalar(connection, transaction, sql, parameters), CultureInfo.InvariantCulture);
}
