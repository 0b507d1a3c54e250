using Rapportgenerator.Figures;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class FigureProblemTests
{
    private static readonly Tabulation YesNo = Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]);

    private static readonly Tabulation BySize = Samples.Tabulate(
        Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size);

    private static readonly Tabulation Battery = Samples.Tabulate(
        Samples.Battery("NAV", "Skoler"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]]);

    private static readonly Tabulation Number = Samples.TabulateNumbers(Samples.Numeric(), null, (294, Samples.Numbers(12, 8)));

    private static readonly Tabulation Goals = Samples.Tabulate(Samples.Multi("A", "B"), [[[30, 60]]], multiBase: 100);

    private static readonly Tabulation FreeText = Samples.Tabulate(
        new TextQuestion { Id = "int_05", Chapter = "c", Role = "kd", Text = "Hvilke andre?", Span = Samples.Span }, [[[]]]);

    public static TheoryData<string, FigureKind, string, string> Misfits => new()
    {
        { nameof(FreeText), FigureKind.Auto, "", "RG320" },
        { nameof(Number), FigureKind.Stacked, "", "RG321" },
        { nameof(Number), FigureKind.Bar, "", "RG324" },
        { nameof(Goals), FigureKind.Stacked, "", "RG321" },
        { nameof(Goals), FigureKind.Grouped, "", "RG324" },
        { nameof(YesNo), FigureKind.Grouped, "", "RG324" },
        { nameof(BySize), FigureKind.Bar, "", "RG324" },
        { nameof(Battery), FigureKind.Bar, "", "RG324" },
        { nameof(Battery), FigureKind.Grouped, "i_stor", "RG324" },
        { nameof(Battery), FigureKind.Stacked, "stor i_stor", "RG326" },
        { nameof(YesNo), FigureKind.Auto, "jaa", "RG322" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_figure_that_does_not_suit_its_question_is_one_located_error(string sample, FigureKind kind, string only, string code)
    {
        var tabulation = sample switch
        {
            nameof(FreeText) => FreeText,
            nameof(Number) => Number,
            nameof(Goals) => Goals,
            nameof(BySize) => BySize,
            nameof(Battery) => Battery,
            _ => YesNo,
        };
        var problem = Samples.Problem(Samples.Request(kind, only.Split(' ', StringSplitOptions.RemoveEmptyEntries)), tabulation);

        Assert.Equal(code, problem.Code);
        Assert.Equal(Samples.Span, problem.Span);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(problem.Hint));
    }

    [Fact]
    public void An_unknown_key_is_answered_with_the_nearest_known_one() =>
        Assert.Equal("Did you mean `vet_ikke`?", Samples.Problem(Samples.Request() with { Except = ["vetikke"] }, YesNo).Hint);

    [Fact]
    public void Nothing_left_to_show_is_an_error() =>
        Assert.Equal("RG323", Samples.Problem(Samples.Request() with { Except = ["ja", "nei", "vet_ikke"] }, YesNo).Code);

    [Fact]
    public void A_question_without_groups_cannot_be_collapsed() =>
        Assert.Equal("RG327", Samples.Problem(Samples.Request() with { Collapsed = true }, YesNo).Code);

    [Fact]
    public void Too_many_groups_for_grouped_bars_are_refused()
    {
        var by = new Breakdown("fylke", "Fylke", [.. Enumerable.Range(0, 8).Select(i => new BreakdownClass("f" + i, "Fylke " + i, _ => true))]);
        var tabulation = Samples.Tabulate(
            Samples.Multi("A", "B"), [.. Enumerable.Range(0, 9).Select(_ => new int[]?[] { [3, 4] })], by, multiBase: 10);

        Assert.Equal("RG325", Samples.Problem(Samples.Request(), tabulation).Code);
    }
}
