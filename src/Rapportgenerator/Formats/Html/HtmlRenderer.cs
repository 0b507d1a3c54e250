using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Writes one page: hands each node to its renderer in <see cref="NodeRenderers"/> and keeps what they share. A node
/// without a renderer is a diagnostic, never a hole in the page.
/// </summary>
/// <param name="tellsPlaces">Whether comments say where the parts of the page begin, and which template line each block came from, for the preview.</param>
internal sealed class HtmlRenderer(SiteMap site, Chapter page, DiagnosticBag bag, Fragment? fragment = null, bool tellsPlaces = false)
{
    private readonly StringBuilder output = new();
    private readonly HashSet<string> ids = [];
    private readonly Dictionary<string, int> labels = [];
    private SourceSpan? part;

    public SiteMap Site { get; } = site;
    public Chapter Page { get; } = page;
    public DiagnosticBag Bag { get; } = bag;

    /// <summary>What is written is pasted into another site's page, without our style sheet; null on our own.</summary>
    public Fragment? Fragment { get; } = fragment;
    public Wording Words => Language.Words;

    /// <summary>Of what is being written: the page's, or another chapter's where its findings are repeated.</summary>
    public ReportLanguage Language { get; private set; } = page.Language;

    /// <summary>The chapter whose nodes are being written: another than the page's where the front page repeats findings.</summary>
    public string Source { get; private set; } = page.Slug;

    /// <summary>Whether a node stands here a second time, so that its ids belong to its first place.</summary>
    public bool IsRepeating => Source != Page.Slug;

    public int LastHeadingLevel { get; set; } = 1;
    public string LastHeading { get; set; } = page.Title;

    /// <summary>What has been written since the last call.</summary>
    public string Take()
    {
        var html = output.ToString();
        output.Clear();
        return html;
    }

    /// <summary>Markup of our own; never text from data or templates.</summary>
    public HtmlRenderer Raw(string markup)
    {
        output.Append(markup);
        return this;
    }

    public HtmlRenderer Raw(int number)
    {
        output.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public HtmlRenderer Text(ReadOnlySpan<char> text)
    {
        HtmlText.Append(output, text);
        return this;
    }

    public HtmlRenderer Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>The language attribute, where what follows is in another language than what is being written.</summary>
    public HtmlRenderer Lang(ReportLanguage? language) => Raw(HtmlText.Lang(language ?? Language, Language));

    /// <summary>
    /// A number with its id, and a link to what stands behind it where the report tells that. A link in a table's cell can be clicked,
    /// tapped and found by a screen reader, but the tab key passes it by: thousands of stops would bar the way through a page
    /// (WCAG 2.4.3), and the link under the figure, which has a stop, leads to the page where all its rows are (2.1.1).
    /// </summary>
    public HtmlRenderer Number(string text, NumberId? id, NumberPlace place = NumberPlace.Text)
    {
        if (id is not { } known)
            return Text(text);
        var href = place switch
        {
            NumberPlace.Cell => Site.Numbers?.InCell(known),
            NumberPlace.Text => Site.Numbers?.InText(Page.Slug, known),
            _ => null,
        };
        if (href is not null)
            Raw("<a class=\"number\"").Raw(place == NumberPlace.Cell ? " tabindex=\"-1\" href=\"" : " href=\"").Raw(href).Raw("\">");
        Raw("<data").Attribute("value", known.Text).Raw(">").Text(text).Raw("</data>");
        return href is null ? this : Raw("</a>");
    }

    /// <summary>A sign for those who see it, and words for those who listen.</summary>
    public HtmlRenderer Sign(string sign, string words) => Fragment is null
        ? Raw("<span aria-hidden=\"true\">").Text(sign).Raw("</span><span class=\"visually-hidden\">").Text(words).Raw(": </span>")
        : Raw("<span role=\"img\"").Attribute("aria-label", words).Raw(">").Text(sign).Raw("</span>");

    /// <summary>The id attribute; RG606 where the page has the id already.</summary>
    public HtmlRenderer Id(string id, MarkdownObject node)
    {
        if (IsRepeating)
            return this;
        if (!ids.Add(id))
        {
            Bag.Error(
                "RG606", SpanOf(node), $"The id `{id}` stands twice on this page.",
                "Give one of them another: `## Heading {#other-id}`.");
        }

        return Attribute("id", id);
    }

    /// <summary>A name for a region of the page that no other region has: repeated ones are numbered.</summary>
    public string UniqueLabel(string label)
    {
        var count = labels[label] = labels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} ({count})");
    }

    /// <summary>
    /// The blocks of a page. Each, or findings that follow each other, is a part that the preview exchanges for itself, so that places in
    /// it count from its own first line: `part bosetting.md:120`, and in it `at 3`; what is included from elsewhere says so, `at other.md:7`.
    /// </summary>
    public HtmlRenderer Parts(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (tellsPlaces && !FindingRenderers.Continues(block))
            {
                part = PlaceOf(block);
                Raw("<!--part ").Text(part?.File ?? "").Raw(":").Raw(part?.Line ?? 0).Raw("-->");
            }

            Render(block);
        }

        part = null;
        return tellsPlaces ? Raw("<!--end of parts-->") : this;
    }

    public HtmlRenderer Render(MarkdownObject node)
    {
        if (NodeRenderers.Find(node.GetType()) is { } render)
        {
            if (tellsPlaces && node is Block && PlaceOf(node) is { } place)
            {
                Raw("<!--at ");
                if (place.File == part?.File)
                    Raw(place.Line - part.Line);
                else
                    Text(place.File).Raw(":").Raw(place.Line);
                Raw("-->");
            }

            render(this, node);
            return this;
        }

        var isHtml = node is HtmlBlock or HtmlInline;
        Bag.Error(
            "RG601",
            SpanOf(node),
            isHtml ? "HTML cannot stand in a chapter." : $"The web pages cannot show this: {node.GetType().Name}.",
            isHtml ? "Write it in Markdown; to print the sign itself, write `\\<`." : "Use Markdown the editor's guide names.");
        return this;
    }

    /// <summary>Null for what was made without a line of a template, and where a name could end the comment it is to stand in.</summary>
    private static SourceSpan? PlaceOf(MarkdownObject node) =>
        NodeSpan.Of(node) is { Line: > 0 } place && !place.File.Contains("--", StringComparison.Ordinal) ? place : null;

    public HtmlRenderer Children(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
            Render(container[i]);
        return this;
    }

    public HtmlRenderer Inlines(LeafBlock block) => block.Inline is null ? this : Inlines(block.Inline);

    public HtmlRenderer Inlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Render(inline);
        return this;
    }

    /// <summary>Writes nodes of another chapter: no ids, and links that lead back to that chapter's page.</summary>
    public HtmlRenderer Repeat(ChapterFindings chapter, Action write)
    {
        var before = (Source, Language);
        (Source, Language) = (chapter.Slug, chapter.Language);
        write();
        (Source, Language) = before;
        return this;
    }

    /// <summary>The editor's line: noted on the node or its nearest ancestor, else the rendered Markdown's own.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => NodeSpan.Of(node) ?? new SourceSpan(Site.TemplateOf(Source), node.Line + 1);
}

/// <summary>Where a number is printed, which decides where it leads.</summary>
internal enum NumberPlace
{
    Text,
    Cell,

    /// <summary>In a link or a heading, where another link has no place.</summary>
    Named,
}
