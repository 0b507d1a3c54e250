using System.Globalization;
using System.Text;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>
/// A chapter of every node there is, in any order and of any length; the same seed gives the same chapter. Words are long and
/// short, some with what typesetting changes: ligatures, hyphens, quotation marks, dashes, hard spaces, signs of Typst's own.
/// </summary>
internal sealed class RandomChapter
{
    private static readonly string[] Words =
    [
        "kommune", "og", "i", "bydeler", "introduksjonsprogrammet", "flyktninger", "afferent", "fiffig", "offisielle", "æøåÆØÅ", "norskopplæringen",
        "minoritetsrådgiverordningen", "to–tre", "e-post", "bosettings-", "«sitat»", "79,6 prosent", "1 200", "10 %", "kjønn/alder", "St. Hans,", "dvs.",
        "samarbeidspartnere", "*kursivt ord*", "**sterkt**", "`kode_ord`", "a_b", "#hash", "$pris$", "@navn", "[klamme]", "\\<mindre\\>", "=SUM(1)", "~tilde",
        "kvalifiseringsprogramdeltakere", "er", "har", "ikke", "det", "[lenket tekst](https://imdi.no/a_b)", "Å", "2019.", "–", "helsestasjonstjenestene",
    ];

    private static readonly string[] PlainWords = [.. Words.Where(word => !"*`[]\\#$~_".Any(word.Contains))];

    private readonly Random random;
    private readonly StringBuilder text = new();
    private readonly List<string> notes = [];
    private readonly List<Figure> figures = [];

    public RandomChapter(int seed)
    {
        Seed = seed;
        random = new Random(seed);
        Write();
    }

    public int Seed { get; }

    public string Slug => string.Create(CultureInfo.InvariantCulture, $"k{Seed}");

    public string Markdown => text.ToString();

    public IReadOnlyList<Figure> Figures => figures;

    private void Write()
    {
        text.Append("# ").Append(Plain(2, 9)).Append("\n\n");
        var blocks = random.Next(2, 9);
        var level = 1;
        for (var block = 0; block < blocks; block++)
        {
            switch (random.Next(14))
            {
                case < 4: text.Append(Prose(5, 80)).Append("\n\n"); break;
                case < 7: Heading(ref level); break;
                case 7: List("- "); break;
                case 8: List("1. "); break;
                case 9: text.Append("> ").Append(Prose(5, 60)).Append("\n\n"); break;
                case 10: Table(); break;
                case 11: text.Append("::: finding 0\n").Append(Prose(4, 30)).Append("\n:::\n\n"); break;
                case 12: Figure(SampleReport.Chart(Name(), Plain(3, 14)) with { Chart = Bars() }); break;
                default: Figure(SampleReport.Table(Name(), Plain(3, 14)) with { Table = Numbers() }); break;
            }
        }

        foreach (var note in notes)
            text.Append(note).Append("\n\n");
    }

    /// <summary>Always with text after it: without, it would be the editor's mistake.</summary>
    private void Heading(ref int level)
    {
        level = random.Next(2, Math.Min(level + 1, 4) + 1);
        text.Append('#', level).Append(' ').Append(Plain(1, 10)).Append("\n\n").Append(Prose(5, 60)).Append("\n\n");
    }

    private void List(string sign)
    {
        var loose = random.Next(3) == 0;
        for (var item = random.Next(2, 14); item > 0; item--)
            text.Append(sign).Append(Prose(1, 18)).Append(loose ? "\n\n" : "\n");
        // Two lists that meet are one to Markdown.
        text.Append('\n').Append(Prose(3, 9)).Append("\n\n");
    }

    private void Table()
    {
        var columns = random.Next(2, 5);
        void Row(Func<string> cell) => text.Append('|').AppendJoin('|', Enumerable.Range(0, columns).Select(_ => cell())).Append("|\n");
        Row(() => Plain(1, 3));
        Row(() => "---");
        for (var row = random.Next(1, random.Next(4) == 0 ? 40 : 8); row > 0; row--)
            Row(() => Plain(1, 4));
        text.Append('\n');
    }

    private void Figure(Figure figure)
    {
        figures.Add(figure);
        text.Append("Se [](ref:").Append(Directive(figure)).Append(").\n\n::figure{").Append(Directive(figure)).Append("}\n\n");
    }

    private BarChart Bars() => new(
        [.. Enumerable.Range(0, random.Next(1, 16)).Select(_ => new BarRow(new(Plain(1, 5)), new(random.NextDouble(), "12 %"), Palette.Series(0)))],
        ChartAxis.Whole(NumberStyle.Norwegian));

    private FigureTable Numbers()
    {
        var columns = random.Next(1, 8);
        string Number() => random.Next(100).ToString(CultureInfo.InvariantCulture);
        return new(
            [.. Enumerable.Range(0, columns + 1).Select(_ => Plain(1, 2))],
            [.. Enumerable.Range(0, random.Next(1, random.Next(3) == 0 ? 40 : 10)).Select(row => row % 9 == 4
                ? new FigureTableRow(Plain(1, 4), [], IsSection: true)
                : new FigureTableRow(Plain(1, 6), [.. Enumerable.Range(0, columns).Select(_ => (FigureCell)Number())]))]);
    }

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"{Slug}-{figures.Count}");

    private static string Directive(Figure figure) => (figure.IsTable ? "tab-" : "fig-") + figure.Id;

    /// <summary>A sentence with markup and, now and then, a footnote.</summary>
    private string Prose(int least, int most)
    {
        var words = Some(least, most, Words);
        if (random.Next(8) == 0)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"[^{Slug}n{notes.Count}]");
            notes.Add($"{name}: {Some(2, 40, Words)}");
            words += name;
        }

        // A sign of Markdown at the start would make another block.
        return "Tekst " + words;
    }

    private string Plain(int least, int most) => "Ord " + Some(least, most, PlainWords);

    private string Some(int least, int most, string[] words) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => words[random.Next(words.Length)]));
}
