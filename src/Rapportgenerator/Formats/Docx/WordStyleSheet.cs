using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Docx;

/// <summary>`styles.xml`: the look of the PDF's theme in Word's own styles, so that a reader can change it in one place. Contrast is 4.5 to 1 or more.</summary>
internal static class WordStyleSheet
{
    private const string Serif = "<w:rFonts w:ascii=\"Source Serif 4\" w:hAnsi=\"Source Serif 4\" w:eastAsia=\"Source Serif 4\" w:cs=\"Source Serif 4\"/>";
    private const string Sans = "<w:rFonts w:ascii=\"Source Sans 3\" w:hAnsi=\"Source Sans 3\" w:eastAsia=\"Source Sans 3\" w:cs=\"Source Sans 3\"/>";
    private const string Mono = "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>";
    private const string Ink = "<w:color w:val=\"1D2329\"/>";
    private const string Muted = "<w:color w:val=\"55606B\"/>";
    private const string Blue = "<w:color w:val=\"17456B\"/>";
    private const string OnPale = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EFF5\"/>";

    /// <summary>A bar at the left, and room above and below in the colour of the ground.</summary>
    private const string FindingEdge =
        "<w:top w:val=\"single\" w:sz=\"48\" w:space=\"0\" w:color=\"E8EFF5\"/><w:left w:val=\"single\" w:sz=\"24\" w:space=\"9\" w:color=\"17456B\"/>"
        + "<w:bottom w:val=\"single\" w:sz=\"48\" w:space=\"0\" w:color=\"E8EFF5\"/>";
    private static readonly string RightEnd = $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{WordStyles.TextWidth}\"/></w:tabs>";
    private const string Rule = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C5D0D9\"";

