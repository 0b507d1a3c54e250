namespace Rapportgenerator.Configuration;

/// <summary>The pages of the PDF: sheets to print, or pages as wide as a screen.</summary>
public enum PaperSize
{
    A4,
    Screen,
}

/// <summary>What the PDF promises an archive, beside PDF/UA-1: ISO 19005-2, or ISO 19005-3, which may carry files.</summary>
public enum ArchiveStandard
{
    PdfA2a,
    PdfA3a,
}

/// <summary>What `pdf` says.</summary>
public sealed record PdfDefinition
{
    public PaperSize Paper { get; init; }

    public ArchiveStandard Archive { get; init; }

    private static readonly string[] Papers = ["a4", "screen"];

    private static readonly string[] Standards = ["a-2a", "a-3a"];

    /// <summary>The defaults where the report file has no such section.</summary>
    internal static PdfDefinition Read(YamlCursor report)
    {
        if (report.OptionalMapping("pdf") is not { } yaml)
            return new PdfDefinition();
        var pdf = new PdfDefinition
        {
            Paper = (PaperSize)Math.Max(0, yaml.Word("paper", Papers)),
            Archive = (ArchiveStandard)Math.Max(0, yaml.Word("archive", Standards)),
        };
        yaml.Close();
        return pdf;
    }
}
