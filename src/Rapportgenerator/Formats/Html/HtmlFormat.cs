using System.Collections.Immutable;
using Markdig.Syntax;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Scriban.Runtime;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// The publication as web pages below `html/`: a page a chapter, a list of figures, the theme, the figures' numbers. They
/// open from disk, run no script and link only relatively.
/// </summary>
public static class HtmlFormat
{
    /// <summary>What lists of search results and bookmarks show of a title, in letters.</summary>
    private const int LongestWindowTitle = 70;

    /// <summary>The finished files; empty, with RG6xx errors in the bag, where a page cannot be made.</summary>
    /// <param name="pdf">File name of the PDF, or null where none is made.</param>
    /// <param name="data">
    /// The publication's data files; the front page links to those that have a title. Asked for when all other pages are
    /// made, since they may be made at the same time.
    /// </param>
    public static ImmutableArray<OutputFile> Write(
        ReportDocument document, string? pdf, Func<ImmutableArray<OutputFile>> data, DiagnosticBag bag)
    {
        var site = new SiteMap(document);
        CheckNames(site, bag);
        if (PageTheme.Read(document.Definition, bag) is not { } theme)
            return [];

        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var pages = new byte[]?[document.Chapters.Length];
        void Make(int place) => pages[place] = theme.Render(ChapterPage(site, document.Chapters[place], pdf, data, bag), bag);
        // The front page is the first to be read and the last to be made.
        var isFront = document.Chapters.ToLookup(chapter => chapter.Kind == ChapterKind.Front, document.Chapters.IndexOf);
        Parallel.ForEach(isFront[false], Make);
        foreach (var place in isFront[true])
            Make(place);

        foreach (var (place, chapter) in document.Chapters.Index())
            Add(files, chapter.Slug + ".html", pages[place]);
        Add(files, site.FiguresSlug + ".html", theme.Render(ListPage(site), bag));
        foreach (var file in theme.Assets.Concat(CitationFiles.Of(document)).Concat(SitemapFile.Of(site)))
            files.Add(file with { Path = OutputFile.WebFolder + file.Path });
        if (site.Numbers is { } numbers)
        {
            var writer = new NumberPageWriter(document);
            var contents = new byte[]?[numbers.Pages.Length];
            Parallel.For(0, contents.Length, at => contents[at] = theme.Render(NumberPage(site, numbers.Pages[at], writer), bag));
            foreach (var (page, content) in numbers.Pages.Zip(contents))
                Add(files, page.Slug + ".html", content);
        }

        return bag.HasErrors ? [] : files.ToImmutable();
    }

    /// <summary>
    /// One page for the preview: as <see cref="Write"/> makes it, without downloads, and with comments that tell its parts and the
    /// template line of each block. Null where there is none, or it cannot be made.
    /// </summary>
    /// <param name="slug">The page's file name without its ending.</param>
    public static byte[]? Page(ReportDocument document, string slug, DiagnosticBag bag)
    {
        var site = new SiteMap(document);
        if (PageTheme.Read(document.Definition, bag) is not { } theme)
            return null;
        if (slug == site.FiguresSlug)
            return theme.Render(ListPage(site), bag);
        if (site.Numbers?.Pages.FirstOrDefault(page => page.Slug == slug) is { } numbers)
            return theme.Render(NumberPage(site, numbers, new NumberPageWriter(document)), bag);
        return document.Chapters.FirstOrDefault(chapter => chapter.Slug == slug) is { } found
            ? theme.Render(ChapterPage(site, found, pdf: null, () => [], bag, tellsPlaces: true), bag)
            : null;
    }

    /// <summary>Style sheet and fonts, with paths relative to the pages; empty where the theme cannot be read.</summary>
    public static ImmutableArray<OutputFile> Assets(ReportDefinition definition, DiagnosticBag bag) => PageTheme.Read(definition, bag)?.Assets ?? [];

    private static void Add(ImmutableArray<OutputFile>.Builder files, string name, byte[]? content)
    {
        if (content is not null)
            files.Add(new OutputFile(OutputFile.WebFolder + name, content));
    }

