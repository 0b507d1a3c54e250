using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Everything that the compiler is given: the theme, and the document as markup.</summary>
/// <param name="Problems">Tells what the compiler says of it.</param>
internal sealed record PdfJob(TypstJob Job, PdfProblems Problems)
{
    private const string FontFolder = "fonts";
    private const string MainTheme = "report.typ";
    private const string MarkupEnding = ".typ";

    // What a theme may consist of beside its fonts; page.html and the style sheets stand in the same folder.
    private static readonly ImmutableArray<string> ThemeEndings = [MarkupEnding, ".svg", ".png", ".jpg", ".jpeg"];

    /// <summary>Null where the theme cannot be read or a node cannot be shown.</summary>
    /// <param name="main">Writes the main file.</param>
    public static PdfJob? Prepare(ReportDocument document, string themeFolder, Func<PrintableText, TypstMarkup> main, DiagnosticBag bag)
    {
        var files = ImmutableArray.CreateBuilder<TypstFile>();
        if (ReadTheme(document, themeFolder, files, bag) is not { } coverage)
            return null;
        var cover = new PrintableText(coverage);
        var markup = new Dictionary<string, TypstMarkup>(StringComparer.Ordinal)
        {
            [PdfMarkup.MainPath] = main(cover),
        };
        ReportReplaced(new SourceSpan(Path.GetFileName(document.Definition.File)), "the title page", cover.Replaced, bag);
        var labels = new TypstLabels(document);
        var colours = ThemeCharts.Of(document.Definition);
        var unknown = new DiagnosticBag();
        var written = new (TypstMarkup Markup, ImmutableArray<TypstFile> Charts, int Replaced)[document.Chapters.Length];
        Parallel.For(0, written.Length, at => written[at] = Chapter(document.Chapters[at], document, labels, new PrintableText(coverage), colours, unknown));
        foreach (var (chapter, (text, charts, replaced)) in document.Chapters.Zip(written))
        {
            markup[PdfMarkup.ChapterPath(chapter)] = text;
            files.AddRange(charts);
            ReportReplaced(text.FirstReplaced ?? new SourceSpan(TemplateOf(chapter, document.Definition)), "this chapter", replaced, bag);
        }

        foreach (var (path, file) in markup)
            files.Add(new TypstFile(path, Encoding.UTF8.GetBytes(file.Text)));
        foreach (var diagnostic in unknown.Sorted())
            bag.Add(diagnostic);
        return unknown.HasErrors
            ? null
            : new PdfJob(new TypstJob(PdfMarkup.MainPath, files.ToImmutable(), document.Definition.Published), new PdfProblems(document, themeFolder, markup, bag));
    }

    private static (TypstMarkup Markup, ImmutableArray<TypstFile> Charts, int Replaced) Chapter(
        Chapter chapter, ReportDocument document, TypstLabels labels, PrintableText printable, ChartColours colours, DiagnosticBag unknown)
    {
        var markup = PdfMarkup.Chapter(chapter, document, labels, printable, unknown);
        var charts = ImmutableArray.CreateBuilder<TypstFile>();
        foreach (var block in document.Figures)
        {
            if (block.Chapter == chapter.Slug && block.Figure.Chart is { } chart)
                charts.Add(new TypstFile(TypstFigures.ImagePath(block), Encoding.UTF8.GetBytes(TypstFigures.Svg(chart, printable, colours))));
        }

        return (markup, charts.ToImmutable(), printable.Replaced);
    }

    private static GlyphCoverage? ReadTheme(
        ReportDocument document, string themeFolder, ImmutableArray<TypstFile>.Builder files, DiagnosticBag bag)
    {
        string Shown(string path) => Path.GetRelativePath(document.Definition.Folder, path).Replace('\\', '/');
        var shown = Shown(themeFolder);
        var theme = ThemeFolder.Of(themeFolder);
        try
        {
            var main = theme.PathOf(MainTheme);
            if (!File.Exists(main))
            {
                bag.Error("RG611", new SourceSpan(Shown(main)), "The PDF theme is not there.", "Copy it from the `templates/theme` folder the program came with.");
                return null;
            }

            var isSound = true;
            foreach (var file in theme.Files())
            {
                if (!ThemeEndings.Contains(Path.GetExtension(file)))
                    continue;
                ReadOnlyMemory<byte>? content = Path.GetExtension(file) == MarkupEnding
                    ? SourceBytes.Read(file, Shown(file), bag, "RG611", "RG611")
                    : File.ReadAllBytes(file);
                isSound &= content is not null;
                files.Add(new TypstFile(PdfProblems.ThemeRoot + Path.GetFileName(file), content ?? default));
            }

            var tokens = theme.PathOf(ThemeColours.StyleSheet);
            if (SourceBytes.Read(tokens, Shown(tokens), bag, "RG612", "RG612") is not { } css
                || ThemeColours.Read(Encoding.UTF8.GetString(css.Span), Shown(tokens), bag) is not { } colours
                || !isSound)
            {
                return null;
            }

            files.Add(new TypstFile(PdfProblems.ThemeRoot + ThemeColours.Markup, Encoding.UTF8.GetBytes(colours)));
            return GlyphCoverage.Of(theme.PathOf(FontFolder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            bag.Error("RG611", new SourceSpan(shown), "The PDF theme or its fonts cannot be read.", "The folder needs `report.typ` and `fonts/*.ttf`.");
        }
        catch (InvalidDataException error)
        {
            bag.Error(
                "RG611", new SourceSpan($"{shown}/{FontFolder}/{error.Message}"), "The file is no TrueType font.",
                "Put only TrueType files (`Family-Style.ttf`) there.");
        }

        return null;
    }

    private static string TemplateOf(Chapter chapter, ReportDefinition definition)
    {
        var template = definition.Chapters.Concat(definition.Appendices).FirstOrDefault(each => each.Slug == chapter.Slug) ?? definition.Front;
        return Path.GetRelativePath(definition.Folder, Path.Combine(definition.Templates, template.Template)).Replace('\\', '/');
    }

    private static void ReportReplaced(SourceSpan first, string part, int count, DiagnosticBag bag)
    {
        if (count == 0)
            return;
        bag.Warning(
            "RG610", first,
            string.Create(CultureInfo.InvariantCulture, $"Signs of {part} are in none of the PDF's fonts and are shown as «□» ({count})."),
            "They come from the data, from the report or from the template; the HTML shows them as they are.");
    }
}
