using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>
/// Finds the unit of an answer. Numbers that are not in the frame are gathered and explained together: a spreadsheet took
/// the leading zeros of all, or all come from another year.
/// </summary>
internal sealed class UnitLookup
{
    private const int MostExplained = 5;
    private const int MostDigits = 6;

    private readonly Frame frame;
    private readonly string framePath;
    private readonly int year;
    private readonly ImmutableArray<ChangeTable> changes;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, List<Fault>> faults = new(StringComparer.Ordinal);

    /// <param name="framePath">The frame's path as messages write it.</param>
    /// <param name="year">The year of the round, in which the frame's numbers hold.</param>
    public UnitLookup(Frame frame, string framePath, int year, IEnumerable<ChangeTable> changes)
    {
        this.frame = frame;
        this.framePath = framePath;
        this.year = year;
        this.changes = [.. changes.OrderBy(table => table.Year)];
        places = new Dictionary<string, int>(frame.Units.Length, StringComparer.Ordinal);
        for (var place = 0; place < frame.Units.Length; place++)
            places.TryAdd(frame.Units[place].Number, place);
    }

    public ImmutableArray<FrameUnit> Units => frame.Units;

    /// <summary>
    /// The place among <see cref="Units"/> of the unit whose number stands in the column, or -1 and a fault for
    /// <see cref="Report"/>.
    /// </summary>
    public int Find(CsvTable row, int column)
    {
        var cell = row.Cell(column);
        if (cell.Length <= MostDigits)
        {
            Span<char> buffer = stackalloc char[MostDigits];
            var number = buffer[..Encoding.UTF8.GetChars(cell, buffer)];
            if (places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(number, out var place))
                return place;
        }

        var (message, explanation) = Explain(row.Text(column));
        if (!faults.TryGetValue(message, out var list))
            faults[message] = list = [];
        list.Add(new Fault(explanation, row.Span(column)));
        return -1;
    }

    public void Report(DiagnosticBag bag)
    {
        foreach (var (message, list) in faults)
        {
            var told = list.Select(fault => fault.Explanation).Distinct().ToArray();
            var hint = string.Join(" ", told.Take(MostExplained));
            if (told.Length > MostExplained)
                hint += string.Create(CultureInfo.InvariantCulture, $" And {told.Length - MostExplained} more.");
            bag.Add(new Diagnostic("RG206", Severity.Error, message, list[0].Span, hint, list.Count));
        }
    }

    private (string Message, string Explanation) Explain(string number)
    {
        if (number.Length == 0)
            return ("The unit number is missing.", "Every answer belongs to a unit of the frame.");
        if (number.Length > MostDigits || !number.All(char.IsAsciiDigit))
            return ("The unit number is not a number of four or six digits.", $"Write it as in {framePath}.");
        if (Padded(number) is { } padded)
        {
            return ("A unit number has lost its leading zero.",
                $"{number} should be {padded}: a spreadsheet has eaten the zero, so let it read the column as text.");
        }

        if (LaterYear(number) is { } later)
            return ("A unit number is not in the frame: it is from a later year.", later);
        if (EarlierYear(number) is { } earlier)
            return ("A unit number is not in the frame: it is from an earlier year.", earlier);
        if (frame.Units.FirstOrDefault(unit => unit.Number.StartsWith(number, StringComparison.Ordinal)) is { } part)
        {
            return ("A unit number is not in the frame: its parts are.",
                $"The frame has {part.Number} {part.Name} and its neighbours in place of {number}.");
        }

        return ("A unit number is not in the frame.", $"{number} is no unit of {year}: correct it, or add it to {framePath}.");
    }

    private string? Padded(string number)
    {
        if (number.Length is not (3 or 5))
            return null;
        var padded = "0" + number;
        if (places.TryGetValue(padded, out var place))
            return $"{padded} {frame.Units[place].Name}";
        return frame.Units.Any(other => other.Number.StartsWith(padded, StringComparison.Ordinal)) ? padded : null;
    }

    private string? LaterYear(string number)
    {
        for (var first = 0; first < changes.Length; first++)
        {
            HashSet<string> numbers = [number];
            for (var table = first; table >= 0 && changes[table].Year > year; table--)
                numbers = [.. changes[table].Pairs.Where(pair => numbers.Contains(pair.New)).Select(pair => pair.Old)];
            if (changes[first].Year > year && Known(numbers) is { } names)
                return string.Create(CultureInfo.InvariantCulture, $"{number} is the number from {changes[first].Year} of {names}.");
        }

        return null;
    }

    private string? EarlierYear(string number)
    {
        for (var last = changes.Length - 1; last >= 0; last--)
        {
            HashSet<string> numbers = [number];
            for (var table = last; table < changes.Length && changes[table].Year <= year; table++)
                numbers = [.. changes[table].Pairs.Where(pair => numbers.Contains(pair.Old)).Select(pair => pair.New)];
            if (changes[last].Year <= year && Known(numbers) is { } names)
                return string.Create(CultureInfo.InvariantCulture, $"{number} was the number before {changes[last].Year} of {names}.");
        }

        return null;
    }

    /// <summary>«0101 Halden and 0111 Hvaler», of those that are in the frame; null where none is.</summary>
    private string? Known(HashSet<string> numbers)
    {
        var names = numbers.Order(StringComparer.Ordinal)
            .Where(places.ContainsKey)
            .Select(number => $"{number} {frame.Units[places[number]].Name}")
            .ToArray();
        return names.Length == 0 ? null : string.Join(" and ", names);
    }

    private sealed record Fault(string Explanation, SourceSpan Span);
}
