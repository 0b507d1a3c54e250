using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Claims;

namespace Rapportgenerator.Tests.Templating.Claims;

public class ClaimWordsTests
{
    private static ClaimWords Words(string text, LanguageCode code) => new(text, new SpokenPhrases(LanguageReader.BuiltIn(code).Phrasebook));

    [Theory]
    [InlineData(LanguageCode.Nb, "Nær åtte av ti", "åtte av ti")]
    [InlineData(LanguageCode.Nb, "Kun en av ti", "én av ti")]
    [InlineData(LanguageCode.Nb, "sju av ti", "syv av ti")]
    [InlineData(LanguageCode.Nb, "Om lag halvparten", "om lag halvparten")] // the longest of two
    [InlineData(LanguageCode.Nb, "De fleste kommunene", "de fleste")] // as long as the other, and before it
    [InlineData(LanguageCode.Nb, "åtte\u00A0av\u00A0ti", "åtte av ti")]
    [InlineData(LanguageCode.Nb, "«Mange», sier de", "mange")]
    [InlineData(LanguageCode.Nb, "en fåtallig gruppe", null)] // «få» within a word
    [InlineData(LanguageCode.Nb, "hver tiendedel", null)]
    [InlineData(LanguageCode.Nn, "Eitt av ti bydelsutval", "éin av ti")]
    [InlineData(LanguageCode.Nn, "syv av ti", "sju av ti")]
    [InlineData(LanguageCode.Nn, "kvart femte tiltak", "kvar femte")]
    [InlineData(LanguageCode.En, "Eight in ten municipalities", "eight in ten")]
    [InlineData(LanguageCode.En, "More than half", "more than half")]
    public void The_longest_phrase_on_whole_words_is_found(LanguageCode code, string words, string? phrase) =>
        Assert.Equal(phrase, Words(words, code).FindShare()?.Text);

    [Theory]
    [InlineData(LanguageCode.Nb, "langt mindre vanlig", "langt mindre vanlig", "langt mindre vanlig")]
    [InlineData(LanguageCode.Nb, "har økt", null, "har økt")]
    [InlineData(LanguageCode.Nb, "flere enn", "flere", null)]
    [InlineData(LanguageCode.Nn, "langt færre enn", "langt færre", null)]
    [InlineData(LanguageCode.Nn, "har gått ned", null, "har gått ned")]
    [InlineData(LanguageCode.En, "far less common", "far less common", null)]
    [InlineData(LanguageCode.En, "has risen", null, "has risen")]
    public void Comparisons_and_changes_have_sections_of_their_own(LanguageCode code, string words, string? comparison, string? change)
    {
        Assert.Equal(comparison, Words(words, code).FindComparison()?.Text);
        if (change != comparison)
            Assert.Equal(change, Words(words, code).FindChange()?.Text);
    }

    [Theory]
    [InlineData("Det vanligste målet", true)]
    [InlineData("Flest kommuner", true)]
    [InlineData("De fleste", false)]
    [InlineData("Minst åtte av ti", false)] // «minst» is shorter
    public void An_order_is_meant_where_its_phrase_is_the_longer(string words, bool order) =>
        Assert.Equal(order, Words(words, LanguageCode.Nb).SpeakOfOrder);

    [Theory]
    [InlineData(LanguageCode.Nb, "ett av ti tiltak", Gender.Neuter)]
    [InlineData(LanguageCode.Nb, "én av ti kommuner", Gender.Masculine)]
    [InlineData(LanguageCode.Nb, "en av ti kommuner", Gender.Masculine)]
    [InlineData(LanguageCode.Nb, "Hvert tiende tiltak", Gender.Neuter)]
    [InlineData(LanguageCode.Nb, "to av tre tiltak", null)]
    [InlineData(LanguageCode.Nn, "ein av ti kommunar", Gender.Masculine)]
    [InlineData(LanguageCode.Nn, "ei av ti grupper", Gender.Feminine)]
    [InlineData(LanguageCode.Nn, "eitt av ti tiltak", Gender.Neuter)]
    [InlineData(LanguageCode.Nn, "eit av ti tiltak", null)]
    [InlineData(LanguageCode.En, "one in ten", null)]
    public void The_gender_is_that_of_the_words_where_they_tell(LanguageCode code, string words, Gender? gender)
    {
        var claim = Words(words, code);
        Assert.Equal(gender, claim.GenderOf(claim.FindShare()!));
    }

    [Theory]
    [InlineData("Åtte av tti kommuner", "Did you mean «åtte av ti»?")]
    [InlineData("Halparten", "Did you mean «halvparten»?")]
    [InlineData("Noe ganske annet", "Known: ")]
    [InlineData("eight in ten", "Known: ")] // «in» is two letters from «få»
    [InlineData("q.ja", "Known: ")]
    public void A_hint_names_the_nearest_phrase(string words, string hint) => Assert.StartsWith(
        hint, Words(words, LanguageCode.Nb).Hint(LanguageReader.BuiltIn(LanguageCode.Nb).Phrasebook.Phrases.Select(phrase => phrase.Text)),
        StringComparison.Ordinal);
}
