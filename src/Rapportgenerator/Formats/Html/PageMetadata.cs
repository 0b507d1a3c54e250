using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <param name="Title">Null for the front page.</param>
internal sealed record PageSubject(string Slug, string? Title, ReportLanguage Language, string Description);

/// <summary>
/// What a page's head tells search engines, and those that show a link with picture and text (Open Graph, https://ogp.me).
/// Whatever needs a whole address is left out where the report file names none.
/// </summary>
internal static class PageMetadata
{
    /// <param name="data">The page as <see cref="StructuredData"/> describes it.</param>
    public static string Of(ReportDocument document, PageSubject page, string data)
    {
        var report = document.Definition;
        var address = new PublicationAddress(report.Web);
        var own = address.Of(SiteMap.Href("", page.Slug));
        var head = new StringBuilder();
        Meta(head, "name", "description", page.Description);
        if (address.IsKnown)
            head.Append("<link rel=\"canonical\" href=\"").Append(HtmlText.Escape(own)).Append("\">\n");
        Meta(head, "property", "og:type", page.Title is null ? "website" : "article");
        Meta(head, "property", "og:title", page.Title is null ? report.Title : $"{page.Title} – {report.Title}");
        Meta(head, "property", "og:description", page.Description);
        Meta(head, "property", "og:site_name", report.Publisher);
        Meta(head, "property", "og:locale", page.Language.Code == LanguageCode.En ? "en_GB" : page.Language.Tag + "_NO");
        if (address.IsKnown)
        {
            Meta(head, "property", "og:url", own);
            Meta(head, "property", "og:image", address.Of(OutputFile.SharedPicture));
            Meta(head, "property", "og:image:type", "image/png");
            Meta(head, "property", "og:image:width", "1200");
            Meta(head, "property", "og:image:height", "630");
            Meta(head, "property", "og:image:alt", report.Subtitle is null ? report.Title : $"{report.Title}. {report.Subtitle}");
            // Without it the picture is shown as a thumbnail.
            Meta(head, "name", "twitter:card", "summary_large_image");
        }

        return head.Append("<script type=\"application/ld+json\">").Append(data).Append("</script>").ToString();
    }

    private static void Meta(StringBuilder head, string kind, string name, string content) => head
        .Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"").Append(HtmlText.Escape(content)).Append("\">\n");
}
