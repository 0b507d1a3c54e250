using System.Globalization;
using System.Text;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The bookmarks that links lead to: a heading's or a figure's place, by a name that Word takes. Only places that exist have one.</summary>
internal sealed class WordPlaces
{
    /// <summary>Word cuts longer names.</summary>
    private const int Longest = 40;

    private readonly Dictionary<(string Slug, string Id), string> known = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string front;

    public WordPlaces(ReportDocument document)
    {
        front = document.Definition.Front.Slug;
        foreach (var chapter in document.Chapters)
        {
            foreach (var heading in chapter.Headings)
                known.TryAdd((chapter.Slug, heading.Id), Name(heading.Level == 1 ? chapter.Slug : heading.Id));
            if (!chapter.Headings.IsEmpty)
                known[(chapter.Slug, "")] = known[(chapter.Slug, chapter.Headings[0].Id)];
        }

        foreach (var figure in document.Figures)
            known.TryAdd((figure.Chapter, figure.ElementId), Name(figure.ElementId));
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

    /// <summary>A bookmark's name: letters, digits and underscores, a letter first, unlike all before.</summary>
    public string Name(string id)
    {
        var text = new StringBuilder("p_");
        foreach (var sign in id)
            text.Append(char.IsLetterOrDigit(sign) ? sign : '_');
        var stem = text.ToString();
        var name = stem[..Math.Min(stem.Length, Longest)];
        for (var count = 2; !names.Add(name); count++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"_{count}");
            name = stem[..Math.Min(stem.Length, Longest - ending.Length)] + ending;
        }

        return name;
    }
}
