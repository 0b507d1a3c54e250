using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats;

/// <summary>What every description of the open data says alike, so that they are known to be of one data set.</summary>
internal static class OpenDataText
{
    /// <summary>The DCAT-AP-NO record, in the folder of the data; not made where the report names no contact.</summary>
    public const string RecordFile = "dcat.jsonld";

    /// <summary>The data set within that file.</summary>
    public const string DatasetFragment = "#dataset";

    /// <summary>The data set's identifier as seen from the pages: in the record where there is one, else on the front page.</summary>
    public static string DatasetOf(ReportDocument document)
    {
        var report = document.Definition;
        return new PublicationAddress(report.Web).Of((report.OpenData?.Contact is null ? "index.html" : "../data/" + RecordFile) + DatasetFragment);
    }

    /// <summary>What the data are, and that the answers are synthetic where they are.</summary>
    public static string DescriptionOf(ReportDocument document)
    {
        var words = ColophonWords.Of(document.Language.Code);
        var description = ColophonWords.Fill(words.DataDescription, document.Survey.Title.In(document.Language));
        return document.Survey.Synthetic ? $"{description} {document.Language.Words.Synthetic}" : description;
    }
}
