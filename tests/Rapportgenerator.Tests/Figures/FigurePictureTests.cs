using CsCheck;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

/// <summary>A chart's picture holds all that the page says of it, and nothing leaves it.</summary>
public class FigurePictureTests
{
    private static readonly Gen<string> Text =
        Gen.Char["abcdeghiklmnoprstuvæøåÅW <&«–-\u00AD\u00A0"].Array[1, 240].Select(letters => "x" + new string(letters));

    private static readonly Figure Sample = Samples.Build(
        Samples.Request(FigureKind.Bar, "ja"),
        Samples.Tabulate(Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size));

    [Fact]
    public void Nothing_leaves_the_picture_and_no_text_covers_another_whatever_is_written() =>
        Gen.Select(Text, Text, Text, Text.Array[0, 4]).Sample(
            (title, question, source, notes) =>
            {
                var drawing = FigurePicture.Of(
                    Sample with { Title = title, QuestionText = question, SourceText = source, Notes = [.. notes] }, "Figur 12");
                var boxes = Placed(drawing).Select(each => Box(each.Text, each.X, each.Y)).ToList();
                for (var i = 0; i < boxes.Count; i++)
                {
                    Assert.True(boxes[i].Left >= 40 - 0.01 && boxes[i].Right <= 760.01, $"{boxes[i]}");
                    Assert.True(boxes[i].Top >= 20 && boxes[i].Bottom <= drawing.Height - 20, $"{boxes[i]} in {drawing.Height}");
                    Assert.DoesNotContain(boxes.Take(i), other => boxes[i].Left < other.Right - 0.01 && other.Left < boxes[i].Right - 0.01
                        && boxes[i].Top < other.Bottom - 0.01 && other.Top < boxes[i].Bottom - 0.01);
                }

                // Letters of the source, whatever lines they stand on, after the last name.
                var texts = Placed(drawing).Select(each => each.Text.Text).ToList();
                Assert.Equal(Letters(source), Letters(string.Concat(texts.Skip(texts.LastIndexOf("Kilde") + 1))));
            },
            iter: 200);

    [Fact]
    public void Title_and_label_stand_above_and_the_facts_below_on_a_white_ground()
    {
        var drawing = FigurePicture.Of(Sample with { Title = "Mål" }, "Figur 4");

        Assert.Equal(new RectangleShape(0, 0, 800, drawing.Height, Palette.Page), drawing.Shapes[0]);
        Assert.Equal("#ffffff", Palette.ColourOf(Palette.Page));
        var texts = Placed(drawing).ToList();
        Assert.Equal("Figur 4. Mål", texts[0].Text.Text);
        Assert.True(texts[0].Text is { Bold: true, Size: > 20 });
        Assert.Equal(
            ["Spørsmål", "Har kommunen resultatmål?", "Grunnlag", "294 svar"], texts.Select(each => each.Text.Text).SkipWhile(text => text != "Spørsmål").Take(4));
        Assert.Equal(["Kilde", "IMDis kommuneundersøkelse 2019. Syntetiske svar."], texts.TakeLast(2).Select(each => each.Text.Text));
        var chart = Assert.Single(drawing.Shapes.OfType<InsetShape>());
        Assert.Equal(Sample.Chart!.Draw(720).Shapes, chart.Drawing.Shapes);
        Assert.True(texts[0].Y < chart.Y && texts[^1].Y > chart.Y + chart.Drawing.Height);
    }

    [Fact]
    public void A_long_title_is_broken_into_lines_of_about_the_same_length()
    {
        var drawing = FigurePicture.Of(Sample with { Title = "Hvor mye samarbeidet med ulike aktører bidrar til arbeid eller utdanning" }, "Figur 14");

        var lines = Placed(drawing).Where(each => each.Text.Size > 20).Select(each => FontMetrics.SemiBold.Measure(each.Text.Text, 1)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[1] / lines[0], 0.7, 1.3);
    }

    /// <summary>What is hidden in the chart is in none of the picture's texts: each is the figure's own or the chart's.</summary>
    [Fact]
    public void The_picture_says_nothing_but_what_the_page_says()
    {
        var page = Letters(string.Join(' ',
        [
            "Figur 4.", Sample.Title, Sample.QuestionText, Sample.BaseText, Sample.SourceText, .. Sample.Notes, "Spørsmål Grunnlag Merknad Kilde",
            .. Sample.Chart!.Draw(720).Shapes.OfType<TextShape>().Select(text => text.Text),
        ]));

        var texts = Placed(FigurePicture.Of(Sample, "Figur 4")).Select(each => each.Text.Text).ToList();

        Assert.Contains("–", texts);
        Assert.All(texts, text => Assert.Contains(Letters(text), page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_has_no_picture() => Assert.Throws<ArgumentException>(() => FigurePicture.Of(Sample with { Chart = null }, "Tabell 1"));

    private static string Letters(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('\u00AD' or '-')));

    internal static IEnumerable<(TextShape Text, double X, double Y)> Placed(Drawing drawing, double x = 0, double y = 0) => drawing.Shapes.SelectMany(shape =>
        shape switch
        {
            TextShape text => [(text, x + text.X, y + text.Y)],
            InsetShape inset => Placed(inset.Drawing, x + inset.X, y + inset.Y),
            _ => Enumerable.Empty<(TextShape, double, double)>(),
        });

    internal static (double Left, double Top, double Right, double Bottom) Box(TextShape text, double x, double y)
    {
        var width = FontMetrics.Of(text.Bold).Measure(text.Text, text.Size);
        var left = x - (text.Anchor == TextAnchor.End ? width : text.Anchor == TextAnchor.Middle ? width / 2 : 0);
        return (left, y - FontMetrics.Ascent * text.Size, left + width, y + FontMetrics.Descent * text.Size);
    }
}
