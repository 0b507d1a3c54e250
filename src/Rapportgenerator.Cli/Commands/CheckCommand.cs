using System.CommandLine;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review.Spelling;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport check`: everything but writing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var spelling = new Option<bool>("--spelling") { Description = "Look up every word in the system's hunspell dictionaries, too." };
        var command = new Command("check", "Find problems in report file, data, templates and claims; write nothing.") { report, spelling };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(report), parsed.GetValue(spelling), cancellation));
        return command;
    }

    private static async Task<int> Run(string report, bool spelling, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var result = await progress.Follow(() => Report.Check(report, bag, progress, cancellation));
        var spelled = spelling && result is not null
            ? SpellingReview.Of(result.Document, result.UnitNames, Environment.GetEnvironmentVariable("DICPATH"), bag)
            : null;
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
        if (spelled is not null)
            SpellingPrinter.Print(spelled, Console.Out);
        return ExitCode.Fine;
    }
}
