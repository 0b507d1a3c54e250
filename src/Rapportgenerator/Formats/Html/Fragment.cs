using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Html;

/// <summary>A chapter that is pasted into a page of another site.</summary>
/// <param name="Name">Of its file, without ending: the template's.</param>
/// <param name="IdPrefix">Before each of its ids, so that none meets the other site's or another chapter's: `rapport-2019-bosetting-`.</param>
/// <param name="HeadingLevel">Of the headings right below the chapter's title, which is the other page's own: 2 to 4.</param>
/// <param name="Address">Where our own pages are, ending in `/`; null where nobody knows, and then no link leads to them.</param>
internal sealed record Fragment(string Name, string IdPrefix, int HeadingLevel, string? Address)
{
    /// <summary>Of its charts, which no style sheet of ours reaches there.</summary>
    public ChartColours Colours { get; private init; } = ChartColours.Program;

    public static Fragment Of(ReportDocument document, Chapter chapter)
    {
        var web = document.Definition.Web ?? new(Address: null);
        var name = chapter.Kind == ChapterKind.Front ? document.Definition.Front.Slug : chapter.Slug;
        return new(name, $"{document.Slug}-{name}-", web.FragmentHeadingLevel, web.Address) { Colours = ThemeCharts.Of(document.Definition) };
    }

    public string Drawing(FigureBlock block, Chart chart) =>
        PastedSvg.Write(chart, IdPrefix + block.ElementId + "-drawing", block.Label, block.Figure.AlternativeText, Colours);

    /// <summary>An address of our pages as the other site's page must have it; null where the link has to go.</summary>
    public string? Resolve(string href)
    {
        if (href.StartsWith('#'))
            return "#" + Uri.EscapeDataString(IdPrefix) + href[1..];
        return Uri.TryCreate(href, UriKind.Absolute, out _) ? href : Address is null ? null : Address + href;
    }
}
