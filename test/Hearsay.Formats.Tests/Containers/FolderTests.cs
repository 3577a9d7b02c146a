namespace Hearsay.Formats.Tests.Containers;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_its_own_files_first()
    {
        foreach (var name in new[] { "b/c.txt", "z.txt", "a/y.txt", "B.txt", "a/b/x.txt", ".hidden.txt", "a/.git/w.txt" })
            _folder.Write(name, "Ministers met.");

        var results = InputRun.Of(_folder.Path);

        Assert.Equal(["B.txt", "z.txt", "a/y.txt", "a/b/x.txt", "b/c.txt"],
            results.Select(r => Path.GetRelativePath(_folder.Path, Assert.IsType<FoundReport>(r).Origin.Input).Replace('\\', '/')));
    }

    [Fact]
    public void A_link_back_to_a_folder_that_is_being_read_is_a_fault_and_the_rest_is_read()
    {
        _folder.Write("a/one.txt", "Ministers met.");
        _folder.Write("b/two.txt", "They talked.");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "a", "loop"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "a", "self"), Path.Join(_folder.Path, "a"));

        var results = InputRun.Of(_folder.Path);

        Assert.Equal(["Ministers met.", "They talked."], results.OfType<FoundReport>().Select(r => r.Report.Text));
        var faults = results.OfType<FailedInput>().ToList();
        Assert.Equal(["a/loop", "a/self"], faults.Select(f => Path.GetRelativePath(_folder.Path, f.Origin.Input).Replace('\\', '/')));
        Assert.All(faults, fault => Assert.StartsWith("a link back to ", fault.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_another_folder_is_followed()
    {
        using var other = new TemporaryFolder();
        other.Write("one.txt", "Ministers met.");
        Directory.CreateSymbolicLink(Path.Join(_folder.Path, "link"), other.Path);

        Assert.Equal("Ministers met.", Assert.IsType<FoundReport>(Assert.Single(InputRun.Of(_folder.Path))).Report.Text);
    }
}
