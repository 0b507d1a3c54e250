using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Names of the places in the PDF that links lead to: `bosetting--anker`. Only places that exist have one.</summary>
internal sealed class TypstLabels
{
    private readonly Dictionary<(string Slug, string Id), string> known = [];
    private readonly HashSet<(string Slug, string Id)> figures;
    private readonly string front;

    public TypstLabels(ReportDocument document)
    {
        front = document.Definition.Front.Slug;
        foreach (var chapter in document.Chapters)
        {
            foreach (var heading in chapter.Headings)
                known[(chapter.Slug, heading.Id)] = Name(chapter.Slug, heading.Id);
            if (!chapter.Headings.IsEmpty)
                known[(chapter.Slug, "")] = Name(chapter.Slug, chapter.Headings[0].Id);
        }

        figures = [.. document.Figures.Select(figure => (figure.Chapter, figure.ElementId))];
        foreach (var figure in document.Figures)
            known[(figure.Chapter, figure.ElementId)] = Name(figure.Chapter, figure.ElementId);
    }

    public static string Name(string slug, string id) => slug + "--" + id;

    /// <param name="id">A heading's id or a figure's element id; empty for the chapter itself.</param>
    public string? Find(string slug, string id) => known.GetValueOrDefault((slug, id));

    public bool IsFigure(string slug, string id) => figures.Contains((slug, id));

    /// <summary>The place that a link between chapters means: `bosetting.md#anker`, `#anker`.</summary>
    public string? FindLink(string url, string chapter)
    {
        var (file, id) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[(at + 1)..]) : (url, "");
        var slug = file.Length == 0 ? chapter : Path.GetFileNameWithoutExtension(file);
        return Find(slug, id) ?? (slug == front ? Find("index", id) : null);
    }
}
