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
        var units = ImmutableArray.CreateBuilder<FrameUnit>(500);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        // Types, counties and regions are few: one string each.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Next())
        {
            var number = Required(table, at[0], bag);
            CheckNumber(number, table, at[0], bag);
            if (number.Length > 0 && !lines.TryAdd(number, table.Line))
            {
                bag.Error(
                    "RG215", table.Span(at[0]), "A unit stands more than once.",
                    string.Create(CultureInfo.InvariantCulture, $"{number} stands on line {lines[number]} already; keep one of the rows."));
            }

            units.Add(new FrameUnit(
                number, Required(table, at[1], bag), Shared(names, Type(table, at[2], bag)), Shared(names, table.Text(at[3])),
                Shared(names, table.Text(at[4])), Population(table, at[5], bag)));
        }

        return new Frame(path, units.DrainToImmutable());
    }

    private static string Required(CsvTable table, int column, DiagnosticBag bag)
    {
        var text = table.Text(column);
        if (string.IsNullOrWhiteSpace(text))
            bag.Error("RG215", table.Span(column), "The cell is empty.", "Every unit needs a number, a name and a type.");
        return text;
    }

    private static void CheckNumber(string number, CsvTable table, int column, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(number) || (number.Length is 4 or 6 && number.All(char.IsAsciiDigit)))
            return;
        var hint = number.Length is 3 or 5 && number.All(char.IsAsciiDigit)
            ? $"{number} should perhaps be 0{number}: a spreadsheet eats leading zeros, so let it read the column as text."
            : "A kommune has four digits, a bydel six.";
        bag.Error("RG215", table.Span(column), "The unit number is not a number of four or six digits.", hint);
    }

    private static string Type(CsvTable table, int column, DiagnosticBag bag)
    {
        var type = Required(table, column, bag);
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

    private static string Shared(Dictionary<string, string> names, string text)
    {
        if (names.TryGetValue(text, out var same))
            return same;
        names[text] = text;
        return text;
    }
}
