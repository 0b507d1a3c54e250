using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Language;

/// <summary>Every share there can be in a survey of 436 units, in every language and family, against whole-number arithmetic.</summary>
public sealed class NearestPhraseTests
{
    private const int Units = 436;
    private const int SmallestBase = 20;

    private static readonly Dictionary<string, string[]> Tenths = new()
    {
        ["nb"] =
        [
            "nesten ingen", "én av ti", "to av ti", "tre av ti", "fire av ti", "fem av ti", "seks av ti", "syv av ti", "åtte av ti",
            "ni av ti", "så godt som alle",
        ],
        ["nn"] =
        [
            "nesten ingen", "éin av ti", "to av ti", "tre av ti", "fire av ti", "fem av ti", "seks av ti", "sju av ti", "åtte av ti",
            "ni av ti", "så godt som alle",
        ],
        ["en"] =
        [
            "hardly any", "one in ten", "two in ten", "three in ten", "four in ten", "five in ten", "six in ten", "seven in ten",
            "eight in ten", "nine in ten", "virtually all",
        ],
    };

    public static IEnumerable<TheoryDataRow<string, PhraseFamily, string>> Families() =>
        from language in ReportLanguage.Tags
        from family in Enum.GetValues<PhraseFamily>()
        select new TheoryDataRow<string, PhraseFamily, string>(language, family, family.ToString().ToLowerInvariant());

    [Theory]
    [MemberData(nameof(Families))]
    public void The_phrase_is_true_and_the_nearest_of_its_family(string language, PhraseFamily family, string key)
    {
        var book = LanguageFile.Phrasebook(language);
        var printed = LanguageFile.Phrases(language).Where(phrase => phrase.Family == key && !phrase.OnlyRead).ToArray();
        Assert.NotEmpty(printed);
        var said = new HashSet<string>();
        foreach (var (count, @base) in Shares())
        {
            var chosen = book.Nearest(family, count, @base);

            var held = printed.Where(phrase => phrase.Holds(count, @base)).ToArray();
            if (held.Length == 0)
            {
                Assert.True(chosen is null, $"{chosen?.Text} of {count}/{@base}, where nothing is true");
                continue;
            }

            var least = held.Min(phrase => phrase.Distance(count, @base));
            var expected = held.First(phrase => phrase.Distance(count, @base) == least);
            Assert.True(chosen?.Text == expected.Text, $"{chosen?.Text} of {count}/{@base}, not {expected.Text}");
            said.Add(expected.Text);
        }

        Assert.Equal(printed.Select(phrase => phrase.Text).Order(), said.Order());
    }

    [Theory]
    [InlineData("nb", "ingen", "alle")]
    [InlineData("nn", "ingen", "alle")]
    [InlineData("en", "no", "all")]
    public void A_tenth_is_the_share_rounded_half_up_and_nobody_and_everybody_are_said_of_these_alone(string language, string nobody, string everybody)
    {
        var book = LanguageFile.Phrasebook(language);
        foreach (var (count, @base) in Shares())
        {
            var tenth = ((20 * count) + @base) / (2 * @base);
            var expected = count == 0 ? nobody : count == @base ? everybody : Tenths[language][tenth];

            var said = book.Nearest(PhraseFamily.Tenths, count, @base)?.Text;

            Assert.True(said == expected, $"{said} of {count}/{@base}, not {expected}");
        }
    }

    [Theory]
    [InlineData("nb", PhraseFamily.Halves, 490, "knapt halvparten")]
    [InlineData("nb", PhraseFamily.Halves, 510, "om lag halvparten")]
    [InlineData("nb", PhraseFamily.Majorities, 650, "et flertall")]
    [InlineData("nn", PhraseFamily.Halves, 490, "knapt halvparten")]
    [InlineData("en", PhraseFamily.Majorities, 650, "a majority")]
    public void Of_two_as_near_the_first_of_the_file_is_said(string language, PhraseFamily family, int ofThousand, string expected) =>
        Assert.Equal(expected, LanguageFile.Phrasebook(language).Nearest(family, ofThousand, 1000)!.Text);

