using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>The columns that say who answered: id, unit, date, weight and the status of each role's part.</summary>
internal sealed class RespondentColumns(Codebook codebook, CsvTable table, UnitLookup lookup)
{
    private readonly int idColumn = table.IndexOf(codebook.Data.IdColumn);
    private readonly int unitColumn = table.IndexOf(codebook.Data.UnitColumn);
    private readonly int dateColumn = codebook.Data.DateColumn is { } date ? table.IndexOf(date) : -1;
    private readonly int weightColumn = codebook.Data.WeightColumn is { } weight ? table.IndexOf(weight) : -1;
    private readonly ImmutableArray<int> statusColumns = [.. codebook.Roles.Select(role => table.IndexOf(role.StatusColumn))];
    private readonly GrowingColumn<string> ids = new(table.MostRows);
    private readonly GrowingColumn<FrameUnit> units = new(table.MostRows);
    private readonly GrowingColumn<decimal> weights = new(table.MostRows);
    private readonly GrowingColumn<PartStatus>[] statuses =
        [.. codebook.Roles.Select(_ => new GrowingColumn<PartStatus>(table.MostRows))];

    private readonly Dictionary<string, int> idLines = new(table.MostRows, StringComparer.Ordinal);

    /// <summary>The line of each unit's answer, in the frame's order; 0 where there has been none.</summary>
    private readonly int[] unitLines = new int[lookup.Units.Length];

    /// <summary>The status of a role's part in the row read last.</summary>
    public PartStatus LastStatus(int role) => statuses[role].Last;

    public int StatusColumn(int role) => statusColumns[role];

    public void Read(DiagnosticBag bag)
    {
        ReadId(bag);
        var unit = ReadUnit(bag);
        if (dateColumn >= 0)
            CheckDate(bag);
        weights.Add(weightColumn < 0 ? 1 : Weight(bag));
        for (var role = 0; role < statuses.Length; role++)
            statuses[role].Add(Status(role, unit, bag));
    }

    /// <summary>The finished set.</summary>
    public ResponseSet ToResponseSet(
        string file, ColumnCollection<CodedAnswers> coded, ColumnCollection<ImmutableArray<decimal?>> numbers, ColumnCollection<ImmutableArray<string?>> texts) => new()
        {
            File = file,
            Ids = ids.ToImmutable(),
            Units = units.ToImmutable(),
            Weights = weights.ToImmutable(),
            Statuses = new ColumnCollection<ImmutableArray<PartStatus>>(
                [.. codebook.Roles.Select(role => role.Key)],
                Array.ConvertAll(statuses, status => status.ToImmutable())),
            Coded = coded,
            Numbers = numbers,
            Texts = texts,
        };

    private void ReadId(DiagnosticBag bag)
    {
        var id = table.Text(idColumn);
        ids.Add(id);
        if (id.Length == 0)
        {
            bag.Error("RG207", table.Span(idColumn), "The answer has no id.", "Give each row an id of its own.");
        }
        else if (!idLines.TryAdd(id, table.Line))
        {
            bag.Error(
                "RG207", table.Span(idColumn), "An answer id is used more than once.",
                string.Create(CultureInfo.InvariantCulture, $"The same id stands on line {idLines[id]}; keep one of the rows."));
        }
    }

    private FrameUnit? ReadUnit(DiagnosticBag bag)
    {
        var place = lookup.Find(table, unitColumn);
        if (place < 0)
            return null;
        var unit = lookup.Units[place];
        units.Add(unit);
        if (unitLines[place] == 0)
        {
            unitLines[place] = table.Line;
        }
        else
        {
            bag.Error(
                "RG206", table.Span(unitColumn), "A unit has answered more than once.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{unit.Number} {unit.Name} has an answer on line {unitLines[place]} already; keep one of the rows."));
        }

        return unit;
    }

    private void CheckDate(DiagnosticBag bag)
    {
        var cell = table.Cell(dateColumn);
        if (!cell.IsEmpty && !CellNumber.IsDate(cell))
            bag.Error("RG212", table.Span(dateColumn), "The date is not written as 2019-11-18.", "Export dates as year, month and day, with hyphens.");
    }

    private decimal Weight(DiagnosticBag bag)
    {
        var cell = table.Cell(weightColumn);
        string? message;
        var hint = "Every answer needs a weight above zero.";
        if (cell.IsEmpty)
        {
            message = "The weight is missing.";
        }
        else if (CellNumber.Read(cell, out var weight) is { } fault)
        {
            message = $"The weight {fault.Message}";
            hint = fault.Hint;
        }
        else if (weight > 0)
        {
            return weight;
        }
        else
        {
            message = weight == 0 ? "The weight is zero." : "The weight is negative.";
        }

        bag.Error("RG208", table.Span(weightColumn), message, hint);
        return 1;
    }

    private PartStatus Status(int role, FrameUnit? unit, DiagnosticBag bag)
    {
        var column = statusColumns[role];
        var cell = table.Cell(column);
        if (cell.IsEmpty)
            return PartStatus.NotAsked;
        PartStatus? status = cell switch
        {
            [(byte)'0'] => PartStatus.Missing,
            [(byte)'1'] => PartStatus.Complete,
            [(byte)'2'] => PartStatus.BrokenOff,
            _ => null,
        };
        if (status is null)
        {
            bag.Error(
                "RG209", table.Span(column), "The status code is not known.",
                "Valid are 1 (complete), 2 (broken off), 0 (missing) and an empty cell (not asked).");
            return PartStatus.Complete;
        }

        if (unit is not null && !codebook.Roles[role].Asked.Contains(unit.Type))
        {
            bag.Error(
                "RG209", table.Span(column), "The part has a status in a unit where its role is not asked.",
                $"`{codebook.Roles[role].Key}` is asked in {string.Join(", ", codebook.Roles[role].Asked)}; leave the cell empty elsewhere.");
        }

        return status.Value;
    }
}
