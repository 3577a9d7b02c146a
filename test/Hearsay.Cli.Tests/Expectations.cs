namespace Hearsay.Cli.Tests;

/// <summary>Texts that people see, kept as files beside the tests and compared exactly.</summary>
internal static class Expectations
{
    /// <summary>
    /// Compares with the file of that name. Where they differ, what was found is written beside the compiled tests, ready
    /// to be looked at and copied over.
    /// </summary>
    public static void Check(string name, string found)
    {
        var expected = Path.Join(AppContext.BaseDirectory, "Expectations", name);
        var received = Path.Join(AppContext.BaseDirectory, "Received", name);
        if (File.Exists(expected) && File.ReadAllText(expected) == found)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, found);
        Assert.True(File.Exists(expected), $"There is no file Expectations/{name}; what was found lies in {received}.");
        Assert.Equal(File.ReadAllText(expected), found);
    }
}
