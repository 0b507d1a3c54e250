using System.Globalization;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats;

/// <summary>
/// How to cite the publication, as Norwegian agencies write it (publisher as author, year, title, version, date, address: APA's
/// pattern for reports). Plain text in the order of its parts; every space between them is in them, but the one before the address.
/// </summary>
/// <param name="Author">«Direktoratet (2020). »</param>
/// <param name="Title">«Tittel: Undertittel», set apart as a work's title.</param>
/// <param name="Edition">«. Versjon 1.1. Publisert 3. juni 2020, oppdatert 1. september 2020.»</param>
/// <param name="Address">The front page's; null where the report file does not say where the pages are.</param>
internal sealed record CitationText(string Author, string Title, string Edition, string? Address)
{
    public static CitationText Of(ReportDocument document)
    {
        var report = document.Definition;
        var words = ColophonWords.Of(document.Language.Code);
        var title = TitleOf(document);
        var version = report.Version is { } number ? ColophonWords.Fill(words.Version, number) + ". " : "";
        var (published, modified) = (document.Language.LongDate(report.Published), document.Language.LongDate(report.Modified));
        var date = report.Modified == report.Published
            ? ColophonWords.Fill(words.Published, published)
            : ColophonWords.Fill(words.PublishedUpdated, published, modified);
        var address = new PublicationAddress(report.Web);
        return new CitationText(
            string.Create(CultureInfo.InvariantCulture, $"{report.Publisher} ({report.Published.Year}). "),
            title,
            (EndsSentence(title) ? " " : ". ") + version + date + ".",
            address.IsKnown ? address.Of("index.html") : null);
    }

    /// <summary>Title and subtitle as one.</summary>
    public static string TitleOf(ReportDocument document)
    {
        var report = document.Definition;
        return report.Subtitle is null ? report.Title : $"{report.Title}{(EndsSentence(report.Title) ? " " : ": ")}{report.Subtitle}";
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '?' or '!';
}
