using CsCheck;
using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

/// <summary>What is hidden is nowhere: not in a table, a text, a note or a picture.</summary>
public class DisclosureTests
{
    // Digits that no label, share or other base of these samples has.
    private const int Secret = 7777;

    private static readonly Gen<int[]> Counts = Gen.Int[1, 9].Array[3];

    [Theory]
    [InlineData(FigureKind.Bar)]
    [InlineData(FigureKind.Stacked)]
    [InlineData(FigureKind.Grouped)]
    public void A_hidden_group_prints_the_same_whatever_stands_in_it(FigureKind kind) => Gen.Select(Counts, Counts, Gen.Int[1, 4]).Sample(
        (all, shown, hidden) =>
        {
            var empty = Samples.Tabulate(
                Samples.Single(), [[all], .. Enumerable.Range(1, 4).Select(g => new int[]?[] { g == hidden ? null : shown })], Samples.Size);
            // A tabulation that forgot to empty the hidden distribution must not leak through a figure either.
            var full = empty with { Groups = [.. empty.Groups.Select((group, g) => g == hidden ? Forget(group) : group)] };
            var request = Samples.Request(kind, kind == FigureKind.Bar ? ["ja"] : []) with { Sort = SortOrder.Largest };
            var texts = AllText(Samples.Build(request, full)).ToList();

            Assert.Equal(AllText(Samples.Build(request, empty)), texts);
            Assert.DoesNotContain(texts, text => text.Contains("7777", StringComparison.Ordinal) || text.Contains("7\u00A0777", StringComparison.Ordinal));
            Assert.Contains(texts, text => text.StartsWith("«–» betyr at tallet ikke vises", StringComparison.Ordinal));
        }, iter: 100);

    [Fact]
    public void A_hidden_answer_alone_leaves_dashes() =>
        Assert.Equal("–", Samples.Build(Samples.Request(), Samples.Tabulate(Samples.Single(), [[null]])).BaseText);

    internal static TabulationGroup Forget(TabulationGroup group) => group with
    {
        Items =
        [
            .. group.Items.Select(item => item with
            {
                Base = Secret,
                Options = [.. item.Options.Select(cell => cell with { Count = Secret, Share = new Ratio(Secret, 100) })],
            }),
        ],
    };

    internal static IEnumerable<string> AllText(Figure figure) =>
    [
        figure.Title, figure.QuestionText, figure.BaseText, figure.SourceText, figure.AlternativeText,
        .. figure.Notes, .. figure.Table.Heads, .. figure.Table.Rows.Select(row => row.Head), .. figure.Table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        SvgWriter.Write(figure.Chart!.Draw(300), new SvgOptions()), SvgWriter.Write(figure.Chart.Draw(700), new SvgOptions()),
    ];
}
