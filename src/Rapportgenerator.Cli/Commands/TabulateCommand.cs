using System.CommandLine;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport tabulate`: one tabulation, for a person on the terminal or for a script as JSON.</summary>
internal static class TabulateCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("QUESTION") { Description = "The id of a question or pool; `rapport questions` lists them." };
        var report = ReportArgument.Create();
        var by = new Option<string?>("--by") { Description = "The key of a breakdown.", HelpName = "BREAKDOWN" };
        question.CompletionSources.Add(Completions.Questions(report));
        by.CompletionSources.Add(Completions.Breakdowns(report));
        var weighted = new Option<bool>("--weighted") { Description = "Weight the shares by the report's survey design." };
        var json = new Option<bool>("--json") { Description = "Write JSON: shares 0-1 in full precision, null where hidden." };
        var command = new Command("tabulate", "Count one question: shares with 95 % intervals, hidden by the report's rules.")
        {
            question, report, by, weighted, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(report),
            new BindingDefinition
            {
                Name = "tabulate",
                Question = parsed.GetRequiredValue(question),
                By = parsed.GetValue(by),
                Weighted = parsed.GetValue(weighted),
                Span = new SourceSpan("the command line"),
            },
            parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> Run(string report, BindingDefinition wanted, bool json)
    {
        var bag = new DiagnosticBag();
        var tabulation = await Report.Tabulate(report, wanted, bag);
        DiagnosticPrinter.Print(bag.Sorted());
        if (tabulation is null)
            return ExitCode.ProblemsInInput;
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            TabulationJson.Write(tabulation, output);
        }
        else
        {
            TabulationTable.Write(tabulation, Console.Out);
        }

        return ExitCode.Fine;
    }
}
