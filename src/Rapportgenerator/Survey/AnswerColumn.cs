using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>One question column while the answers are read: checks its cell of each row and keeps the value.</summary>
internal abstract class AnswerColumn(string name, int index)
{
    public string Name => name;

    public int Index => index;

    /// <summary>Whether the row read last has anything in this column.</summary>
    public bool Filled { get; private set; }

    public void Read(CsvTable row, DiagnosticBag bag)
    {
        var cell = row.Cell(index);
        Filled = !cell.IsEmpty;
        Read(cell, row, bag);
    }

    protected abstract void Read(ReadOnlySpan<byte> cell, CsvTable row, DiagnosticBag bag);
}

/// <summary>Single choice, battery items and ticks.</summary>
internal sealed class CodedColumn(string name, int index, int[] valid, int rows) : AnswerColumn(name, index)
{
    /// <summary>Stands for a code that has been reported, so that no second message is built on it.</summary>
    public const int Refused = int.MinValue + 1;

    private readonly GrowingColumn<byte> places = new(rows);
    private readonly int least = valid.Min();

    /// <summary>The place of each valid code, counted from 1, at how far it is above the least; 0 for other codes.</summary>
    private readonly byte[] placeOf = PlacesOf(valid);

    /// <summary>The code of the row read last.</summary>
    public int Last { get; private set; }

    public CodedAnswers Values() => new([.. valid], places.ToImmutable());

    protected override void Read(ReadOnlySpan<byte> cell, CsvTable row, DiagnosticBag bag)
    {
        if (cell.IsEmpty)
        {
            Last = ResponseSet.NotAsked;
            places.Add(0);
            return;
        }

        if (CellNumber.TryCode(cell, out var code) && Place(code) is not 0 and var place)
        {
            Last = code;
            places.Add(place);
            return;
        }

        Last = Refused;
        places.Add(0);
        var codes = string.Join(", ", valid.Select(item => item.ToString(CultureInfo.InvariantCulture)));
        if (CellNumber.IsShort(cell))
        {
            bag.Error(
                "RG204", row.Span(Index), $"Code {Encoding.ASCII.GetString(cell)} is not in the codebook; valid are {codes}.",
                "Correct the answer, or add the option to the codebook.");
        }
        else
        {
            bag.Error(
                "RG204", row.Span(Index), $"A value that is not a whole number stands where a code is expected; valid are {codes}.",
                "Export codes, not labels, and without decimals: 1, not 1.0.");
        }
    }

    private byte Place(int code) => code >= least && code - least < placeOf.Length ? placeOf[code - least] : (byte)0;

    private static byte[] PlacesOf(int[] valid)
    {
        var least = valid.Min();
        var places = new byte[valid.Max() - least + 1];
        for (var place = valid.Length - 1; place >= 0; place--)
            places[valid[place] - least] = (byte)(place + 1);
        return places;
    }
}

/// <summary>Numbers: at most six decimals, within the codebook's bounds, or a missing code.</summary>
internal sealed class NumberColumn(NumericQuestion question, int index, int rows) : AnswerColumn(question.Id, index)
{
    private readonly GrowingColumn<decimal?> values = new(rows);

    public ImmutableArray<decimal?> Values() => values.ToImmutable();

    protected override void Read(ReadOnlySpan<byte> cell, CsvTable row, DiagnosticBag bag)
    {
        if (cell.IsEmpty)
        {
            values.Add(null);
            return;
        }

        var fault = CellNumber.Read(cell, out var number);
        if (fault is not null)
        {
            bag.Error("RG211", row.Span(Index), $"The number {fault.Message}", fault.Hint);
            values.Add(null);
            return;
        }

        if (number == question.DontKnowCode || number == question.NoAnswerCode)
        {
            values.Add(null);
            return;
        }

        if (number < question.Minimum || number > question.Maximum)
        {
            var from = question.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "any number";
            var to = question.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "any number";
            bag.Error(
                "RG211", row.Span(Index), $"A number is outside the codebook's bounds, {from} to {to}.",
                "Correct the answer, or the codebook's `min` and `max`.");
        }

        values.Add(number);
    }
}

/// <summary>Free text, kept verbatim.</summary>
internal sealed class TextColumn(string name, int index, int rows) : AnswerColumn(name, index)
{
    private readonly GrowingColumn<string?> values = new(rows);

    public ImmutableArray<string?> Values() => values.ToImmutable();

    protected override void Read(ReadOnlySpan<byte> cell, CsvTable row, DiagnosticBag bag) =>
        values.Add(cell.IsEmpty ? null : row.Text(Index));
}
