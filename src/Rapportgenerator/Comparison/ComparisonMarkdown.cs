using System.Text;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>A comparison as Markdown (GitHub's dialect, for the tables and what is struck out).</summary>
public static class ComparisonMarkdown
{
    public static string Write(ComparisonPage page)
    {
        var output = new StringBuilder();
        output.Append("# ").Append(Text(page.Title)).Append('\n');
        foreach (var block in page.Blocks)
        {
            output.Append('\n');
            Block(block, output);
        }

        return output.ToString();
    }

    private static void Block(PageBlock block, StringBuilder output)
    {
        switch (block)
        {
            case PageHeading heading:
                output.Append('#', heading.Level).Append(' ').Append(Text(heading.Text)).Append('\n');
                break;
            case PageParagraph paragraph:
                output.Append(Line(PageLine.Of(paragraph.Text), beginsLine: true)).Append('\n');
                break;
            case PageList list:
                foreach (var item in list.Items)
                    output.Append("- ").Append(Line(item, beginsLine: true)).Append('\n');
                break;
            case PageTable table:
                output.Append("| ").AppendJoin(" | ", table.Heads.Select(Text)).Append(" |\n");
                output.Append('|').Insert(output.Length, " --- |", table.Heads.Length).Append('\n');
                foreach (var row in table.Rows)
                    output.Append("| ").AppendJoin(" | ", row.Select(cell => Line(cell, beginsLine: false))).Append(" |\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static string Line(PageLine line, bool beginsLine) =>
        string.Concat(line.Runs.Select((run, index) => Run(run, beginsLine && index == 0))).Trim();

    private static string Run(PageRun run, bool beginsLine) => run.Kind switch
    {
        RunKind.Strong or RunKind.New => Marked(run.Text, "**"),
        RunKind.Old => Marked(run.Text, "~~"),
        // Within code nothing is escaped, so what would end it, or a table's cell, cannot stand there.
        RunKind.Address when !run.Text.AsSpan().ContainsAny('`', '|') => $"`{run.Text}`",
        _ => MarkdownText.EscapeForReaders(run.Text, beginsLine),
    };

    /// <summary>Marks must touch the words they mark, and nothing can be marked that is nothing.</summary>
    private static string Marked(string text, string mark) => text.Trim() is { Length: > 0 } words ? mark + Text(words) + mark : text;

    private static string Text(string text) => MarkdownText.EscapeForReaders(text, beginsLine: false);
}
