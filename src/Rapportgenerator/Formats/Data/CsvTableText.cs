using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// An open CSV file while it is written, as <see cref="FigureCsv"/> writes its own: UTF-8 with a byte order mark, semicolon,
/// decimal comma, CR LF; a number that is not there is an empty cell.
/// </summary>
internal sealed class CsvTableText
{
    private static readonly NumberFormatInfo DecimalComma = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    private readonly StringBuilder csv = new("\uFEFF");
    private bool isRowStart = true;

    public CsvTableText(ImmutableArray<DataColumn> columns)
    {
        foreach (var column in columns)
            Text(column.Name);
        EndRow();
    }

    public CsvTableText Text(string? text)
    {
        Separate();
        if (text is not null)
            CsvText.Append(csv, text);
        return this;
    }

    public CsvTableText Integer(int? number)
    {
        Separate();
        if (number is { } value)
            csv.Append(CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    /// <summary>In as many digits as bring the same double back.</summary>
    public CsvTableText Number(double? number)
    {
        Separate();
        if (number is { } value)
            csv.Append(value.ToString("R", DecimalComma));
        return this;
    }

    public CsvTableText Flag(bool flag)
    {
        Separate();
        csv.Append(flag ? '1' : '0');
        return this;
    }

    public void EndRow()
    {
        csv.Append("\r\n");
        isRowStart = true;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(csv.ToString());

    private void Separate()
    {
        if (!isRowStart)
            csv.Append(CsvText.Delimiter);
        isRowStart = false;
    }
}
