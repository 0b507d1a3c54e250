using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>What stands within a line, a method each.</summary>
internal static class TypstInlines
{
    public static void Emphasis(TypstWriter writer, EmphasisInline emphasis)
    {
        writer.Raw(emphasis.DelimiterCount >= 2 ? "#strong[" : "#emph[");
        writer.Inlines(emphasis);
        writer.Raw("];");
    }

    public static void Code(TypstWriter writer, CodeInline code) =>
        writer.Raw("#raw(").Literal(writer.Shown(code.Content)).Raw(");");

    public static void Autolink(TypstWriter writer, AutolinkInline link) =>
        writer.Raw("#link(").Literal((link.IsEmail ? "mailto:" : "") + link.Url).Raw(")").Content(link.Url).Raw(";");

    /// <summary>A link between chapters leads to the place in the PDF; a place that is not there is reported by the document stage.</summary>
    public static void Link(TypstWriter writer, LinkInline link)
    {
        var url = link.Url ?? "";
        var isExternal = url.Contains(':', StringComparison.Ordinal);
        if (!isExternal && writer.Labels.FindLink(url, writer.Chapter.Slug) is not { })
        {
            writer.Inlines(link);
            return;
        }

        writer.Raw("#link(");
        if (isExternal)
            writer.Literal(url);
        else
            writer.Raw("label(").Literal(writer.Labels.FindLink(url, writer.Chapter.Slug)!).Raw(")");
        writer.Raw(")[");
        if (link.FirstChild is null)
            writer.Text(url);
        else
            writer.Inlines(link);
        writer.Raw("];");
    }

    public static void Reference(TypstWriter writer, CrossReference reference)
    {
        if (writer.Labels.Find(reference.Chapter, reference.Target) is { } label)
        {
            writer.Raw("#link(label(").Literal(label).Raw("))[")
                .InLanguage(reference.Language ?? writer.Chapter.Language, writer.Chapter.Language, () => writer.Text(reference.Text)).Raw("];");
            // A figure of the same chapter is near; the way to another is long on paper.
            if (reference.Chapter != writer.Chapter.Slug && writer.Labels.IsFigure(reference.Chapter, reference.Target))
                writer.Raw("#on-page(label(").Literal(label).Raw("))").Content(ColophonWords.Of(writer.Chapter.Language.Code).OnPage).Raw(";");
        }
        else
        {
            writer.Text(reference.Text);
        }
    }

    /// <summary>The first call brings the note's text, later ones lead to the same note.</summary>
    public static void Footnote(TypstWriter writer, FootnoteLink link)
    {
        if (link.IsBackLink)
            return;
        var (label, known) = writer.Footnote(link.Footnote);
        if (known)
        {
            writer.Raw("#footnote(label(").Literal(label).Raw("));");
            return;
        }

        writer.Raw("#footnote[~");
        writer.Blocks(link.Footnote);
        writer.Raw("]#label(").Literal(label).Raw(");");
    }
}
