using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pictures;

/// <summary>The picture that other sites show of a link to the publication: its title page, lying down.</summary>
internal static class SharePicture
{
    /// <summary>What the sites that show it ask for, in dots: 1.91 to 1.</summary>
    public const double Width = 1200;
    public const double Height = 630;

    private const string Ground = "series-1";
    private const string Rule = "series-2";
    private const double Margin = 80;
    private const double Inner = Width - 2 * Margin;
    private const double SmallSize = 30;
    private const double SmallTop = Margin + 22;
    private const double SmallBottom = Height - Margin;
    private const double Room = SmallBottom - SmallTop - 2 * 60;
    private const double RuleRoom = 36;

    /// <summary>Sizes of the title; the subtitle follows it.</summary>
    private static readonly ImmutableArray<double> TitleSizes = [76, 68, 60, 52, 46, 40, 34];

    /// <summary>Titles this large may shrink to save a line, smaller ones only to find room.</summary>
    private const double Large = 60;

    public static Drawing Of(ReportDocument document)
    {
        var report = document.Definition;
        var blocks = TitleSizes.Select(size => Block.Of(report.Title, report.Subtitle, size)).ToArray();
        var block = blocks.Where(each => each.Height <= Room).OrderBy(each => each.TitleSize >= Large ? each.TitleLines : int.MaxValue)
            .FirstOrDefault() ?? blocks[^1].Within(Room);

        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new RectangleShape(0, 0, Width, Height, Ground));
        shapes.Add(Line(Shortened(report.Publisher, Inner, SmallSize), SmallTop, SmallSize, bold: true));
        var y = SmallTop + 60 + (Room - block.Height) / 2;
        shapes.Add(new RectangleShape(Margin, y, 96, 6, Rule));
        y += RuleRoom;
        foreach (var (text, size, bold) in block.Lines)
        {
            y += Block.LineHeight(size);
            shapes.Add(Line(text, y - 0.3 * size, size, bold));
        }

        var published = $"{document.Language.Words.Published} {document.Language.LongDate(report.Published)}";
        shapes.Add(Line(published, SmallBottom, SmallSize, bold: false));
        return new Drawing(Width, Height, shapes.ToImmutable());
    }

    private static TextShape Line(string text, double baseline, double size, bool bold) =>
        new(Margin, baseline, text, size, bold, TextAnchor.Start, Palette.TextOn(Ground));

    /// <summary>One line of a text, with «…» where it is cut.</summary>
    private static string Shortened(string text, double width, double size)
    {
        var lines = TextFlow.Wrap(text, width, size, bold: true);
        return lines.Length == 1 ? text : TextFlow.Wrap(text, width - size, size, bold: true)[0] + "…";
    }

    /// <summary>Title and subtitle in lines.</summary>
    private sealed record Block(ImmutableArray<(string Text, double Size, bool Bold)> Lines)
    {
        private const double SubtitleShare = 0.55;
        private const double SmallestSubtitle = 30;

        public double Height => RuleRoom + Lines.Sum(line => LineHeight(line.Size));

        public double TitleSize => Lines[0].Size;

        public int TitleLines => Lines.Count(line => line.Bold);

        public static double LineHeight(double size) => 1.25 * size;

        public static Block Of(string title, string? subtitle, double size)
        {
            var smaller = Math.Max(SmallestSubtitle, SubtitleShare * size);
            return new(
            [
                .. TextFlow.Balance(title, Inner, size, bold: true).Select(line => (line, size, true)),
                .. subtitle is null ? [] : TextFlow.Balance(subtitle, Inner, smaller).Select(line => (line, smaller, false)),
            ]);
        }

        /// <summary>As many lines as there is room for.</summary>
        public Block Within(double room)
        {
            var height = RuleRoom;
            return new Block([.. Lines.TakeWhile(line => (height += LineHeight(line.Size)) <= room)]);
        }
    }
}
