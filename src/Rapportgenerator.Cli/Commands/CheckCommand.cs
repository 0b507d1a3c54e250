using System.CommandLine;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport check`: everything but writing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var command = new Command("check", "Find problems in report file, data, templates and claims; write nothing.") { report };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(report), cancellation));
        return command;
    }

    private static async Task<int> Run(string report, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var result = await progress.Follow(() => Report.Check(report, bag, progress, cancellation));
        var problems = bag.Sorted();
        DiagnosticPrinter.Print(problems);
        if (result is null || bag.HasErrors)
            return ExitCode.ProblemsInInput;
        Console.WriteLine(
            $"No errors: {DiagnosticPrinter.Plural(result.Document.Chapters.Length, "chapter", "chapters")}, "
            + $"{DiagnosticPrinter.Plural(result.Document.Figures.Length, "figure or table", "figures and tables")}, "
            + $"{DiagnosticPrinter.Plural(result.Claims.Length, "claim holds", "claims hold")}.");
        if (result.Review is { } review)
            LanguageReviewPrinter.Print(review, Console.Out);
        return ExitCode.Fine;
    }
}
