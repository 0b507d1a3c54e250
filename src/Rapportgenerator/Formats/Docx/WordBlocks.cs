using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>An item of a list, whose first paragraph carries the bullet or the number.</summary>
/// <param name="list">Id of the list.</param>
/// <param name="level">From 0.</param>
/// <param name="keepNext">On one page with the item after it.</param>
internal sealed class WordListItem(int list, int level, bool isOrdered, bool isLoose, bool keepNext)
{
    public bool KeepNext => keepNext;

    public int Level => level;

    public bool IsLoose => isLoose;

    public string Style => isOrdered ? WordStyles.Numbered : WordStyles.Bullets;

    /// <summary>The list for the first who asks, null for those after.</summary>
    public (int Id, int Level)? Numbering()
    {
        (int, int)? numbering = hasNumber ? null : (list, level);
        hasNumber = true;
        return numbering;
    }

    private bool hasNumber;
}

/// <summary>The blocks of Markdown, a method each.</summary>
internal static class WordBlocks
{
    /// <summary>Longest paragraph, in signs of Markdown, that is kept with the list after it.</summary>
    private const int LongestLead = 400;

    /// <summary>
    /// On the front page, whose title is the publication's and stands on the title page already, the first section takes the
    /// title's place.
    /// </summary>
    public static void Heading(WordWriter writer, HeadingBlock heading)
    {
        var chapter = writer.Chapter;
        var place = writer.Places.Find(chapter.Slug, heading.GetAttributes().Id ?? "")!;
        if (writer.TitleIsOnCover && heading.Level == 1)
        {
            writer.HeadingLevel = 0;
            writer.BookmarkNext(place);
            return;
        }

        var level = Math.Min(heading.Level, writer.HeadingLevel + 1);
        var number = level == 1 ? chapter.NumberIn(writer.Document.Language.Words) : null;
        Heading(writer, level, number, PlainText.Of(heading.Inline), place, () => writer.Inlines(heading.Inline));
    }

    /// <param name="title">As the contents name it.</param>
    /// <param name="place">Its bookmark.</param>
    public static void Heading(WordWriter writer, int level, string? number, string title, string place, Action write)
    {
        (writer.HeadingLevel, writer.LastHeading) = (level, title);
        writer.List(new WordContentsLine(level, number, title, place, writer.Look.Language));
        writer.Paragraph(new ParagraphLook(WordStyles.Heading(level)), () => writer.Bookmark(place, () =>
        {
            if (number is not null)
                writer.Text(number + WordStyles.AfterNumber, new RunLook(WordStyles.ChapterNumber));
            write();
        }));
    }

    public static void Paragraph(WordWriter writer, ParagraphBlock paragraph) =>
        writer.Paragraph(Look(writer) with { KeepNext = LeadsToList(paragraph) || writer.Item is { KeepNext: true } }, () => writer.Inlines(paragraph.Inline));

    /// <summary>The look of a paragraph of text where the writer stands.</summary>
    public static ParagraphLook Look(WordWriter writer)
    {
        if (writer.Item is not { } item)
            return new ParagraphLook(writer.TextStyle);
        var numbering = item.Numbering();
        var isPlain = writer.TextStyle == WordStyles.Text;
        var indent = WordStyles.IndentOf(writer.TextStyle) + WordNumbering.Step * (item.Level + 1);
        return new ParagraphLook(!isPlain ? writer.TextStyle : numbering is null ? WordStyles.Continued : item.Style)
        {
            Numbering = numbering,
            Indent = isPlain && numbering is not null ? null : indent,
            Hanging = numbering is null ? 0 : WordNumbering.Step,
            Apart = item.IsLoose,
        };
    }

    public static void List(WordWriter writer, ListBlock list)
    {
        var level = Math.Min(writer.Item is { } outer ? outer.Level + 1 : 0, WordNumbering.Levels - 1);
        var id = list.IsOrdered ? writer.NumberedList(level, Start(list)) : WordNumbering.Bullets;
        foreach (var (index, block) in list.Index())
        {
            // Neither the first nor the last item stands alone on a page.
            var keepNext = list.Count > 1 && (index == 0 || index == list.Count - 2);
            writer.InItem(new WordListItem(id, level, list.IsOrdered, list.IsLoose, keepNext), () => writer.Blocks((ListItemBlock)block));
        }
    }

    private static int Start(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;

    public static void Code(WordWriter writer, CodeBlock code) => writer.Paragraph(new ParagraphLook(WordStyles.Code), () =>
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
                writer.Out.Sign(default, "<w:br/>");
            writer.Out.Run(new RunLook(Language: writer.Look.Language), code.Lines.Lines[i].Slice.ToString());
        }
    });

    /// <summary>A short paragraph stays with the list after it.</summary>
    private static bool LeadsToList(ParagraphBlock paragraph) =>
        paragraph.Span.Length <= LongestLead && paragraph.Parent is { } parent && parent.IndexOf(paragraph) is var at && at + 1 < parent.Count
        && parent[at + 1] is ListBlock;
}
