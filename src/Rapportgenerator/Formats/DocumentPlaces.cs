using Rapportgenerator.Document;

namespace Rapportgenerator.Formats;

/// <summary>The places that links lead to in a file which holds all chapters: headings and figures. Only places that exist have a name.</summary>
internal abstract class DocumentPlaces
{
    private readonly Dictionary<(string Slug, string Id), string> known = [];
    private readonly string front;

    /// <param name="name">What the format calls a place, from a chapter's slug, an id in it, and whether it is the chapter's title.</param>
    protected DocumentPlaces(ReportDocument document, Func<string, string, bool, string> name)
    {
        front = document.Definition.Front.Slug;
        foreach (var chapter in document.Chapters)
        {
            foreach (var heading in chapter.Headings)
                known[(chapter.Slug, heading.Id)] = name(chapter.Slug, heading.Id, heading.Level == 1);
            if (!chapter.Headings.IsEmpty)
                known[(chapter.Slug, "")] = known[(chapter.Slug, chapter.Headings[0].Id)];
        }

        foreach (var figure in document.Figures)
            known[(figure.Chapter, figure.ElementId)] = name(figure.Chapter, figure.ElementId, false);
    }

    /// <param name="id">A heading's id or a figure's element id; empty for the chapter itself.</param>
    public string? Find(string slug, string id) => known.GetValueOrDefault((slug, id));

    /// <summary>The place that a link between chapters means: `bosetting.md#anker`, `#anker`.</summary>
    public string? FindLink(string url, string chapter)
    {
        var (file, id) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[(at + 1)..]) : (url, "");
        var slug = file.Length == 0 ? chapter : Path.GetFileNameWithoutExtension(file);
        return Find(slug, id) ?? (slug == front ? Find("index", id) : null);
    }
}
