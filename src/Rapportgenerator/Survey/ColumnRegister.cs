using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>All CSV columns the codebook has named so far: no two questions may read the same one.</summary>
internal sealed class ColumnRegister(DiagnosticBag bag)
{
    private readonly Dictionary<string, SourceSpan> columns = new(StringComparer.Ordinal);

    /// <summary>False, with an error, where the column has been named before.</summary>
    public bool Add(string column, SourceSpan span)
    {
        if (column.Length == 0 || columns.TryAdd(column, span))
            return true;
        bag.Error(
            "RG221", span, $"The column `{column}` is named twice.",
            $"It is named on line {columns[column].Line} already; each column belongs to one question.");
        return false;
    }
}
