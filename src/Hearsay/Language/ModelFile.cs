using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language;

/// <summary>
/// The file of a trained model: a mark, the format's number, the SHA-256 of what follows, then the model's name and its parts.
/// All numbers are little-endian.
/// </summary>
internal static class ModelFile
{
    /// <summary>The number of the format; it grows whenever an older reader could no longer read or use the file.</summary>
    public const int Format = 3;

    private const string Cure =
        "Get models/en/english.model back from the release or the repository, or train it: dotnet run -c Release --project tools/Hearsay.Training -- language";

    private static ReadOnlySpan<byte> Mark => "HEARSAYM"u8;

    /// <summary>Puts the header before the parts.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> parts) => [.. Mark, .. BitConverter.GetBytes(Format), .. SHA256.HashData(parts), .. parts];

    /// <summary>Checks the header and gives the parts and their hash.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="DataFileException">It is not a model of this format, or damaged.</exception>
    public static (MemoryStream Parts, string Hash) Unpack(byte[] file, string name)
    {
        var header = Mark.Length + sizeof(int) + SHA256.HashSizeInBytes;
        if (file.Length < header || !file.AsSpan().StartsWith(Mark))
            throw Fault(name, $"Expected a language model that begins with {Encoding.ASCII.GetString(Mark)}, found {file.Length} bytes of something else");
        var format = BitConverter.ToInt32(file, Mark.Length);
        if (format != Format)
            throw Fault(name, $"Expected a language model of format {Format}, found format {format}");
        var hash = SHA256.HashData(file.AsSpan(header));
        if (!hash.AsSpan().SequenceEqual(file.AsSpan(Mark.Length + sizeof(int), SHA256.HashSizeInBytes)))
            throw Fault(name, "Expected the content that its checksum tells, found other: the file is cut short or damaged");
        return (new MemoryStream(file, header, file.Length - header, writable: false), Convert.ToHexStringLower(hash)[..8]);
    }

    /// <summary>Reads a whole model file.</summary>
    /// <exception cref="DataFileException">It is missing or cannot be read.</exception>
    public static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, "Expected a language model, found no file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault(path, $"Expected a language model, but it cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>What a fault of the file is told with.</summary>
    public static DataFileException Fault(string name, string problem) => new(name, problem, Cure);
}
