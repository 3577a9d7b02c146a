using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Hearsay.Statements;

/// <summary>What has been learned of cues, sources and contents, as the model file holds it. Immutable and thread-safe.</summary>
/// <param name="KnownCues">The keys of the words other than verbs that are looked at as cues.</param>
/// <param name="FirstLook">Whether a word is a cue, by itself.</param>
/// <param name="SecondLook">Whether a word is a cue, with the others.</param>
/// <param name="Words">Which part a word has.</param>
/// <param name="Steps">Which part follows on which.</param>
/// <param name="Sequences">Which of the likeliest sequences of parts makes a whole statement.</param>
/// <param name="Neighbours">Whether a sentence beside goes on with the content.</param>
/// <param name="Enough">A last look above this makes a statement.</param>
internal sealed record StatementModel(
    FrozenSet<uint> KnownCues, HashedWeights FirstLook, HashedWeights SecondLook, HashedWeights Words, HashedWeights Steps,
    HashedWeights Sequences, HashedWeights Neighbours, int Enough)
{
    /// <summary>A first look below this is enough to leave a word alone. The second look finds cues down to here; measured in docs/decisions/0003-statements.md.</summary>
    public const int Hopeless = -9 * HashedWeights.Unit / 4;

    /// <summary>A first look below this leaves the words around with their likeliest parts, unweighed: hardly any such word becomes a cue.</summary>
    public const int Doubtful = -3 * HashedWeights.Unit / 2;

    /// <summary>Reads the parts as <see cref="Write"/> wrote them.</summary>
    public static StatementModel Read(BinaryReader reader)
    {
        var known = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(known.AsSpan()));
        return new StatementModel(known.ToFrozenSet(), HashedWeights.Read(reader), HashedWeights.Read(reader),
            HashedWeights.Read(reader), HashedWeights.Read(reader), HashedWeights.Read(reader), HashedWeights.Read(reader), reader.ReadInt32());
    }

    /// <summary>Writes the parts.</summary>
    public void Write(BinaryWriter writer)
    {
        var known = KnownCues.Order().ToArray();
        writer.Write(known.Length);
        writer.Write(MemoryMarshal.AsBytes(known.AsSpan()));
        foreach (var part in (HashedWeights[])[FirstLook, SecondLook, Words, Steps, Sequences, Neighbours])
            part.Write(writer);
        writer.Write(Enough);
    }
}
