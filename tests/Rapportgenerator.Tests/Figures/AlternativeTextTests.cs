using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class AlternativeTextTests
{
    private static readonly Tabulation BySize = Samples.Tabulate(
        Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size);

    [Fact]
    public void Bars_say_the_largest_first_and_then_the_others_by_size() => Expect(
        "Størst andel: B, 60 prosent. Deretter følger A (30 prosent), Vet ikke (8 prosent) og C (0 prosent). "
        + "Figuren er et liggende søylediagram.",
        Samples.Request(), Samples.Tabulate(Samples.Multi("A", "B", "C", "Vet ikke"), [[[30, 60, 0, 8]]], multiBase: 100));

    [Fact]
    public void Equal_shares_share_the_first_place() => Expect(
        "Størst andel: A og B, 60 prosent hver. Figuren er et liggende søylediagram.",
        Samples.Request(), Samples.Tabulate(Samples.Multi("A", "B"), [[[60, 60]]], multiBase: 100));

    [Fact]
    public void Bars_by_group_say_highest_lowest_and_what_is_not_shown() => Expect(
        "Andelen som svarte «Ja», er høyest for Over 20 000 innbyggere (100 prosent) og lavest for "
        + "Under 5 000 innbyggere (71 prosent). Alle: 82 prosent. Under 5 000 innbyggere: 71 prosent. "
        + "5 000–20 000 innbyggere: 77 prosent. Over 20 000 innbyggere: 100 prosent. Tall for Bydeler i Oslo vises ikke. "
        + "Figuren er et liggende søylediagram.",
        Samples.Request(FigureKind.Bar, "ja"), BySize);

    [Fact]
    public void A_state_is_not_said_to_be_answered() => Expect(
        "Andelen i gruppen «Nei» er høyest for «Skoler» (50 prosent) og lavest for «NAV» (40 prosent). "
        + "NAV: Ja 30 prosent, Nei 40 prosent og Vet ikke 30 prosent. Skoler: Ja 40 prosent, Nei 50 prosent og Vet ikke 10 prosent. "
        + "Figuren er et stablet søylediagram.",
        Samples.Request(),
        Samples.Tabulate(
            Samples.Battery("NAV", "Skoler") with
            {
                AnswerOptions = Samples.YesNo,
                AnswerGroups = [],
                OnScale = false,
                BaseNoun = new("{0} kommuner", "", "Antall spurt"),
            },
            [[[3, 4, 3], [4, 5, 1]]]));

    [Fact]
    public void Stacked_items_say_which_stand_out_on_the_upper_steps() => Expect(
        "Andelen som svarte «I stor eller svært stor grad», er høyest for «NAV» (45 prosent) og lavest "
        + "for «Skoler» (11 prosent). NAV: I liten eller svært liten grad 15 prosent, I noen grad 15 prosent, I stor eller "
        + "svært stor grad 45 prosent og Vet ikke 25 prosent. Skoler: I liten eller svært liten grad 67 prosent, I noen grad "
        + "17 prosent, I stor eller svært stor grad 11 prosent og Vet ikke 6 prosent. Tall for Annet vises ikke. "
        + "Figuren er et stablet søylediagram.",
        Samples.Request() with { Collapsed = true },
        Samples.Tabulate(Samples.Battery("NAV", "Skoler", "Annet"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1], null]]));

    [Fact]
    public void Grouped_bars_say_where_groups_differ_most() => Expect(
        "Forskjellen er størst for «B»: Over 20 000 innbyggere har 80 prosent og Under 5 000 innbyggere "
        + "har 10 prosent. A: Alle 25 prosent, Under 5 000 innbyggere 20 prosent, 5 000–20 000 innbyggere 20 prosent, "
        + "Over 20 000 innbyggere 30 prosent og Bydeler i Oslo vises ikke. B: Alle 50 prosent, Under 5 000 innbyggere "
        + "10 prosent, 5 000–20 000 innbyggere 20 prosent, Over 20 000 innbyggere 80 prosent og Bydeler i Oslo vises ikke. "
        + "Figuren er et gruppert søylediagram.",
        Samples.Request(), Samples.Tabulate(
            Samples.Multi("A", "B"), [[[10, 20]], [[8, 4]], [[8, 8]], [[12, 32]], [null]], Samples.Size, multiBase: 40));

    [Fact]
    public void Numbers_say_their_statistic_and_unit() => Expect(
        "Høyest median: Over 20 000 innbyggere, 30,0 personer. Lavest median: "
        + "Under 5 000 innbyggere, 4,0 personer. Alle: 8,0 personer. Under 5 000 innbyggere: 4,0 personer. Over 20 000 "
        + "innbyggere: 30,0 personer. Tall for 5 000–20 000 innbyggere og Bydeler i Oslo vises ikke. "
        + "Figuren er et liggende søylediagram.",
        Samples.Request(FigureKind.Auto, "median"), Samples.TabulateNumbers(
            Samples.Numeric(), Samples.Size, (294, Samples.Numbers(12, 8)), (140, Samples.Numbers(5, 4)), null,
            (40, Samples.Numbers(44.5m, 30)), null));

    [Fact]
    public void Items_are_ranked_and_quoted_as_they_were_asked() => Expect(
        "Andelen som svarte «I stor eller svært stor grad», er høyest for «NAV, også Husbanken» (45 prosent). "
        + "Deretter følger «Skoler» (11 prosent). Figuren er et liggende søylediagram.",
        Samples.Request(FigureKind.Bar, "i_stor") with { Collapsed = true },
        Samples.Tabulate(Samples.Battery("NAV, også Husbanken", "Skoler"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]]));

    [Fact]
    public void A_label_with_a_comma_is_quoted_among_others() => Expect(
        "Størst andel: «Ja, alle», 60 prosent. Deretter følger Nei (30 prosent). Figuren er et liggende søylediagram.",
        Samples.Request(), Samples.Tabulate(Samples.Multi("Ja, alle", "Nei"), [[[60, 30]]], multiBase: 100));

    [Fact]
    public void One_group_alone_is_not_said_to_be_like_all() => Expect(
        "Tallene viser andelen som svarte «Ja». Alle: 82 prosent. Under 5 000 innbyggere: 71 prosent. "
        + "Tall for 5 000–20 000 innbyggere, Over 20 000 innbyggere og Bydeler i Oslo vises ikke. Figuren er et liggende søylediagram.",
        Samples.Request(FigureKind.Bar, "ja"),
        Samples.Tabulate(Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [null], [null], [null]], Samples.Size));

    [Theory]
    [InlineData(LanguageCode.Nn, "Størst del: Ja, 82 prosent. Deretter følgjer Nei (14 prosent) og Veit ikkje (5 prosent). Figuren er eit liggjande søylediagram.")]
    [InlineData(LanguageCode.En, "Largest share: Ja, 82 per cent. Followed by Nei (14 per cent) and Vet ikke (5 per cent). The figure is a horizontal bar chart.")]
    public void The_reports_language_is_spoken(LanguageCode language, string expected) => Expect(
        expected, Samples.Request(), Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]), language);

    private static void Expect(string expected, FigureRequest request, Tabulation tabulation, LanguageCode language = LanguageCode.Nb) =>
        Assert.Equal(expected, Samples.Build(request, tabulation, Samples.Context(language)).AlternativeText.Replace('\u00A0', ' '));
}
