using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads the frame, such as `kommuner.csv`: every unit that was asked.</summary>
public static class FrameReader
{
    /// <summary>The frame, or null with at least one error in the bag.</summary>
    /// <param name="shownPath">The path as messages write it.</param>
    public static Frame? Read(string path, string shownPath, FrameLayout layout, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var frame = Units(path, shownPath, layout, problems);
        bag.AddAll(problems);
        return problems.HasErrors ? null : frame;
    }

    private static Frame? Units(string path, string shownPath, FrameLayout layout, DiagnosticBag bag)
    {
        string[] columns = [layout.Key, layout.Name, layout.Type, .. layout.Values];
        using var table = CsvTable.Open(path, shownPath, ';', columns, bag);
        if (table is null)
            return null;
        var at = Array.ConvertAll(columns, table.IndexOf);
        var units = ImmutableArray.CreateBuilder<FrameUnit>(table.MostRows);
        var lines = new Dictionary<string, int>(table.MostRows, StringComparer.Ordinal);
        // Types, counties, regions and the like are few: one string each.
        var names = new SharedTexts();
        while (table.Next())
        {
            var number = Required(table.Text(at[0]), table, at[0], bag);
            if (layout.HasKommuneNumbers)
                CheckNumber(number, table, at[0], bag);
            if (number.Length > 0 && !lines.TryAdd(number, table.Line))
            {
                bag.Error(
                    "RG215", table.Span(at[0]), "A unit stands more than once.",
                    string.Create(CultureInfo.InvariantCulture, $"{number} stands on line {lines[number]} already; keep one of the rows."));
            }

            var name = Required(table.Text(at[1]), table, at[1], bag);
            var type = Type(names.Of(table.Cell(at[2])), layout, table, at[2], bag);
            var values = ImmutableArray.CreateBuilder<FrameValue>(at.Length - 2);
            values.Add(new(layout.Type, type));
            for (var index = 3; index < at.Length; index++)
                values.Add(new(columns[index], Value(names.Of(table.Cell(at[index])), layout.Numbers.Contains(columns[index]), table, at[index], bag)));
            units.Add(new FrameUnit(number, name, type, values.MoveToImmutable()));
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

    private static string Type(string type, FrameLayout layout, CsvTable table, int column, DiagnosticBag bag)
    {
        Required(type, table, column, bag);
        if (type.Length > 0 && !layout.Types.Contains(type))
        {
            bag.Error(
                "RG215", table.Span(column), "The type of the unit is not known.",
                $"Write {string.Join(" or ", layout.Types.Select(known => $"`{known}`"))}.");
        }

        return type;
    }

    private static string Value(string text, bool isNumber, CsvTable table, int column, DiagnosticBag bag)
    {
        if (isNumber && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            bag.Error("RG215", table.Span(column), "The cell is not a whole number.", "Write digits only, without spaces or a decimal sign.");
        return text;
    }
}
