using Rapportgenerator.Document;
using Rapportgenerator.Review;

namespace Rapportgenerator.Tests.Review;

public class SplittingTests
{
    [Theory]
    [InlineData("En setning.| To setninger.")]
    [InlineData("Det gjelder bl.a. Oslo og f.eks. Bergen.| Ca. 20 svarte.")]
    [InlineData("Innbyggertallene er fra 1. januar 2019.| Bydelene er med.")]
    [InlineData("Innbyggertallene er fra 1.\u00A0januar.")]
    [InlineData("Etter § 13 gjelder det alle.| § 14 gjelder skjemaer.")]
    [InlineData("Gjennomsnittet er 79,6 prosent og 2.5 poeng.")]
    [InlineData("Det er 80 prosent.| 294 kommuner svarte.")]
    [InlineData("Se nr. 5, jf. Språklova, og dr. A. Hansen.| Slutt")]
    [InlineData("Tre ting: en, to og tre.")]
    [InlineData("Medianen er tallet i midten:| Like mange har færre.")]
    [InlineData("De svarte fra 5 til 10: 20 kommuner.")]
    [InlineData("De svarte «Har kommunen mål?» på skjemaet.")]
    [InlineData("De spurte:| «Hva nå?»| Ingen svarte!| (Heller ikke Oslo.)| Slik var det.")]
    [InlineData("Her er kommuner, bydeler osv.| Alle svarte.")]
    [InlineData("Uten punktum til slutt")]
    public void A_text_falls_into_its_sentences(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var parts = new List<string>();
        var start = 0;
        foreach (var end in SentenceSplitter.Ends(text))
        {
            parts.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(marked, string.Join('|', parts));
    }

    [Theory]
    [InlineData("Kommunene svarte – ikke alle.", "Kommunene svarte ikke alle")]
    [InlineData("Oppholds- og sivile rettigheter, og/eller «utdanning»", "Oppholds og sivile rettigheter og eller utdanning")]
    [InlineData("IMDi-ansatte bl.a. på imdi.no i § 13.", "IMDi-ansatte bl.a på imdi.no i 13")]
    [InlineData("int_03 er 79,6 %, ikke 80.", "int_03 er 79,6 ikke 80")]
    [InlineData("d’Hondt, Språkrådet", "d’Hondt Språkrådet")]
    public void A_text_falls_into_its_words(string text, string words) => Assert.Equal(words, string.Join(' ', WordSplitter.Split(text).Select(word => text[word])));

    [Fact]
    public void A_number_with_hard_spaces_is_one_word_and_its_unit_another() =>
        Assert.Equal(["10\u00A0000", "kommuner", "80", "prosent"], Words("10\u00A0000 kommuner, 80\u00A0prosent"));

    private static IEnumerable<string> Words(string text) => WordSplitter.Split(text).Select(word => text[word]);
}
