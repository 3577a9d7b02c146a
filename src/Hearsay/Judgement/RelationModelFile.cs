using System.Text;
using Hearsay.Language;

namespace Hearsay.Judgement;

/// <summary>
/// The file of a relation model, in the form of <see cref="ModelFile"/>. The features that the weights belong to are part of the
/// format: who changes them, trains anew and counts on.
/// </summary>
internal static class RelationModelFile
{
    private static readonly ModelFile Form = new("relation", "HEARSAYR", 2,
        "Get models/en/relations.model back from the release or the repository, or train it: see models/en/MODEL.md");

    /// <summary>The bytes of a model's file.</summary>
    public static byte[] Pack(RelationModel model)
    {
        using var parts = new MemoryStream();
        using (var writer = new BinaryWriter(parts, Encoding.UTF8, leaveOpen: true))
            model.Write(writer);
        return Form.Pack(parts.GetBuffer().AsSpan(0, (int)parts.Length));
    }

    /// <summary>Reads a model from its file.</summary>
    /// <param name="path">Where the file is.</param>
    /// <returns>The model and the first digits of its hash.</returns>
    /// <exception cref="DataFileException">The file is missing, damaged or of another format.</exception>
    public static (RelationModel Model, string Hash) Load(string path) => Unpack(Form.ReadAll(path), path);

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <exception cref="DataFileException">They are damaged or of another format.</exception>
    public static (RelationModel Model, string Hash) Unpack(byte[] file, string name)
    {
        var (parts, hash) = Form.Unpack(file, name);
        using var reader = new BinaryReader(parts);
        try
        {
            return (RelationModel.Read(reader), hash);
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or OverflowException)
        {
            throw Form.PartsFault(name, fault);
        }
    }
}
