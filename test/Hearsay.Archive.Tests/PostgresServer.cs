using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hearsay.Archives.Tests;

/// <summary>A server of PostgreSQL 15 of the test's own: its data in a temporary folder, on a free port, run by a user who is not root.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private const string User = "postgres";

    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Why there can be none on this machine; null where there can.</summary>
    public static string? Missing =>
        !OperatingSystem.IsLinux() ? "The test starts a server as Debian installs it."
        : !File.Exists($"{Programs}/initdb") ? $"PostgreSQL 15 is not installed in {Programs}; Debian's package is postgresql-15."
        : Environment.UserName == "root" && !File.Exists("/usr/bin/setpriv") ? "There is no setpriv to run the server as another user."
        : null;

    public static PostgresServer Start()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var server = new PostgresServer(Directory.CreateTempSubdirectory("hearsay-postgres-").FullName, ((IPEndPoint)socket.LocalEndpoint).Port);
        socket.Stop();
        if (Environment.UserName == "root")
            Run("chown", User, server._folder);
        RunAsUser($"{Programs}/initdb", "--no-sync", "--auth=trust", $"--username={User}", "--encoding=UTF8", "--locale=C.UTF-8", "-D", server.Data);
        server.Begin();
        return server;
    }

    private string Data => Path.Join(_folder, "data");

    /// <summary>The address of a database of this server.</summary>
    public string Address(string database) => $"postgres://{User}@127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}/{database}";

    /// <summary>Makes an empty database and gives its address.</summary>
    public string Create(string database)
    {
        RunAsUser($"{Programs}/createdb", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", User, database);
        return Address(database);
    }

    /// <summary>Starts the server, and waits until it answers.</summary>
    public void Begin() => RunAsUser($"{Programs}/pg_ctl", "start", "-w", "-s", "-D", Data, "-l", Path.Join(_folder, "log"), "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c shared_buffers=32MB -c max_connections=20");

    /// <summary>Ends the server with all its processes at once, as a power cut would.</summary>
    public void Kill()
    {
        var main = int.Parse(File.ReadLines(Path.Join(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        // The first process goes first: it would start others in the place of its children.
        List<int> all = [main, .. Children(main)];
        foreach (var process in all)
            Run("kill", "-9", process.ToString(CultureInfo.InvariantCulture));
        while (all.Exists(IsRunning))
            Thread.Sleep(5);
        // Where nobody waits for a dead process, its number stays taken, and the next start would believe that it runs.
        File.Delete(Path.Join(Data, "postmaster.pid"));
    }

    public void Dispose()
    {
        if (File.Exists(Path.Join(Data, "postmaster.pid")))
            Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<int> Children(int parent) => File.ReadAllText($"/proc/{parent}/task/{parent}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static child => int.Parse(child, CultureInfo.InvariantCulture));

    private static bool IsRunning(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    // The server refuses to run as root.
    private static void RunAsUser(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
            Run("setpriv", [$"--reuid={User}", $"--regid={User}", "--init-groups", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // What the server prints goes to its log; a pipe that it inherited would never end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0 && program != "kill")
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
