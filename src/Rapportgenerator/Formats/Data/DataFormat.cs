using System.Collections.Immutable;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// The numbers as data: a CSV file for every figure and table, where its page's link expects it, and the open data of the
/// whole publication in `data/`.
/// </summary>
public static class DataFormat
{
    /// <summary>The description of the open data, as seen from their folder.</summary>
    internal const string PackageFile = "datapackage.json";

    private const string AllNumbersFile = "tabulations.csv";
    private const string AllNumbersPath = DataFile.Folder + AllNumbersFile;

    public static ImmutableArray<OutputFile> Write(ReportDocument document) =>
    [
        .. document.Figures.Select(figure => new OutputFile(
            OutputFile.WebFolder + figure.DataFile, FigureCsv.Write(figure.Figure))),
        .. OpenData(document),
    ];

    /// <summary>Whether a file is for those who use the data, not one figure's.</summary>
    public static bool IsOpenData(OutputFile file) => file.Path.StartsWith(DataFile.Folder, StringComparison.Ordinal);

    /// <summary>Of all the files, what tells those who have only the PDF what its numbers are and where they come from; each with a title.</summary>
    public static ImmutableArray<OutputFile> InThePdf(ImmutableArray<OutputFile> files, ReportDocument document)
    {
        var words = DataWords.Of(document.Language.Code);
        return
        [
            files.First(file => file.Path == AllNumbersPath),
            files.First(file => file.Path == Ledger.Path) with { Title = words.Ledger, MediaType = DataFileType.Json.MediaType },
        ];
    }

    /// <summary>The descriptions are made last, from the finished files.</summary>
    private static IEnumerable<OutputFile> OpenData(ReportDocument document)
    {
        var words = DataWords.Of(document.Language.Code);
        var files = Files(document, words);
        var package = File(
            PackageFile, DataPackage.Write(document, files), words.Package, words.PackageDescription, DataFileType.Json);
        var dcat = DcatRecord.Write(document, files.Add(package));
        return
        [
            .. files.Add(package).Select(file => file.File),
            .. dcat is null ? [] : (OutputFile[])[new(DataFile.Folder + OpenDataText.RecordFile, dcat)],
        ];
    }

    private static ImmutableArray<DataFile> Files(ReportDocument document, DataWords words)
    {
        var files = ImmutableArray.CreateBuilder<DataFile>();
        files.Add(File(
            document.Slug + ".xlsx", WorkbookFile.Write(document), words.Workbook, words.WorkbookDescription, DataFileType.Xlsx));
        var numbers = TabulationsCsv.Write(document.Tabulations, document.Language);
        files.Add(File(AllNumbersFile, numbers, words.AllNumbers, words.AllNumbersDescription, DataFileType.Csv) with
        {
            Columns = TabulationsCsv.Columns,
            PrimaryKey = "id",
        });
        if (!document.Codebooks.IsEmpty)
        {
            files.Add(File("codebook.csv", CodebookCsv.Write(document), words.Codebook, words.CodebookDescription, DataFileType.Csv) with
            {
                Columns = CodebookCsv.Columns,
            });
        }

        files.Add(new DataFile(Ledger.Write(document), words.Ledger, words.LedgerDescription, DataFileType.Json, [], null));
        return files.ToImmutable();
    }

    private static DataFile File(string name, byte[] content, string title, string description, DataFileType type) =>
        new(new OutputFile(DataFile.Folder + name, content) { Title = title, MediaType = type.MediaType }, title, description, type, [], null);
}
