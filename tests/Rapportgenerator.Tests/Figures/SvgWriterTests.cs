using System.Globalization;
using System.Xml.Linq;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class SvgWriterTests
{
    private static readonly Drawing Drawing = new(300, 40.256,
    [
        new RectangleShape(0, 0, 10.005, 20, "series-1"),
        new LineShape(0, 0, 0, 20, "grid"),
        new TextShape(300, 15, "<b> & \"åŧ\" \u0001\uFFFE]]> 🙂", 14, true, TextAnchor.End, "text"),
    ]);

    [Fact]
    public void A_standalone_file_writes_colours_and_a_quoted_font_out()
    {
        var svg = XDocument.Parse(SvgWriter.Write(Drawing, new SvgOptions(Standalone: true))).Root!;

        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.Equal("0 0 300 40.26", svg.Attribute("viewBox")!.Value);
        Assert.StartsWith("'Source Sans 3'", svg.Attribute("font-family")!.Value, StringComparison.Ordinal);
        var rectangle = svg.Elements().First();
        Assert.Equal(Palette.ColourOf("series-1"), rectangle.Attribute("fill")!.Value);
        Assert.Null(rectangle.Attribute("class"));
    }

    [Fact]
    public void Inline_shapes_carry_their_paint_as_class()
    {
        var svg = XDocument.Parse(SvgWriter.Write(Drawing, new SvgOptions(CssClass: "wide"))).Root!;

        Assert.Equal("chart wide", svg.Attribute("class")!.Value);
        Assert.Equal("true", svg.Attribute("aria-hidden")!.Value);
        Assert.Equal(["series-1", "grid", "text"], svg.Elements().Select(element => element.Attribute("class")!.Value));
        Assert.Null(svg.Attribute("width"));
    }

    [Fact]
    public void Text_is_real_escaped_text_without_signs_xml_forbids()
    {
        var text = XDocument.Parse(SvgWriter.Write(Drawing, new SvgOptions())).Root!.Elements().Last();

        Assert.Equal("<b> & \"åŧ\" ]]> 🙂", text.Value);
        Assert.Equal("end", text.Attribute("text-anchor")!.Value);
    }

    [Fact]
    public void Title_and_description_name_the_image()
    {
        var svg = XDocument.Parse(SvgWriter.Write(Drawing, new SvgOptions("fig-a", "Mål & \"midler\"", "Størst: <Ja>"))).Root!;

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("fig-a-title fig-a-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("Mål & \"midler\"", svg.Elements().Single(element => element.Attribute("id")?.Value == "fig-a-title").Value);
        Assert.Equal("Størst: <Ja>", svg.Elements().Single(element => element.Attribute("id")?.Value == "fig-a-desc").Value);
    }

    [Fact]
    public void Lines_and_marks_are_told_apart_by_dash_and_shape_as_well_as_by_colour()
    {
        var drawing = new Drawing(100, 100,
        [
            new PolylineShape([(0, 10), (50.5, 20)], "series-2", LineDash.Dashed), new PolylineShape([(0, 0), (1, 1)], "series-1", LineDash.Solid),
            new MarkShape(10, 10, MarkKind.Circle, "series-1"), new MarkShape(10, 10, MarkKind.Diamond, "series-2"),
        ]);

        var inline = XDocument.Parse(SvgWriter.Write(drawing, new SvgOptions())).Root!.Elements().ToArray();
        Assert.Equal(["polyline", "polyline", "circle", "polygon"], inline.Select(element => element.Name.LocalName));
        Assert.Equal(["line-series-2", "line-series-1", "series-1", "series-2"], inline.Select(element => element.Attribute("class")!.Value));
        Assert.Equal("0,10 50.5,20", inline[0].Attribute("points")!.Value);
        Assert.Equal("none", inline[0].Attribute("fill")!.Value);
        Assert.NotNull(inline[0].Attribute("stroke-dasharray"));
        Assert.Null(inline[1].Attribute("stroke-dasharray"));
        Assert.Equal(4, inline[3].Attribute("points")!.Value.Split(' ').Length);

        var standalone = XDocument.Parse(SvgWriter.Write(drawing, new SvgOptions(Standalone: true))).Root!.Elements().First();
        Assert.Equal(Palette.ColourOf("series-2"), standalone.Attribute("stroke")!.Value);
    }

    [Fact]
    public void Every_mark_has_a_shape_of_its_own_within_its_reach()
    {
        var drawing = new Drawing(100, 100, [.. Enum.GetValues<MarkKind>().Select(kind => new MarkShape(50, 50, kind, "series-1"))]);
        var shapes = XDocument.Parse(SvgWriter.Write(drawing, new SvgOptions())).Root!.Elements()
            .Where(element => element.Name.LocalName == "polygon").Select(element => element.Attribute("points")!.Value).ToArray();

        Assert.Equal(Enum.GetValues<MarkKind>().Length - 1, shapes.Distinct().Count());
        foreach (var point in shapes.SelectMany(shape => shape.Split(' ')))
        {
            var (x, y) = (double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture), double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture));
            Assert.InRange(x, 44.5, 55.5);
            Assert.InRange(y, 42, 58);
        }
    }

    [Fact]
    public void A_portable_file_holds_every_text_to_its_measured_width_and_names_common_fonts()
    {
        var drawing = new Drawing(300, 40,
        [
            new TextShape(0, 15, "Åtte av ti", 14, false, TextAnchor.Start, "text"), new TextShape(300, 15, "80\u00A0%", 21, true, TextAnchor.End, "text"),
            new TextShape(0, 15, "", 14, false, TextAnchor.Start, "text"),
        ]);

        var svg = XDocument.Parse(SvgWriter.Write(drawing, new SvgOptions(Standalone: true, Portable: true, Language: "nn"))).Root!;
        var texts = svg.Elements().ToArray();
        Assert.Equal(FontMetrics.Regular.Measure("Åtte av ti", 14), double.Parse(texts[0].Attribute("textLength")!.Value, CultureInfo.InvariantCulture), 0.01);
        Assert.Equal(FontMetrics.SemiBold.Measure("80\u00A0%", 21), double.Parse(texts[1].Attribute("textLength")!.Value, CultureInfo.InvariantCulture), 0.01);
        Assert.Null(texts[2].Attribute("textLength"));
        Assert.Contains("Arial", svg.Attribute("font-family")!.Value, StringComparison.Ordinal);
        Assert.Equal("nn", svg.Attribute(XNamespace.Xml + "lang")!.Value);
        // The PDF's charts are as they were.
        Assert.DoesNotContain("textLength", SvgWriter.Write(drawing, new SvgOptions(Standalone: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_within_another_is_moved_to_its_place()
    {
        var group = XDocument.Parse(SvgWriter.Write(
            new Drawing(100, 100, [new InsetShape(10.5, 20, new Drawing(50, 50, [new LineShape(0, 0, 5, 5, "grid")]))]), new SvgOptions())).Root!.Elements().Single();

        Assert.Equal("translate(10.5 20)", group.Attribute("transform")!.Value);
        Assert.Equal("line", Assert.Single(group.Elements()).Name.LocalName);
    }
}
