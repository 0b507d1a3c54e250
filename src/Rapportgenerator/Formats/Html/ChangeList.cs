using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The publication's version and what was changed in it, in the report's language.</summary>
internal static class ChangeList
{
    /// <summary>«Versjon 1.1, oppdatert 1. september 2020»; null where the report file names no version.</summary>
    public static string? Version(ReportDocument document) =>
        EditionText.Version(document, HtmlText.Escape, date => Time(date, document.Language));

    /// <summary>A section, the newest change first; null where nothing is told.</summary>
    public static string? Of(ReportDocument document)
    {
        var report = document.Definition;
        if (report.Changes.IsEmpty)
            return null;
        var words = ColophonWords.Of(document.Language.Code);
        var html = new StringBuilder("<section class=\"changes\" aria-labelledby=\"changes-title\">\n")
            .Append(Permalink.Section("changes-title", words.Changes, document.Language)).Append("<ul>\n");
        foreach (var change in report.Changes)
            Append(html, change, words, document.Language);
        return html.Append("</ul>\n</section>").ToString();
    }

    private static void Append(StringBuilder html, ChangeNote change, ColophonWords words, ReportLanguage language) => html
        .Append("<li><span class=\"version\">").Append(ColophonWords.Fill(words.Version, HtmlText.Escape(change.Version)))
        .Append("</span>, ").Append(Time(change.Date, language)).Append(": ").Append(HtmlText.Escape(change.Text)).Append("</li>\n");

    private static string Time(DateOnly date, ReportLanguage language) =>
        $"<time datetime=\"{date.Iso()}\">{HtmlText.Escape(language.LongDate(date))}</time>";
}
