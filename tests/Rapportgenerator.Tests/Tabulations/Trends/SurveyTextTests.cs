using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Tabulations.Trends;

public class SurveyTextTests
{
    [Theory]
    [InlineData("Bosatte dere flyktninger i 2018?", "Bosatte dere flyktninger i 2019?", true)]
    [InlineData("Hva er vedtatt for 2019?", "Hva er vedtatt for 2020?", true)]
    [InlineData("Endring siden 2015?", "Endring siden 2015?", true)]
    [InlineData("Endring fra 2017 til 2018?", "Endring fra 2018 til 2019?", true)]
    [InlineData("Per 31. desember 2018", "Per 31.\u00A0desember  2019", true)]
    [InlineData("Bosatte dere flyktninger i 2018?", "Bosatte dere flyktninger i 2020?", false)]
    [InlineData("Endring siden 2015?", "Endring siden 2017?", false)]
    [InlineData("Bosatte dere i 2018?", "Bosatte dere?", false)]
    [InlineData("Har dere mål?", "Har dere faste mål?", false)]
    [InlineData("Over 2018 personer i 2018", "Over 2019 personer", false)]
    public void A_change_of_the_surveys_year_is_no_change(string earlier, string now, bool isSame) =>
        Assert.Equal(isSame, SurveyText.IsSame(earlier, 2018, now, 2019));
}