    private static void CheckNames(SiteMap site, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in site.Pages)
        {
            if (!seen.Add(page.Slug))
            {
                bag.Error(
                    "RG607", new SourceSpan(site.TemplateOf(page.Slug)), $"Two pages would be called `{page.Slug}.html`.",
                    "Give the template file another name.");
            }
        }
    }

    private static ScriptObject ChapterPage(
        SiteMap site, Chapter chapter, string? pdf, Func<ImmutableArray<OutputFile>> data, DiagnosticBag bag, bool tellsPlaces = false)
    {
        var html = new HtmlRenderer(site, chapter, bag, tellsPlaces: tellsPlaces);
        var blocks = chapter.Content;
        var first = blocks.Count > 0 && blocks[0] is HeadingBlock { Level: 1 } ? 1 : 0;
        if (first == 1)
            html.Render(blocks[0]);
        var heading = html.Take();
        html.Parts(blocks.Skip(first));

        var isFront = chapter.Kind == ChapterKind.Front;
        var subject = new PageSubject(
            chapter.Slug, isFront ? null : chapter.Title, chapter.Language, PageDescription.Of(site.Document, chapter));
        var page = Page(site, subject, heading, html.Take());
        if (isFront)
        {
            page["is_front"] = true;
            page["subtitle"] = site.Document.Definition.Subtitle is { } subtitle ? HtmlText.Escape(subtitle) : null;
            page["pdf"] = pdf is null ? null : HtmlText.Escape(ReaderFiles.AddressOf(pdf));
            var files = data();
            page["downloads"] = DownloadList.Of(files, site.Document.Language);
            page["citation"] = Citation.Of(site.Document);
            page["changes"] = ChangeList.Of(site.Document);
            page["metadata"] = PageMetadata.Of(site.Document, subject, new StructuredData(site).FrontPage(subject, pdf, files));
        }
        else
        {
            page["metadata"] = PageMetadata.Of(site.Document, subject, new StructuredData(site).Page(subject, chapter));
            if (PageParts.OnThisPage(chapter) is { } sections)
            {
                page["on_this_page"] = sections;
                page["contents_here"] = PageParts.Contents(site, chapter.Slug, sections);
            }
        }

        return page;
    }

    private static ScriptObject ListPage(SiteMap site)
    {
        var language = site.Document.Language;
        var subject = new PageSubject(
            site.FiguresSlug, language.Words.FiguresAndTables, language, PageDescription.OfFigureList(site.Document));
        var page = Page(site, subject, FigureListPage.Heading(site), FigureListPage.Content(site));
        page["metadata"] = PageMetadata.Of(site.Document, subject, new StructuredData(site).Page(subject, chapter: null));
        return page;
    }

    /// <summary>Behind the report, and no part of its order: neither in the contents nor beside another page.</summary>
    private static ScriptObject NumberPage(SiteMap site, NumberPage page, NumberPageWriter writer)
    {
        var subject = new PageSubject(page.Slug, writer.Title(page), site.Document.Language, writer.Title(page));
        var variables = Page(site, subject, writer.Heading(page), writer.Content(page));
        variables["noindex"] = true;
        return variables;
    }

    /// <summary>The chapter's name, and the report's where there is room for both.</summary>
    private static string WindowTitle(string chapter, string report) =>
        chapter.Length + report.Length + 3 <= LongestWindowTitle ? $"{chapter} – {report}" : chapter;

    /// <summary>The variables of `page.html`; the file itself explains them to its editors.</summary>
    /// <param name="subject">Its language is the page's; the frame around its text is in the report's.</param>
    private static ScriptObject Page(SiteMap site, PageSubject subject, string heading, string content)
    {
        var document = site.Document;
        var (slug, title, language) = (subject.Slug, subject.Title, subject.Language);
        var words = document.Language.Words;
        var report = HtmlText.Escape(document.Definition.Title);
        var contents = PageParts.Contents(site, slug, sections: null);
        return new ScriptObject
        {
            ["language"] = language.Tag,
            ["frame_lang"] = HtmlText.Lang(document.Language, language),
            ["window_title"] = title is null ? report : HtmlText.Escape(WindowTitle(title, document.Definition.Title)),
            ["report_title"] = report,
            ["publisher"] = HtmlText.Escape(document.Definition.Publisher),
            ["published"] = HtmlText.Escape(document.Language.LongDate(document.Definition.Published)),
            ["published_iso"] = document.Definition.Published.Iso(),
            ["synthetic"] = document.Survey.Synthetic ? HtmlText.Escape(words.Synthetic) : null,
            ["version"] = ChangeList.Version(document),
            ["metadata"] = null,
            ["citation"] = null,
            ["changes"] = null,
            ["is_front"] = false,
            ["subtitle"] = null,
            ["pdf"] = null,
            ["downloads"] = null,
            ["contents"] = contents,
            ["contents_here"] = contents,
            ["noindex"] = false,
            ["root"] = SiteMap.RootOf(slug),
            ["home"] = SiteMap.RootOf(slug) + "index.html",
            ["on_this_page"] = null,
            ["heading"] = heading,
            ["content"] = content,
            ["previous"] = PageParts.Neighbour(site, slug, -1),
            ["next"] = PageParts.Neighbour(site, slug, 1),
            ["words"] = new ScriptObject
            {
                ["skip"] = HtmlText.Escape(words.SkipToContent),
                ["menu"] = HtmlText.Escape(words.Menu),
                ["contents"] = HtmlText.Escape(words.Contents),
                ["on_this_page"] = HtmlText.Escape(language.Words.OnThisPage),
                ["published"] = HtmlText.Escape(words.Published),
                ["download_pdf"] = HtmlText.Escape(words.DownloadPdf),
                ["open_data"] = HtmlText.Escape(words.OpenData),
                ["open_data_link"] = HtmlText.Escape(Permalink.LabelOf(document.Language, document.Language.Words.Quote(words.OpenData))),
                ["open_data_lead"] = HtmlText.Escape(words.OpenDataLead),
                ["neighbours"] = HtmlText.Escape($"{words.Previous} {words.And} {words.Next.ToLowerInvariant()}"),
            },
        };
    }
}
