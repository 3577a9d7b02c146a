using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language;

/// <summary>
/// The form of the file of a trained model: a mark, the format's number, the SHA-256 of what follows, then the model's parts.
/// All numbers are little-endian.
/// </summary>
/// <param name="kind">What the model is of, for messages: "language".</param>
/// <param name="mark">The letters that the file begins with.</param>
/// <param name="format">The number of the format; it grows whenever an older reader could no longer read or use the file.</param>
/// <param name="cure">Where to get a sound file from.</param>
internal sealed class ModelFile(string kind, string mark, int format, string cure)
{
    private readonly byte[] _mark = Encoding.ASCII.GetBytes(mark);

    /// <summary>The form of the language model's file.</summary>
    public static ModelFile Language { get; } = new("language", "HEARSAYM", 3,
        "Get models/en/english.model back from the release or the repository, or train it: dotnet run -c Release --project tools/Hearsay.Training -- language");

    /// <summary>Puts the header before the parts.</summary>
    public byte[] Pack(ReadOnlySpan<byte> parts) => [.. _mark, .. BitConverter.GetBytes(format), .. SHA256.HashData(parts), .. parts];

    /// <summary>Checks the header and gives the parts and their hash.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">What to call the file in messages.</param>
    /// <exception cref="DataFileException">It is not a model of this format, or damaged.</exception>
    public (MemoryStream Parts, string Hash) Unpack(byte[] file, string name)
    {
        var header = _mark.Length + sizeof(int) + SHA256.HashSizeInBytes;
        if (file.Length < header || !file.AsSpan().StartsWith(_mark))
            throw Fault(name, $"Expected a {kind} model that begins with {mark}, found {file.Length} bytes of something else");
        var found = BitConverter.ToInt32(file, _mark.Length);
        if (found != format)
            throw Fault(name, $"Expected a {kind} model of format {format}, found format {found}");
        var hash = SHA256.HashData(file.AsSpan(header));
        if (!hash.AsSpan().SequenceEqual(file.AsSpan(_mark.Length + sizeof(int), SHA256.HashSizeInBytes)))
            throw Fault(name, "Expected the content that its checksum tells, found other: the file is cut short or damaged");
        return (new MemoryStream(file, header, file.Length - header, writable: false), Convert.ToHexStringLower(hash)[..8]);
    }

    /// <summary>Reads a whole model file.</summary>
    /// <exception cref="DataFileException">It is missing or cannot be read.</exception>
    public byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, $"Expected a {kind} model, found no file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault(path, $"Expected a {kind} model, but it cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>What is told when the header is sound and the parts are not: whoever wrote the file wrote it wrong.</summary>
    public DataFileException PartsFault(string name, Exception fault) =>
        Fault(name, $"Expected the parts of a {kind} model, but they cannot be read ({fault.Message.TrimEnd('.')})");

    private DataFileException Fault(string name, string problem) => new(name, problem, cure);
}
