using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Main findings: the box in its chapter, and all of them on the front page.</summary>
internal static class TypstFindings
{
    public static void Finding(TypstWriter writer, FindingBlock finding) => Write(writer, finding, "finding");

    private static void Write(TypstWriter writer, FindingBlock finding, string function)
    {
        writer.Mark(TypstWriter.SpanOf(finding));
        writer.Raw("#").Raw(function).Raw("(number: ");
        if (finding.Number is { } number)
            writer.Content(number);
        else
            writer.Raw("none");
        writer.Raw(")[\n");
        writer.Blocks(finding);
        writer.Raw("];\n\n");
    }

    public static void Findings(TypstWriter writer, FindingsBlock findings)
    {
        foreach (var chapter in findings.Chapters)
        {
            writer.Raw("#findings-of(");
            if (writer.Labels.Find(chapter.Slug, "") is { } label)
                writer.Raw("label(").Literal(label).Raw(")");
            else
                writer.Raw("none");
            writer.Raw(", ").Content(chapter.Title).Raw(")[\n");
            foreach (var finding in chapter.Findings)
                Write(writer, finding, "finding-line");
            writer.Raw("];\n\n");
        }
    }
}
