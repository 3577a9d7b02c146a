using Npgsql;

namespace Hearsay.Archives;

/// <summary>Where an archive is: a file of SQLite, or a database of PostgreSQL.</summary>
internal static class ArchiveAddress
{
    /// <summary>
    /// What opens the archive: <c>postgres://user@host/database</c> (or <c>postgresql://</c>) and <c>Host=…;Database=…</c> are PostgreSQL's,
    /// anything else is the name of a file.
    /// </summary>
    /// <exception cref="ArchiveException">A connection string that cannot be understood.</exception>
    public static Database Parse(string address)
    {
        try
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql")
                return new PostgresDatabase(FromUri(uri));
            if (address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || address.StartsWith("Server=", StringComparison.OrdinalIgnoreCase))
                return new PostgresDatabase(new NpgsqlConnectionStringBuilder(address));
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ArchiveException($"the connection string is none: {fault.Message} Write it as postgres://user@host/database, or as Host=…;Database=….", fault);
        }
        return new SqliteDatabase(address);
    }

    // The form of libpq: postgres://user:password@host:port/database?option=value.
    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var settings = new NpgsqlConnectionStringBuilder();
        if (uri.Host.Length > 0)
            settings.Host = Uri.UnescapeDataString(uri.Host);
        if (uri.Port > 0)
            settings.Port = uri.Port;
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
            settings.Database = Uri.UnescapeDataString(database);
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            settings.Username = Uri.UnescapeDataString(user);
            if (password is [var secret])
                settings.Password = Uri.UnescapeDataString(secret);
        }
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var n, var v] ? (n, v) : (option, "");
            settings[Name(Uri.UnescapeDataString(name))] = Uri.UnescapeDataString(value);
        }
        return settings;
    }

    // libpq's names for what Npgsql calls otherwise.
    private static string Name(string option) => option switch
    {
        "sslmode" => "SSL Mode",
        "dbname" => "Database",
        "user" => "Username",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "sslrootcert" => "Root Certificate",
        _ => option,
    };
}
