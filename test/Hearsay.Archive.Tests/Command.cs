using System.Diagnostics;

namespace Hearsay.Archives.Tests;

/// <summary>The hearsay command as a process of its own, with a reader that needs no model.</summary>
internal static class Command
{
    public static string Executable => Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Hearsay.Testing.Command.exe" : "Hearsay.Testing.Command");

    public static Process Start(params string[] arguments) => StartProgram(Executable, arguments);

    public static Process StartProgram(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    public static (int Code, string Output, string Error) Run(params string[] arguments) => End(Start(arguments));

    public static (int Code, string Output, string Error) End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