    [Theory]
    [InlineData(PhraseFamily.Tenths, 1, 21, "nesten ingen")]
    [InlineData(PhraseFamily.Tenths, 1, 20, "én av ti")]
    [InlineData(PhraseFamily.Tenths, 97, 100, "så godt som alle")]
    [InlineData(PhraseFamily.Tenths, 234, 294, "åtte av ti")]
    [InlineData(PhraseFamily.Fractions, 31, 46, "to av tre")]
    [InlineData(PhraseFamily.Fractions, 1, 2, null)]
    [InlineData(PhraseFamily.Every, 25, 100, "hver fjerde")]
    [InlineData(PhraseFamily.Every, 29, 100, null)]
    [InlineData(PhraseFamily.Halves, 132, 268, "om lag halvparten")]
    [InlineData(PhraseFamily.Halves, 47, 100, "knapt halvparten")]
    [InlineData(PhraseFamily.Halves, 53, 100, "vel halvparten")]
    [InlineData(PhraseFamily.Halves, 318, 543, "over halvparten")]
    [InlineData(PhraseFamily.Halves, 40, 100, "under halvparten")]
    [InlineData(PhraseFamily.Halves, 66, 100, null)]
    [InlineData(PhraseFamily.Majorities, 86, 547, "få")]
    [InlineData(PhraseFamily.Majorities, 89, 269, "et mindretall")]
    [InlineData(PhraseFamily.Majorities, 50, 100, null)]
    [InlineData(PhraseFamily.Majorities, 51, 100, "et flertall")]
    [InlineData(PhraseFamily.Majorities, 80, 100, "de fleste")]
    [InlineData(PhraseFamily.Majorities, 92, 100, "nesten alle")]
    [InlineData(PhraseFamily.Majorities, 100, 100, "alle")]
    public void A_share_is_said_so(PhraseFamily family, int count, int @base, string? expected) =>
        Assert.Equal(expected, LanguageFile.Phrasebook("nb").Nearest(family, count, @base)?.Text);

    /// <summary>Weighted counts have decimals, and a quotient rounded to a double would reach the border.</summary>
    [Fact]
    public void The_borders_are_exact()
    {
        var range = new ShareRange(0.05m, true, 0.15m, false);

        Assert.True(range.Contains(15m - 0.000_000_000_000_000_000_1m, 100m));
        Assert.False(range.Contains(15m, 100m));
        Assert.True(range.Contains(5m, 100m));
        Assert.False(range.Contains(5m - 0.000_000_000_000_000_000_1m, 100m));
    }

    [Theory]
    [InlineData("nb", PhraseFamily.Tenths, Gender.Neuter, 10, "ett av ti")]
    [InlineData("nb", PhraseFamily.Tenths, Gender.Feminine, 10, "én av ti")]
    [InlineData("nb", PhraseFamily.Tenths, Gender.Neuter, 80, "åtte av ti")]
    [InlineData("nb", PhraseFamily.Fractions, Gender.Neuter, 33, "ett av tre")]
    [InlineData("nb", PhraseFamily.Every, Gender.Neuter, 25, "hvert fjerde")]
    [InlineData("nb", PhraseFamily.Every, Gender.Neuter, 50, "annethvert")]
    [InlineData("nn", PhraseFamily.Tenths, Gender.Masculine, 10, "éin av ti")]
    [InlineData("nn", PhraseFamily.Tenths, Gender.Feminine, 10, "éi av ti")]
    [InlineData("nn", PhraseFamily.Tenths, Gender.Neuter, 10, "eitt av ti")]
    [InlineData("nn", PhraseFamily.Every, Gender.Neuter, 25, "kvart fjerde")]
    [InlineData("nn", PhraseFamily.Every, Gender.Feminine, 50, "annakvar")]
    [InlineData("nn", PhraseFamily.Majorities, Gender.Masculine, 30, "eit mindretal")]
    [InlineData("en", PhraseFamily.Tenths, Gender.Neuter, 10, "one in ten")]
    public void A_phrase_agrees_with_its_noun(string language, PhraseFamily family, Gender gender, int percent, string expected) =>
        Assert.Equal(expected, LanguageFile.Phrasebook(language).Nearest(family, percent, 100)!.In(gender));

    private static IEnumerable<(int Count, int Base)> Shares() =>
        from @base in Enumerable.Range(SmallestBase, Units - SmallestBase + 1)
        from count in Enumerable.Range(0, @base + 1)
        select (count, @base);
}
