using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Docx;

/// <summary>How a run of text looks and what it is written in.</summary>
/// <param name="Style">Id of a character style; null for none.</param>
/// <param name="Language">Tag of another language than the document's; null for the document's.</param>
internal readonly record struct RunLook(string? Style = null, bool Bold = false, bool Italic = false, string? Language = null);

/// <summary>A paragraph's own properties beside its style's. Lengths are twentieths of a point.</summary>
/// <param name="Style">Id of a paragraph style.</param>
internal readonly record struct ParagraphLook(string Style)
{
    /// <summary>On one page with the paragraph after it.</summary>
    public bool KeepNext { get; init; }

    /// <summary>The list it is numbered in, and its level from 0.</summary>
    public (int Id, int Level)? Numbering { get; init; }

    /// <summary>From the left; null for the style's or the list's.</summary>
    public int? Indent { get; init; }

    /// <summary>How far the first line begins left of <see cref="Indent"/>.</summary>
    public int Hanging { get; init; }

    /// <summary>Space also between paragraphs of one style.</summary>
    public bool Apart { get; init; }

    public bool Centred { get; init; }

    /// <summary>The section that ends with it, as markup.</summary>
    public string? Section { get; init; }
}

/// <summary>WordprocessingML as text; the properties come in the order that ECMA-376 part 1 (17.3.1.26, 17.3.2.28) asks for.</summary>
internal sealed class WordMarkup
{
    private readonly StringBuilder output = new(64 * 1024);

    public override string ToString() => output.ToString();

    /// <summary>Markup of our own; never text from data or templates.</summary>
    public WordMarkup Raw(string markup)
    {
        output.Append(markup);
        return this;
    }

    public WordMarkup Raw(int number)
    {
        output.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>An attribute's value, or text where markup for it stands already.</summary>
    public WordMarkup Escaped(string text)
    {
        XmlText.Append(output, text);
        return this;
    }

    public WordMarkup Open(ParagraphLook look)
    {
        Raw("<w:p><w:pPr><w:pStyle w:val=\"").Raw(look.Style).Raw("\"/>");
        if (look.KeepNext)
            Raw("<w:keepNext/>");
        if (look.Numbering is { } list)
            Raw("<w:numPr><w:ilvl w:val=\"").Raw(list.Level).Raw("\"/><w:numId w:val=\"").Raw(list.Id).Raw("\"/></w:numPr>");
        if (look.Indent is { } indent)
            Raw("<w:ind w:left=\"").Raw(indent).Raw("\" w:hanging=\"").Raw(look.Hanging).Raw("\"/>");
        if (look.Apart)
            Raw("<w:contextualSpacing w:val=\"0\"/>");
        if (look.Centred)
            Raw("<w:jc w:val=\"center\"/>");
        return Raw(look.Section ?? "").Raw("</w:pPr>");
    }

    public WordMarkup Close() => Raw("</w:p>\n");

    public WordMarkup Run(RunLook look, string text)
    {
        if (text.Length == 0)
            return this;
        Raw("<w:r>").Properties(look).Raw("<w:t xml:space=\"preserve\">");
        // A line of the source is no line of the page.
        XmlText.Append(output, text.AsSpan().IndexOfAny("\r\n\t") < 0 ? text : text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
        return Raw("</w:t></w:r>");
    }

    /// <summary>A run of one element: a line break, a tab, the sign of a footnote.</summary>
    public WordMarkup Sign(RunLook look, string element) => Raw("<w:r>").Properties(look).Raw(element).Raw("</w:r>");

    private WordMarkup Properties(RunLook look)
    {
        if (look == default)
            return this;
        Raw("<w:rPr>");
        if (look.Style is { } style)
            Raw("<w:rStyle w:val=\"").Raw(style).Raw("\"/>");
        if (look.Bold)
            Raw("<w:b/>");
        if (look.Italic)
            Raw("<w:i/>");
        if (look.Language is { } language)
            Raw("<w:lang w:val=\"").Raw(language).Raw("\"/>");
        return Raw("</w:rPr>");
    }
}
