using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Comparison;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Comparison;

/// <summary>The test of two rounds, against values computed by hand and by R.</summary>
public class RoundTestTests
{
    [Fact]
    public void The_standard_errors_are_those_of_the_editions_and_no_others()
    {
        // √(0.03² + 0.04²) = 0.05, z = 0.2 / 0.05 = 4; 2 * pnorm(-4) = 6.334248e-05; 0.2 ± 1.959964 × 0.05.
        var test = RoundTest.Of(Share(50, 100, 0.03), Share(70, 100, 0.04))!;

        Assert.Equal(0.2, test.Difference, 1e-12);
        Assert.Equal(6.334248366623993e-05, test.PValue, 1e-15);
        Assert.Equal((0.1020018008, 0.2979981992), (Math.Round(test.Lower, 10), Math.Round(test.Upper, 10)));
    }

    [Fact]
    public void A_mean_is_tested_as_a_share_is_and_its_interval_has_no_limits()
    {
        // √(0.3² + 0.4²) = 0.5, z = −1.5 / 0.5 = −3; 2 * pnorm(-3) = 0.002699796; −1.5 ± 0.979982.
        var test = RoundTest.Of(
            Share(11, 2, 0.3) with { Measure = "mean" }, Share(4, 1, 0.4) with { Measure = "mean" })!;

        Assert.Equal(0.0026997960632602, test.PValue, 1e-12);
        Assert.Equal((-2.479982, -0.520018), (Math.Round(test.Lower, 6), Math.Round(test.Upper, 6)));
    }

    [Fact]
    public void Of_nobody_in_one_round_the_sizes_tell()
    {
        // 0 of 39 and 3 of 46: common share 3/85, z = 1.623740; Newcombe's interval −3.4136 to 17.5027 points.
        var test = RoundTest.Of(Share(0, 39, 0, (0, 0.0897)), Share(3, 46, 0.0364))!;

        Assert.Equal(0.1044312605, test.PValue, 1e-9);
        Assert.Equal((-0.0341359605, 0.1750274108), (Math.Round(test.Lower, 10), Math.Round(test.Upper, 10)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_nobody_in_a_weighted_round_or_a_pool_nothing_tells(bool weighted, bool pool) =>
        Assert.Null(RoundTest.Of(Share(0, 39, 0, (0, 0.0897), weighted, pool), Share(3, 46, 0.0364, weighted: weighted, pool: pool)));

    [Fact]
    public void All_of_a_population_are_known_without_error()
    {
        var test = RoundTest.Of(Share(5, 10, 0, (0.5, 0.5), weighted: true), Share(6, 10, 0, (0.6, 0.6), weighted: true))!;

        Assert.Equal((0.1, 0.1, 0.1, 0), (Math.Round(test.Difference, 12), Math.Round(test.Lower, 12), Math.Round(test.Upper, 12), test.PValue));
    }

    [Fact]
    public void Without_a_standard_error_there_is_no_test()
    {
        Assert.Null(RoundTest.Of(Share(50, 100, 0.05) with { Uncertainty = null }, Share(70, 100, 0.04)));
        Assert.Null(RoundTest.Of(Share(50, 100, 0.05) with { Value = null }, Share(70, 100, 0.04)));
        Assert.Null(RoundTest.Of(Share(50, 100, 0.05), Share(70, 100, 0.04) with { Measure = "mean" }));
    }

    private static EditionNumber Share(
        int count, int answered, double error, (double Lower, double Upper)? interval = null, bool weighted = false, bool pool = false)
    {
        var share = (double)count / answered;
        var (lower, upper) = interval ?? (share - error, share + error);
        return new EditionNumber(
            new NumberId("q/ja"), new Ratio(count, answered), TabulatedNumber.Share, Hidden: false, answered, new Uncertainty(error, lower, upper),
            new EditionTabulation("q", 2019, "q", pool, weighted, By: null, FrozenDictionary<string, ImmutableArray<string>>.Empty),
            Item: "", Option: "ja", Group: "alle", What: "", Printed: [], Figures: [], IsClaimed: false);
    }
}
