using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// How to cite the publication, in plain text as Norwegian agencies write it (publisher as author, year, title, version, date,
/// address: APA's pattern for reports), and as files for reference managers.
/// </summary>
internal static class Citation
{
    /// <summary>The front page's section.</summary>
    public static string Of(ReportDocument document)
    {
        var words = ColophonWords.Of(document.Language.Code);
        var html = new StringBuilder("<section class=\"citation\" aria-labelledby=\"citation-title\">\n")
            .Append(Permalink.Section("citation-title", words.CiteAs, document.Language))
            .Append("<p>").Append(Text(document)).Append("</p>\n<ul>\n");
        foreach (var (file, name) in new[] { (CitationFiles.RisName(document), words.ForEndNote), (CitationFiles.BibTexName(document), words.ForLatex) })
            html.Append("<li><a href=\"").Append(file).Append("\">").Append(HtmlText.Escape(name)).Append("</a></li>\n");
        return html.Append("</ul>\n</section>").ToString();
    }

    /// <summary>Title and subtitle as one.</summary>
    public static string TitleOf(ReportDocument document)
    {
        var report = document.Definition;
        return report.Subtitle is null ? report.Title : $"{report.Title}{(EndsSentence(report.Title) ? " " : ": ")}{report.Subtitle}";
    }

    /// <summary>«Direktoratet (2020). Tittel: Undertittel. Versjon 1.1. Publisert 3. juni 2020, oppdatert 1. september 2020. https://…»</summary>
    private static string Text(ReportDocument document)
    {
        var report = document.Definition;
        var words = ColophonWords.Of(document.Language.Code);
        var title = TitleOf(document);
        var text = new StringBuilder(HtmlText.Escape(report.Publisher))
            .Append(" (").Append(report.Published.Year.ToString(CultureInfo.InvariantCulture)).Append("). <cite>")
            .Append(HtmlText.Escape(title)).Append("</cite>").Append(EndsSentence(title) ? " " : ". ");
        if (report.Version is { } version)
            text.Append(HtmlText.Escape(ColophonWords.Fill(words.Version, version))).Append(". ");
        var (published, modified) = (document.Language.LongDate(report.Published), document.Language.LongDate(report.Modified));
        text.Append(HtmlText.Escape(
            report.Modified == report.Published
                ? ColophonWords.Fill(words.Published, published)
                : ColophonWords.Fill(words.PublishedUpdated, published, modified))).Append('.');
        var address = new PublicationAddress(report.Web);
        if (address.IsKnown)
        {
            var front = HtmlText.Escape(address.Of("index.html"));
            text.Append(" <a href=\"").Append(front).Append("\">").Append(front).Append("</a>");
        }

        return text.ToString();
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '?' or '!';
}
