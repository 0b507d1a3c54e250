using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>What stands within a line, a method each.</summary>
internal static class WordInlines
{
    public static void Emphasis(WordWriter writer, EmphasisInline emphasis) => writer.With(
        emphasis.DelimiterCount >= 2 ? writer.Look with { Bold = true } : writer.Look with { Italic = true }, () => writer.Inlines(emphasis));

    public static void LineBreak(WordWriter writer, LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
            writer.Out.Sign(default, "<w:br/>");
        else
            writer.Text(" ");
    }

    public static void Leftover(WordWriter writer, DelimiterInline delimiter) => writer.Text(delimiter.ToLiteral()).Inlines(delimiter);

    public static void Autolink(WordWriter writer, AutolinkInline link) =>
        External(writer, link, (link.IsEmail ? "mailto:" : "") + link.Url, () => writer.Text(link.Url));

    /// <summary>A link between chapters leads to the place in the document; a place that is not there is reported by the document stage.</summary>
    public static void Link(WordWriter writer, LinkInline link)
    {
        var url = link.Url ?? "";
        if (url.Contains(':', StringComparison.Ordinal))
            External(writer, link, url, Words);
        else if (writer.Places.FindLink(Uri.UnescapeDataString(url), writer.Source) is { } place)
            writer.LinkTo(place, Words);
        else
            writer.Inlines(link);

        void Words()
        {
            if (link.FirstChild is null)
                writer.Text(url);
            else
                writer.Inlines(link);
        }
    }

    public static void Reference(WordWriter writer, CrossReference reference)
    {
        void Words() => writer.In(reference.Language ?? writer.Language, () => writer.Text(reference.Text));
        if (writer.Places.Find(reference.Chapter, reference.Target) is { } place)
            writer.LinkTo(place, Words);
        else
            Words();
    }

    private static void External(WordWriter writer, MarkdownObject node, string url, Action words)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            writer.Refuse(node, "RG661", $"Word cannot follow the link `{url}`.", "Write a whole address, as in `https://www.imdi.no/`.");
            return;
        }

        writer.Out.Raw("<w:hyperlink r:id=\"").Raw(writer.Links.IdOf(address)).Raw("\" w:history=\"1\">");
        writer.With(writer.Look with { Style = WordStyles.Link }, words);
        writer.Out.Raw("</w:hyperlink>");
    }
}
