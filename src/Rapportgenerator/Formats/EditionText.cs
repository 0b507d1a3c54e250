using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats;

/// <summary>Which edition of the publication a file is.</summary>
internal static class EditionText
{
    /// <summary>«Publisert 3. juni 2020. Versjon 1.1, oppdatert 1. september 2020».</summary>
    public static string Published(ReportDocument document)
    {
        var published = document.Language.Words.Published + " " + document.Language.LongDate(document.Definition.Published);
        return Version(document) is { } version ? published + ". " + version : published;
    }

    /// <summary>«Versjon 1.1, oppdatert 1. september 2020»; null where the report file names no version.</summary>
    public static string? Version(ReportDocument document) => Version(document, text => text, document.Language.LongDate);

    /// <param name="said">How the format writes a text.</param>
    /// <param name="date">How it writes a date.</param>
    public static string? Version(ReportDocument document, Func<string, string> said, Func<DateOnly, string> date)
    {
        var report = document.Definition;
        if (report.Version is not { } version)
            return null;
        var words = ColophonWords.Of(document.Language.Code);
        return report.Modified == report.Published
            ? ColophonWords.Fill(words.Version, said(version))
            : ColophonWords.Fill(words.VersionUpdated, said(version), date(report.Modified));
    }
}
