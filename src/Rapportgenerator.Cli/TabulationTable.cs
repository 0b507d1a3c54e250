using System.Globalization;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Spectre.Console;

namespace Rapportgenerator.Cli;

/// <summary>A tabulation on the terminal: a section a group, a line an answer, with a small bar.</summary>
internal static class TabulationTable
{
    private const int BarWidth = 20;

    /// <summary>Wide enough for a bar beside a label where the output is no terminal.</summary>
    private const int PipedWidth = 110;

    private const string Eighths = " ▏▎▍▌▋▊▉";
    private const string Hidden = "–";

    public static void Write(Tabulation tabulation, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = PipedWidth;
        console.WriteLine();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{tabulation.Question.Id}[/]  {tabulation.Question.Text}");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{Remarks(tabulation)}[/]");
        for (var item = 0; item < tabulation.All.Items.Length; item++)
        {
            var line = tabulation.All.Items[item].Item;
            console.WriteLine();
            if (line.Key.Length > 0)
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{line.Key}[/]  {line.Text}");
            console.Write(tabulation.All.Items[item].Options.IsEmpty ? Numbers(tabulation, item) : Shares(tabulation, item));
            foreach (var test in tabulation.Tests.Where(test => test.Item == line.Key))
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{Said(test, tabulation)}[/]");
        }

        if (tabulation.HasHidden)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{Hidden}: hidden, because few have answered (hide_below: {tabulation.HideBelow}).[/]");
    }

    private static string Remarks(Tabulation tabulation)
    {
        var parts = new List<string>
        {
            tabulation.Year.ToString(CultureInfo.InvariantCulture),
            tabulation.By is { } by ? $"by {by.Label} ({by.Key})" : "everyone together",
            tabulation.Weighted ? "weighted, n unweighted" : "unweighted",
            tabulation.All.Items[0].Options.IsEmpty ? "mean with its 95 % interval" : "shares with 95 % intervals",
        };
        if (tabulation.Question.Members[0] is MultiQuestion)
            parts.Add("several answers possible");
        return string.Join(" · ", parts);
    }

    private static Table Shares(Tabulation tabulation, int item)
    {
        var table = Frame("answer", "n", "%", "95 %", "");
        foreach (var group in tabulation.Groups)
        {
            var distribution = group.Items[item];
            if (table.Rows.Count > 0)
                table.AddEmptyRow();
            table.AddRow(Bold(LabelOf(group)), Bold(Count(distribution.Base)), new Text(""), new Text(""), new Text(""));
            foreach (var cell in distribution.Options.Concat(distribution.Groups))
            {
                table.AddRow(
                    new Text("  " + cell.Label), new Text(Count(cell.Count)), new Text(cell.Share is { } share ? Write(share.Round(1, 100)) : Hidden),
                    new Text(cell.Uncertainty is { } sure ? $"{Percent(sure.Lower)}–{Percent(sure.Upper)}" : ""),
                    new Text(Bar(cell.Share?.Value), new Style(Color.Teal)));
            }
        }

        return table;
    }

    private static Table Numbers(Tabulation tabulation, int item)
    {
        var table = Frame("group", "n", "mean", "95 %", "median", "quartiles", "sum");
        foreach (var group in tabulation.Groups)
        {
            var distribution = group.Items[item];
            var numbers = distribution.Numbers;
            table.AddRow(
                new Text(LabelOf(group)), new Text(Count(distribution.Base)), new Text(Number(numbers?.Mean)),
                new Text(distribution.MeanUncertainty is { } sure ? $"{Number(sure.Lower)}–{Number(sure.Upper)}" : ""),
                new Text(Number(numbers?.Median)),
                new Text(numbers is null ? Hidden : $"{Number(numbers.LowerQuartile)}–{Number(numbers.UpperQuartile)}"),
                new Text(numbers is null ? Hidden : Write(numbers.Sum)));
        }

        return table;
    }

    private static Table Frame(params string[] heads)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = new Style(decoration: Decoration.Dim) };
        foreach (var (index, head) in heads.Index())
        {
            var column = new TableColumn(new Text(head, new Style(decoration: Decoration.Dim)));
            if (index > 0)
                column.NoWrap();
            table.AddColumn(index == 0 || head.Length == 0 ? column : column.RightAligned());
        }

        return table;
    }

    private static string Said(BreakdownTest test, Tabulation tabulation)
    {
        var what = test.Option is { } key ? $"{tabulation.Question.FindOption(key)?.Label ?? key}: " : "";
        var p = test.PValue < 0.0001 ? "p < 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p = {test.PValue:0.0000}");
        return what + (test.Method == TestMethod.RaoScott
            ? string.Create(CultureInfo.InvariantCulture, $"Rao-Scott test of the groups: F({test.DegreesOfFreedom:0.##}, {test.DenominatorDegreesOfFreedom:0.#}) = {test.Statistic:0.00}, {p}")
            : string.Create(CultureInfo.InvariantCulture, $"Pearson's chi-square test of the groups: {test.Statistic:0.00} on {test.DegreesOfFreedom:0} degrees of freedom, {p}"));
    }

    /// <summary>Eighths of a block: <see cref="BarWidth"/> blocks are 100 %.</summary>
    private static string Bar(double? share)
    {
        var eighths = (int)Math.Round((share ?? 0) * BarWidth * 8, MidpointRounding.AwayFromZero);
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8].ToString());
    }

    private static string LabelOf(TabulationGroup group) => group.Key == Tabulation.AllKey ? "Everyone" : group.Label.Text;

    private static Text Bold(string text) => new(text, new Style(decoration: Decoration.Bold));

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;

    private static string Percent(double share) => Number(100 * share);

    private static string Number(Ratio? value) => value is { } some ? Write(some.Round(1)) : Hidden;

    private static string Number(double value) => Write((decimal)Math.Round(value, 1, MidpointRounding.AwayFromZero));

    private static string Write(decimal rounded) => rounded.ToString("0.0", CultureInfo.InvariantCulture);
}
