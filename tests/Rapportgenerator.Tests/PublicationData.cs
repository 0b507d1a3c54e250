using System.Globalization;

namespace Rapportgenerator.Tests;

/// <summary>A row of a figure's data file, read as a stranger would: by the head's names.</summary>
internal sealed record DataRow(
    string Question, bool Weighted, string Item, string Group, string Measure, string Option, int? Count, int? Base, decimal? Share);

/// <summary>
/// The numbers of the built publication's own year, from its data files alone, panels apart. They have ordinary spaces where labels that are printed
/// have hard ones.
/// </summary>
internal static class PublicationData
{
    private static readonly CultureInfo Comma = new(CultureInfo.InvariantCulture.LCID) { NumberFormat = { NumberDecimalSeparator = "," } };
    private static readonly Dictionary<string, DataRow[]> Read = [];

    public static string InData(string label) => label.Replace('\u00A0', ' ');

    public static DataRow[] Data(this PublicationFixture publication)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(publication.Folder, out var rows))
            {
                rows =
                [
                    .. Directory.EnumerateFiles(Path.Combine(publication.Folder, "html", "data"), "*.csv").Order().SelectMany(Rows),
                ];
                Read[publication.Folder] = rows;
            }

            return rows;
        }
    }

    private static IEnumerable<DataRow> Rows(string file)
    {
        // No text of the codebook holds a line break, so a line is a row.
        var lines = File.ReadAllLines(file);
        var heads = Cells(lines[0].TrimStart('\uFEFF'));
        foreach (var line in lines.Skip(1))
        {
            var cells = Cells(line);
            string Cell(string head) => cells[heads.IndexOf(head)];
            if (Cell("year") != "2019" || Cell("panel") == "1")
                continue;
            yield return new DataRow(
                Cell("question"),
                Cell("weighted") == "1",
                Cell("item"),
                Cell("group"),
                Cell("measure"),
                Cell("option"),
                Cell("count").Length == 0 ? null : int.Parse(Cell("count"), CultureInfo.InvariantCulture),
                Cell("base").Length == 0 ? null : int.Parse(Cell("base"), CultureInfo.InvariantCulture),
                Cell("share").Length == 0 ? null : decimal.Parse(Cell("share"), NumberStyles.Number, Comma));
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"' && quoted && index + 1 < line.Length && line[index + 1] == '"')
                cells[^1] += line[index++];
            else if (line[index] == '"')
                quoted = !quoted;
            else if (line[index] == ';' && !quoted)
                cells.Add("");
            else
                cells[^1] += line[index];
        }

        return cells;
    }
}
