using System.Collections.Immutable;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Data;

/// <summary>The numbers of every figure and table as a CSV file, where its page's link expects it, and the ledger of them all.</summary>
public static class DataFormat
{
    public static ImmutableArray<OutputFile> Write(ReportDocument document) =>
    [
        .. document.Figures.Select(figure => new OutputFile(
            "html/" + figure.DataFile, FigureCsv.Write(figure.Figure, document.Language.Words))),
        Ledger.Write(document),
    ];
}
