namespace Hearsay.Formats.Tests.Json;

/// <summary>What is held while a large export is read. It measures the whole process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(TelegramMemoryTests), DisableParallelization = true)]
[Collection(nameof(TelegramMemoryTests))]
public class TelegramMemoryTests
{
    [Fact]
    public void A_large_export_is_not_held_as_a_whole()
    {
        using var export = new EndlessExport(200_000);
        using var inputs = new ReportInputs(new InputOptions(), export);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var count = 0;
        foreach (var result in inputs.Read(["-"], TestContext.Current.CancellationToken))
        {
            Assert.IsType<FoundReport>(result);
            if (++count % 50_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        Assert.Equal(200_000, count);
        Assert.InRange(most, long.MinValue, 8 * 1024 * 1024);
    }

    /// <summary>An export that is made while it is read.</summary>
    private sealed class EndlessExport(int messages) : MemoryStream
    {
        private byte[] _rest = "{\"name\":\"N\",\"type\":\"public_channel\",\"id\":1,\"messages\":["u8.ToArray();
        private int _given, _made;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_given == _rest.Length)
            {
                if (_made > messages)
                    return 0;
                _rest = System.Text.Encoding.UTF8.GetBytes(_made == messages ? "]}" : $"{(_made == 0 ? "" : ",")}{{\"id\":{_made},\"type\":\"message\",\"date\":\"2025-10-15T08:00:00\",\"text\":\"Message {_made}: ministers met in Oslo.\"}}");
                (_given, _made) = (0, _made + 1);
            }
            var count = Math.Min(buffer.Length, _rest.Length - _given);
            _rest.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
