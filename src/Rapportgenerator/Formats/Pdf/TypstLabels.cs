using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Names of the places in the PDF: `bosetting--anker`.</summary>
internal sealed class TypstLabels(ReportDocument document) : DocumentPlaces(document, (slug, id, _) => Name(slug, id))
{
    private readonly HashSet<(string Slug, string Id)> figures = [.. document.Figures.Select(figure => (figure.Chapter, figure.ElementId))];

    public static string Name(string slug, string id) => slug + "--" + id;

    public bool IsFigure(string slug, string id) => figures.Contains((slug, id));
}
