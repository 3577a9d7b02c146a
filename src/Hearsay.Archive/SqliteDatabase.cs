using System.Collections.Frozen;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Archives;

/// <summary>An archive in one file of SQLite.</summary>
internal sealed class SqliteDatabase(string file) : Database
{
    // "HSAY" in the header of the file tells an archive from other files of SQLite.
    private const int ApplicationId = 0x48534159;

    // How long a writer waits for another, in seconds. A batch takes a second or two.
    private const int Patience = 120;

    // Words of a text around what was searched for.
    private const int SnippetWords = 24;

    // How many of the database's instructions go by before it looks at the clock: some milliseconds.
    private const int InstructionsBetweenLooks = 100_000;

    // The tables whose words are searched for, and the search of each.
    private static readonly FrozenDictionary<string, (string Name, string[] Columns)> Searched = new Dictionary<string, (string, string[])>
    {
        ["reports"] = ("report_search", ["title", "text"]),
        ["statements"] = ("statement_search", ["content"]),
    }.ToFrozenDictionary();

    // What is prepared on each connection.
    private readonly Dictionary<DbConnection, Dictionary<string, sqlite3_stmt>> _statements = [];

    public override string Name => file;

    public override string Kind => "sqlite";

    public override DbConnection Connect(Access access)
    {
        if (string.IsNullOrWhiteSpace(file))
            throw new ArchiveException("the name of the archive is empty. Give the name of a file.");
        if (Directory.Exists(file))
            throw NoArchive("a folder");
        if (!File.Exists(file))
        {
            if (access != Access.Create)
                throw new ArchiveException($"{file}: no such archive. Check the name; hearsay ingest SOURCE --into {file} makes one.");
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
                throw new ArchiveException($"{file}: there is no folder {folder}. Make it first, or name another place.");
        }
        else
        {
            RefuseOtherFiles();
        }
        return Try(() => access == Access.Read ? ConnectToRead() : Connect(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = access == Access.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,

        }));
    }

    public override int Version(DbConnection connection, DbTransaction? transaction)
    {
        var application = Number(connection, transaction, "pragma application_id");
        var tables = Number(connection, transaction, "select count(*) from sqlite_master");
        if (application == ApplicationId)
            return (int)Number(connection, transaction, "pragma user_version");
        return tables == 0 && application == 0 ? 0 : throw NoArchive("a file of SQLite with other tables");
    }

    public override void PrepareWriting(DbConnection connection)
    {
        // A disk or a file that is read-only says so here.
        Execute(connection, null, "begin immediate; rollback;");
        Execute(connection, null, "pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 8000; pragma cache_size = -65536;");
    }

    public override string Translate(string script) => script
        .Replace("{id}", "integer primary key", StringComparison.Ordinal)
        .Replace("{blob}", "blob", StringComparison.Ordinal)
        .Replace("{clustered}", " without rowid", StringComparison.Ordinal);

    public override void Mark(DbConnection connection, DbTransaction transaction, int version) =>
        Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {ApplicationId}; pragma user_version = {version};"));

    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    // One prepared statement, stepped row by row: within the process that is as fast as many rows a statement. The values are bound
    // by their places; the provider's commands look each up by its name.
    public override void Insert(DbConnection connection, TableRows rows)
    {
        if (rows.Rows.Count == 0)
            return;
        Step(connection, InsertInto(rows), rows.Rows);
        IndexWords(connection, rows);
    }

    // Of the columns that are searched in, under the row's id. (A trigger would do the same by itself, and takes four times as long: SQLite 3.40, 20 words a row.)
    private void IndexWords(DbConnection connection, TableRows rows)
    {
        if (!Searched.TryGetValue(rows.Name, out var search))
            return;
        string[] columns = ["id", .. search.Columns];
        var places = columns.Select(c => Array.IndexOf(rows.Columns, c)).ToArray();
        Step(connection, $"insert into {search.Name} (rowid, {string.Join(", ", search.Columns)}) values ({string.Join(", ", columns.Select(static _ => "?"))})",
            rows.Rows.Select(row => Array.ConvertAll(places, place => row[place])));
    }

    public override void AddTo(DbConnection connection, TableRows rows, int keys)
    {
        if (rows.Rows.Count == 0)
            return;
        var (key, sums) = (rows.Columns[..keys], rows.Columns[keys..]);
        Step(connection, $"{InsertInto(rows)} on conflict ({string.Join(", ", key)}) do update set {string.Join(", ", sums.Select(static s => $"{s} = {s} + excluded.{s}"))}", rows.Rows);
        Step(connection, $"delete from {rows.Name} where {string.Join(" and ", key.Select(static k => $"{k} = ?"))} and {string.Join(" and ", sums[..^1].Select(static s => $"{s} = 0"))}",
            rows.Rows.Where(row => row[keys..].Any(static sum => (long)sum! < 0)).Select(row => row[..keys]));
    }

    private static string InsertInto(TableRows rows) => $"insert into {rows.Name} ({string.Join(", ", rows.Columns)}) values ({string.Join(", ", rows.Columns.Select(static _ => "?"))})";

    private void Step(DbConnection connection, string sql, IEnumerable<object?[]> rows)
    {
        var database = ((SqliteConnection)connection).Handle!;
        var statement = Prepare(connection, sql);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                Bind(statement, i + 1, row[i]);
            var result = raw.sqlite3_step(statement);
            raw.sqlite3_reset(statement);
            SqliteException.ThrowExceptionForRC(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, database);
        }
        raw.sqlite3_clear_bindings(statement);
    }

    public override List<(long Key, long Report)> FindKeys(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<long> keys, int most)
    {
        var found = new List<(long, long)>();
        var database = ((SqliteConnection)connection).Handle!;
        var statement = Prepare(connection, string.Create(CultureInfo.InvariantCulture, $"select report from copy_keys where key = ? order by report limit {most}"));
        foreach (var key in keys)
        {
            raw.sqlite3_bind_int64(statement, 1, key);
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                found.Add((key, raw.sqlite3_column_int64(statement, 0)));
            raw.sqlite3_reset(statement);
            SqliteException.ThrowExceptionForRC(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, database);
        }
        return found;
    }

    public override string SearchCondition(string search, string alias) => $"{alias}.id in (select rowid from {search} where {search} match @search)";

    // FTS5 takes words in quotation marks as they are, whatever signs they hold.
    public override string SearchQuery(string words)
    {
        var query = new StringBuilder();
        var excluded = new StringBuilder();
        var either = false;
        foreach (var (word, not) in SearchWords.Split(words))
        {
            var quoted = $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            if (word == "or" && !not && query.Length > 0)
            {
                either = true;
                continue;
            }
            if (not)
                excluded.Append(CultureInfo.InvariantCulture, $" NOT {quoted}");
            else
                query.Append(query.Length == 0 ? "" : either ? " OR " : " AND ").Append(quoted);
            either = false;
        }
        return query.Length == 0 ? "\"\"" : $"({query}){excluded}";
    }

    public override string SearchSql(bool statements, string columns, string where, bool raw) => statements
        ? $"""
            select {columns}, snippet(statement_search, 0, '[', ']', '…', {SnippetWords})
            from statement_search join statements s on s.id = statement_search.rowid join reports r on r.id = s.report left join actors a on a.id = s.source_actor
            {where} and statement_search match @search order by statement_search.rank, s.id limit @most
            """
        : $"""
            select {columns}, snippet(report_search, -1, '[', ']', '…', {SnippetWords})
            from report_search join reports r on r.id = report_search.rowid
            {where} and report_search match @search order by report_search.rank, r.id limit @most
            """;

    public override bool AnswersTogether => true;

    public override Rows Select(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var database = ((SqliteConnection)connection).Handle!;
        var result = raw.sqlite3_prepare_v2(database, sql, out var statement);
        Try(() =>
        {
            SqliteException.ThrowExceptionForRC(result, database);
            return true;
        });
        foreach (var (name, value) in parameters)
            Bind(statement, raw.sqlite3_bind_parameter_index(statement, name), value);
        return new SqliteRows(this, database, statement);
    }

    public override string Joined(string text) => $"group_concat({text}, '|')";

    // Opened to read only, and all that could change something beside the file is refused before it begins.
    public override DbDataReader Ask(DbConnection connection, string sql, TimeSpan patience)
    {
        var database = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement, out var rest), database);
        using (statement)
        {
            if (raw.sqlite3_bind_parameter_count(statement) > 0)
                throw new ArchiveException($"{Name}: the query has a parameter, {raw.sqlite3_bind_parameter_name(statement, 1).utf8_to_string() ?? "?"}. Write the value itself; texts stand in 'single' quotation marks.");
            if (raw.sqlite3_stmt_readonly(statement) == 0 || raw.sqlite3_column_count(statement) == 0)
                throw new ArchiveException($"{Name}: this would write. Only queries are taken here.");
            if (IsStatement(database, rest))
                throw new ArchiveException($"{Name}: more than one statement. Give one at a time.");
        }
        var clock = Stopwatch.StartNew();
        raw.sqlite3_progress_handler(database, InstructionsBetweenLooks, _ => clock.Elapsed > patience ? 1 : 0, null);
        return Command(connection, null, sql).ExecuteReader();
    }

    // What follows a statement may be blanks and comments.
    private static bool IsStatement(sqlite3 database, string rest)
    {
        if (string.IsNullOrWhiteSpace(rest))
            return false;
        if (raw.sqlite3_prepare_v2(database, rest, out var next) != raw.SQLITE_OK)
            return true;
        using (next)
            return !next.IsInvalid;
    }

    public override void ForbidWriting(DbConnection connection) => Execute(connection, null, "pragma query_only = on");

    public override long Size(DbConnection connection) =>
        new[] { file, file + "-wal" }.Where(File.Exists).Sum(static f => new FileInfo(f).Length);

    public override void Close(DbConnection connection)
    {
        if (_statements.Remove(connection, out var prepared))
            foreach (var statement in prepared.Values)
                statement.Dispose();
        base.Close(connection);
    }

    public override ArchiveException Describe(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => new($"{Name}: the disk is full. What was finished is kept; make room and give the same command again.", fault),
        raw.SQLITE_IOERR => new($"{Name}: the disk failed or is full ({fault.Message}). What was finished is kept; give the same command again when it is well.", fault),
        raw.SQLITE_READONLY => new($"{Name}: may not be written to. Copy the archive to a place where you may write, or ask for the right.", fault),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new($"{Name}: cannot be opened. Check that the folder is there and may be written to.", fault),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new($"{Name}: another program holds the archive. Wait for it to end and give the same command again.", fault),
        raw.SQLITE_NOTADB => new($"{Name}: not a file of SQLite, and no archive of Hearsay. Name an archive, or a new one to be made.", fault),
        raw.SQLITE_INTERRUPT => new($"{Name}: the query took too long and was ended. Ask for less, or give it more time with --timeout.", fault),
        raw.SQLITE_ERROR => new($"{Name}: {Said(fault)}.", fault),
        raw.SQLITE_CORRUPT => new($"{Name}: the archive is damaged ({fault.Message}). Take it from a backup, or make it anew from its sources.", fault),
        _ => new($"{Name}: {fault.Message.TrimEnd('.')}.", fault),
    };

    // Of "SQLite Error 1: 'no such column: x'." the part that tells something.
    private static string Said(DbException fault) =>
        fault.Message.IndexOf('\'', StringComparison.Ordinal) is >= 0 and var start && fault.Message.LastIndexOf('\'') is var end && end > start ? fault.Message[(start + 1)..end].TrimEnd('.') : fault.Message.TrimEnd('.');

    private static SqliteConnection Connect(SqliteConnectionStringBuilder settings)
    {
        (settings.Pooling, settings.DefaultTimeout) = (false, Patience);
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Execute(connection, null, string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {Patience * 1000}; pragma foreign_keys = off; pragma temp_store = memory;"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A file in WAL mode on a disk that is read-only can be read only if nobody can change it meanwhile.
    private SqliteConnection ConnectToRead()
    {
        try
        {
            var connection = Connect(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly });
            try
            {
                Number(connection, null, "select count(*) from sqlite_master");
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !File.Exists(file + "-wal"))
        {
            return Connect(new SqliteConnectionStringBuilder { DataSource = $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly });
        }
    }

    // By its first bytes, so that a file of another kind is not even opened as a database. An empty file may become an archive.
    private void RefuseOtherFiles()
    {
        var start = new byte[16];
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (length > 0 && !start.AsSpan(0, length).SequenceEqual("SQLite format 3\0"u8))
                throw NoArchive("not a file of SQLite");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"{file}: may not be read: {fault.Message}", fault);
        }
    }

    private sqlite3_stmt Prepare(DbConnection connection, string sql)
    {
        if (!_statements.TryGetValue(connection, out var prepared))
            _statements.Add(connection, prepared = []);
        if (!prepared.TryGetValue(sql, out var statement))
        {
            var database = ((SqliteConnection)connection).Handle!;
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
            prepared.Add(sql, statement);
        }
        return statement;
    }

    private static void Bind(sqlite3_stmt statement, int place, object? value)
    {
        _ = value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            string text => raw.sqlite3_bind_text(statement, place, text),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            int number => raw.sqlite3_bind_int(statement, place, number),
            double number => raw.sqlite3_bind_double(statement, place, number),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
        };
    }
}
