using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Links to a heading, a figure or a table, for readers who want its address. They stand beside what they lead to and never in
/// it, so that no heading and no caption has them in its name; the style sheet draws their sign, so that no text has it either.
/// </summary>
internal static class Permalink
{
    /// <param name="id">Of the heading; null for one that has no place of its own.</param>
    /// <param name="write">Writes the heading itself.</param>
    public static void Heading(HtmlRenderer html, int level, string? id, string name, Action write)
    {
        // The page's title is the page; and a page of another site has links of its own.
        if (level == 1 || id is null || html.IsRepeating || html.Fragment is not null)
        {
            write();
            return;
        }

        html.Raw("<div class=\"heading\">\n");
        write();
        html.Raw(Anchor(id, LabelOf(html.Language, html.Words.Quote(name)))).Raw("\n</div>\n");
    }

    /// <summary>Nothing where the figure stands here a second time, and on a page of another site.</summary>
    public static void Figure(HtmlRenderer html, FigureBlock block)
    {
        if (!html.IsRepeating && html.Fragment is null)
            html.Raw(Anchor(block.ElementId, LabelOf(html.Language, block.Label)));
    }

    /// <summary>A heading of level 2 of the page's frame.</summary>
    public static string Section(string id, string title, ReportLanguage language) =>
        $"<div class=\"heading\">\n<h2 id=\"{id}\">{HtmlText.Escape(title)}</h2>\n{Anchor(id, LabelOf(language, language.Words.Quote(title)))}\n</div>\n";

    /// <summary>«Lenke til Figur 1».</summary>
    public static string LabelOf(ReportLanguage language, string name) => ColophonWords.Fill(ColophonWords.Of(language.Code).LinkTo, name);

    private static string Anchor(string id, string label) =>
        $"<a class=\"permalink\" href=\"#{HtmlText.Escape(Uri.EscapeDataString(id))}\" aria-label=\"{HtmlText.Escape(label)}\"></a>";
}
