using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>
/// A CSV file read strictly, row by row: UTF-8, one delimiter, all rows as long as the header, quotes as RFC 4180 has
/// them. What breaks these rules is reported with the physical line; the caller sees only whole rows.
/// </summary>
public sealed class CsvTable : IDisposable
{
    private readonly string file;
    private readonly DiagnosticBag bag;
    private readonly CsvReader reader;
    private readonly char delimiter;
    private CsvMalformedRecord? malformed;
    private int blankLine;
    private int rows;

    private CsvTable(ReadOnlyMemory<byte> bytes, string file, char delimiter, DiagnosticBag bag)
    {
        this.file = file;
        this.bag = bag;
        this.delimiter = delimiter;
        // The header is read as a row of its own, because the library passes duplicate and empty names. It recovers from
        // broken quotes instead of throwing, because only then does it tell the place; reading stops all the same.
        reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MissingField = CsvMissingFieldHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => malformed ??= record,
        });
    }

    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>How many rows there are, or more where cells hold line breaks: columns are made that long at once.</summary>
    public int MostRows { get; private set; }

    /// <summary>The table at its first row, or null with an error in the bag.</summary>
    /// <param name="shownPath">The path as messages write it.</param>
    /// <param name="columns">The columns that must be there; any other is a warning.</param>
    public static CsvTable? Open(
        string path, string shownPath, char delimiter, IReadOnlyCollection<string> columns, DiagnosticBag bag)
    {
        if (SourceBytes.Read(path, shownPath, bag, "RG200", "RG201") is not { } bytes)
            return null;
        if (IsBlank(bytes.Span))
        {
            bag.Error("RG201", new SourceSpan(shownPath), "The file is empty.", "Export it again, or name another file.");
            return null;
        }

        var table = new CsvTable(bytes, shownPath, delimiter, bag);
        if (table.ReadHeader(bytes, columns))
            return table;
        table.Dispose();
        return null;
    }

    public int IndexOf(string column) => Header.IndexOf(column, StringComparer.Ordinal);

    /// <summary>Moves to the next whole row; false at the end, and where a broken quote makes the rest unreadable.</summary>
    public bool Next()
    {
        while (reader.Read())
        {
            if (malformed is { } broken)
            {
                ReportQuote(broken);
                return false;
            }

            if (reader.FieldCount == 1 && reader.GetRawSpan(0).IsEmpty)
            {
                if (blankLine == 0)
                    blankLine = (int)reader.LineNumber;
                continue;
            }

            if (blankLine > 0)
            {
                bag.Error("RG203", new SourceSpan(file, blankLine, 0, "the row"), "The line is empty.", "Remove it.");
                blankLine = 0;
            }

            rows++;
            if (reader.FieldCount == Header.Length)
                return true;
            ReportRagged();
        }

        if (rows == 0)
            bag.Error("RG201", new SourceSpan(file), "The file has a header, but no rows.", "Export it again with its rows.");
        return false;
    }

    /// <summary>The cell without its quotes; valid until the next row.</summary>
    public ReadOnlySpan<byte> Cell(int column) => reader.GetSpan(column);

    public string Text(int column) => Encoding.UTF8.GetString(reader.GetSpan(column));

    /// <summary>Where the current row begins.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>The cell's own physical line, which is below the row's where an earlier cell holds line breaks.</summary>
    public SourceSpan Span(int column)
    {
        var line = Line;
        for (var i = 0; i < column; i++)
            line += SourceBytes.LineBreaks(reader.GetRawSpan(i));
        return new SourceSpan(file, line, 0, Place(column));
    }

    public void Dispose() => reader.Dispose();

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }

    private string Place(int column) => $"column {Header[column]}";

    private bool ReadHeader(ReadOnlyMemory<byte> bytes, IReadOnlyCollection<string> columns)
    {
        reader.Read();
        if (malformed is { } broken)
        {
            ReportQuote(broken);
            return false;
        }

        var names = ImmutableArray.CreateBuilder<string>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
            names.Add(Text(i));
        Header = names.MoveToImmutable();
        var lines = SourceBytes.LineBreaks(bytes.Span) + (bytes.Span[^1] is (byte)'\n' or (byte)'\r' ? 0 : 1);
        // Every row has a separator or line break for each of its cells, however many line breaks a cell holds.
        MostRows = Math.Min(lines - 1, bytes.Length / Header.Length);
        return CsvHeader.Check(Header, columns, delimiter, bytes.Span, file, Line, bag);
    }

    private void ReportRagged()
    {
        var lines = 1;
        for (var i = 0; i < reader.FieldCount; i++)
            lines += SourceBytes.LineBreaks(reader.GetRawSpan(i));
        var cells = string.Create(CultureInfo.InvariantCulture, $"The row has {reader.FieldCount} cells, the header {Header.Length}");
        var hint = lines > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{cells}. It runs to line {Line + lines - 1}: a quotation mark may be missing.")
            : $"{cells}: put a cell that holds {CsvHeader.NameOf(delimiter)} or a line break in quotation marks.";
        bag.Error("RG203", new SourceSpan(file, Line, 0, "the row"), "The row does not have as many cells as the header.", hint);
    }

    private void ReportQuote(CsvMalformedRecord record)
    {
        var fault = QuoteFault.Find(record.RawRecord, delimiter);
        var place = fault.Cell < Header.Length ? Place(fault.Cell) : null;
        var span = new SourceSpan(file, (int)record.LineNumber + fault.LinesBefore, fault.Column, place);
        var (message, hint) = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (
                "The quotation mark that opens here is never closed.",
                "Close the cell with a quotation mark, or remove the one that opens it."),
            CsvMalformedReason.TextAfterClosingQuote => (
                "The quotation mark that opens here is closed in the middle of a cell.",
                "Double each quotation mark within the cell (\"\"), and close the cell with a single one."),
            _ => (
                "A quotation mark stands within a cell that does not begin with one.",
                "Put the whole cell in quotation marks, and double the one within it (\"\")."),
        };
        bag.Error("RG203", span, message, hint);
    }
}
