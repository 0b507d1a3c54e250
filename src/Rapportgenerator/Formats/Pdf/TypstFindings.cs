using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Main findings: the box in its chapter, and all of them on the front page.</summary>
internal static class TypstFindings
{
    public static void Finding(TypstWriter writer, FindingBlock finding)
    {
        writer.Raw("#finding(label: ").Content(writer.Words.MainFinding).Raw(", ");
        Rest(writer, finding);
    }

    private static void Rest(TypstWriter writer, FindingBlock finding)
    {
        writer.Mark(TypstWriter.SpanOf(finding));
        writer.Raw("number: ");
        if (finding.Number is { } number)
            writer.Content(number.Text);
        else
            writer.Raw("none");
        writer.Raw(")[\n");
        writer.Blocks(finding);
        writer.Raw("];\n\n");
    }

    /// <summary>The chapters' titles stand one level below the heading before, and not among the contents.</summary>
    public static void Findings(TypstWriter writer, FindingsBlock findings)
    {
        foreach (var chapter in findings.Chapters)
        {
            var isForeign = chapter.Language.Code != writer.Chapter.Language.Code;
            if (isForeign)
                writer.Raw("#[\n#set text(lang: ").Literal(chapter.Language.Tag).Raw(")\n");
            writer.Raw("#findings-of(").Number(writer.HeadingLevel + 1).Raw(", ");
            if (writer.Labels.Find(chapter.Slug, "") is { } label)
                writer.Raw("label(").Literal(label).Raw(")");
            else
                writer.Raw("none");
            writer.Raw(", ").Content(chapter.Title).Raw(")[\n");
            foreach (var finding in chapter.Findings)
            {
                writer.Raw("#finding-line(");
                Rest(writer, finding);
            }

            writer.Raw(isForeign ? "];\n];\n\n" : "];\n\n");
        }
    }
}
