using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Formats;

/// <summary>Small publications for the formats' tests: Markdown with our directives in, the document out.</summary>
internal static class SampleReport
{
    /// <summary>The project's own folder, which holds `templates`.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The first text is the front page, the last an appendix where <paramref name="appendix"/> says so.</summary>
    /// <param name="nynorsk">Slug of a chapter in nynorsk, whatever the report's language is.</param>
    public static ReportDocument Build(
        DiagnosticBag bag, IEnumerable<(string Slug, string Markdown)> chapters, IEnumerable<Figure>? figures = null,
        bool appendix = false, LanguageCode language = LanguageCode.Nb, string? templates = null, string title = "Kommuneundersøkelsen",
        ReportOrigin? origin = null, string? nynorsk = null, ImmutableArray<PrintedNumber> numbers = default)
    {
        var known = (figures ?? []).ToImmutableDictionary(figure => (figure.IsTable ? "tab-" : "fig-") + figure.Id);
        var sources = chapters.Select(chapter => new ChapterSource(
            new ChapterDefinition($"chapters/{chapter.Slug}.md", chapter.Slug, [], new SourceSpan("report.yaml", 1)) { Language = chapter.Slug == nynorsk ? LanguageCode.Nn : language },
            chapter.Markdown, new SourceMap(), known, [new PrintedNumber(new NumberId("int_03.storrelse/alle/ja"), "80 %", new NumberForm(NumberForm.Percent, 0), new SourceSpan("chapters/a.md", 2)), null], [])
        {
            Numbers = numbers.IsDefault ? [] : numbers,
        }).ToImmutableArray();
        var definitions = sources.Select(source => source.Definition).ToImmutableArray();
        var last = appendix ? definitions.Length - 1 : definitions.Length;
        var report = new ReportDefinition
        {
            File = Path.Combine(Root, "report.yaml"),
            Title = title,
            Subtitle = "Bosetting og integrering",
            Language = language,
            Published = new DateOnly(2020, 6, 3),
            Publisher = "Direktoratet",
            Templates = templates ?? Path.Combine(Root, "templates"),
            Survey = new SurveyFiles("", "", "", 5, [], new SourceSpan("report.yaml", 1)),
            Earlier = [],
            Front = definitions[0],
            Chapters = definitions[1..last],
            Appendices = definitions[last..],
        };
        var survey = new SurveyInfo("kommuneundersokelsen", 2019, "Kommuneundersøkelsen", true, null, null, null);
        return DocumentBuilder.Build(report, survey, LanguageReader.BuiltIn(language), sources, origin ?? new([], [], [], []), bag);
    }

    public static Figure Chart(string id, string title = "Resultatmål", Tabulation? tabulation = null) =>
        Table(id, title, tabulation) with { Chart = new PlainChart("80 %"), AlternativeText = "Søylediagram. Ja: 80 prosent." };

    public static Figure Table(string id, string title = "Resultatmål", Tabulation? tabulation = null) => new()
    {
        Id = id,
        Title = title,
        Language = LanguageReader.BuiltIn(LanguageCode.Nb),
        QuestionText = "Har kommunen resultatmål?",
        BaseText = "10 kommuner",
        SourceText = "Kommuneundersøkelsen 2019.",
        Notes = ["Tallene er vektet."],
        AlternativeText = "",
        Table = new FigureTable(
            ["Svar", "Små", "Store"],
            [new("Ja", ["80", "–"]), new("Helse", [], IsSection: true), new("Nei", ["20", "–"])]),
        Chart = null,
        Tabulation = tabulation ?? Tabulated(),
        Span = new SourceSpan("chapters/a.md", 3),
    };

    /// <summary>«Ja» 8 of 10; the group «Store» is hidden.</summary>
    public static Tabulation Tabulated(string yes = "Ja")
    {
        var question = new SingleQuestion
        {
            Id = "int_03",
            Chapter = "int",
            Role = "intro",
            Text = "Har kommunen resultatmål?",
            Span = new SourceSpan("kodebok.yaml", 1),
            AnswerOptions = [new(1, "ja", yes, OptionKind.Substantive), new(2, "nei", "Nei", OptionKind.Substantive)],
        };
        var shown = new Distribution
        {
            Item = question.Items[0],
            Base = 10,
            Hidden = false,
            Options =
            [
                new("ja", yes, OptionKind.Substantive, 8, new Ratio(8, 10)), new("nei", "Nei", OptionKind.Substantive, 2, new Ratio(2, 10)),
            ],
            Groups = [new("minst_en", "Minst én; av flere", OptionKind.Substantive, 1, new Ratio(1, 3))],
        };
        var hidden = shown with
        {
            Base = null,
            Hidden = true,
            Options = [.. shown.Options.Select(cell => cell with { Count = null, Share = null })],
            Groups = [],
        };
        return new Tabulation
        {
            Id = "int_03.storrelse",
            Question = question,
            By = new Breakdown("storrelse", "Størrelse", []),
            Weighted = false,
            Without = [],
            OptionGroups = [],
            Year = 2019,
            HideBelow = 5,
            Groups = [new(Tabulation.AllKey, "", [shown]), new("store", "Store", [hidden])],
        };
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed record PlainChart(string Text) : Chart
    {
        public override Drawing Draw(double width) => new(
            width, 40,
            [new RectangleShape(0, 10, width / 2, 20, "series-1"), new TextShape(width, 25, Text, 14, true, TextAnchor.End, "text")]);
    }
}
