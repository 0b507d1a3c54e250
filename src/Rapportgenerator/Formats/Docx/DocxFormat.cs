using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures.Painting;

namespace Rapportgenerator.Formats.Docx;

/// <summary>
/// The publication as a Word file, for the round in which colleagues read it and write comments: the same tree as the pages and the
/// PDF, in Word's own styles, tables and footnotes. It is no file for readers, and is never published.
/// </summary>
public static class DocxFormat
{
    /// <summary>What its name ends in.</summary>
    public const string Ending = ".docx";

    /// <param name="draft">Whether its pages say that the publication is not finished.</param>
    /// <returns>`{slug}.docx`, or null where <paramref name="bag"/> says why not (RG650, RG660, RG661).</returns>
    public static OutputFile? Write(ReportDocument document, DiagnosticBag bag, bool draft = false)
    {
        using var fonts = PictureFonts.Open(document.Definition.File, bag);
        if (fonts is null)
            return null;
        var problems = new DiagnosticBag();
        var text = new WordWriter(document, WordDrawings.Of(document, fonts), problems).Write();
        bag.AddAll(problems);
        return problems.HasErrors ? null : new OutputFile(document.Slug + Ending, WordFile.Write(document, text, draft));
    }
}
