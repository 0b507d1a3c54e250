using System.Text;
using System.Xml;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The list of pages for search engines (https://www.sitemaps.org/protocol.html), beside the front page.</summary>
internal static class SitemapFile
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>None where the address of the pages is not known, for the list takes whole addresses alone.</summary>
    public static IEnumerable<OutputFile> Of(SiteMap site)
    {
        var report = site.Document.Definition;
        var address = new PublicationAddress(report.Web);
        if (!address.IsKnown)
            yield break;

        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in site.Pages)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, address.Of(SiteMap.Href("", page.Slug)));
                xml.WriteElementString("lastmod", Namespace, report.Modified.Iso());
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        yield return new OutputFile("sitemap.xml", output.ToArray());
        // Robots look for this at the top of a host alone, where it would speak for other people's pages too.
        if (address.IsHostRoot)
            yield return new OutputFile("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {address.Of("sitemap.xml")}\n"));
    }
}
