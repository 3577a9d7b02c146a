using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Hearsay.Archives;

/// <summary>An archive in a database of PostgreSQL; its tables stand in the first schema of the search path.</summary>
internal sealed class PostgresDatabase(NpgsqlConnectionStringBuilder settings) : Database
{
    // One writer at a time; the number stands for the archive of this database.
    private const long WriterLock = 0x4853_4159_0001;

    public override string Name { get; } = $"postgres://{settings.Host}{(settings.Port == NpgsqlConnection.DefaultPort ? "" : $":{settings.Port}")}/{settings.Database}";

    public override string Kind => "postgres";

    public override DbConnection Connect(Access access) => Try(() =>
    {
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, CommandTimeout = 0 };
        own.ApplicationName ??= "hearsay";
        var connection = new NpgsqlConnection(own.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, null, "set client_min_messages = warning");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    public override int Version(DbConnection connection, DbTransaction? transaction)
    {
        if (Number(connection, transaction, "select count(*) from information_schema.columns where table_schema = current_schema() and table_name = 'archive' and column_name = 'schema_version'") == 1)
            return (int)Number(connection, transaction, "select schema_version from archive");
        var taken = Scalar(connection, transaction, "select min(table_name::text) from information_schema.tables where table_schema = current_schema() and table_name in ('archive', 'engines', 'reports', 'readings', 'sentences', 'actors', 'statements', 'events', 'dyads', 'diagnostics')");
        return taken is null ? 0 : throw NoArchive($"has a table \"{taken}\" of another make");
    }

    public override void PrepareWriting(DbConnection connection)
    {
        if ((string?)Scalar(connection, null, "show transaction_read_only") == "on")
            throw new ArchiveException($"{Name}: may not be written to. Connect to a server that takes writes, as a user who may.");
    }

    public override string Translate(string script) => script
        .Replace("{id}", "bigint primary key", StringComparison.Ordinal)
        .Replace("{blob}", "bytea", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override void Mark(DbConnection connection, DbTransaction transaction, int version)
    {
        // The table "archive" is the mark.
    }

    public override DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        Execute(connection, transaction, "select pg_advisory_xact_lock(@lock)", ("@lock", WriterLock));
        return transaction;
    }

    public override void Insert(DbConnection connection, TableRows rows)
    {
        if (rows.Rows.Count == 0)
            return;
        using var writer = ((NpgsqlConnection)connection).BeginBinaryImport($"copy {rows.Name} ({string.Join(", ", rows.Columns)}) from stdin (format binary)");
        writer.Timeout = TimeSpan.Zero;
        foreach (var row in rows.Rows)
        {
            writer.StartRow();
            foreach (var cell in row)
                Write(writer, cell);
        }
        writer.Complete();
    }

    public override void AddTo(DbConnection connection, TableRows rows, int keys)
    {
        if (rows.Rows.Count == 0)
            return;
        var columns = rows.Columns;
        (string, object?)[] arrays = [.. columns.Select((_, i) => ($"@c{i}", (object?)Column(rows.Rows, i)))];
        var all = $"unnest({string.Join(", ", arrays.Select(static a => a.Item1))}) as n ({string.Join(", ", columns)})";
        Execute(connection, null, $"insert into {rows.Name} as t ({string.Join(", ", columns)}) select * from {all} on conflict ({string.Join(", ", columns[..keys])}) do update set "
            + string.Join(", ", columns[keys..].Select(static s => $"{s} = t.{s} + excluded.{s}")), arrays);
        if (rows.Rows.Exists(row => row[keys..].Any(static sum => (long)sum! < 0)))
        {
            Execute(connection, null, $"delete from {rows.Name} t using {all} where {string.Join(" and ", columns[..keys].Select(static k => $"t.{k} = n.{k}"))} and "
                + string.Join(" and ", columns[keys..^1].Select(static s => $"t.{s} = 0")), arrays);
        }
    }

    // The cells of a column, which are all of one type.
    private static Array Column(List<object?[]> rows, int column) => rows[0][column] switch
    {
        string => rows.Select(row => (string)row[column]!).ToArray(),
        int => rows.Select(row => (int)row[column]!).ToArray(),
        _ => rows.Select(row => (long)row[column]!).ToArray(),
    };

    public override List<(long Key, long Report)> FindKeys(DbConnection connection, DbTransaction? transaction, IReadOnlyCollection<long> keys, int most)
    {
        var found = new List<(long, long)>();
        using var command = Command(connection, transaction,
            "select k.key, f.report from unnest(@keys) k (key) cross join lateral (select report from copy_keys c where c.key = k.key order by c.report limit @most) f",
            ("@keys", keys.ToArray()), ("@most", most));
        using var rows = command.ExecuteReader();
        while (rows.Read())
            found.Add((rows.GetInt64(0), rows.GetInt64(1)));
        return found;
    }

    public override string SearchCondition(string search, string alias) => $"{alias}.search @@ websearch_to_tsquery('english', @search)";

    public override string SearchQuery(string words) => words;

    // The best are found first, and words are cut out of those alone: that is what takes time.
    public override string SearchSql(bool statements, string columns, string where, bool raw)
    {
        var query = raw ? "to_tsquery('english', @search)" : "websearch_to_tsquery('english', @search)";
        var (table, text) = statements
            ? ("statements s join reports r on r.id = s.report left join actors a on a.id = s.source_actor", "s.content")
            : ("reports r", "coalesce(r.title || '. ', '') || r.text");
        var search = statements ? "s.search" : "r.search";
        return $"""
            select id, report_id, outlet, published, title, source, ts_headline('english', body, {query}, 'StartSel=[, StopSel=], MaxWords=24, MinWords=12')
            from (select {columns}, {text} as body, ts_rank({search}, {query}) as rank from {table} {where} and {search} @@ {query} order by rank desc, id limit @most) f
            order by rank desc, id
            """;
    }

    public override bool AnswersTogether => false;

    public override Rows Select(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new ProviderRows(this, Command(connection, null, sql, parameters));

    public override string Joined(string text) => $"string_agg({text}, '|')";

    // A batch sends the statement as it is, and the server takes no second one with it.
    public override DbDataReader Ask(DbConnection connection, string sql, TimeSpan patience)
    {
        Execute(connection, null, string.Create(CultureInfo.InvariantCulture, $"set statement_timeout = {(long)patience.TotalMilliseconds}"));
        var batch = ((NpgsqlConnection)connection).CreateBatch();
        batch.Transaction = ((NpgsqlConnection)connection).BeginTransaction();
        Execute(connection, batch.Transaction, "set transaction read only");
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql.TrimEnd().TrimEnd(';')));
        try
        {
            return batch.ExecuteReader();
        }
        catch (NotSupportedException fault)
        {
            throw new ArchiveException($"{Name}: more than one statement. Give one at a time.", fault);
        }
    }

