using System.CommandLine;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review.Spelling;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport check`: everything but writing; and `check --fix`, which mends what it can prove.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var fix = new Option<bool>("--fix")
        {
            Description = "Mend broken tenths and fractions in the templates: shows the difference, asks where a person is there, and checks again.",
        };
        var spelling = new Option<bool>("--spelling") { Description = "Look up every word in the system's hunspell dictionaries, too." };
        var command = new Command("check", "Find problems in report file, data, templates and claims; list every claim; say how the text reads.")
        {
            report, fix, spelling,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(report), parsed.GetValue(fix), parsed.GetValue(spelling), cancellation));
        return command;
    }

    /// <param name="mending">What went wrong when claims were mended; null where none were.</param>
    private static async Task<int> Run(
        string reportFile, bool fix, bool spelling, CancellationToken cancellation, DiagnosticBag? mending = null)
    {
        var bag = new DiagnosticBag();
        if (mending is not null)
            bag.AddAll(mending);
        var progress = new ProgressDisplay();
        var report = await progress.Follow(() => Report.Check(reportFile, bag, progress, cancellation));
        mending = new DiagnosticBag();
        if (report is not null && fix && await MendedClaims.Write(report, mending, cancellation))
            return await Run(reportFile, fix: false, spelling, cancellation, mending);
        bag.AddAll(mending);
        if (report is null && fix)
            Console.WriteLine("Claims are mended when there are no other mistakes: put those below right first.\n");

        if (report is not null)
        {
            Console.WriteLine(ClaimList.Of([.. report.Claims]));
            Console.WriteLine(ClaimList.Of(report.Uncovered));
            LanguageReviewPrinter.Print(report.Language, Console.Out);
            if (spelling)
                SpellingPrinter.Print(SpellingReview.Of(report.Document, report.UnitNames, Environment.GetEnvironmentVariable("DICPATH"), bag), Console.Out);
        }

        DiagnosticPrinter.Print(bag.Sorted());
        if (report is null || bag.HasErrors)
            return ExitCode.ProblemsInInput;
        Console.WriteLine(
            $"\nNo errors: {DiagnosticPrinter.Plural(report.Document.Chapters.Length, "chapter", "chapters")}, "
            + $"{DiagnosticPrinter.Plural(report.Document.Figures.Length, "figure or table", "figures and tables")}.");
        return ExitCode.Fine;
    }
}
