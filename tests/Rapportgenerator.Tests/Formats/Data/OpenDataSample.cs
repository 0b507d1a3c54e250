using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Formats.Data;

/// <summary>The open data of a small publication: a tabulation in a figure, one that only the text uses, and their codebook.</summary>
internal static class OpenDataSample
{
    public static readonly OpenDataDefinition Described = new(
        "https://creativecommons.org/licenses/by/4.0/", "https://www.imdi.no/", "https://data.norge.no/organizations/123456789",
        new DataContact("Statistikk", "statistikk@example.no", "https://www.imdi.no/kontakt"), ["SOCI"]);

    /// <summary>Hidden for «Store»; how many answers is a number that nobody gave.</summary>
    public static ReportDocument Document(
        string yes = "Ja", LanguageCode language = LanguageCode.Nb, OpenDataDefinition? open = null, bool withFigure = true)
    {
        var bag = new DiagnosticBag();
        var tabulated = SampleReport.Tabulated(yes);
        var number = new NumericQuestion("personer", null, null, null, null)
        {
            Id = "ant", Chapter = "int", Role = "intro", Text = "Hvor mange?", Span = new SourceSpan("kodebok.yaml", 9), PreviousId = "ant_18",
            Filters = [new AnswerFilter("int_03", [1], new SourceSpan("kodebok.yaml", 10))],
        };
        var none = new Distribution { Item = number.Items[0], Base = 0, Hidden = false, Options = [], Groups = [] };
        var numbers = tabulated with
        {
            Id = "ant",
            Question = number,
            By = null,
            Weighted = true,
            Groups = [new(Tabulation.AllKey, "", [none])],
        };
        ImmutableArray<Question> questions = [tabulated.Question, number];
        var codebook = new Codebook
        {
            File = "kodebok.yaml",
            Info = new SurveyInfo(
                "kommuneundersokelsen", 2019, "Kommuneundersøkelsen", true, null, new DateOnly(2019, 11, 18), new DateOnly(2020, 1, 17)),
            Data = new DataLayout(';', "id", "unit", null, null, 1, 0, "nr", ImmutableDictionary<string, LocalText>.Empty),
            Missing = new MissingCodes(99, 98, 97),
            Roles = [],
            Breakdowns = [],
            Chapters = [],
            Questions = questions,
        };
        var document = SampleReport.Build(
            bag, [("forside", withFigure ? "# A\n\n::figure{fig-mal}\n" : "# A\n")],
            withFigure ? [SampleReport.Chart("mal", "Mål", tabulated)] : [],
            language: language,
            origin: new ReportOrigin([numbers, tabulated], [], [codebook], []));
        Assert.Empty(bag.Sorted());
        return document with { Definition = document.Definition with { OpenData = open }, Survey = codebook.Info };
    }

    public static OutputFile File(this ReportDocument document, string path) =>
        DataFormat.Write(document).Single(file => file.Path == path);

    public static string[] Lines(this ReportDocument document, string path) =>
        Encoding.UTF8.GetString(document.File(path).Content.Span).Split("\r\n");
}
