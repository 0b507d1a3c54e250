using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>What the file says of itself, in the information dictionary and the XMP packet alike. Every text may stand in XML.</summary>
/// <param name="Subject">The publication in a sentence or two, as the list of a search shows its front page.</param>
/// <param name="Language">A tag such as `nb`.</param>
internal sealed record PdfDescription(
    string Title, string Author, string Subject, ImmutableArray<string> Keywords, string Language, DateOnly Published, DateOnly Modified, ArchiveStandard Standard)
{
    public static PdfDescription Of(ReportDocument document)
    {
        var report = document.Definition;
        var front = document.Chapters.FirstOrDefault(chapter => chapter.Kind == ChapterKind.Front);
        return new PdfDescription(
            XmlText.Of(report.Title), XmlText.Of(report.Publisher), front is null ? "" : XmlText.Of(PageDescription.Of(document, front)),
            [.. KeywordsOf(document).Select(XmlText.Of)], document.Language.Tag, report.Published, report.Modified, report.Pdf.Archive);
    }

    public static ImmutableArray<string> KeywordsOf(ReportDocument document) =>
        [document.Survey.Title.In(document.Language), document.Survey.Year.ToString(CultureInfo.InvariantCulture)];
}
