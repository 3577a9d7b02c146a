using System.IO.Compression;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Containers;

/// <summary>The files in a zip archive.</summary>
internal static class ZipMembers
{
    /// <summary>True of the first bytes of a zip archive.</summary>
    public static bool Is(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>
    /// What <paramref name="open"/> makes of each file, in the order of the archive. A file that cannot be unpacked is a fault of its own. Of an archive on the disk
    /// <paramref name="taken"/> is told how many bytes were taken.
    /// </summary>
    public static IEnumerable<InputResult> Read(InputFile file, UnpackingLimit limit, Action<long> taken, Func<InputFile, IEnumerable<InputResult>> open)
    {
        using var spooled = file.OnDisk is null ? Spool.Seekable(file.Content) : null;
        using var archive = Open(spooled ?? file.OnDisk!);
        var files = 0;
        foreach (var entry in archive.Entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            var parts = path.Split('/');
            if (path.EndsWith('/') || parts.Any(p => p is ['.', not '.', ..]) || parts[0] == "__MACOSX")
                continue;
            files++;
            var origin = file.Origin with { Member = file.Origin.Member is { } outer ? $"{outer}/{path}" : path };
            if (path.StartsWith('/') || parts.Contains("..") || path is [_, ':', ..])
            {
                yield return new FailedInput(origin, "a name that leads out of the archive, which no honest archive has. Unpack it by hand if you trust it.");
                continue;
            }
            if (entry.IsEncrypted)
            {
                yield return new FailedInput(origin, "encrypted. Unpack the archive with its password and name the files.");
                continue;
            }
            foreach (var result in Guarded.Results(origin, () => OpenEntry(entry, new InputFile(origin, parts[^1], Stream.Null), limit, open)))
                yield return result;
            if (file.OnDisk is not null)
                taken(entry.CompressedLength);
        }
        if (files == 0)
            yield return new FailedInput(file.Origin, "a zip archive without files. Leave it out.");
    }

    private static IEnumerable<InputResult> OpenEntry(ZipArchiveEntry entry, InputFile file, UnpackingLimit limit, Func<InputFile, IEnumerable<InputResult>> open)
    {
        using var content = new CheckedEntry(entry);
        using var counted = new CountedStream(content, limit.Unpacked);
        foreach (var result in open(file with { Content = counted }))
            yield return result;
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableInputException("a zip archive that is damaged or cut off. Fetch it again, or mend it with: zip -FF");
        }
    }
}
