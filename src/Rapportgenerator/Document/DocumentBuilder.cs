using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Parses the chapters, checks them, numbers what is numbered and ties the references: one tree for every format.</summary>
public static class DocumentBuilder
{
    public static ReportDocument Build(
        ReportDefinition report,
        SurveyInfo survey,
        ReportLanguage language,
        ImmutableArray<ChapterSource> sources,
        ReportOrigin origin,
        DiagnosticBag bag)
    {
        var chapters = ImmutableArray.CreateBuilder<Chapter>(sources.Length);
        foreach (var (index, source) in sources.Index())
        {
            if (Read(source, bag) is { } content)
                chapters.Add(Describe(report, source, index, content));
        }

        Number(chapters);
        var document = new ReportDocument
        {
            Definition = report,
            Language = language,
            Survey = survey,
            Slug = string.Create(CultureInfo.InvariantCulture, $"{survey.Id}-{survey.Year}"),
            Chapters = chapters.ToImmutable(),
            Figures = [.. chapters.SelectMany(chapter => chapter.Content.Descendants<FigureBlock>())],
            Tabulations = origin.Tabulations,
            SurveyNumbers = origin.SurveyNumbers,
            Codebooks = origin.Codebooks,
            Inputs = origin.Inputs,
        };
        var places = sources.ToImmutableDictionary(source => SlugOf(report, source.Definition));
        // Whatever points into a chapter that could not be read would be said to lead nowhere.
        if (chapters.Count == sources.Length)
            CrossReferences.Resolve(document, places, bag);
        NumberIndexer.Fill(document);
        return document;
    }

    private static MarkdownDocument? Read(ChapterSource source, DiagnosticBag bag)
    {
        try
        {
            var content = MarkdownReader.Read(source);
            ChapterCheck.Check(content, source, bag);
            return content;
        }
        catch (ArgumentException)
        {
            bag.Error(
                "RG507", source.Map.Find(source.Markdown, 0) ?? source.Definition.Span,
                "The chapter nests lists, quotations or brackets too deeply.", "Use fewer levels.");
            return null;
        }
    }

    private static Chapter Describe(ReportDefinition report, ChapterSource source, int index, MarkdownDocument content)
    {
        var definition = source.Definition;
        var (kind, number) = index == 0
            ? (ChapterKind.Front, null)
            : index <= report.Chapters.Length
                ? (ChapterKind.Chapter, index.ToString(CultureInfo.InvariantCulture))
                : (ChapterKind.Appendix, Letter(index - report.Chapters.Length - 1));
        var headings = content.Descendants<HeadingBlock>()
            .Select(heading => new ChapterHeading(heading.Level, heading.GetAttributes().Id ?? "", PlainText.Of(heading.Inline)))
            .ToImmutableArray();
        var title = headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? definition.Slug;
        return new Chapter(
            kind, SlugOf(report, definition), title, number, report.LanguageOf(definition.Language), content, headings)
        {
            Source = source,
        };
    }

    /// <summary>A, B, … Z, AA, AB, …</summary>
    private static string Letter(int index) =>
        (index < 26 ? "" : Letter((index / 26) - 1)) + (char)('A' + (index % 26));

    private static string SlugOf(ReportDefinition report, ChapterDefinition definition) =>
        definition == report.Front ? "index" : definition.Slug;

    /// <summary>Figures and tables are counted apart through the chapters, and by letter in each appendix; findings through all.</summary>
    private static void Number(IReadOnlyList<Chapter> chapters)
    {
        var (figures, tables, findings) = (0, 0, 0);
        foreach (var chapter in chapters)
        {
            var prefix = chapter.Kind == ChapterKind.Appendix ? chapter.Number : "";
            if (chapter.Kind == ChapterKind.Appendix)
                (figures, tables) = (0, 0);
            foreach (var block in chapter.Content.Descendants<FigureBlock>())
            {
                var count = block.Figure.IsTable ? ++tables : ++figures;
                block.Chapter = chapter.Slug;
                block.Number = string.Create(CultureInfo.InvariantCulture, $"{prefix}{count}");
            }

            foreach (var finding in chapter.Content.Descendants<FindingBlock>())
                finding.Id = string.Create(CultureInfo.InvariantCulture, $"funn-{++findings}");
        }

        var shown = chapters
            .Where(chapter => chapter.Kind != ChapterKind.Front)
            .Select(chapter => new ChapterFindings(
                chapter.Slug, chapter.Title, chapter.Language, [.. chapter.Content.Descendants<FindingBlock>()]))
            .Where(chapter => !chapter.Findings.IsEmpty)
            .ToImmutableArray();
        foreach (var block in chapters.SelectMany(chapter => chapter.Content.Descendants<FindingsBlock>()))
            block.Chapters = shown;
    }
}
