using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator;

/// <summary>What an example of the guide prints, in Markdown: one part a block.</summary>
internal sealed record GuideResult(ImmutableArray<string> Parts, bool IsLine)
{
    /// <summary>For a cell of a table.</summary>
    public string Line => string.Join(' ', Parts).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>For the page itself.</summary>
    public string Blocks => string.Join("\n\n", Parts);

    /// <param name="chapter">Whose content, after its heading, is the example.</param>
    public static GuideResult Of(Chapter chapter)
    {
        var blocks = chapter.Content.Skip(1).Where(block => block is not LinkReferenceDefinitionGroup).ToArray();
        return new([.. blocks.SelectMany(PartsOf)], blocks.All(block => block is ParagraphBlock));
    }

    private static IEnumerable<string> PartsOf(Block block) => block switch
    {
        FigureBlock { Figure: { IsTable: true } table } =>
        [
            $"> **Tabell.** {table.Title}\n>\n> | {string.Join(" | ", table.Table.Heads)} |\n> |{string.Concat(table.Table.Heads.Select(_ => "---|"))}\n"
                + string.Join('\n', table.Table.Rows.Select(row => $"> | {string.Join(" | ", [row.Head, .. row.Cells.Select(cell => cell.Text)])} |"))
                + $"\n>\n> {string.Join(" ", table.Details.Select(detail => $"{detail.Word}: {detail.Text}"))}",
        ],
        FigureBlock { Figure: var figure } => [$"> **Figur.** {figure.Title}\n>\n> Alternativ tekst: {figure.AlternativeText}"],
        FindingBlock finding => [$"> **{finding.Number?.Text}** {string.Join(' ', finding.SelectMany(PartsOf))}"],
        QuoteBlock quote => [.. quote.SelectMany(PartsOf).Select(text => $"> {text}")],
        FootnoteGroup notes => notes.SelectMany(note => ((Footnote)note).SelectMany(PartsOf)).Select(text => $"> Fotnote: {text}"),
        LeafBlock { Inline: { } inline } => [PlainText.Of(inline).Trim()],
        ContainerBlock container => container.SelectMany(PartsOf),
        _ => [],
    };
}
