using Rapportgenerator.Configuration;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Language;

public sealed class CountWordsTests
{
    [Theory]
    [InlineData("nb", "null én to tre fire fem seks syv åtte ni ti elleve tolv 13")]
    [InlineData("nn", "null éin to tre fire fem seks sju åtte ni ti elleve tolv 13")]
    [InlineData("en", "zero one two three four five six seven eight nine ten eleven twelve 13")]
    public void Numbers_to_twelve_are_words(string language, string expected) =>
        Assert.Equal(expected.Split(' '), Enumerable.Range(0, 14).Select(number => Language(language).InWords(number)));

    [Theory]
    [InlineData("nb", 10_000, "10\u00A0000")]
    [InlineData("en", 10_000, "10,000")]
    [InlineData("nn", -3, "\u22123")]
    public void Other_numbers_are_digits_in_the_languages_style(string language, int number, string expected) =>
        Assert.Equal(expected, Language(language).InWords(number));

    [Theory]
    [InlineData("nb", Gender.Masculine, "én")]
    [InlineData("nb", Gender.Feminine, "én")]
    [InlineData("nb", Gender.Neuter, "ett")]
    [InlineData("nn", Gender.Masculine, "éin")]
    [InlineData("nn", Gender.Feminine, "éi")]
    [InlineData("nn", Gender.Neuter, "eitt")]
    [InlineData("en", Gender.Neuter, "one")]
    public void One_has_a_gender(string language, Gender gender, string expected) =>
        Assert.Equal(expected, Language(language).InWords(1, gender));

    [Theory]
    [InlineData("nb", 0, "tiltak", "tiltak", Gender.Neuter, "ingen\u00A0tiltak")]
    [InlineData("nb", 1, "tiltak", "tiltak", Gender.Neuter, "ett\u00A0tiltak")]
    [InlineData("nb", 1, "kommune", "kommuner", Gender.Masculine, "én\u00A0kommune")]
    [InlineData("nb", 3, "kommune", "kommuner", Gender.Masculine, "tre\u00A0kommuner")]
    [InlineData("nb", 234, "kommune", "kommuner", Gender.Masculine, "234\u00A0kommuner")]
    [InlineData("nn", 1, "gruppe", "grupper", Gender.Feminine, "éi\u00A0gruppe")]
    [InlineData("nn", 7, "kommune", "kommunar", Gender.Masculine, "sju\u00A0kommunar")]
    [InlineData("en", 0, "municipality", "municipalities", Gender.Masculine, "no\u00A0municipalities")]
    [InlineData("en", 1, "municipality", "municipalities", Gender.Masculine, "one\u00A0municipality")]
    [InlineData("en", 1234, "municipality", "municipalities", Gender.Masculine, "1,234\u00A0municipalities")]
    public void A_count_holds_on_to_its_noun(string language, int number, string one, string several, Gender gender, string expected) =>
        Assert.Equal(expected, Language(language).Counted(number, one, several, gender));

    [Theory]
    [InlineData("nb", "number", 10, "ti\u00A0prosentpoeng flere")]
    [InlineData("nb", "number", -28, "28\u00A0prosentpoeng færre")]
    [InlineData("nb", "number", 0, "like mange")]
    [InlineData("nb", "amount", 1, "ett\u00A0prosentpoeng mer")]
    [InlineData("nb", "level", -12, "tolv\u00A0prosentpoeng lavere")]
    [InlineData("nb", "level", 0, "like høy")]
    [InlineData("nn", "number", 10, "ti\u00A0prosentpoeng fleire")]
    [InlineData("nn", "number", -1, "eitt\u00A0prosentpoeng færre")]
    [InlineData("nn", "amount", 7, "sju\u00A0prosentpoeng meir")]
    [InlineData("nn", "level", 13, "13\u00A0prosentpoeng høgare")]
    [InlineData("en", "number", 1, "one\u00A0percentage point more")]
    [InlineData("en", "number", -2, "two\u00A0percentage points fewer")]
    [InlineData("en", "level", -28, "28\u00A0percentage points lower")]
    [InlineData("en", "amount", 0, "as much")]
    public void A_difference_is_said_with_its_direction(string language, string key, int points, string expected)
    {
        var words = Language(language).Phrasebook.Differences.Single(difference => difference.Key == key);

        Assert.Equal(expected, Language(language).Compared(points, words));
    }

    private static ReportLanguage Language(string tag) => LanguageReader.BuiltIn(LanguageFile.Code(tag));
}
