using System.Globalization;
using Rapportgenerator.Comparison;
using Spectre.Console;

namespace Rapportgenerator.Cli;

/// <summary>
/// A comparison on the terminal. Where a person looks, long lists are cut and say how many they leave out; where a program reads,
/// everything comes in plain lines.
/// </summary>
internal static class ComparisonDisplay
{
    private const int LongestList = 15;

    public static void Write(ComparisonPage page, TextWriter output)
    {
        if (Console.IsOutputRedirected)
        {
            Plain(page, output);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{page.Title}[/]");
        foreach (var block in page.Blocks)
        {
            console.WriteLine();
            Block(block, console);
        }
    }

    private static void Block(PageBlock block, IAnsiConsole console)
    {
        switch (block)
        {
            case PageHeading heading:
                console.MarkupLineInterpolated(
                    CultureInfo.InvariantCulture, $"{(heading.Level == 2 ? "## " : "### ")}[bold]{heading.Text}[/]");
                break;
            case PageParagraph paragraph:
                console.WriteLine(paragraph.Text);
                break;
            case PageList list:
                foreach (var item in list.Items.Take(LongestList))
                    console.Write(new Padder(Look(new PageLine([new PageRun("• ", RunKind.Plain), .. item.Runs]))).Padding(2, 0, 0, 0));
                More(list.Items.Length, console);
                break;
            case PageTable table:
                var grid = new Table { Border = TableBorder.Simple, BorderStyle = new Style(decoration: Decoration.Dim) };
                foreach (var head in table.Heads)
                    grid.AddColumn(new TableColumn(new Text(head, new Style(decoration: Decoration.Dim))));
                foreach (var row in table.Rows.Take(LongestList))
                    grid.AddRow(row.Select(Look));
                console.Write(grid);
                More(table.Rows.Length, console);
                break;
        }
    }

    private static void More(int count, IAnsiConsole console)
    {
        if (count > LongestList)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]… and {count - LongestList} more: `--format markdown` or `html` has them all.[/]");
    }

    private static Paragraph Look(PageLine line)
    {
        var paragraph = new Paragraph();
        foreach (var run in line.Runs)
        {
            paragraph.Append(run.Text, run.Kind switch
            {
                RunKind.Strong => new Style(decoration: Decoration.Bold),
                RunKind.Old => new Style(Color.Red, decoration: Decoration.Strikethrough),
                RunKind.New => new Style(Color.Green, decoration: Decoration.Bold),
                RunKind.Address => new Style(decoration: Decoration.Dim),
                _ => Style.Plain,
            });
        }

        return paragraph;
    }

    private static void Plain(ComparisonPage page, TextWriter output)
    {
        output.WriteLine(page.Title);
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case PageHeading heading:
                    output.WriteLine($"\n{heading.Text}");
                    break;
                case PageParagraph paragraph:
                    output.WriteLine(paragraph.Text);
                    break;
                case PageList list:
                    foreach (var item in list.Items)
                        output.WriteLine($"  {Text(item)}");
                    break;
                case PageTable table:
                    foreach (var row in table.Rows)
                        output.WriteLine($"  {string.Join("; ", table.Heads.Zip(row, (head, cell) => $"{head}: {Text(cell)}"))}");
                    break;
            }
        }
    }

    private static string Text(PageLine line) => string.Concat(line.Runs.Select(run => run.Text)).Trim();
}
