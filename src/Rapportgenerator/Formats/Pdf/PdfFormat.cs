using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf.Archive;
using Rapportgenerator.Formats.Pdf.Objects;

namespace Rapportgenerator.Formats.Pdf;

/// <param name="Pages">Of the whole file, with title page and contents.</param>
public sealed record PdfFile(OutputFile Output, int Pages);

/// <summary>
/// The PDF: one file, PDF/UA-1 and PDF/A-2a (or -3a). Writes the document as Typst markup, a file a chapter, has it compiled with
/// the editor's theme `report.typ`, whose functions are the whole look, and finishes what the compiler made.
/// </summary>
public static class PdfFormat
{
    private const string FontFolder = "fonts";
    private const string MainTheme = "report.typ";
    private const string MarkupEnding = ".typ";

    // What a theme may consist of beside its fonts; page.html and the style sheets stand in the same folder.
    private static readonly ImmutableArray<string> ThemeEndings = [MarkupEnding, ".svg", ".png", ".jpg", ".jpeg"];

    public static string NameOf(ReportDocument document) => document.Slug + ".pdf";

    /// <param name="themeFolder">Absolute path of the report's theme; what it has not is taken from the program's.</param>
    /// <param name="draft">Whether every page says that the publication is not finished.</param>
    /// <param name="attached">What a PDF/A-3a carries, as the readers get it beside the PDF; not asked for otherwise.</param>
    /// <returns>`{slug}.pdf`, or null where <paramref name="bag"/> says why not.</returns>
    /// <exception cref="OperationCanceledException">The build was interrupted.</exception>
    public static async Task<PdfFile?> Write(
        ReportDocument document,
        string themeFolder,
        ITypstCompiler compiler,
        DiagnosticBag bag,
        CancellationToken cancellation,
        bool draft = false,
        Func<Task<ImmutableArray<OutputFile>>>? attached = null)
    {
        if (Prepare(document, themeFolder, draft, bag) is not { } prepared)
            return null;
        switch (await compiler.Compile(prepared.Job, cancellation))
        {
            case TypstPdf pdf:
                foreach (var problem in PdfProblems.Once(pdf.Warnings))
                    prepared.Problems.Report(problem);
                return await Finish(document, pdf, attached, bag);
            case TypstRefusal refusal:
                foreach (var problem in PdfProblems.Causes(refusal.Problems))
                    prepared.Problems.Report(problem);
                return null;
            case TypstUnavailable gone:
                bag.Error(gone.Code, null, gone.Message, gone.Hint);
                return null;
            case var other:
                throw new InvalidOperationException($"A case of {nameof(TypstResult)} was forgotten: {other}.");
        }
    }

    private static async Task<PdfFile?> Finish(
        ReportDocument document, TypstPdf compiled, Func<Task<ImmutableArray<OutputFile>>>? attached, DiagnosticBag bag)
    {
        var carries = document.Definition.Pdf.Archive == ArchiveStandard.PdfA3a && attached is not null;
        var files = carries ? await attached!() : [];
        try
        {
            var content = PdfFinish.Of(compiled.Content, PdfDescription.Of(document), document.Language.Words, files);
            return new PdfFile(new OutputFile(NameOf(document), content), compiled.Pages);
        }
        catch (UnexpectedPdfException problem)
        {
            bag.Error(
                "RG616", null, $"The PDF that Typst made is not laid out as expected ({problem.Message}), so none was written.",
                "Run `npm ci` in the worker's folder, or build without the PDF: `--formats html`.");
            return null;
        }
    }

    /// <summary>Everything up to the compiler; null where the theme cannot be read or a node cannot be shown.</summary>
    private static (TypstJob Job, PdfProblems Problems)? Prepare(ReportDocument document, string themeFolder, bool draft, DiagnosticBag bag)
    {
        var files = ImmutableArray.CreateBuilder<TypstFile>();
        if (ReadTheme(document, themeFolder, files, bag) is not { } coverage)
            return null;
        var cover = new PrintableText(coverage);
        var markup = new Dictionary<string, TypstMarkup>(StringComparer.Ordinal)
        {
            [PdfMarkup.MainPath] = PdfMarkup.Main(document, cover, draft),
        };
        ReportReplaced(new SourceSpan(Path.GetFileName(document.Definition.File)), "the title page", cover.Replaced, bag);
        var labels = new TypstLabels(document);
        var colours = ThemeCharts.Of(document.Definition);
        var unknown = new DiagnosticBag();
        foreach (var chapter in document.Chapters)
        {
            var printable = new PrintableText(coverage);
            var written = PdfMarkup.Chapter(chapter, document, labels, printable, unknown);
            markup[PdfMarkup.ChapterPath(chapter)] = written;
            foreach (var block in document.Figures)
            {
                if (block.Chapter == chapter.Slug && block.Figure.Chart is { } chart)
                    files.Add(new TypstFile(TypstFigures.ImagePath(block), Encoding.UTF8.GetBytes(TypstFigures.Svg(chart, printable, colours))));
            }

            ReportReplaced(written.FirstReplaced ?? new SourceSpan(TemplateOf(chapter, document.Definition)), "this chapter", printable.Replaced, bag);
        }

        foreach (var (path, file) in markup)
            files.Add(new TypstFile(path, Encoding.UTF8.GetBytes(file.Text)));
        foreach (var diagnostic in unknown.Sorted())
            bag.Add(diagnostic);
        return unknown.HasErrors
            ? null
            : (new TypstJob(PdfMarkup.MainPath, files.ToImmutable(), document.Definition.Published), new PdfProblems(document, themeFolder, markup, bag));
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
