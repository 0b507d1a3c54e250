using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>A page in the contents.</summary>
/// <param name="Number">«1», «Vedlegg A», or null.</param>
/// <param name="Language">Of the title.</param>
internal sealed record PageEntry(string Slug, string? Number, string Title, ReportLanguage Language);

/// <summary>The pages and the places in them, and how a link gets there from another page.</summary>
internal sealed class SiteMap
{
    private readonly Dictionary<string, string> slugByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> templateBySlug = [];

    public SiteMap(ReportDocument document)
    {
        Document = document;
        Numbers = NumberLinks.Of(document);
        var words = document.Language.Words;
        Pages =
        [
            .. document.Chapters.Select(chapter => new PageEntry(
                chapter.Slug,
                chapter.NumberIn(words),
                chapter.Kind == ChapterKind.Front ? words.FrontPage : chapter.Title,
                chapter.Kind == ChapterKind.Front ? document.Language : chapter.Language)),
            new PageEntry(words.FiguresSlug, null, words.FiguresAndTables, document.Language),
        ];
        var definition = document.Definition;
        foreach (var chapter in document.Chapters)
            slugByName[chapter.Slug] = chapter.Slug;
        foreach (var chapter in definition.Chapters.Concat(definition.Appendices))
            templateBySlug[chapter.Slug] = Shown(definition, chapter);
        if (document.Chapters.FirstOrDefault(chapter => chapter.Kind == ChapterKind.Front) is { } front)
        {
            slugByName[definition.Front.Slug] = front.Slug;
            templateBySlug[front.Slug] = Shown(definition, definition.Front);
        }
    }

    public ReportDocument Document { get; }

    /// <summary>What stands behind the numbers, and where; null where the report does not tell of it.</summary>
    public NumberLinks? Numbers { get; }

    /// <summary>All pages in reading order, the list of figures last.</summary>
    public List<PageEntry> Pages { get; }

    /// <summary>The page with all figures and tables: `figurer.html`.</summary>
    public string FiguresSlug => Document.Language.Words.FiguresSlug;

    /// <summary>The slug of the chapter whose template has this file name, or null.</summary>
    public string? ChapterNamed(string name) => slugByName.GetValueOrDefault(name);

    /// <summary>Path of a chapter's template, as the editor would write it.</summary>
    public string TemplateOf(string slug) => templateBySlug.GetValueOrDefault(slug, slug + ".md");

    /// <summary>The address of a page, or of a place in it, as seen from another page. A slug may begin with a folder.</summary>
    public static string Href(string from, string slug, string anchor = "")
    {
        var fragment = anchor.Length == 0 ? "" : "#" + Uri.EscapeDataString(anchor);
        return from == slug && anchor.Length > 0 ? fragment : RootOf(from) + string.Join('/', slug.Split('/').Select(Uri.EscapeDataString)) + ".html" + fragment;
    }

    /// <summary>The way from a page to the folder of the chapters' pages: nothing, or `../`.</summary>
    public static string RootOf(string slug) => slug.Contains('/', StringComparison.Ordinal) ? "../" : "";

    private static string Shown(ReportDefinition definition, ChapterDefinition chapter) =>
        Path.GetRelativePath(definition.Folder, Path.Combine(definition.Templates, chapter.Template)).Replace('\\', '/');
}
