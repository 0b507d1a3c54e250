using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>Main findings: the box in its chapter, and all of them on the front page.</summary>
internal static class WordFindings
{
    /// <summary>Of the numbers beside the findings on the front page, in twentieths of a point: 22 millimetres.</summary>
    private const int NumberWidth = 1247;

    /// <summary>Paragraphs of one ground and one edge, which Word draws as one box; findings that follow each other share it.</summary>
    public static void Finding(WordWriter writer, FindingBlock finding)
    {
        if (finding.Parent is not { } around || around.IndexOf(finding) is var at && (at == 0 || around[at - 1] is not FindingBlock))
            writer.Paragraph(new ParagraphLook(WordStyles.FindingLabel), () => writer.Text(writer.Words.MainFinding));
        if (finding.Number is { } number)
            writer.Paragraph(new ParagraphLook(WordStyles.FindingNumber), () => writer.Text(number.Text));
        writer.InStyle(WordStyles.Finding, () => writer.Blocks(finding));
    }

    /// <summary>The chapters' titles stand one level below the heading before.</summary>
    public static void Findings(WordWriter writer, FindingsBlock findings)
    {
        var level = writer.HeadingLevel;
        foreach (var chapter in findings.Chapters)
        {
            writer.Repeat(chapter.Slug, chapter.Language, () =>
            {
                WordBlocks.Heading(writer, level + 1, null, chapter.Title, writer.Places.Name("funn-" + chapter.Slug), () =>
                {
                    if (writer.Places.Find(chapter.Slug, "") is { } place)
                        writer.LinkTo(place, () => writer.Text(chapter.Title));
                    else
                        writer.Text(chapter.Title);
                });
                foreach (var finding in chapter.Findings)
                    writer.InStyle(WordStyles.FindingLine, () => Line(writer, finding));
            });
        }

        writer.HeadingLevel = level;
    }

    /// <summary>The number, and beside it the text.</summary>
    private static void Line(WordWriter writer, FindingBlock finding)
    {
        if (finding.Number is not { } number)
        {
            writer.Blocks(finding);
            return;
        }

        var look = new ParagraphLook(WordStyles.FindingLine) { Indent = NumberWidth + WordStyles.IndentOf(WordStyles.FindingLine) };
        var isFirst = true;
        void Opening(Action write)
        {
            writer.Paragraph(look with { Hanging = isFirst ? NumberWidth : 0 }, () =>
            {
                if (isFirst)
                {
                    writer.Text(number.Text, new RunLook(WordStyles.FindingFigure));
                    writer.Out.Sign(default, "<w:tab/>");
                }

                write();
            });
            isFirst = false;
        }

        foreach (var block in finding)
        {
            if (block is ParagraphBlock text)
                Opening(() => writer.Inlines(text.Inline));
            else
            {
                if (isFirst)
                    Opening(() => { });
                writer.Render(block);
            }
        }
    }
}
