using System.CommandLine;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating.Suggestions;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport questions`: what the codebook offers, and how to bind it.</summary>
internal static class QuestionsCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("REPORT|TEXT")
        {
            Description = "The report file (ends with .yaml; report.yaml by default), and words to look for in ids, questions, answers, groups and items.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.CompletionSources.Add(Completions.ReportFiles);
        var command = new Command("questions", "Find the codebook's questions and answers, and get lines to paste for binding and printing them.") { words };
        command.SetAction(parsed => Run(parsed.GetValue(words) ?? []));
        return command;
    }

    private static int Run(string[] words)
    {
        var file = Array.Find(words, ReportArgument.IsReport) ?? ReportArgument.Default;
        var text = string.Join(' ', words.Where(word => !ReportArgument.IsReport(word)));
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(file, bag);
        var questionnaire = report is null ? null : SurveyReader.ReadQuestionnaire(report.Survey, report.Folder, bag);
        DiagnosticPrinter.Print(bag.Sorted());
        if (report is null || questionnaire is null)
            return ExitCode.ProblemsInInput;
        var finds = QuestionSearch.Find(ResponseTabulator.Bindable(questionnaire.Codebook), text);
        new QuestionPrinter(new BindingSuggester(questionnaire, report.Language), report.Language, Console.Out).Print(finds, text);
        return ExitCode.Fine;
    }
}
