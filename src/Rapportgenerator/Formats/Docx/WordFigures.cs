using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>Charts and tables of the survey: the title above, what a reader needs to judge them below, all on one page where there is room.</summary>
internal static class WordFigures
{
    public static void Figure(WordWriter writer, FigureBlock block)
    {
        Caption(writer, block);
        var details = block.Figure.Details;
        if (block.Figure.Chart is not null)
            writer.Paragraph(new ParagraphLook(WordStyles.Picture) { KeepNext = details.Length > 0 }, () => writer.Drawings.Place(writer.Out, block));
        else
            WordSurveyTable.Table(writer, block, details.Length > 0);
        foreach (var (index, (word, text)) in details.Index())
        {
            writer.Paragraph(new ParagraphLook(WordStyles.Detail) { KeepNext = index < details.Length - 1 }, () =>
            {
                writer.Text(word + ":", new RunLook(Bold: true));
                writer.Text(" " + text);
            });
        }

        if (details.Length == 0)
            WordTables.After(writer);
    }

    /// <summary>The number is text: Word would count by itself.</summary>
    private static void Caption(WordWriter writer, FigureBlock block) => writer.Paragraph(new ParagraphLook(WordStyles.Caption), () =>
    {
        void Words() => writer.Text($"{block.Label}. {block.Figure.Title}");
        if (writer.Places.Find(block.Chapter, block.ElementId) is { } place)
            writer.Bookmark(place, Words);
        else
            Words();
    });
}
