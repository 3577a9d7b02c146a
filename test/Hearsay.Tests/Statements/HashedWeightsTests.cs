using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public class HashedWeightsTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 5)]
    [InlineData(8, 40)]
    [InlineData(16, 40)]
    [InlineData(24, 40)]
    [InlineData(16, 255)]
    [InlineData(16, 300)]
    public void However_many_classes_and_features_the_scores_are_the_plain_sums(int classes, int features)
    {
        const int rows = 64;
        var random = new Random(7);
        var weights = new sbyte[rows * classes];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (sbyte)(i % 3 == 0 ? sbyte.MinValue : random.Next(sbyte.MinValue, sbyte.MaxValue + 1));
        var met = Enumerable.Range(0, features).Select(_ => (uint)random.Next()).ToArray();

        var scores = Enumerable.Range(100, classes).ToArray();
        new HashedWeights(classes, weights).AddTo(met, scores);

        for (var c = 0; c < classes; c++)
            Assert.Equal(100 + c + met.Sum(f => weights[HashedWeights.Row(f, rows - 1) * classes + c]), scores[c]);
    }
}
