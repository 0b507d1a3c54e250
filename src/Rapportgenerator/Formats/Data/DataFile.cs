using System.Collections.Immutable;

namespace Rapportgenerator.Formats.Data;

/// <summary>One file of the open data, finished, with what the descriptions of the data say of it.</summary>
/// <param name="Title">In the report's language.</param>
/// <param name="Columns">Of a CSV file; none for the others.</param>
/// <param name="PrimaryKey">The column that tells the rows apart; null where there is none.</param>
internal sealed record DataFile(
    OutputFile File, string Title, string Description, DataFileType Type, ImmutableArray<DataColumn> Columns, string? PrimaryKey)
{
    /// <summary>The folder all of them lie in, below the output folder.</summary>
    public const string Folder = "data/";

    /// <summary>The path as seen from the descriptions, which lie in the same folder.</summary>
    public string Path => File.Path[Folder.Length..];
}

/// <param name="Format">As Frictionless writes it.</param>
/// <param name="MediaType">IANA's.</param>
/// <param name="Authority">Code in the EU's authority table «file type».</param>
internal sealed record DataFileType(string Format, string MediaType, string Authority, bool IsText)
{
    public static readonly DataFileType Csv = new("csv", "text/csv", "CSV", true);
    public static readonly DataFileType Xlsx =
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", false);

    public static readonly DataFileType Json = new("json", "application/json", "JSON", true);
}
