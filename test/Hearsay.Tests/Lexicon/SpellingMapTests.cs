using Hearsay.Lexicons;

namespace Hearsay.Tests.Lexicons;

public class SpellingMapTests
{
    [Fact]
    public void Every_spelling_keeps_its_value_however_many_come()
    {
        var map = new SpellingMap<int>();
        for (var i = 0; i < 20_000; i++)
            map.At($"name {i}", out _) = i;
        Assert.Equal(20_000, map.Count);
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.True(map.TryGetValue($"name {i}", out var value) && value == i));
        Assert.False(map.TryGetValue("name", out _));
        Assert.False(map.TryGetValue("name 20000", out _));
    }

    [Fact]
    public void A_spelling_that_comes_again_is_the_same_entry()
    {
        var map = new SpellingMap<string>();
        map.At("Darwish", out var isNew) = "first";
        Assert.True(isNew);
        ref var again = ref map.At("Darwish", out isNew);
        Assert.Equal((false, "first"), (isNew, again));
        again = "second";
        map.At("", out _) = "none";
        Assert.Equal([("Darwish", "second"), ("", "none")], map.All);
    }

    [Fact]
    public void The_hash_of_a_table_changes_with_each_of_its_bytes_and_with_its_length()
    {
        var bytes = Enumerable.Range(0, 45).Select(static i => (byte)i).ToArray();
        var hashes = new HashSet<ulong> { TableHash.Of(bytes), TableHash.Of(bytes.AsSpan(0, 44)), TableHash.Of([.. bytes, 0]) };
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            hashes.Add(TableHash.Of(changed));
        }
        Assert.Equal(bytes.Length + 3, hashes.Count);
    }
}
