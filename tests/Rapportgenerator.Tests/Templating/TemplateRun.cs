using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;
using Rapportgenerator.Tests.Tabulations;

namespace Rapportgenerator.Tests.Templating;

/// <summary>
/// Renders one template over a small survey: `q` (yes/no/vet ikke; 24 yes, 5 no, 1 vet ikke), `bysize` (the same by size),
/// `m` (A 20, B 10, C 5 of 30), `places` (20, 10, 10, 5, 4, 3 and 0 of 30), `nineteen` and `twenty` (as many answers, 4 of them
/// yes), `n` (numbers 1–30), `tiny` (answered by three units: hidden) and `units` (who has answered: all).
/// </summary>
internal sealed class TemplateRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("templates").FullName;

    public LanguageCode Language { get; init; } = LanguageCode.Nb;
    public DiagnosticBag Bag { get; } = new();
    public ChapterSource? Source { get; private set; }
    public IReadOnlyList<Diagnostic> Problems => Bag.Sorted();

    public TemplateRun File(string name, string text)
    {
        var path = Path.Combine(folder, "templates", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return this;
    }

    public TemplateRun Render(string template)
    {
        File("chapter.md", template);
        var nowhere = new SourceSpan("report.yaml", 7);
        var chapter = new ChapterDefinition("chapter.md", "chapter", [], nowhere) { Language = Language };
        var round = Round();
        var files = new SurveyFiles("kodebok.yaml", "svar.csv", "kommuner.csv", 5, [], nowhere);
        var report = new ReportDefinition
        {
            File = Path.Combine(folder, "report.yaml"), Title = "Title", Language = Language, Published = new(2020, 6, 3),
            Publisher = "Publisher", Templates = Path.Combine(folder, "templates"), Survey = files, Earlier = [], Front = chapter,
            Chapters = [], Appendices = [],
        };
        (string Name, Question Question, Breakdown? By)[] bound =
        [
            ("q", SmallSurvey.Single("q"), null), ("bysize", SmallSurvey.Single("q"), SmallSurvey.Size),
            ("m", SmallSurvey.Multi("m", "Alfa", "NAV-kontor", "Gamma"), null), ("n", SmallSurvey.Numeric("n"), null),
            ("places", SmallSurvey.Multi("places", "En", "To", "Tre", "Fire", "Fem", "Seks", "Sju"), null),
            ("nineteen", SmallSurvey.Single("nineteen"), null), ("twenty", SmallSurvey.Single("twenty"), null),
            ("tiny", SmallSurvey.Single("tiny"), null),
            ("units", ResponseTabulator.Questions(round.Codebook)[0], null),
        ];
        var bindings = bound
            .Select(each => new ResolvedBinding(
                new BindingDefinition { Name = each.Name, Question = each.Question.Id, Span = nowhere },
                [new TabulationRequest(each.Question, each.By, false, [], [])]))
            .ToImmutableArray();
        var input = new TemplatingInput(
            report,
            round,
            [],
            ImmutableDictionary<string, ImmutableArray<ResolvedBinding>>.Empty.Add("chapter", bindings),
            Tabulator.TabulateAll(bindings.SelectMany(binding => binding.Requests), round, 5));
        Source = ChapterRenderer.Render(chapter, input, Bag, TestContext.Current.CancellationToken);
        return this;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SurveyRound Round()
    {
        var rows = Enumerable.Range(0, 30).ToArray();
        int[] places = [20, 10, 10, 5, 4, 3, 0];
        var survey = new SmallSurvey();
        foreach (var (index, count) in places.Index())
            survey.Codes($"places_{index + 1}", [.. rows.Select(row => row < count ? 1 : 0)]);
        return survey
            .Codes("places_98", [.. rows.Select(_ => 0)])
            .Codes("nineteen", [.. rows.Select(row => row < 4 ? 1 : row < 19 ? 2 : ResponseSet.NotAsked)])
            .Codes("twenty", [.. rows.Select(row => row < 4 ? 1 : row < 20 ? 2 : ResponseSet.NotAsked)])
            .Units([.. rows.Select(row => row < 25 ? 100 : 9000)])
            .Codes("q", [.. rows.Select(row => row < 24 ? 1 : row < 29 ? 2 : 98)])
            .Codes("tiny", [.. rows.Select(row => row < 3 ? 1 : ResponseSet.NotAsked)])
            .Codes("m_1", [.. rows.Select(row => row < 20 ? 1 : 0)])
            .Codes("m_2", [.. rows.Select(row => row < 10 ? 1 : 0)])
            .Codes("m_3", [.. rows.Select(row => row < 5 ? 1 : 0)])
            .Codes("m_98", [.. rows.Select(_ => 0)])
            .Numbers("n", [.. rows.Select(row => (decimal?)(row + 1))])
            .Round();
    }
}
