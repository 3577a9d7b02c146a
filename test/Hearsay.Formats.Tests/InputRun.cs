using System.Text;

namespace Hearsay.Formats.Tests;

/// <summary>Reads inputs as the commands do.</summary>
internal static class InputRun
{
    /// <summary>What comes of the bytes of one file of this name, which the user named.</summary>
    public static List<InputResult> Of(byte[] content, string name = "input", InputOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        return Of(folder.Write(name, content), options);
    }

    /// <summary>What comes of the text of one file of this name, which the user named.</summary>
    public static List<InputResult> Of(string content, string name, InputOptions? options = null) => Of(Encoding.UTF8.GetBytes(content), name, options);

    /// <summary>What comes of what the user named.</summary>
    public static List<InputResult> Of(string path, InputOptions? options = null)
    {
        using var inputs = new ReportInputs(options ?? new InputOptions());
        return [.. inputs.Read([path], TestContext.Current.CancellationToken)];
    }

    /// <summary>The only report that comes of a file.</summary>
    public static FoundReport One(string content, string name = "input", InputOptions? options = null) => Assert.IsType<FoundReport>(Assert.Single(Of(content, name, options)));

    /// <summary>The only report that comes of a file.</summary>
    public static FoundReport One(byte[] content, string name = "input", InputOptions? options = null) => Assert.IsType<FoundReport>(Assert.Single(Of(content, name, options)));

    /// <summary>What is wrong with a file of which nothing else comes.</summary>
    public static string Problem(string content, string name = "input", InputOptions? options = null) => Assert.IsType<FailedInput>(Assert.Single(Of(content, name, options))).Problem;

    /// <summary>What is wrong with a file of which nothing else comes.</summary>
    public static string Problem(byte[] content, string name = "input", InputOptions? options = null) => Assert.IsType<FailedInput>(Assert.Single(Of(content, name, options))).Problem;
}
