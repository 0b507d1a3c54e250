using System.Globalization;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class ValueClassesTests
{
    [Theory]
    // All within five points of a round number: one class.
    [InlineData("71 74", "70–74")]
    // From 52 to 68 there are four fives.
    [InlineData("52 68", "50–54 55–59 60–64 65–69")]
    // From 38 to 62 there are six fives (35, 40, 45, 50, 55, 60), which are too many, and four tens.
    [InlineData("38 62", "30–39 40–49 50–59 60–69")]
    [InlineData("8 75", "0–19 20–39 40–59 60–79")]
    // The whole begins no class of its own.
    [InlineData("0 100", "0–19 20–39 40–59 60–79 80–100")]
    [InlineData("95 100", "95–100")]
    [InlineData("100", "95–100")]
    [InlineData("", "")]
    public void Shares_are_parted_at_round_numbers(string printed, string expected) =>
        Assert.Equal(expected, Said(ValueClasses.OfShares(Read(printed))));

    [Theory]
    [InlineData("4.0 44.5", "0.0–9.9 10.0–19.9 20.0–29.9 30.0–39.9 40.0–49.9")]
    [InlineData("1.2 1.4", "1.0–1.4")]
    [InlineData("1200.0 8000.0", "0.0–1999.9 2000.0–3999.9 4000.0–5999.9 6000.0–7999.9 8000.0–9999.9")]
    [InlineData("-3.0 1.0", "-3.0–-2.1 -2.0–-1.1 -1.0–-0.1 0.0–0.9 1.0–1.9")]
    public void Numbers_are_parted_at_round_numbers(string printed, string expected) =>
        Assert.Equal(expected, Said(ValueClasses.OfNumbers(Read(printed)), "0.0"));

    [Fact]
    public void Every_share_is_in_the_class_whose_limits_hold_it()
    {
        for (var least = 0; least <= 100; least++)
        {
            for (var greatest = least; greatest <= 100; greatest++)
            {
                var classes = ValueClasses.OfShares([least, greatest]);
                Assert.InRange(classes.All.Length, 1, 5);
                foreach (decimal share in new[] { least, (least + greatest) / 2, greatest })
                {
                    var held = classes.All[classes.IndexOf(share)];
                    Assert.InRange(share, held.From, held.To);
                }
            }
        }
    }

    private static decimal[] Read(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => decimal.Parse(each, CultureInfo.InvariantCulture))];

    private static string Said(ValueClasses classes, string format = "0") => string.Join(' ', classes.All.Select(each =>
        each.From.ToString(format, CultureInfo.InvariantCulture) + "–" + each.To.ToString(format, CultureInfo.InvariantCulture)));
}
