using System.Globalization;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The ids of the styles in <see cref="WordStyleSheet"/>, and the lengths that text and tables need to know.</summary>
internal static class WordStyles
{
    public const int TextWidthInMillimetres = 154;

    /// <summary>Between the margins of an A4 page, in twentieths of a point.</summary>
    public const int TextWidth = 8732;

    /// <summary>The ground of a table's section heads.</summary>
    public const string SectionGround = "F4F7FA";

    /// <summary>Between a chapter's number and its title: an en space, which looks and reads the same in the contents.</summary>
    public const string AfterNumber = "\u2002";

    public const string Text = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Publisher = "Publisher";
    public const string Published = "Published";
    public const string Notice = "Notice";
    public const string ContentsTitle = "TOCHeading";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Quote = "Quote";
    public const string Bullets = "ListBullet";
    public const string Numbered = "ListNumber";
    public const string Continued = "ListContinue";
    public const string Code = "Code";
    public const string Separator = "Separator";
    public const string Footnote = "FootnoteText";
    public const string Caption = "Caption";
    public const string Picture = "Figure";
    public const string Detail = "Detail";
    public const string FindingLabel = "FindingLabel";
    public const string FindingNumber = "FindingNumber";
    public const string Finding = "Finding";
    public const string FindingLine = "FindingLine";
    public const string AfterTable = "AfterTable";

    public const string Table = "ReportTable";

    public const string Link = "Hyperlink";
    public const string CodeSigns = "CodeSigns";
    public const string FootnoteSign = "FootnoteReference";
    public const string ChapterNumber = "ChapterNumber";
    public const string FindingFigure = "FindingFigure";
    public const string NumberId = "NumberId";

    /// <param name="level">From 1; Word has more levels than the report.</param>
    public static string Heading(int level) => "Heading" + Math.Clamp(level, 1, 4).ToString(CultureInfo.InvariantCulture);

    /// <param name="level">1 or 2.</param>
    public static string Contents(int level) => "TOC" + level.ToString(CultureInfo.InvariantCulture);

    /// <summary>The paragraphs of a table's cells.</summary>
    public static string Cell(bool isRight, bool isSmall = false) => (isRight, isSmall) switch
    {
        (false, false) => "TableText",
        (true, false) => "TableNumber",
        (false, true) => "TableTextSmall",
        _ => "TableNumberSmall",
    };

    /// <summary>Of a paragraph style, from the left, in twentieths of a point; what a list within it is indented from.</summary>
    public static int IndentOf(string style) => style switch
    {
        Finding => 240,
        FindingLine => 240,
        Quote => 284,
        _ => 0,
    };

    /// <summary>As Word names its dictionaries.</summary>
    public static string LanguageTag(LanguageCode code) => code switch
    {
        LanguageCode.Nn => "nn-NO",
        LanguageCode.En => "en-GB",
        _ => "nb-NO",
    };
}
