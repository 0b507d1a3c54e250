using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Figures.Painting;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The charts as pictures, as wide as the text: drawn once, all at the same time, and placed where the text has them.</summary>
internal sealed class WordDrawings
{
    /// <summary>Dots to the drawing unit, as in the pictures of the pages: 211 to the inch.</summary>
    private const double Density = 2;

    /// <summary>English metric units, the lengths of drawings: 36 000 to the millimetre.</summary>
    private const long Millimetre = 36000;
    private const long WidestPicture = WordStyles.TextWidthInMillimetres * Millimetre;

    /// <summary>So that title and details have room on its page.</summary>
    private const long HighestPicture = 175 * Millimetre;

    private readonly Dictionary<FigureBlock, Drawn> drawn;
    private readonly List<WordPicture> used = [];

    private sealed record Drawn(byte[] Png, long Width, long Height);

    private WordDrawings(Dictionary<FigureBlock, Drawn> drawn) => this.drawn = drawn;

    public ImmutableArray<WordPicture> Used => [.. used];

    public static WordDrawings Of(ReportDocument document, PictureFonts fonts)
    {
        var colours = ThemeCharts.Of(document.Definition);
        return new(document.Figures
            .Where(block => !block.Figure.IsTable).AsParallel().Select(block => (block, Draw(block, fonts, colours))).ToDictionary());
    }

    private static Drawn Draw(FigureBlock block, PictureFonts fonts, ChartColours colours)
    {
        var figure = block.Figure;
        var drawing = figure.Chart!.Draw(Chart.PrintedWidth);
        var scale = Math.Min(WidestPicture / drawing.Width, HighestPicture / drawing.Height);
        return new(
            PngPicture.Write(drawing, Density, fonts, $"{block.Label}. {figure.Title}", "", figure.Language.Tag, colours),
            (long)(drawing.Width * scale), (long)(drawing.Height * scale));
    }

    /// <summary>A run with the picture. The alternative text is the figure's own.</summary>
    public void Place(WordMarkup markup, FigureBlock block)
    {
        var (figure, picture) = (block.Figure, drawn[block]);
        var number = (used.Count + 1).ToString(CultureInfo.InvariantCulture);
        var id = "picture" + number;
        used.Add(new WordPicture(id, picture.Png));
        var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{picture.Width}\" cy=\"{picture.Height}\"/>");
        markup.Raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ").Raw(size)
            .Raw("<wp:docPr id=\"").Raw(number).Raw("\" name=\"").Escaped(block.Label).Raw("\" descr=\"").Escaped(figure.AlternativeText)
            .Raw("\" title=\"").Escaped(figure.Title).Raw("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
            .Raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"")
            .Raw(number).Raw("\" name=\"").Escaped(block.ElementId).Raw(".png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"").Raw(id)
            .Raw("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ").Raw(size)
            .Raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }
}
