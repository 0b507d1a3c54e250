using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>How to cite the publication, in plain text and as files for reference managers.</summary>
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

    private static string Text(ReportDocument document)
    {
        var citation = CitationText.Of(document);
        var text = new StringBuilder(HtmlText.Escape(citation.Author))
            .Append("<cite>").Append(HtmlText.Escape(citation.Title)).Append("</cite>").Append(HtmlText.Escape(citation.Edition));
        if (citation.Address is { } address)
            text.Append(" <a href=\"").Append(HtmlText.Escape(address)).Append("\">").Append(HtmlText.Escape(address)).Append("</a>");
        return text.ToString();
    }
}
