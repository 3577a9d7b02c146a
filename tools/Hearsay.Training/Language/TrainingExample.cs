namespace Hearsay.Training;

/// <summary>A sentence as the neural model learns from it.</summary>
/// <param name="Words">The words, with the right heads and relations.</param>
/// <param name="Classes">The index of each word's right class, or −1 where it is not known.</param>
/// <param name="Attributes">The attributes of all words, laid end to end.</param>
/// <param name="Rows">The rows of the attributes.</param>
internal sealed record TrainingExample(TreebankWord[] Words, int[] Classes, uint[] Attributes, int[] Rows);
