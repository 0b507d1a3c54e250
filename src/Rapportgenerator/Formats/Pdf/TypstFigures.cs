using System.Globalization;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Charts and tables of the survey: `report-figure` and `report-table` of the theme.</summary>
internal static class TypstFigures
{
    public static string ImagePath(FigureBlock block) => "figures/" + block.ElementId + ".svg";

    public static void Figure(TypstWriter writer, FigureBlock block)
    {
        var figure = block.Figure;
        writer.Raw(figure.IsTable ? "#report-table(\n" : "#report-figure(\n");
        writer.Raw("  id: ").Literal(TypstLabels.Name(block.Chapter, block.ElementId));
        writer.Raw(", number: ").Literal(block.Label);
        writer.Raw(", title: ").Title(figure.Title);
        writer.Raw(writer.Chapter.Kind == ChapterKind.Appendix ? ", appendix: true,\n" : ", appendix: false,\n");
        if (figure.Chart is { } chart)
        {
            var drawing = chart.Draw(Chart.PrintedWidth);
            writer.Raw("  image: image(").Literal("/" + ImagePath(block)).Raw(", width: 100%, alt: ").Literal(figure.AlternativeText).Raw("),\n");
            writer.Raw(string.Create(CultureInfo.InvariantCulture, $"  ratio: {drawing.Height / drawing.Width:0.0###},\n"));
        }
        else
        {
            TypstTables.Survey(writer, figure.Table);
        }

        Details(writer, figure);
        writer.Raw(");\n\n");
    }

    /// <summary>The chart as an SVG file that holds only signs which can be shown.</summary>
    public static string Svg(Chart chart, PrintableText printable, ChartColours colours)
    {
        var drawing = chart.Draw(Chart.PrintedWidth);
        var shapes = drawing.Shapes.ToBuilder();
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i] is TextShape text)
                shapes[i] = text with { Text = printable.Of(text.Text) };
        }

        return SvgWriter.Write(drawing with { Shapes = shapes.MoveToImmutable() }, new SvgOptions(Standalone: true) { Colours = colours });
    }

    private static void Details(TypstWriter writer, Figure figure)
    {
        writer.Raw("  details: (");
        foreach (var (word, text) in figure.Details)
            writer.Raw("(").Content(word).Raw(", ").Content(text).Raw("), ");
        writer.Raw("),\n");
    }
}
