using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Language;

public sealed class DigitGroupsTests
{
    [Theory]
    [InlineData("5 000–20 000 innbyggere", "5_000–20_000 innbyggere")]
    [InlineData("Over 1 250 000", "Over 1_250_000")]
    [InlineData("De 12 000 vi spurte", "De 12_000 vi spurte")]
    [InlineData("I 2019 300 personer", "I 2019 300 personer")]
    [InlineData("Tlf. 22 33 44 55", "Tlf. 22 33 44 55")]
    [InlineData("5 0000", "5 0000")]
    [InlineData("0301 500", "0301 500")]
    [InlineData("1,5 000", "1,5 000")]
    public void Only_groups_of_three_digits_are_kept_together(string written, string printed) =>
        Assert.Equal(printed, DigitGroups.KeepTogether(written).Replace(NumberStyle.HardSpace, "_", StringComparison.Ordinal));
}