    public static string Xml(ReportLanguage language) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:styles xmlns:w="{WordFile.Main}">
        <w:docDefaults><w:rPrDefault><w:rPr>{Serif}{Ink}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{WordStyles.LanguageTag(language.Code)}" w:eastAsia="{WordStyles.LanguageTag(language.Code)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        {Text}{Front}{Blocks}{Figures}{Findings}{Signs}
        <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="{WordStyles.Table}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="30"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom {Rule}/><w:insideH {Rule}/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="91" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="91" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>{OnPale}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
        </w:styles>
        """;

    private static readonly string Text =
        Style("Normal", "Normal", "<w:widowControl/><w:spacing w:after=\"150\" w:line=\"264\" w:lineRule=\"auto\"/>", "", isDefault: true)
        + Heading(1, "<w:pageBreakBefore/>", "<w:spacing w:before=\"0\" w:after=\"480\" w:line=\"216\" w:lineRule=\"auto\"/>", 50)
        + Heading(2, "", "<w:spacing w:before=\"460\" w:after=\"180\" w:line=\"228\" w:lineRule=\"auto\"/>", 30)
        + Heading(3, "", "<w:spacing w:before=\"360\" w:after=\"120\" w:line=\"228\" w:lineRule=\"auto\"/>", 24)
        + Heading(4, "", "<w:spacing w:before=\"280\" w:after=\"100\" w:line=\"228\" w:lineRule=\"auto\"/>", 21);

    private static readonly string Front =
        Style(WordStyles.Publisher, "Publisher", RightEnd + "<w:spacing w:before=\"0\" w:after=\"3800\"/>", Sans + "<w:b/>" + Muted + Size(24), isCustom: true)
        + Style(WordStyles.Title, "Title", "<w:keepNext/><w:spacing w:after=\"240\" w:line=\"216\" w:lineRule=\"auto\"/>", Sans + "<w:b/>" + Blue + Size(60))
        + Style(WordStyles.Subtitle, "Subtitle", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"36\" w:space=\"18\" w:color=\"D0893B\"/></w:pBdr><w:spacing w:after=\"480\" w:line=\"240\" w:lineRule=\"auto\"/>", Sans + Size(32))
        + Style(WordStyles.Published, "Published", "<w:spacing w:after=\"360\"/>", Sans + Size(22), isCustom: true)
        + Style(WordStyles.Notice, "Notice", "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"9\" w:color=\"D0893B\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBF3EA\"/><w:ind w:left=\"240\"/>", Sans, isCustom: true)
        + Style(WordStyles.ContentsTitle, "TOC Heading", "<w:keepNext/><w:spacing w:after=\"360\" w:line=\"216\" w:lineRule=\"auto\"/>", Sans + "<w:b/>" + Blue + Size(50))
        + Style("TOC1", "toc 1", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{WordStyles.TextWidth}\"/></w:tabs><w:spacing w:before=\"110\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>", Sans + "<w:b/>" + Blue + Size(20))
        + Style("TOC2", "toc 2", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{WordStyles.TextWidth}\"/></w:tabs><w:spacing w:after=\"10\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"284\" w:right=\"567\"/>", Sans + Size(20))
        + Style(WordStyles.Header, "header", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"C5D0D9\"/></w:pBdr>" + RightEnd + "<w:spacing w:after=\"0\"/>", Sans + Muted + Size(17))
        + Style(WordStyles.Footer, "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", Sans + Muted + Size(17));

    private static readonly string Blocks =
        Style(WordStyles.Bullets, "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:contextualSpacing/>", "")
        + Style(WordStyles.Numbered, "List Number", "<w:contextualSpacing/>", "")
        + Style(WordStyles.Continued, "List Continue", "<w:ind w:left=\"340\"/>", "")
        + Style(WordStyles.Quote, "Quote", "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"12\" w:color=\"C5D0D9\"/></w:pBdr><w:ind w:left=\"284\"/>", "<w:i/>")
        + Style(WordStyles.Code, "Code", OnPale + "<w:spacing w:line=\"252\" w:lineRule=\"auto\"/>", Mono + Size(18), isCustom: true)
        + Style(WordStyles.Separator, "Separator", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C5D0D9\"/></w:pBdr><w:spacing w:before=\"120\" w:after=\"320\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"3000\" w:right=\"3000\"/>", "", isCustom: true)
        + Style(WordStyles.Footnote, "footnote text", "<w:spacing w:after=\"60\" w:line=\"228\" w:lineRule=\"auto\"/>", Sans + Size(17));

    private static readonly string Figures =
        Style(WordStyles.Caption, "caption", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"400\" w:after=\"120\" w:line=\"228\" w:lineRule=\"auto\"/>", Sans + "<w:b/>" + Blue + Size(20))
        + Style(WordStyles.Picture, "Figure", "<w:keepNext/><w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "", isCustom: true)
        + Style(WordStyles.Detail, "Detail", "<w:keepLines/><w:spacing w:before=\"90\" w:after=\"280\" w:line=\"240\" w:lineRule=\"auto\"/><w:contextualSpacing/>", Sans + Muted + Size(16), isCustom: true)
        + Style("TableText", "Table Text", "<w:spacing w:after=\"0\" w:line=\"228\" w:lineRule=\"auto\"/>", Sans + Size(18), isCustom: true)
        + Style("TableNumber", "Table Number", "<w:jc w:val=\"right\"/>", "", "TableText", isCustom: true)
        + Style("TableTextSmall", "Table Text Small", "<w:spacing w:line=\"208\" w:lineRule=\"auto\"/>", Size(15), "TableText", isCustom: true)
        + Style("TableNumberSmall", "Table Number Small", "<w:jc w:val=\"right\"/>", "", "TableTextSmall", isCustom: true)
        + Style(WordStyles.AfterTable, "After Table", "<w:spacing w:after=\"160\" w:line=\"120\" w:lineRule=\"exact\"/>", Size(8), isCustom: true);

    private static readonly string Findings =
        Style(WordStyles.Finding, "Finding", $"<w:keepLines/><w:pBdr>{FindingEdge}</w:pBdr>{OnPale}<w:spacing w:after=\"160\" w:line=\"264\" w:lineRule=\"auto\"/><w:ind w:left=\"240\"/>", Sans + Size(22), isCustom: true)
        + Style(WordStyles.FindingLabel, "Finding Label", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"40\"/>", "<w:b/>" + Muted + Size(17), WordStyles.Finding, isCustom: true)
        + Style(WordStyles.FindingNumber, "Finding Number", "<w:keepNext/><w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/>" + Blue + Size(50), WordStyles.Finding, isCustom: true)
        + Style(WordStyles.FindingLine, "Finding Line", "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"9\" w:color=\"E8EFF5\"/></w:pBdr><w:spacing w:after=\"160\" w:line=\"252\" w:lineRule=\"auto\"/><w:ind w:left=\"240\"/>", Sans + Size(21), isCustom: true);

    private static readonly string Signs =
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\n"
        + Sign(WordStyles.Link, "Hyperlink", Blue + "<w:u w:val=\"single\"/>", isCustom: false)
        + Sign(WordStyles.FootnoteSign, "footnote reference", "<w:vertAlign w:val=\"superscript\"/>", isCustom: false)
        + Sign(WordStyles.CodeSigns, "Code Signs", Mono + Size(19))
        + Sign(WordStyles.ChapterNumber, "Chapter Number", "<w:b w:val=\"0\"/>")
        + Sign(WordStyles.FindingFigure, "Finding Figure", "<w:b/>" + Blue + Size(26))
        + Sign(WordStyles.NumberId, "Number Id", Muted + Size(13));

    private static string Heading(int level, string before, string spacing, int size) => Style(
        WordStyles.Heading(level), $"heading {level}", $"<w:keepNext/><w:keepLines/>{before}<w:suppressAutoHyphens/>{spacing}<w:outlineLvl w:val=\"{level - 1}\"/>",
        Sans + "<w:b/>" + Blue + Size(size));

    private static string Style(
        string id, string name, string paragraph, string run, string basedOn = "Normal", bool isCustom = false, bool isDefault = false) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")}{(isCustom ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
        + (isDefault ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>") + (name.StartsWith("heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : "")
        + $"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>\n";

    private static string Sign(string id, string name, string run, bool isCustom = true) =>
        $"<w:style w:type=\"character\"{(isCustom ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>\n";

    private static string Size(int halfPoints) => $"<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>";
}
