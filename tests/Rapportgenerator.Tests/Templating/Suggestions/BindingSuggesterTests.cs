using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating.Suggestions;

namespace Rapportgenerator.Tests.Templating.Suggestions;

/// <summary>What is suggested can be pasted: every question of the real codebook, by every breakdown, with every line.</summary>
public class BindingSuggesterTests
{
    [Fact]
    public async Task Every_suggestion_for_every_question_builds_when_it_is_pasted()
    {
        using var sample = new SampleSurvey();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(RepositoryFiles.PathOf("report.yaml"), bag)!;
        var round = SurveyReader.Read(report.Survey, report.Folder, bag)!;
        var suggester = new BindingSuggester(new(round.Codebook, round.Frame), report.Language);
        Question[] questions = [.. round.Codebook.Questions, .. ResponseTabulator.Questions(round.Codebook)];
        var text = new StringBuilder("# Alt\n\n");
        var bind = new StringBuilder();
        foreach (var question in questions)
        {
            var suggestions = suggester.For(question);
            Assert.NotEmpty(suggestions);
            foreach (var suggestion in suggestions)
            {
                Assert.NotEmpty(suggestion.Lines);
                bind.Append("      ").AppendLine(Filled(suggestion, question, round.Responses));
                // As the program prints them: a line each.
                foreach (var line in suggestion.Lines)
                    text.Append(line.Code).Append('\n');
                text.Append('\n');
            }
        }

        sample.Report = $"""
            title: Alt
            language: nb
            published: 2020-06-03
            publisher: Direktoratet
            survey:
              codebook: {report.Survey.Codebook}
              responses: {report.Survey.Responses}
              frame: {report.Survey.Frame}
            front: {"{ template: chapters/forside.md }"}
            chapters:
              - template: chapters/alt.md
                bind:

            """ + bind;
        sample.Templates["chapters/alt.md"] = text.ToString();
        foreach (var file in (string[])["page.html", "report.css", "tokens.css"])
            sample.MoreFiles["templates/theme/" + file] = File.ReadAllText(RepositoryFiles.PathOf("templates/theme/" + file));
        sample.Write();

        var problems = new DiagnosticBag();
        var checkedReport = await Report.Check(sample.ReportFile, problems, null, TestContext.Current.CancellationToken);

        Assert.Empty(problems.Sorted().Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        Assert.NotNull(checkedReport);
        // A figure and a table for each question that is counted, and for each breakdown of it.
        var counted = questions.Where(question => question.Members[0] is not TextQuestion).ToArray();
        var bindings = counted.Sum(question => 1 + suggester.BreakdownsFor(question).Length);
        Assert.Equal(bindings, checkedReport.Document.Figures.Count(figure => figure.Figure.IsTable));
        Assert.True(checkedReport.Document.Figures.Count(figure => !figure.Figure.IsTable) >= bindings - counted.Count(question => question is NumericQuestion));
    }

    [Fact]
    public void A_breakdown_that_parts_nobody_who_was_asked_is_not_suggested()
    {
        using var sample = new SampleSurvey();
        var round = sample.Read();
        var suggester = new BindingSuggester(new(round.Codebook, round.Frame), LanguageCode.Nb);

        // `utfordring_ss` is put to the head of schools, whom bydeler do not have.
        Assert.DoesNotContain("enhet", suggester.BreakdownsFor(round.Codebook.Find("utfordring_ss")!).Select(by => by.Key));
        Assert.Contains("enhet", suggester.BreakdownsFor(round.Codebook.Find("utfordring_kd")!).Select(by => by.Key));
        Assert.Contains("storrelse", suggester.BreakdownsFor(round.Codebook.Find("utfordring_ss")!).Select(by => by.Key));
    }

    [Fact]
    public void A_name_that_templates_cannot_use_is_not_suggested()
    {
        using var sample = new SampleSurvey();
        sample.Codebook = SampleSurvey.Change(sample.Codebook, "  - id: antall\n", "  - id: note\n");
        sample.Responses = SampleSurvey.Change(sample.Responses, ";antall;", ";note;");
        sample.Report = SampleSurvey.Change(sample.Report, "antall: antall", "antall: note");
        var round = sample.Read();

        var suggestion = new BindingSuggester(new(round.Codebook, round.Frame), LanguageCode.Nb).For(round.Codebook.Find("note")!)[0];

        Assert.Equal(("svar_note", "svar_note: note"), (suggestion.Name, suggestion.Yaml));
    }

    [Fact]
    public void What_an_editor_must_choose_is_marked()
    {
        using var sample = new SampleSurvey();
        var round = sample.Read();

        var suggestion = Assert.Single(new BindingSuggester(new(round.Codebook, round.Frame), LanguageCode.Nb).For(round.Codebook.Find("annet")!));

        Assert.Equal("annet: { question: annet, answer: SVARNUMMER }", suggestion.Yaml);
        Assert.Equal("SVARNUMMER", suggestion.Blank);
        Assert.Equal("{{ quote annet }}", suggestion.Lines.Single().Code);
    }

    private static string Filled(BindingSuggestion suggestion, Question question, ResponseSet responses)
    {
        if (suggestion.Blank is not { } blank)
            return suggestion.Yaml;
        var row = responses.Texts[question.Id].ToList().FindIndex(text => text is not null);
        return suggestion.Yaml.Replace(blank, responses.Ids[row], StringComparison.Ordinal);
    }
}