    public override void ForbidWriting(DbConnection connection) => Execute(connection, null, "set default_transaction_read_only = on");

    public override long Size(DbConnection connection) => Number(connection, null,
        "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind = 'r'");

    public override ArchiveException Describe(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            new($"{Name}: the server does not let you in: {Line(fault)}. Check user and password.", fault),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => new($"{Name}: there is no such database. Make it with createdb, or check the name.", fault),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => new($"{Name}: you may not do this: {Line(fault)}. Ask for the right.", fault),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => new($"{Name}: may not be written to: {Line(fault)}.", fault),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new($"{Name}: the server's disk is full. What was finished is kept; make room and give the same command again.", fault),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => Lost(fault),
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new($"{Name}: the query took too long and was ended. Ask for less, or give it more time with --timeout.", fault),
        PostgresException => new($"{Name}: {Line(fault)}.", fault),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => Lost(fault),
        _ => Lost(fault),
    };

    private ArchiveException Lost(Exception fault) =>
        new($"{Name}: the server cannot be reached, or the connection was lost ({Line(fault)}). What was finished is kept; give the same command again when it is back.", fault);

    private static string Line(Exception fault) => ((fault as PostgresException)?.MessageText ?? fault.Message).ReplaceLineEndings(" ").TrimEnd('.');

    private static void Write(NpgsqlBinaryImporter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.Write(text);
                break;
            case long number:
                writer.Write(number);
                break;
            case int number:
                writer.Write(number);
                break;
            case double number:
                writer.Write(number);
                break;
            case byte[] bytes:
                writer.Write(bytes);
                break;
            default:
                throw new ArgumentException($"No column holds a {cell.GetType().Name}.", nameof(cell));
        }
    }
}
