using System.IO.Compression;
using System.Text;

namespace Hearsay.Formats.Tests.Containers;

public sealed class ContainerTests
{
    private const string Jsonl = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";

    [Fact]
    public void Gzip_is_opened_whatever_its_name()
    {
        Assert.Equal(["One.", "Two."], Texts(InputRun.Of(Packed.Gzip(Jsonl), "reports.jsonl.gz")));
        Assert.Equal(["One.", "Two."], Texts(InputRun.Of(Packed.Gzip(Jsonl), "reports")));
        Assert.Equal("visit", InputRun.One(Packed.Gzip("Ministers met."), "visit.txt.gz").Report.Id);
    }

    [Fact]
    public void All_members_of_gzip_data_are_read() =>
        Assert.Equal(["One.", "Two.", "One.", "Two."], Texts(InputRun.Of([.. Packed.Gzip(Jsonl), .. Packed.Gzip(Jsonl)])));

    [Fact]
    public void Gzip_data_that_are_cut_off_give_what_came_and_a_fault()
    {
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":{i},\"text\":\"Report {i * 7919 % 1000}.\"}}\n"));
        var packed = Packed.Gzip(lines);
        foreach (var cut in new[] { 1, 4, 8, 100, packed.Length / 2 })
        {
            var results = InputRun.Of(packed[..^cut], "a.jsonl.gz");
            Assert.StartsWith("gzip data that are cut off before byte ", Assert.IsType<FailedInput>(results[^1]).Problem, StringComparison.Ordinal);
            Assert.True(cut == packed.Length / 2 || results.Count > 1800);
        }
    }

    [Fact]
    public void Damaged_gzip_data_are_a_fault()
    {
        var packed = Packed.Gzip(string.Concat(Enumerable.Range(0, 2000).Select(i => $"Report {i * 7919 % 1000}. ")));
        packed[packed.Length / 2] ^= 0x55;
        Assert.StartsWith("damaged gzip data before byte ", InputRun.Problem(packed), StringComparison.Ordinal);
        packed = Packed.Gzip("Ministers met.");
        packed[^6] ^= 0x55;
        Assert.StartsWith("damaged gzip data before byte ", InputRun.Problem(packed), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_zip_are_read_each_in_its_format()
    {
        var results = InputRun.Of(Packed.Zip(("b/one.txt", "Ministers met."), ("a.jsonl", Jsonl), ("__MACOSX/b/._one.txt", "x"), (".DS_Store", "x"), ("b/", "")), "news.zip");

        Assert.Equal(["Ministers met.", "One.", "Two."], Texts(results));
        Assert.EndsWith("news.zip/b/one.txt", results[0].Origin.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("news.zip/a.jsonl:2", results[2].Origin.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_archives_are_opened()
    {
        var inner = Packed.Zip(("deep/one.jsonl.gz", Packed.Gzip(Jsonl)));
        var results = InputRun.Of(Packed.Zip(("inner.zip", inner)), "outer.zip");

        Assert.Equal(["One.", "Two."], Texts(results));
        Assert.EndsWith("outer.zip/inner.zip/deep/one.jsonl.gz:1", results[0].Origin.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_are_opened_to_a_limit()
    {
        var packed = Encoding.UTF8.GetBytes("Ministers met.");
        for (var i = 0; i < 5; i++)
            packed = Packed.Gzip(packed);
        Assert.Equal("packed more than 4 times over. Unpack it and name the files.", InputRun.Problem(packed));
    }

    [Fact]
    public void A_zip_can_come_from_a_pipe()
    {
        using var pipe = new Pipe(Packed.Zip(("one.txt", "Ministers met.")));
        using var inputs = new ReportInputs(new InputOptions(), pipe);
        Assert.Equal(["Ministers met."], Texts([.. inputs.Read(["-"], TestContext.Current.CancellationToken)]));
    }

    [Fact]
    public void A_zip_that_is_cut_off_is_a_fault() =>
        Assert.Equal("a zip archive that is damaged or cut off. Fetch it again, or mend it with: zip -FF", InputRun.Problem(Packed.Zip(("one.txt", "Ministers met."))[..^10]));

    [Fact]
    public void A_damaged_file_in_a_zip_fails_alone()
    {
        var first = new string('a', 100) + string.Concat(Enumerable.Range(0, 500).Select(i => $"Report {i * 7919 % 1000}. "));
        var packed = Packed.Zip(("a.txt", first), ("b.txt", "Ministers met."));
        packed[400] ^= 0x55;
        var results = InputRun.Of(packed, "news.zip");

        Assert.Equal("packed data that are damaged. Fetch the file again.", Assert.IsType<FailedInput>(results[0]).Problem);
        Assert.EndsWith("news.zip/a.txt", results[0].Origin.ToString(), StringComparison.Ordinal);
        Assert.Equal("Ministers met.", Assert.IsType<FoundReport>(results[1]).Report.Text);
    }

    [Fact]
    public void A_file_in_a_zip_whose_checksum_is_wrong_is_a_fault()
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.txt", CompressionLevel.NoCompression).Open())
            entry.Write("Ministers met."u8);
        var bytes = packed.ToArray();
        bytes[bytes.AsSpan().IndexOf("Ministers"u8)] = (byte)'m';

        Assert.Equal("packed data that are damaged. Fetch the file again.", InputRun.Problem(bytes));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("/etc/passwd.txt")]
    [InlineData("..\\..\\windows\\a.txt")]
    [InlineData("C:\\a.txt")]
    public void A_name_that_leads_out_of_the_archive_fails_and_the_rest_is_read(string name)
    {
        var results = InputRun.Of(Packed.Zip((name, "No."), ("b.txt", "Ministers met.")));

        Assert.Equal("a name that leads out of the archive, which no honest archive has. Unpack it by hand if you trust it.", Assert.IsType<FailedInput>(results[0]).Problem);
        Assert.Equal(["Ministers met."], Texts(results[1..]));
    }

    [Fact]
    public void A_zip_without_files() => Assert.Equal("a zip archive without files. Leave it out.", InputRun.Problem(Packed.Zip([("a/", "")])));

    [Theory]
    [InlineData("zip")]
    [InlineData("gzip")]
    [InlineData("gzip in zip")]
    public void A_bomb_is_stopped_before_it_bursts(string kind)
    {
        var zeros = new byte[200 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)' ');
        var gzip = Packed.Gzip(zeros);
        var bomb = kind switch
        {
            "zip" => Packed.Zip(("a.txt", zeros)),
            "gzip" => gzip,
            _ => Packed.Zip(("a.txt.gz", gzip)),
        };
        using var stream = new MemoryStream(bomb);
        using var inputs = new ReportInputs(new InputOptions(), stream);

        var problem = Assert.IsType<FailedInput>(Assert.Single(inputs.Read(["-"], TestContext.Current.CancellationToken))).Problem;

        Assert.Equal("unpacks to more than 200 times its size, as a bomb does. If you trust it, unpack it and name the files.", problem);
    }

    [Fact]
    public void Pictures_in_archives_and_folders_are_passed_over_and_those_named_are_not()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 3, 4];
        Assert.Equal(SkipReason.NoText, Assert.IsType<SkippedInput>(InputRun.Of(Packed.Zip(("a.png", picture), ("b.txt", "Ministers met."u8.ToArray())))[0]).Reason);
        Assert.StartsWith("not a text", InputRun.Problem(picture, "a.png"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(IEnumerable<InputResult> results) => results.Select(r => Assert.IsType<FoundReport>(r).Report.Text);

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
