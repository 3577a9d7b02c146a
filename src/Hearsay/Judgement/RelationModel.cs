namespace Hearsay.Judgement;

/// <summary>What has been learned of pairs and of events, as the model file holds it. Immutable and thread-safe.</summary>
/// <param name="Pairs">Which type lies between two parties.</param>
/// <param name="Events">Whether what the rules find is an event.</param>
internal sealed record RelationModel(PairModel Pairs, EventWeights Events)
{
    /// <summary>Reads the parts as <see cref="Write"/> wrote them.</summary>
    public static RelationModel Read(BinaryReader reader) => new(PairModel.Read(reader), EventWeights.Read(reader));

    /// <summary>Writes the parts.</summary>
    public void Write(BinaryWriter writer)
    {
        Pairs.Write(writer);
        Events.Write(writer);
    }
}
