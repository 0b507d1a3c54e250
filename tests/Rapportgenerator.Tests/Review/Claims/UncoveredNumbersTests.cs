using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Review.Claims;

namespace Rapportgenerator.Tests.Review.Claims;

public class UncoveredNumbersTests
{
    [Theory]
    [InlineData("Skjemaet går til tre roller.", "tre roller")]
    [InlineData("Det gjelder 79,6 prosent av dem.", "79,6 prosent")]
    [InlineData("Om lag 10 000 personer og 40 % av dem.", "10 000 personer", "40 %")]
    [InlineData("Åtte av ti kommuner har mål.", "Åtte av ti kommuner")]
    [InlineData("Bare hvert fjerde tiltak virker.", "hvert fjerde tiltak")]
    [InlineData("Vel halvparten sier ja, og sju sier nei.", "Vel halvparten sier", "sju sier")]
    [InlineData("Svar på én del.", "én del")]
    [InlineData("Femti prosent, hundre kommuner og trettifem skoler i halvannet år.", "Femti prosent", "hundre kommuner", "trettifem skoler", "halvannet år")]
    [InlineData("Kursene er for 18-åringer.", "18-åringer")]
    public void Digits_and_number_words_in_the_text_are_found(string text, params string[] found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("Svarene kom 18. november 2019, eller 3. juni.")]
    [InlineData("Svarene kom 2019-11-18 og 18.11.2019.")]
    [InlineData("I 2018–2019, i skoleåret 2019/20, og i 2019.")]
    [InlineData("Se § 13, §§ 3–5, § 4 a og kapittel 2 i loven.")]
    [InlineData("En kommune skriver et svar i en del av et skjema.")]
    [InlineData("Flertallet får mange svar, og få er uenige.")]
    [InlineData("1. Først\n2. Så\n\n> 3) Til slutt")]
    [InlineData("Les [rapporten](https://www.imdi.no/4/5) og https://www.imdi.no/12 [^7].\n\n## Metode {#metode-2}")]
    [InlineData("`kode 4` og COVID-19")]
    [InlineData("attende firedelt toere femtilapp åttitallet hundrevis tusenvis")]
    [InlineData("Møtet var kl. 12.30, etter artikkel 12 i konvensjonen.")]
    public void Dates_years_sections_of_laws_articles_and_markup_are_none(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("{{ claim \"Åtte av ti\" q.ja }} kommuner")]
    [InlineData("{{ fact \"tre\" }} roller")]
    [InlineData("{{ q.ja | percent 1 }} og {{ earlier[0].year }} {{ # 12 }}")]
    [InlineData("{{ ref \"tabell-2\" }}")]
    [InlineData("{{ figure q id: \"fig-3\" only: [\"int_04_1\"] title: (fact \"I tre trinn\") }}")]
    public void What_is_code_is_bound(string template) => Assert.Empty(Found(template));

    [Fact]
    public void Titles_bases_and_notes_are_text() => Assert.Equal(
        ["tre trinn", "95 prosent", "to ganger"],
        Found("{{ figure q kind: \"bar\" title: \"Svar i tre trinn\" base: \"Dekker 95 prosent\" }}{{ note \"Spurt to ganger.\" }}"));

    [Fact]
    public void The_place_is_the_editors_own()
    {
        var words = new WrittenNumbers(LanguageReader.BuiltIn(LanguageCode.Nb));

        var found = UncoveredNumbers.Find("# Tittel\r\n\r\nHer er {{ q.ja }} og\r\ndeler i tre.", "a.md", words).Single();

        Assert.Equal(("a.md", 4, 9), (found.Span.File, found.Span.Line, found.Span.Column));
    }

    [Fact]
    public void Each_language_has_its_own_words()
    {
        Assert.Equal(["Sju tiltak", "éin kommune", "kvar fjerde skule"], Found("Sju tiltak i éin kommune, kvar fjerde skule.", LanguageCode.Nn));
        Assert.Equal(["Three roles", "two in three schools"], Found("Three roles on 3 June 2020, to two in three schools.", LanguageCode.En));
    }

    private static IEnumerable<string> Found(string template, LanguageCode language = LanguageCode.Nb) =>
        UncoveredNumbers.Find(template, "a.md", new WrittenNumbers(LanguageReader.BuiltIn(language))).Select(number => number.Text);
}
