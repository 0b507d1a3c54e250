using System.Text;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>A comparison as Markdown (GitHub's dialect, for the tables and what is struck out).</summary>
public static class ComparisonMarkdown
{
    public static string Write(ComparisonPage page)
    {
        var output = new StringBuilder();
        output.Append("# ").Append(MarkdownText.EscapeForReaders(page.Title)).Append('\n');
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
                output.Append('#', heading.Level).Append(' ').Append(MarkdownText.EscapeForReaders(heading.Text)).Append('\n');
                break;
            case PageParagraph paragraph:
                output.Append(MarkdownText.EscapeForReaders(paragraph.Text)).Append('\n');
                break;
            case PageList list:
                foreach (var item in list.Items)
                    output.Append("- ").Append(Line(item)).Append('\n');
                break;
            case PageTable table:
                output.Append("| ").AppendJoin(" | ", table.Heads.Select(MarkdownText.EscapeForReaders)).Append(" |\n");
                output.Append('|').Insert(output.Length, " --- |", table.Heads.Length).Append('\n');
                foreach (var row in table.Rows)
                    output.Append("| ").AppendJoin(" | ", row.Select(Line)).Append(" |\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static string Line(PageLine line) => string.Concat(line.Runs.Select(Run)).Trim();

    private static string Run(PageRun run) => run.Kind switch
    {
        RunKind.Strong or RunKind.New => Marked(run.Text, "**"),
        RunKind.Old => Marked(run.Text, "~~"),
        RunKind.Address => Marked(run.Text, "*"),
        _ => MarkdownText.EscapeForReaders(run.Text),
    };

    /// <summary>Marks must touch the words they mark, and nothing can be marked that is nothing.</summary>
    private static string Marked(string text, string mark) =>
        text.Trim() is { Length: > 0 } words ? mark + MarkdownText.EscapeForReaders(words) + mark : text;
}
