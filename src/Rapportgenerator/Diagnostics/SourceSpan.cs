namespace Rapportgenerator.Diagnostics;

/// <summary>A place in a file the editor owns: a YAML line, a CSV line and column, a template line.</summary>
/// <param name="File">Path as the editor would write it, relative to the report file where possible.</param>
/// <param name="Line">Physical line, counted from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Character in the line, counted from 1; 0 where the whole line is meant.</param>
/// <param name="Place">The name of the place: a CSV column («column int_03») or a YAML path («chapters[2].bind»).</param>
public sealed record SourceSpan(string File, int Line = 0, int Column = 0, string? Place = null)
{
    public override string ToString()
    {
        string?[] parts =
        [
            Line > 0 ? Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            Column > 0 ? Column.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            Place,
        ];
        var where = string.Join(", ", parts.Where(part => part is not null));
        return where.Length == 0 ? File : $"{File}({where})";
    }
}
