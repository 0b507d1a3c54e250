using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tests.Formats;

namespace Rapportgenerator.Tests.Document;

/// <summary>What is a sentence of a chapter, and where it ends.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("Åtte av ti har mål. De fleste har plan.", "Åtte av ti har mål.", "De fleste har plan.")]
    [InlineData("Svarene kom fra 1. mars til 3. april. Da var det slutt.", "Svarene kom fra 1. mars til 3. april.", "Da var det slutt.")]
    [InlineData("De har bl.a. Oslo med, f.eks. Frogner, jf. Figur 3.", "De har bl.a. Oslo med, f.eks. Frogner, jf. Figur 3.")]
    [InlineData("Det gjelder ca. 80 kommuner, nr. 3 i kap. 4.", "Det gjelder ca. 80 kommuner, nr. 3 i kap. 4.")]
    [InlineData("Vi spurte om bolig, arbeid osv. Resten står bakerst.", "Vi spurte om bolig, arbeid osv.", "Resten står bakerst.")]
    [InlineData("Det var i 2019. 294 kommuner svarte.", "Det var i 2019.", "294 kommuner svarte.")]
    [InlineData("H. Hansen svarte ja. «Helt enig?» spurte vi. (Ingen vet.) Slutt!", "H. Hansen svarte ja.", "«Helt enig?» spurte vi.", "(Ingen vet.)", "Slutt!")]
    [InlineData("Andelen er 79,6 prosent.Ikke mer.", "Andelen er 79,6 prosent.Ikke mer.")]
    [InlineData("Dette er **viktig.** Dette er\nikke `kode. Her` viktig.", "Dette er viktig.", "Dette er ikke kode.", "Her viktig.")]
    public void A_paragraph_is_cut_into_sentences(string markdown, params string[] sentences) =>
        Assert.Equal(["Tittel", .. sentences], Read($"# Tittel\n\n{markdown}\n"));

    [Fact]
    public void Lists_and_findings_have_sentences_and_tables_and_quotations_none() => Assert.Equal(
        ["Tittel", "Første punkt.", "Andre punkt", "Et funn."],
        Read("# Tittel\n\n- Første punkt.\n- Andre punkt\n\n> Et svar. Hemmelig.\n\n| A | B |\n|---|---|\n| En celle. | To. |\n\n::: finding 0\nEt funn.\n:::\n"));

    private static IEnumerable<string> Read(string markdown)
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(bag, [("forside", markdown)]);
        Assert.Empty(bag.Sorted());
        return document.Chapters[0].Sentences.Select(sentence => sentence.Text);
    }
}
