using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Rapportgenerator.Formats.Docx;

/// <summary>Real footnotes, numbered by Word through the whole document.</summary>
internal sealed class WordFootnotes
{
    private readonly WordMarkup markup = new();
    private readonly Dictionary<(string Chapter, Footnote Note), int> known = [];

    /// <summary>`w:footnote` elements.</summary>
    public string Markup => markup.ToString();

    public WordLinks Links { get; } = new();

    /// <summary>The first call in a chapter brings the note, later ones name its number and lead to the first.</summary>
    public void Call(WordWriter writer, FootnoteLink link)
    {
        if (link.IsBackLink)
            return;
        var look = writer.Look with { Style = WordStyles.FootnoteSign };
        if (known.TryGetValue((writer.Chapter.Slug, link.Footnote), out var number))
        {
            writer.Out.Raw("<w:fldSimple w:instr=\" NOTEREF ").Raw(Place(number)).Raw(" \\h \">");
            writer.Text(number.ToString(CultureInfo.InvariantCulture), look);
            writer.Out.Raw("</w:fldSimple>");
            return;
        }

        number = known.Count + 1;
        known.Add((writer.Chapter.Slug, link.Footnote), number);
        writer.Bookmark(Place(number), () => writer.Out.Sign(look, string.Create(CultureInfo.InvariantCulture, $"<w:footnoteReference w:id=\"{number}\"/>")));
        // A note that calls another is written before it.
        var note = new WordMarkup();
        writer.Elsewhere(note, Links, () => Write(writer, note, link.Footnote));
        markup.Raw("<w:footnote w:id=\"").Raw(number).Raw("\">\n").Raw(note.ToString()).Raw("</w:footnote>\n");
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"fotnote_{number}");

    /// <summary>Its number stands at the beginning of its first paragraph.</summary>
    private static void Write(WordWriter writer, WordMarkup note, Footnote footnote)
    {
        void Number() => note.Sign(new RunLook(WordStyles.FootnoteSign), "<w:footnoteRef/>").Run(default, " ");
        if (footnote is not [ParagraphBlock, ..])
            writer.Paragraph(new ParagraphLook(WordStyles.Footnote), Number);
        foreach (var (index, block) in footnote.Index())
        {
            if (index == 0 && block is ParagraphBlock first)
            {
                writer.Paragraph(new ParagraphLook(WordStyles.Footnote), () =>
                {
                    Number();
                    writer.Inlines(first.Inline);
                });
            }
            else
            {
                writer.Render(block);
            }
        }
    }
}
