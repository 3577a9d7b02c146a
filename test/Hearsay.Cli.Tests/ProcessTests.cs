using System.Diagnostics;

namespace Hearsay.Cli.Tests;

/// <summary>Starts the built executable, for what only a process of its own can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_executable_names_a_missing_file_on_the_error_output_and_exits_with_2()
    {
        var (code, output, error) = Run(Executable, "read", "none.txt");

        Assert.Equal((2, "", "hearsay: none.txt: no such file. Check the name and the folder.\n"), (code, output, error));
    }

    [Fact]
    public void The_executable_reads_its_standard_input_and_prints_no_colors_into_a_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test speaks to a Unix shell.");
        var (code, output, error) = Run("/bin/sh", "-c", "echo 'Ministers met.' | \"$0\" read - none.txt", Executable);

        Assert.Equal((1, "hearsay: none.txt: no such file. Check the name and the folder.\n"), (code, error));
        Assert.StartsWith("no date · stdin\nMinisters met.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void A_pipe_that_closes_early_ends_the_executable_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test speaks to a Unix shell.");
        // Each of so many texts fills a pipe many times over.
        var lines = string.Concat(Enumerable.Range(1, 3000).Select(i => $"{{\"id\":{i},\"text\":\"{new string(' ', 2000)}\"}}\n"));
        var file = _folder.Write("r.jsonl", lines);
        var (code, output, error) = Run(
            "/bin/sh", "-c", "{ \"$0\" read \"$1\" --format jsonl; echo \"exit $?\" >&2; } | head -n 1", Executable, file);

        Assert.Equal((0, "exit 0\n"), (code, error));
        Assert.StartsWith("{\"schema\":\"hearsay.reading/1\"", output, StringComparison.Ordinal);
    }

    private static string Executable =>
        Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Hearsay.Cli.exe" : "Hearsay.Cli");

    private (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
