namespace Hearsay.Tests;

/// <summary>The checkout that the tests were built in, for tests that read the source.</summary>
internal static class Checkout
{
    /// <summary>The root of the repository.</summary>
    public static readonly string Root = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Hearsay.slnx.");
    }
}
