using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Figures.Painting;

namespace Rapportgenerator.Formats.Pictures;

/// <summary>
/// The charts as pictures for those who take them elsewhere, where the pages' links expect them: each one drawing, written
/// as SVG and as PNG. And the picture that stands for the whole publication where its address is shared.
/// </summary>
public static class PictureFormat
{
    /// <summary>Sharp on dense screens and in print: 1600 dots wide.</summary>
    private const double Density = 2;

    /// <summary>The finished files; empty, with RG650 in the bag, where this machine cannot draw.</summary>
    public static ImmutableArray<OutputFile> Write(ReportDocument document, DiagnosticBag bag)
    {
        using var fonts = PictureFonts.Open(document.Definition.File, bag);
        if (fonts is null)
            return [];

        var colours = ThemeCharts.Of(document.Definition);
        return
        [
            .. document.Figures.Where(block => !block.Figure.IsTable).AsParallel().AsOrdered().SelectMany(block => Pictures(block, fonts, colours)),
            Share(document, fonts, colours),
        ];
    }

    private static IEnumerable<OutputFile> Pictures(FigureBlock block, PictureFonts fonts, ChartColours colours)
    {
        var figure = block.Figure;
        var drawing = FigurePicture.Of(figure, block.Label);
        var title = $"{block.Label}. {figure.Title}";
        var svg = SvgWriter.Write(drawing, new SvgOptions(
            block.ElementId, title, figure.AlternativeText, Standalone: true, Portable: true, Language: figure.Language.Tag)
        {
            Colours = colours,
        });
        return
        [
            new(OutputFile.WebFolder + block.SvgFile, Encoding.UTF8.GetBytes(svg)),
            new(OutputFile.WebFolder + block.PngFile, PngPicture.Write(drawing, Density, fonts, title, figure.AlternativeText, figure.Language.Tag, colours)),
        ];
    }

    private static OutputFile Share(ReportDocument document, PictureFonts fonts, ChartColours colours) => new(
        OutputFile.WebFolder + OutputFile.SharedPicture,
        PngPicture.Write(SharePicture.Of(document), 1, fonts, document.Definition.Title, "", document.Language.Tag, colours));
}
