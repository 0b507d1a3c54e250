using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>What stands behind the title page: the theme's `colophon`, pairs of a word and what it says.</summary>
internal static class TypstColophon
{
    /// <summary>`(title: "…", lines: (([Utgiver], […]), …))`</summary>
    public static string Of(ReportDocument document, PrintableText printable)
    {
        var report = document.Definition;
        var words = ColophonWords.Of(document.Language.Code);
        var text = new StringBuilder("(title: ").Append(TypstText.Literal(words.AboutEdition)).Append(", lines: (");
        string Said(string value) => TypstText.Markup(printable.Of(value));
        void Line(string word, string markup) => text.Append("\n    ([").Append(Said(word)).Append("], [").Append(markup).Append("]),");

        Line(words.ReportTitle, Said(CitationText.TitleOf(document)));
        Line(words.Publisher, Said(report.Publisher));
        Line(document.Language.Words.Published, Said(document.Language.LongDate(report.Published)));
        if (EditionText.Version(document) is { } version)
            Line(words.EditionLine, Said(version));
        if (!report.Changes.IsEmpty)
            Line(words.Changes, string.Join("\\\n", report.Changes.Select(change => Said(ChangeOf(change, words, document.Language)))));
        Line(words.CiteAs, Citation(CitationText.Of(document), Said));
        Line(words.FileLine, Said(ColophonWords.Fill(words.FileStandards, report.Pdf.Archive == ArchiveStandard.PdfA3a ? "PDF/A-3a" : "PDF/A-2a")));
        if (document.Survey.Synthetic)
            Line(document.Language.Words.Note, Said(document.Language.Words.Synthetic));
        return text.Append("\n  ))").ToString();
    }

    private static string ChangeOf(ChangeNote change, ColophonWords words, ReportLanguage language) =>
        $"{ColophonWords.Fill(words.Version, change.Version)}, {language.LongDate(change.Date)}: {change.Text}";

    private static string Citation(CitationText citation, Func<string, string> said)
    {
        var text = said(citation.Author) + "#emph[" + said(citation.Title) + "];" + said(citation.Edition);
        return citation.Address is { } address ? text + " #link(" + TypstText.Literal(address) + ")[" + said(address) + "];" : text;
    }
}
