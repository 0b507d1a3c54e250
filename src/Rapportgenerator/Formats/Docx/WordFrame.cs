using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Docx;

/// <summary>What stands around the chapters: title page, contents, the head and foot of every page, and the paper.</summary>
internal static class WordFrame
{
    /// <summary>A4, with the PDF's margins; lengths in twentieths of a point.</summary>
    private const string Paper =
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1757\" w:right=\"1587\" w:bottom=\"1531\" w:left=\"1587\" w:header=\"964\" w:footer=\"794\" w:gutter=\"0\"/>";
    private const string HeadAndFoot = "<w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>";

    public static string Document(ReportDocument document, WordText text, bool draft)
    {
        var markup = new WordMarkup().Raw($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<w:document {WordFile.Namespaces}>\n<w:body>\n");
        Cover(markup, document, draft);
        Contents(markup, document.Language, text.Contents);
        return markup.Raw(text.Body).Raw("<w:sectPr>").Raw(HeadAndFoot).Raw(Paper).Raw("<w:pgNumType w:start=\"1\"/></w:sectPr>\n</w:body>\n</w:document>").ToString();
    }

    public static string Header(ReportDocument document, bool draft) => Part(
        "hdr", markup => Marked(markup, WordStyles.Header, document.Definition.Title, document, draft));

    public static string Footer() => Part("ftr", markup => markup
        .Open(new ParagraphLook(WordStyles.Footer)).Raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>").Close());

    private static string Part(string element, Action<WordMarkup> write)
    {
        var markup = new WordMarkup().Raw($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<w:{element} {WordFile.Namespaces}>\n");
        write(markup);
        return markup.Raw($"</w:{element}>").ToString();
    }

    private static void Cover(WordMarkup markup, ReportDocument document, bool draft)
    {
        var (report, words) = (document.Definition, document.Language.Words);
        Marked(markup, WordStyles.Publisher, report.Publisher, document, draft);
        Paragraph(markup, WordStyles.Title, report.Title);
        if (report.Subtitle is { } subtitle)
            Paragraph(markup, WordStyles.Subtitle, subtitle);
        Paragraph(markup, WordStyles.Published, EditionText.Published(document));
        if (document.Survey.Synthetic)
            Paragraph(markup, WordStyles.Notice, words.Synthetic);
        Section(markup, "<w:sectPr><w:type w:val=\"nextPage\"/>" + Paper + "</w:sectPr>");
    }

    /// <summary>
    /// A field with its lines, so that they show at once and Word asks nothing. Only Word knows on which page a line is: it says so
    /// when the reader updates the field (F9).
    /// </summary>
    private static void Contents(WordMarkup markup, ReportLanguage language, ImmutableArray<WordContentsLine> lines)
    {
        ImmutableArray<WordContentsLine> shown = [.. lines.Where(line => line.Level <= 2)];
        markup.Raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\n");
        Paragraph(markup, WordStyles.ContentsTitle, language.Words.Contents);
        foreach (var (index, line) in shown.Index())
        {
            markup.Open(new ParagraphLook(WordStyles.Contents(line.Level)));
            if (index == 0)
            {
                markup.Raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>")
                    .Raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }

            markup.Raw("<w:hyperlink w:anchor=\"").Raw(line.Place).Raw("\" w:history=\"1\">");
            if (line.Number is { } number)
                markup.Run(default, number + WordStyles.AfterNumber);
            markup.Run(new RunLook(Language: line.Language), line.Title).Raw("</w:hyperlink>");
            if (index == shown.Length - 1)
                markup.Raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            markup.Close();
        }

        markup.Raw("</w:sdtContent></w:sdt>\n");
        Section(markup, "<w:sectPr>" + HeadAndFoot + "<w:type w:val=\"nextPage\"/>" + Paper + "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"1\"/></w:sectPr>");
    }

    private static void Section(WordMarkup markup, string section) => markup.Open(new ParagraphLook(WordStyles.AfterTable) { Section = section }).Close();

    /// <summary>A line at the top of a page; in a draft the word for it stands at its right end.</summary>
    private static void Marked(WordMarkup markup, string style, string text, ReportDocument document, bool draft)
    {
        markup.Open(new ParagraphLook(style)).Run(default, text);
        if (draft)
            markup.Sign(default, "<w:tab/>").Run(new RunLook(Bold: true), ColophonWords.Of(document.Language.Code).Draft);
        markup.Close();
    }

    private static void Paragraph(WordMarkup markup, string style, string text) => markup.Open(new ParagraphLook(style)).Run(default, text).Close();
}
