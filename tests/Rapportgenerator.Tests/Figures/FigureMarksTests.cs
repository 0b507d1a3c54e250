using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

/// <summary>`marks: "significant"`: what differs, after correction, is marked in table, chart and text; nothing else is.</summary>
public class FigureMarksTests
{
    [Fact]
    public void A_group_that_differs_is_marked_in_table_chart_and_alternative_text()
    {
        var figure = Samples.Build(Request(FigureKind.Bar, "ja"), WithContrasts((0.3, 0.001), (-0.2, 0.001), (0.1, 0.4), (0.0, 1)));

        Assert.Equal(
            [DifferenceMark.None, DifferenceMark.Higher, DifferenceMark.Lower, DifferenceMark.None, DifferenceMark.None],
            figure.Table.Rows.Select(row => row.Cells[0].Mark));
        var chart = Assert.IsType<BarChart>(figure.Chart);
        Assert.Equal(["80 %", "↑ 90 %", "↓ 50 %", "80 %", "80 %"], chart.Rows.Select(row => row.Bar.Text.Replace('\u00A0', ' ')));
        Assert.EndsWith(
            "Klart høyere enn i de andre gruppene til sammen: Under 5 000 innbyggere. "
            + "Klart lavere enn i de andre gruppene til sammen: 5 000–20 000 innbyggere. Figuren er et liggende søylediagram.",
            figure.AlternativeText,
            StringComparison.Ordinal);
    }

    /// <summary>Four comparisons: Holm multiplies the smallest p by four, so 0.02 is 0.08, and what follows is no smaller.</summary>
    [Fact]
    public void The_correction_is_over_all_that_the_table_shows()
    {
        var tabulation = WithContrasts((0.3, 0.02), (0.2, 0.03), (0.1, 0.4), (0.0, 1));
        var figure = Samples.Build(Request(FigureKind.Bar, "ja"), tabulation);

        Assert.All(figure.Table.Rows, row => Assert.Equal(DifferenceMark.None, row.Cells[0].Mark));
        Assert.Contains(figure.Notes, note => note.StartsWith("Ingen av gruppene skiller seg klart fra de andre", StringComparison.Ordinal));
        Assert.Contains(figure.Notes, note => note.Contains("fordi 4 forskjeller er prøvd", StringComparison.Ordinal));
        Assert.DoesNotContain("Klart", figure.AlternativeText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Fishers eksakte test på 5\u00A0prosents nivå")]
    [InlineData(true, "t-test av vektede tall, slik utvalgsplanen krever, på 5\u00A0prosents nivå")]
    public void The_note_says_which_test(bool weighted, string said)
    {
        var tabulation = WithContrasts((0.3, 0.001), (-0.2, 0.001), (0.1, 0.4), (0.0, 1)) with { Weighted = weighted };

        Assert.Contains(
            Samples.Build(Request(FigureKind.Bar, "ja"), tabulation).Notes, note => note.StartsWith('↑') && note.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_group_is_neither_compared_nor_marked()
    {
        var tabulation = WithContrasts((0.3, 0.001), (-0.2, 0.001), (0.1, 0.02), (0.0, 1));
        tabulation = tabulation with
        {
            Groups = tabulation.Groups.SetItem(1, tabulation.Groups[1] with { Items = [tabulation.Groups[1].Items[0] with { Hidden = true }] }),
        };
        var figure = Samples.Build(Request(FigureKind.Bar, "ja"), tabulation);

        Assert.Equal(DifferenceMark.None, figure.Table.Rows[1].Cells[0].Mark);
        Assert.Contains(figure.Notes, note => note.Contains("fordi 3 forskjeller er prøvd", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_need_groups()
    {
        var problem = Samples.Problem(Request(FigureKind.Bar), Samples.Tabulate(Samples.Single(), [[[8, 2, 0]]]));

        Assert.Equal(("RG328", Samples.Span), (problem.Code, problem.Span));
    }

    [Fact]
    public void Listeners_hear_words_and_not_the_sign() => Assert.Equal(
        ("klart høyere enn de andre", "klart lågare enn dei andre"),
        (FigureMarks.InWords(DifferenceMark.Higher, LanguageReader.BuiltIn(LanguageCode.Nb)), FigureMarks.InWords(DifferenceMark.Lower, LanguageReader.BuiltIn(LanguageCode.Nn))));

    private static FigureRequest Request(FigureKind kind, params string[] only) => Samples.Request(kind, only) with { MarksDifferences = true };

    /// <summary>Yes, no and do not know in four groups; each group's yes compared with the others' as given.</summary>
    private static Tabulation WithContrasts(params (double Difference, double P)[] contrasts)
    {
        var tabulation = Samples.Tabulate(
            Samples.Single(), [[[80, 20, 0]], [[90, 10, 0]], [[50, 50, 0]], [[80, 20, 0]], [[80, 20, 0]]], Samples.Size);
        return tabulation with
        {
            Groups =
            [
                tabulation.All,
                .. tabulation.Groups.Skip(1).Select((group, index) => group with { Items = [Compared(group.Items[0], contrasts[index])] }),
            ],
        };
    }

    private static Distribution Compared(Distribution distribution, (double Difference, double P) contrast) => distribution with
    {
        Options = distribution.Options.SetItem(0, distribution.Options[0] with
        {
            Contrast = new Contrast(contrast.Difference, contrast.Difference - 0.1, contrast.Difference + 0.1, contrast.P),
        }),
    };
}
