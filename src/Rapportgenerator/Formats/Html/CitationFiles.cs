using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The reference as files: RIS, which EndNote and Zotero read, and BibTeX.</summary>
internal static class CitationFiles
{
    public static string RisName(ReportDocument document) => ColophonWords.Of(document.Language.Code).CitationSlug + ".ris";

    public static string BibTexName(ReportDocument document) => ColophonWords.Of(document.Language.Code).CitationSlug + ".bib";

    /// <summary>Both, in UTF-8, with paths relative to the pages.</summary>
    public static ImmutableArray<OutputFile> Of(ReportDocument document) =>
    [
        new(RisName(document), Encoding.UTF8.GetBytes(Ris(document))),
        new(BibTexName(document), Encoding.UTF8.GetBytes(BibTex(document))),
    ];

    /// <summary>A tag a line; a value is one line, so that no text can begin a tag.</summary>
    private static string Ris(ReportDocument document)
    {
        var report = document.Definition;
        var text = new StringBuilder();
        void Tag(string tag, string? value)
        {
            if (value is not null)
                text.Append(tag).Append("  - ").Append(OneLine(value)).Append("\r\n");
        }

        Tag("TY", "RPRT");
        // The comma says that all of it is one name: what stands behind a comma would be a person's first name.
        Tag("AU", report.Publisher.Replace(',', ' ') + ",");
        Tag("TI", CitationText.TitleOf(document));
        Tag("PY", report.Published.Year.ToString(CultureInfo.InvariantCulture));
        Tag("DA", report.Published.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Tag("ET", report.Version);
        Tag("PB", report.Publisher);
        Tag("LA", document.Language.Tag);
        Tag("UR", AddressOf(document));
        return text.Append("ER  - \r\n").ToString();
    }

    private static string BibTex(ReportDocument document)
    {
        var report = document.Definition;
        var words = ColophonWords.Of(document.Language.Code);
        var text = new StringBuilder("@techreport{").Append(document.Slug).Append(",\n");
        void Field(string name, string? value)
        {
            if (value is not null)
                text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
        }

        // The inner braces keep a name whole and capitals as they are.
        Field("author", $"{{{Latex(report.Publisher)}}}");
        Field("title", $"{{{Latex(CitationText.TitleOf(document))}}}");
        Field("institution", Latex(report.Publisher));
        Field("year", report.Published.Year.ToString(CultureInfo.InvariantCulture));
        Field("date", report.Published.Iso());
        Field("note", report.Version is { } version ? Latex(ColophonWords.Fill(words.Version, version)) : null);
        Field("langid", document.Language.Code switch
        {
            LanguageCode.Nn => "nynorsk",
            LanguageCode.En => "british",
            _ => "norsk",
        });
        Field("url", AddressOf(document));
        return text.Append("}\n").ToString();
    }

    private static string? AddressOf(ReportDocument document)
    {
        var address = new PublicationAddress(document.Definition.Web);
        return address.IsKnown ? address.Of("index.html") : null;
    }

    /// <summary>BibTeX counts braces, escaped ones too, so that none may stand as itself.</summary>
    private static string Latex(string value) => string.Concat(OneLine(value).Select(sign => sign switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '#' or '$' or '%' or '&' or '_' => $@"\{sign}",
        '\u00A0' => "~",
        _ => sign.ToString(),
    }));

    private static string OneLine(string value) =>
        string.Concat(value.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).Trim();
}
