using System.Globalization;
using System.Text;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>A row of the published numbers, as anybody reads it.</summary>
/// <param name="Without">Keys of options that are left out of the base.</param>
/// <param name="By">Empty where there is no breakdown.</param>
internal sealed record PublishedRow(
    string Id, string Question, string Item, bool Weighted, bool Panel, string By, string Group, string[] Without, string Option, string Kind, long? Count,
    long? Base, decimal? Value, bool Hidden)
{
    private const string Left = ".without-";

    private static readonly string[] Names =
        ["id", "question", "item", "weighted", "panel", "breakdown", "group", "tabulation", "option", "kind", "count", "base", "value", "hidden"];

    public bool IsEveryone => Group == "alle";

    public static PublishedRow[] Read(byte[] csv)
    {
        // No text of these surveys needs quotes.
        var lines = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var heads = lines[0].Split(';').ToList();
        int[] columns = Array.ConvertAll(Names, heads.IndexOf);
        return [.. lines.Skip(1).Select(line => Of(line.Split(';'), columns))];
    }

    private static PublishedRow Of(string[] line, int[] columns)
    {
        var cells = Array.ConvertAll(columns, column => line[column]);
        var left = cells[7].Split(Left);
        return new PublishedRow(
            cells[0], cells[1], cells[2], cells[3] == "1", cells[4] == "1", cells[5], cells[6], left.Length == 1 ? [] : [left[1].Split('.')[0]],
            cells[8], cells[9], Whole(cells[10]), Whole(cells[11]),
            cells[12].Length == 0 ? null : decimal.Parse(cells[12].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture), cells[13] == "1");
    }

    private static long? Whole(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
