using System.Text;
using Hearsay.Language;

namespace Hearsay.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_text_is_printed_in_order_and_numbered_anew()
    {
        var run = CommandRun.Of(["parse", _folder.Write("a.txt", "One.\nTwo."), _folder.Write("b.jsonl", "{\"id\":\"x\\ny\",\"text\":\"Three.\"}\n{\"id\":\"z\",\"text\":\"\"}")]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["# newdoc id = a", "# sent_id = a-1", "# text = One.", "# sent_id = a-2", "# text = Two.", "# newdoc id = x y", "# sent_id = x y-1", "# text = Three.", "# newdoc id = z"],
            Comments(run).Where(line => line != "# newpar"));
    }

    [Fact]
    public void The_model_prints_the_same_through_a_file_and_through_a_pipe_with_any_number_of_jobs()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"Rebels took {i} towns. “Nobody spoke,” she said.\n\n"));
        var parser = EnglishParser.Load();
        Surroundings With(Surroundings s) => s with { LoadParser = () => parser.Parse };
        using var whole = new StringWriter();
        ConlluWriter.Write(whole, parser.Parse(text), "stdin");
        foreach (var jobs in (string[])["1", "2", "5"])
        {
            var piped = CommandRun.Of(["parse", "-", "--jobs", jobs], Encoding.UTF8.GetBytes(text), With);
            Assert.Equal((0, ""), (piped.ExitCode, piped.Error));
            Assert.Equal(whole.ToString(), piped.Output);
        }
        var file = CommandRun.Of(["parse", _folder.Write("stdin.txt", text)], with: With);
        Assert.Equal(whole.ToString(), file.Output);
    }

    [Fact]
    public void What_comes_before_a_fault_is_printed_and_the_fault_named_by_its_place()
    {
        var good = string.Concat(Enumerable.Repeat("The army left the city.\n", 2000));
        var file = _folder.Write("l.txt", [.. Encoding.UTF8.GetBytes(good), 0xE9]);
        var run = CommandRun.Of(["parse", file]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"hearsay: {file}: not valid UTF-8 at byte {good.Length} (0xE9). Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8"], run.Errors);
        Assert.Equal(2000, Comments(run).Count(line => line.StartsWith("# text", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_sentence_that_was_cut_is_marked_in_the_output()
    {
        var parser = EnglishParser.Load();
        var run = CommandRun.Of(["parse", "-"], Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 1500))), s => s with { LoadParser = () => parser.Parse });
        Assert.Single(Comments(run), line => line.StartsWith("# cut = ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_file_without_a_word_is_refused(string content)
    {
        var file = _folder.Write("e.txt", content);
        var run = CommandRun.Of(["parse", file]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal([$"hearsay: {file}: empty. Leave it out, or put the text of a report in it."], run.Errors);
    }

    [Fact]
    public void A_fault_of_the_parser_spoils_one_piece_only()
    {
        var run = CommandRun.Of(["parse", _folder.Write("a.txt", "One."), _folder.Write("b.txt", "Two.")],
            with: s => s with { LoadParser = () => paragraph => paragraph.Text == "One." ? throw new InvalidOperationException("no") : [CommandRun.OneToken(paragraph)] });
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["hearsay: an error in Hearsay itself, please report it with the text: InvalidOperationException: no"], run.Errors);
        Assert.Contains("# text = Two.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_model_ends_the_run()
    {
        var run = CommandRun.Of(["parse", _folder.Write("a.txt", "One.")], with: s => s with { LoadParser = () => throw new DataFileException("english.model", "Damaged", "Fetch it again.") });
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Errors);
    }

    [Fact]
    public void No_more_of_a_long_text_is_read_than_is_printed_soon()
    {
        using var input = new Endless();
        using var output = new Closing(100_000);
        var code = CommandLine.Run(["parse", "-", "--jobs", "2"], new Surroundings
        {
            Input = input,
            Output = output,
            Error = TextWriter.Null,
            LoadParser = () => paragraph => [CommandRun.OneToken(paragraph)],
        });
        Assert.Equal(0, code); // whoever read the output has gone away
        Assert.InRange(input.Given, 1, 5_000_000);
    }

    private static IEnumerable<string> Comments(CommandRun run) => run.Output.Split('\n').Where(line => line.StartsWith('#'));

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = (byte)(Given++ % 20 == 19 ? '\n' : 'a');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    // A pipe whose reader has gone away after so many bytes.
    private sealed class Closing(int after) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length > after)
                throw new IOException("Broken pipe", 32);
            base.Write(buffer);
        }
    }
}
