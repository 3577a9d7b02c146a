using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Statements;

/// <summary>
/// The file of a statement model: a mark, the format's number, the SHA-256 of what follows, then the model's parts. All numbers are
/// little-endian. The features that the weights belong to are part of the format: who changes them, trains anew and counts on.
/// </summary>
internal static class StatementModelFile
{
    /// <summary>The number of the format; it grows whenever an older reader could no longer read or use the file.</summary>
    public const int Format = 1;

    private const string Cure = "Get models/en/statements.model back from the release or the repository, or train it: see models/en/MODEL.md";

    private static ReadOnlySpan<byte> Mark => "HEARSAYS"u8;

    /// <summary>The bytes of a model's file.</summary>
    public static byte[] Pack(StatementModel model)
    {
        using var parts = new MemoryStream();
        using (var writer = new BinaryWriter(parts, Encoding.UTF8, leaveOpen: true))
            model.Write(writer);
        var bytes = parts.ToArray();
        return [.. Mark, .. BitConverter.GetBytes(Format), .. SHA256.HashData(bytes), .. bytes];
    }

    /// <summary>Reads a model from its file.</summary>
    /// <param name="path">Where the file is.</param>
    /// <returns>The model and the first digits of its hash.</returns>
    /// <exception cref="DataFileException">The file is missing, damaged or of another format.</exception>
    public static (StatementModel Model, string Hash) Load(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, "Expected a statement model, found no file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault(path, $"Expected a statement model, but it cannot be read ({fault.Message.TrimEnd('.')})");
        }
        return Unpack(file, path);
    }

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <exception cref="DataFileException">They are damaged or of another format.</exception>
    public static (StatementModel Model, string Hash) Unpack(byte[] file, string name)
    {
        var header = Mark.Length + sizeof(int) + SHA256.HashSizeInBytes;
        if (file.Length < header || !file.AsSpan().StartsWith(Mark))
            throw Fault(name, $"Expected a statement model that begins with {Encoding.ASCII.GetString(Mark)}, found {file.Length} bytes of something else");
        var format = BitConverter.ToInt32(file, Mark.Length);
        if (format != Format)
            throw Fault(name, $"Expected a statement model of format {Format}, found format {format}");
        var hash = SHA256.HashData(file.AsSpan(header));
        if (!hash.AsSpan().SequenceEqual(file.AsSpan(Mark.Length + sizeof(int), SHA256.HashSizeInBytes)))
            throw Fault(name, "Expected the content that its checksum tells, found other: the file is cut short or damaged");
        using var reader = new BinaryReader(new MemoryStream(file, header, file.Length - header, writable: false));
        try
        {
            return (StatementModel.Read(reader), Convert.ToHexStringLower(hash)[..8]);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException)
        {
            throw Fault(name, $"Expected the parts of a statement model, but they cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    private static DataFileException Fault(string name, string problem) => new(name, problem, Cure);
}
