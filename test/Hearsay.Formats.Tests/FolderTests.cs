namespace Hearsay.Formats.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_its_own_files_first()
    {
        foreach (var name in new[] { "b/c.txt", "z.txt", "a/y.txt", "B.txt", "a/b/x.txt", ".hidden.txt", "a/.git/w.txt" })
            _folder.Write(name, "Ministers met.");

        var results = new ReportInputs(new InputOptions()).Read([_folder.Path], TestContext.Current.CancellationToken);

        Assert.Equal(["B.txt", "z.txt", "a/y.txt", "a/b/x.txt", "b/c.txt"],
            results.Select(r => Path.GetRelativePath(_folder.Path, Assert.IsType<FoundReport>(r).Origin.Input).Replace('\\', '/')));
    }
}
