using Hearsay.Judgement;

namespace Hearsay.Tests.Judgement;

public class OddsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.001)]
    [InlineData(-1)]
    [InlineData(-12.5)]
    public void Powers_are_those_of_e(double x) => Assert.Equal(Math.Exp(x), Odds.Power(x), 1e-6);

    [Fact]
    public void A_number_far_below_zero_gives_nothing() => Assert.Equal(0, Odds.Power(-1e12));

    [Fact]
    public void Shares_add_up_to_one_and_keep_their_order()
    {
        double[] scores = [900, 901, 899];
        Odds.Share(scores);
        Assert.Equal(1, scores.Sum(), 1e-12);
        Assert.True(scores[1] > scores[0] && scores[0] > scores[2]);
    }
}
