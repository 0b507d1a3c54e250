using Rapportgenerator.Figures;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class FigureTableTests
{
    [Fact]
    public void Options_alone_have_share_and_number_and_everyone_below() => Expect(
        Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]),
        "Svar | Prosent | Antall svar",
        "Ja | 82 | 240",
        "Nei | 14 | 40",
        "Vet ikke | 5 | 14",
        "Alle | 100 | 294");

    [Fact]
    public void Options_by_groups_have_a_base_row_and_hide_what_is_hidden() => Expect(
        Samples.Tabulate(Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size),
        "Svar (prosent) | Alle | Under 5 000 innbyggere | 5 000–20 000 innbyggere | Over 20 000 innbyggere | Bydeler i Oslo",
        "Ja | 82 | 71 | 77 | 100 | –",
        "Nei | 14 | 21 | 19 | 0 | –",
        "Vet ikke | 5 | 7 | 4 | 0 | –",
        "Antall svar | 294 | 140 | 104 | 46 | –");

    [Fact]
    public void One_option_by_groups_has_the_groups_as_rows() => Expect(
        Samples.Tabulate(Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size),
        ["ja"],
        "Kommunestørrelse | Ja (prosent) | Antall svar",
        "Alle | 82 | 294",
        "Under 5 000 innbyggere | 71 | 140",
        "5 000–20 000 innbyggere | 77 | 104",
        "Over 20 000 innbyggere | 100 | 46",
        "Bydeler i Oslo | – | –");

    [Fact]
    public void A_battery_has_items_as_rows_each_with_its_base() => Expect(
        Samples.Tabulate(Samples.Battery("NAV", "Skoler"), [[[1, 2, 3, 4, 5, 5], null]]),
        ["i_liten", "i_noen", "i_stor", "vet_ikke"],
        "Prosent | I liten eller svært liten grad | I noen grad | I stor eller svært stor grad | Vet ikke | Antall svar",
        "NAV | 15 | 15 | 45 | 25 | 20",
        "Skoler | – | – | – | – | –");

    [Fact]
    public void One_answer_of_a_battery_stands_under_its_own_name() => Expect(
        Samples.Tabulate(Samples.Battery("NAV", "Skoler"), [[[1, 2, 3, 4, 5, 5], null]]),
        ["i_stor"],
        "Prosent | I stor eller svært stor grad | Antall svar",
        "NAV | 45 | 20",
        "Skoler | – | –");

    [Fact]
    public void A_battery_by_groups_has_a_section_for_each_item() => Expect(
        Samples.Tabulate(
            Samples.Battery("NAV", "Skoler"),
            [[[1, 2, 3, 4, 5, 5], [9, 0, 0, 0, 0, 0]], [[5, 0, 0, 0, 0, 5], null]], new Breakdown("e", "Enhet", [new("k", "Kommune", _ => true)])),
        ["svaert_liten", "vet_ikke"],
        "Svar (prosent) | Alle | Kommune",
        "# NAV",
        "I svært liten grad | 5 | 50",
        "Vet ikke | 25 | 50",
        "Antall svar | 20 | 10",
        "# Skoler",
        "I svært liten grad | 100 | –",
        "Vet ikke | 0 | –",
        "Antall svar | 9 | –");

    [Fact]
    public void One_answer_of_a_battery_by_groups_has_ranges_of_bases() => Expect(
        Samples.Tabulate(
            Samples.Battery("NAV", "Skoler"),
            [[[1, 2, 3, 4, 5, 5], [9, 0, 0, 0, 0, 0]], [[5, 0, 0, 0, 0, 5], null]], new Breakdown("e", "Enhet", [new("k", "Kommune", _ => true)])),
        ["svaert_liten"],
        "I svært liten grad (prosent) | Alle | Kommune",
        "NAV | 5 | 50",
        "Skoler | 100 | –",
        "Antall svar | 9–20 | 10");

    [Fact]
    public void Numbers_have_their_statistics_as_rows_under_the_unit() => Expect(
        Samples.TabulateNumbers(Samples.Numeric(), null, (1294, Samples.Numbers(12.46m, 8))),
        "Personer | Alle",
        "Gjennomsnitt | 12,5",
        "Median | 8,0",
        "Nedre kvartil | 4,0",
        "Øvre kvartil | 16,0",
        "Antall svar | 1 294");

    [Fact]
    public void Many_groups_are_rows()
    {
        var by = new Breakdown("fylke", "Fylke", [.. Enumerable.Range(1, 10).Select(i => new BreakdownClass("f" + i, "Fylke " + i, _ => true))]);
        var table = Build(Samples.Tabulate(Samples.Single(), [.. Enumerable.Range(0, 11).Select(i => new int[]?[] { [i, 10 - i, 0] })], by), []);

        Assert.Equal(["Fylke", "Ja (prosent)", "Nei (prosent)", "Vet ikke (prosent)", "Antall svar"], table.Heads);
        Assert.Equal("Fylke 3 | 30 | 70 | 0 | 10", Line(table.Rows[3]));
    }

    private static void Expect(Tabulation tabulation, params string[] lines) => Expect(tabulation, [], lines);

    private static void Expect(Tabulation tabulation, string[] only, params string[] lines)
    {
        var table = Build(tabulation, only);

        string[] found = [string.Join(" | ", table.Heads), .. table.Rows.Select(Line)];
        Assert.Equal(lines, found);
        Assert.All(table.Rows, row => Assert.Equal(row.IsSection ? 0 : table.Heads.Length - 1, row.Cells.Length));
    }

    private static FigureTable Build(Tabulation tabulation, string[] only)
    {
        var figure = Samples.Build(Samples.Request(FigureKind.Auto, only) with { IsTable = true }, tabulation);
        Assert.Null(figure.Chart);
        Assert.Equal("", figure.AlternativeText);
        return figure.Table;
    }

    private static string Line(FigureTableRow row) => row.IsSection
        ? "# " + row.Head
        : string.Join(" | ", row.Cells.Select(cell => cell.Text).Prepend(row.Head)).Replace('\u00A0', ' ');
}
