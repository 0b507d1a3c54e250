using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads `kommuner.csv`: every unit that was asked.</summary>
public static class FrameReader
{
    /// <summary>The frame, or null with at least one error in the bag.</summary>
    /// <param name="shownPath">The path as messages write it.</param>
    /// <param name="keyColumn">The column of the unit's number.</param>
    public static Frame? Read(string path, string shownPath, string keyColumn, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var frame = Units(path, shownPath, keyColumn, problems);
        bag.AddAll(problems);
        return problems.HasErrors ? null : frame;
    }

    private static Frame? Units(string path, string shownPath, string keyColumn, DiagnosticBag bag)
    {
        string[] columns = [keyColumn, "navn", "type", "fylke", "region", "innbyggere"];
        using var table = CsvTable.Open(path, shownPath, ';', columns, bag);
        if (table is null)
            return null;
        var at = Array.ConvertAll(columns, table.IndexOf);
        var units = ImmutableArray.CreateBuilder<FrameUnit>(table.MostRows);
        var lines = new Dictionary<string, int>(table.MostRows, StringComparer.Ordinal);
        // Types, counties and regions are few: one string each.
        var names = new SharedTexts();
        while (table.Next())
        {
            var number = Required(table.Text(at[0]), table, at[0], bag);
            CheckNumber(number, table, at[0], bag);
            if (number.Length > 0 && !lines.TryAdd(number, table.Line))
            {
                bag.Error(
                    "RG215", table.Span(at[0]), "A unit stands more than once.",
                    string.Create(CultureInfo.InvariantCulture, $"{number} stands on line {lines[number]} already; keep one of the rows."));
            }

            units.Add(new FrameUnit(
                number, Required(table.Text(at[1]), table, at[1], bag), Type(names.Of(table.Cell(at[2])), table, at[2], bag),
                names.Of(table.Cell(at[3])), names.Of(table.Cell(at[4])), Population(table, at[5], bag)));
        }

        return new Frame(path, units.DrainToImmutable());
    }

    private static string Required(string text, CsvTable table, int column, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(text))
            bag.Error("RG215", table.Span(column), "The cell is empty.", "Every unit needs a number, a name and a type.");
        return text;
    }

    private static void CheckNumber(string number, CsvTable table, int column, DiagnosticBag bag)
    {
        var digits = !number.AsSpan().ContainsAnyExceptInRange('0', '9');
        if (string.IsNullOrWhiteSpace(number) || (number.Length is 4 or 6 && digits))
            return;
        var hint = number.Length is 3 or 5 && digits
            ? $"{number} should perhaps be 0{number}: a spreadsheet eats leading zeros, so let it read the column as text."
            : "A kommune has four digits, a bydel six.";
        bag.Error("RG215", table.Span(column), "The unit number is not a number of four or six digits.", hint);
    }

    private static string Type(string type, CsvTable table, int column, DiagnosticBag bag)
    {
        Required(type, table, column, bag);
        if (type is not ("" or "kommune" or "bydel"))
            bag.Error("RG215", table.Span(column), "The type of the unit is not known.", "Write `kommune` or `bydel`.");
        return type;
    }

    private static int Population(CsvTable table, int column, DiagnosticBag bag)
    {
        if (int.TryParse(table.Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            return population;
        bag.Error("RG215", table.Span(column), "The number of inhabitants is not a whole number.", "Write digits only, without spaces or a decimal sign.");
        return 0;
    }
}
