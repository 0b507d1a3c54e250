using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;
using Rapportgenerator.Templating.Guide;
using Rapportgenerator.Templating.Values;
using Scriban.Runtime;

namespace Rapportgenerator.Tests;

/// <summary>`docs/funksjoner.md` says what templates can say: all of it, and nothing else.</summary>
public sealed class FunctionReferenceTests : IDisposable
{
    private readonly SampleSurvey sample = new SampleSurvey().ShowingAll();

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Docs_has_the_guide_that_the_program_writes()
    {
        var bag = new DiagnosticBag();
        var files = await ReferenceFiles.All(RepositoryFiles.PathOf("report.yaml"), bag, TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted().Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        var file = RepositoryFiles.PathOf("docs/funksjoner.md");
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == files!.Value.Single(each => each.Name == "funksjoner.md").Text,
            "docs/funksjoner.md is not what the program writes. Write it anew, and read the difference: ./rapport reference --out docs");
    }

    [Fact]
    public void Every_function_and_every_argument_has_its_sentences()
    {
        var entries = FunctionGuide.Sections.SelectMany(section => section.Functions).ToArray();

        Assert.Equal(TemplateFunctions.All.Select(function => function.Name).Order(), entries.Select(entry => entry.Name).Order());
        foreach (var entry in entries)
        {
            var function = TemplateFunctions.All.Single(function => function.Name == entry.Name);
            Assert.Equal((entry.Name, function.Parameters.Length), (entry.Name, entry.Arguments.Length));
            Assert.NotEmpty(entry.Examples);
            Assert.All(entry.Examples, example => Assert.Contains(entry.Name, example.Code, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_member_of_what_is_bound_is_explained_and_no_other()
    {
        var bound = Bound("valg: mal", "gruppert: { question: mal, by: storrelse }", "flere: hvilke", "batteri: forhold", "tall: antall");

        var item = (TemplateValue)Member(bound["batteri"], "a");
        var answers = Own(bound["valg"], bound["flere"], item).Except(["text", "question", "type", "label", "key"]).ToArray();
        Same(MemberGuide.Question, Own([.. bound.Values]).Except(answers).Except(MemberGuide.Numbers.Members.Select(member => member.Name)));
        Same(MemberGuide.Answers, answers);
        Same(MemberGuide.Numbers, Own(bound["tall"]).Except(["text", "question", "type"]));
        Same(MemberGuide.Group, Own((TemplateValue)((ScriptArray)Member(bound["gruppert"], "groups"))[0]!).Except(answers));
        Same(MemberGuide.Item, Own(item).Except(answers));
        Same(MemberGuide.Share, Own((TemplateValue)Member(bound["valg"], "ja")));
        Same(MemberGuide.Answer, Own(new AnswerValue("sitat", "Tekst")));
    }

    [Fact]
    public void Every_member_of_what_all_templates_know_is_explained_and_no_other()
    {
        var variables = Variables();
        Same(MemberGuide.Survey, Own((TemplateValue)variables["survey"]!));
        Same(MemberGuide.Report, Own((TemplateValue)variables["report"]!));
        Same(MemberGuide.Codebook, Own((TemplateValue)variables["codebook"]!));
        var chapter = (TemplateValue)((ScriptArray)Member((TemplateValue)variables["codebook"]!, "chapters"))[0]!;
        Same(MemberGuide.CodebookChapter, Own(chapter));
        var questions = (ScriptArray)Member(chapter, "questions");
        Same(MemberGuide.CodebookQuestion, Own((TemplateValue)questions[0]!));
        var filter = (TemplateValue)((ScriptArray)Member((TemplateValue)questions[1]!, "filters"))[0]!;
        Same(MemberGuide.Filter, Own(filter));
        // `earlier` has a round's members, which are the survey's, and its size.
        Assert.Equal(BindingName.OfRound.Order(), MemberGuide.Survey.Members.Concat(MemberGuide.Earlier.Members).Select(member => member.Name).Order());
    }

    private static void Same(MemberSection section, IEnumerable<string> members) =>
        Assert.Equal(members.Distinct().Order(), section.Members.Select(member => member.Name).Order());

    /// <summary>The members that are words of ours, and no keys of the sample's codebook.</summary>
    private static IEnumerable<string> Own(params IEnumerable<TemplateValue> values) => values.SelectMany(value => value.GetMembers()).Except(
    [
        "ja", "nei", "vet_ikke", "hvilke_1", "hvilke_2", "hvilke_3", "arbeid_utdanning", "liten", "noen", "stor", "minst_noen", "a", "b",
    ]);

    private static object Member(TemplateValue value, string name)
    {
        Assert.True(value.TryGetValue(null, default, name, out var found));
        return found!;
    }

    private Dictionary<string, TabulationValue> Bound(params string[] bind)
    {
        sample.Report = sample.Report[..sample.Report.IndexOf("chapters:", StringComparison.Ordinal)]
            + "chapters:\n  - template: chapters/kapittel.md\n    bind:\n" + string.Concat(bind.Select(line => $"      {line}\n"));
        return Variables().Values.OfType<TabulationValue>().ToDictionary(value => value.Name);
    }

    private ScriptObject Variables()
    {
        sample.Write();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(sample.ReportFile, bag)!;
        var round = SurveyReader.Read(report.Survey, report.Folder, bag)!;
        var bindings = BindingResolver.ResolveAll(report, [round], bag);
        Assert.Empty(bag.Sorted());
        var tabulations = Tabulator.TabulateAll(bindings.Values.SelectMany(chapter => chapter).SelectMany(binding => binding.Requests), round, 1);
        return TemplateVariables.Create(report, round, [], bindings["kapittel"], tabulations);
    }
}
