using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class TextFlowTests
{
    [Fact]
    public void A_short_text_is_one_line() => Assert.Equal(["I stor grad"], TextFlow.Wrap("I stor grad", 200, 14));

    [Fact]
    public void An_empty_text_is_one_empty_line() => Assert.Equal([""], TextFlow.Wrap("", 200, 14));

    [Fact]
    public void Lines_break_at_spaces_and_after_slashes() =>
        Assert.Equal(["sysselsatt og/", "eller i utdanning"], TextFlow.Wrap("sysselsatt og/eller i utdanning", 105, 14));

    [Fact]
    public void A_soft_hyphen_shows_only_where_the_line_breaks()
    {
        Assert.Equal(["samarbeids-", "partner"], TextFlow.Wrap("samarbeids\u00ADpartner", 80, 14));
        Assert.Equal(["samarbeidspartner"], TextFlow.Wrap("samarbeids\u00ADpartner", 200, 14));
    }

    [Fact]
    public void A_long_word_is_broken_with_a_hyphen_before_a_syllable()
    {
        const string word = "Menneskerettighetsorganisasjonssamarbeidspartnerkoordinator";
        Assert.Equal(
            ["Menneskerettighetsorganisasjonssamarbeids-", "partnerkoordinator"], TextFlow.Wrap(word, 280, 14));
    }

    [Fact]
    public void A_number_with_an_ordinary_space_is_kept_together() =>
        Assert.Equal(["Kommuner med", "5 000–20 000", "innbyggere"], TextFlow.Wrap("Kommuner med 5 000–20 000 innbyggere", 100, 14));

    [Fact]
    public void A_pair_of_surrogates_and_a_combining_letter_are_never_parted()
    {
        foreach (var line in TextFlow.Wrap(string.Concat(Enumerable.Repeat("🙂a\u030A", 30)), 60, 14))
        {
            Assert.False(char.IsLowSurrogate(line[0]) || line[0] == '\u030A');
            Assert.DoesNotContain('\uFFFD', line);
        }
    }
}
