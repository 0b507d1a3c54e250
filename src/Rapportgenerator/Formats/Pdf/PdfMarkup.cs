using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf.Archive;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The files around the chapters' text: what the theme's `report` and `chapter` are told.</summary>
internal static class PdfMarkup
{
    public const string MainPath = "main.typ";

    /// <summary>Marks the last page of each chapter, see <see cref="TypstPages"/>.</summary>
    public const string ChapterEnds = "<chapter-end>";
    private const string Import = "#import \"/theme/report.typ\": *\n";

    public static string ChapterPath(Chapter chapter) => "chapters/" + chapter.Slug + ".typ";

    /// <param name="draft">Whether every page says that it is not finished.</param>
    /// <param name="shown">The only chapter that is drawn: the others take their room, but stay empty. Null for all.</param>
    public static TypstMarkup Main(ReportDocument document, PrintableText printable, bool draft, Chapter? shown = null)
    {
        var (definition, words) = (document.Definition, document.Language.Words);
        var text = new System.Text.StringBuilder(Import).Append("#show: report.with(\n");
        void Member(string name, string value) => text.Append("  ").Append(name).Append(": ").Append(value).Append(",\n");
        string Said(string? value) => value is null ? "none" : TypstText.Literal(printable.Of(value));

        Member("title", Said(definition.Title));
        Member("subtitle", Said(definition.Subtitle));
        Member("publisher", Said(definition.Publisher));
        var date = definition.Published;
        Member("date", string.Create(CultureInfo.InvariantCulture, $"datetime(year: {date.Year}, month: {date.Month}, day: {date.Day})"));
        Member("published", Said(EditionText.Published(document)));
        Member("language", Said(document.Language.Tag));
        Member("notice", Said(document.Survey.Synthetic ? words.Synthetic : null));
        Member("keywords", $"({string.Join(", ", PdfDescription.KeywordsOf(document).Select(Said))})");
        Member("paper", definition.Pdf.Paper == PaperSize.Screen ? "\"screen\"" : "\"a4\"");
        Member("draft", Said(draft ? ColophonWords.Of(document.Language.Code).Draft : null));
        Member("colophon", TypstColophon.Of(document, printable));
        Member("contents", Said(words.Contents));
        Member("figures", List(words.ListOfFigures, Count(document, table: false)));
        Member("tables", List(words.ListOfTables, Count(document, table: true)));
        text.Append(")\n");
        foreach (var chapter in document.Chapters)
        {
            var include = "#include " + TypstText.Literal("/" + ChapterPath(chapter));
            text.Append(shown is null || shown == chapter ? include : $"#[#show: std.hide\n{include}]").Append('\n');
            if (shown is not null)
                text.Append("#context [#std.metadata((").Append(TypstText.Literal(chapter.Slug)).Append(", std.here().page()))").Append(ChapterEnds).Append("]\n");
        }

        return new TypstMarkup(text.ToString(), []);
    }

    public static TypstMarkup Chapter(
        Chapter chapter, ReportDocument document, TypstLabels labels, PrintableText printable, DiagnosticBag bag)
    {
        var writer = new TypstWriter(chapter, document.Language, labels, printable, bag) { TitleIsOnCover = document.IsTitledOnCover(chapter) };
        writer.Raw(Import).Raw("#show: chapter.with(kind: ").Literal(chapter.Kind switch
        {
            ChapterKind.Front => "front",
            ChapterKind.Appendix => "appendix",
            _ => "chapter",
        });
        writer.Raw(", number: ");
        if (chapter.NumberIn(writer.Words) is { } number)
            writer.Content(number);
        else
            writer.Raw("none");
        writer.Raw(", title: ").Title(chapter.Title).Raw(")\n\n");
        if (chapter.Language.Code != document.Language.Code)
            writer.Raw("#set text(lang: ").Literal(chapter.Language.Tag).Raw(")\n\n");
        if (chapter.Kind == ChapterKind.Appendix)
            writer.Blocks(chapter.Content);
        else
            TypstFlow.Write(writer, chapter.Content);
        return writer.Finish();
    }

    private static string List(string title, int count) =>
        count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"(title: {TypstText.Literal(title)}, count: {count})");

    /// <summary>How many are in the list; an appendix is left out.</summary>
    private static int Count(ReportDocument document, bool table)
    {
        var count = 0;
        foreach (var chapter in document.Chapters)
        {
            if (chapter.Kind != ChapterKind.Appendix)
                count += document.Figures.Count(figure => figure.Figure.IsTable == table && figure.Chapter == chapter.Slug);
        }

        return count;
    }
}
