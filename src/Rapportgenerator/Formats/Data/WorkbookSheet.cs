using System.Collections.Immutable;

namespace Rapportgenerator.Formats.Data;

/// <summary>One sheet of the workbook: a title, notes, and one table that begins right below them.</summary>
/// <param name="Name">At most 31 characters, unique in the workbook.</param>
/// <param name="Lines">Above the table, the title first; a line a row, in column A.</param>
/// <param name="Rows">At least one, each with a cell for every column.</param>
internal sealed record WorkbookSheet(
    string Name, ImmutableArray<SheetCell> Lines, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<SheetCell>> Rows);

/// <param name="Head">Unique in its table.</param>
/// <param name="Width">In characters.</param>
internal sealed record SheetColumn(string Head, double Width);

/// <summary>The order is that of the cell formats in <see cref="WorkbookStyles"/>.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Head,
    Wrapped,
    Link,

    /// <summary>«–» where a number would stand.</summary>
    NoNumber,
    Percent,
    Whole,
    Decimal,
}

/// <param name="Text">Never a formula; null where a number stands.</param>
/// <param name="Target">Name of the sheet that the cell links to.</param>
internal readonly record struct SheetCell(CellStyle Style, string? Text, double Number = 0, string? Target = null)
{
    private const string None = "–";

    public static SheetCell Of(string text) => new(CellStyle.Plain, text);

    public static SheetCell Wrapped(string text) => new(CellStyle.Wrapped, text);

    public static SheetCell Link(string text, string sheet) => new(CellStyle.Link, text, 0, sheet);

    public static SheetCell Of(double? number, CellStyle style) => number is { } value
        ? new(style, null, value)
        : new(CellStyle.NoNumber, None);
}
