using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Language;

public class LocalTextTests
{
    private static readonly LocalText Maybe = new("Kanskje", LanguageCode.Nb)
    {
        Nn = "Kan hende",
        Place = new LocalTextPlace("RG228", "label", "label:", "the answer `kanskje` of `q`", new SourceSpan("kodebok.yaml", 7, 3)),
    };

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void A_text_is_said_in_the_language_that_is_asked_for()
    {
        Assert.Equal("Kanskje", Maybe.In(LanguageCode.Nb, bag));
        Assert.Equal("Kan hende", Maybe.In(LanguageCode.Nn, bag));
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public void A_text_without_the_language_falls_back_to_the_main_one_and_is_named_once()
    {
        Assert.Equal("Kanskje", Maybe.In(LanguageCode.En, bag));
        Assert.Equal("Kanskje", Maybe.In(LanguageCode.En, bag));

        var warning = Assert.Single(bag.Sorted());
        Assert.Equal(
            "RG228 kodebok.yaml(7, 3): There is no text in English for the answer `kanskje` of `q`. "
            + "Write `label_en:` beside `label:`; until then the text in bokmål is printed.",
            warning.ToString());
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal(1, warning.Count);
    }

    /// <summary>`survey: language: nn`: then it is bokmål that may be missing.</summary>
    [Fact]
    public void The_main_text_is_in_the_surveys_language()
    {
        var text = Maybe with { Text = "Kan hende", Language = LanguageCode.Nn, Nn = null };

        Assert.Equal("Kan hende", text.In(LanguageCode.Nn, bag));
        Assert.Empty(bag.Sorted());
        Assert.Equal("Kan hende", text.In(LanguageCode.Nb, bag));
        Assert.Contains("There is no text in bokmål", Assert.Single(bag.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_the_same_in_all_languages()
    {
        LocalText name = "Østfold";

        Assert.Equal("Østfold", name.In(LanguageCode.En, bag));
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData(LanguageCode.Nb, "Har svart")]
    [InlineData(LanguageCode.Nn, "Har svara")]
    [InlineData(LanguageCode.En, "Answered")]
    public void A_text_of_our_own_is_there_in_all_languages(LanguageCode language, string said)
    {
        Assert.Equal(said, LocalText.Of(words => words.HasAnswered, UnitNoun.Municipality, LanguageCode.Nb).In(language, bag));
        Assert.Empty(bag.Sorted());
    }
}
