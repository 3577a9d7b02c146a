using System.Runtime.Intrinsics;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>Moves weights against their gradients with a step of its own for each (Adam, Kingma and Ba 2015), then sets the gradients to 0.</summary>
internal sealed class Adam(float[] weights, float[] gradients)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Tiny = 1e-8f;
    private readonly float[] _mean = new float[weights.Length];
    private readonly float[] _square = new float[weights.Length];

    /// <summary>Moves the weights <c>[start, start + length)</c>.</summary>
    /// <param name="step">How many steps were made, this one with them.</param>
    /// <param name="rate">The length of a step.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="start">The first weight.</param>
    /// <param name="length">How many weights; a multiple of <see cref="Vectors.Lane"/>.</param>
    public void Move(int step, float rate, float scale, int start, int length)
    {
        var rateNow = Vector256.Create((float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step))));
        for (var i = start; i < start + length; i += Vectors.Lane)
        {
            var gradient = Vector256.Create(gradients.AsSpan(i, Vectors.Lane)) * scale;
            var mean = Vector256.Create(_mean.AsSpan(i, Vectors.Lane)) * Beta1 + gradient * (1 - Beta1);
            var square = Vector256.Create(_square.AsSpan(i, Vectors.Lane)) * Beta2 + gradient * gradient * (1 - Beta2);
            var weight = Vector256.Create(weights.AsSpan(i, Vectors.Lane)) - rateNow * mean / (Vector256.Sqrt(square) + Vector256.Create(Tiny));
            mean.CopyTo(_mean.AsSpan(i));
            square.CopyTo(_square.AsSpan(i));
            weight.CopyTo(weights.AsSpan(i));
        }
        gradients.AsSpan(start, length).Clear();
    }

    /// <summary>Moves all weights.</summary>
    public void Move(int step, float rate, float scale) => Move(step, rate, scale, 0, weights.Length);
}
