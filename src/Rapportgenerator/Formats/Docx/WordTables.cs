using System.Collections.Immutable;

namespace Rapportgenerator.Formats.Docx;

/// <summary>What every table has: a style, a name for those who listen, columns of fixed width, rows that no page parts, and a head that is repeated.</summary>
internal static class WordTables
{
    /// <summary>Tables of at most so many rows stand on one page.</summary>
    public const int LongestKept = 20;

    /// <param name="name">What it is called.</param>
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    /// <param name="isSmall">Small letters, with less room between the rows.</param>
    /// <param name="isTight">For many columns: less room beside the numbers.</param>
    public static void Open(WordMarkup markup, string name, ImmutableArray<int> widths, bool isSmall = false, bool isTight = false)
    {
        markup.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"").Raw(WordStyles.Table).Raw("\"/><w:tblW w:w=\"").Raw(widths.Sum())
            .Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        if (isSmall)
        {
            var side = isTight ? 45 : 91;
            markup.Raw("<w:tblCellMar><w:top w:w=\"30\" w:type=\"dxa\"/><w:left w:w=\"").Raw(side).Raw("\" w:type=\"dxa\"/><w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"")
                .Raw(side).Raw("\" w:type=\"dxa\"/></w:tblCellMar>");
        }

        markup.Raw("<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
            .Raw("<w:tblCaption w:val=\"").Escaped(name).Raw("\"/></w:tblPr><w:tblGrid>");
        foreach (var width in widths)
            markup.Raw("<w:gridCol w:w=\"").Raw(width).Raw("\"/>");
        markup.Raw("</w:tblGrid>\n");
    }

    public static void Close(WordMarkup markup) => markup.Raw("</w:tbl>\n");

    public static void OpenRow(WordMarkup markup, bool isHead = false) =>
        markup.Raw(isHead ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");

    public static void CloseRow(WordMarkup markup) => markup.Raw("</w:tr>\n");

    /// <param name="columns">How many it spans.</param>
    /// <param name="ground">Colour, `rrggbb`; null for the style's.</param>
    public static void Cell(WordMarkup markup, int width, Action write, int columns = 1, string? ground = null)
    {
        markup.Raw("<w:tc><w:tcPr><w:tcW w:w=\"").Raw(width).Raw("\" w:type=\"dxa\"/>");
        if (columns > 1)
            markup.Raw("<w:gridSpan w:val=\"").Raw(columns).Raw("\"/>");
        if (ground is not null)
            markup.Raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").Raw(ground).Raw("\"/>");
        markup.Raw("</w:tcPr>");
        write();
        markup.Raw("</w:tc>");
    }

    /// <summary>Parts a table from what follows, which Word would make one table of it otherwise.</summary>
    public static void After(WordWriter writer) => writer.Paragraph(new ParagraphLook(WordStyles.AfterTable), () => { });
}
