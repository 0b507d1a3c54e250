using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport build`: the whole publication, or nothing.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var output = OutputOption.Create();
        var formats = new Option<string>("--formats")
        {
            Description = "What to make, with commas between: html, pdf, and docx, a Word file for comments.",
            DefaultValueFactory = _ => "html,pdf",
            HelpName = "FORMATS",
        };
        formats.CompletionSources.Add("html", "pdf", "docx", "html,pdf", "html,pdf,docx");
        formats.Validators.Add(result =>
        {
            if (ParseFormats(result.GetValueOrDefault<string>()) == OutputFormats.None)
                result.AddError("--formats takes html, pdf and docx, with commas between.");
        });
        var draft = new Option<bool>("--draft") { Description = "Mark every page of the PDF and the Word file as a draft." };
        draft.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && (ParseFormats(result.GetValue(formats)) & (OutputFormats.Pdf | OutputFormats.Docx)) == OutputFormats.None)
                result.AddError("--draft marks the pages of the PDF and the Word file, and --formats names neither pdf nor docx.");
        });
        var command = new Command("build", "Build the publication: HTML pages, the figures' CSV files and the PDF.") { report, output, formats, draft };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(report), parsed.GetValue(output), ParseFormats(parsed.GetValue(formats)), parsed.GetValue(draft), cancellation));
        return command;
    }

    private static async Task<int> Run(string report, string? output, OutputFormats formats, bool draft, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var folder = OutputOption.FolderOf(output, report);
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var result = await progress.Follow(() => Report.Build(report, new BuildOptions(formats, folder) { Draft = draft }, bag, progress, cancellation));
        var problems = bag.Sorted();
        DiagnosticPrinter.Print(problems);
        if (result is null)
        {
            await Console.Error.WriteLineAsync("Nothing was written; the last publication stands as it was.");
            return ExitCode.ProblemsInInput;
        }

        Console.WriteLine(Summary(result, problems.Count, folder, clock.Elapsed));
        return ExitCode.Fine;
    }

    private static string Summary(BuildResult result, int warnings, string folder, TimeSpan elapsed)
    {
        var tables = result.Document.Figures.Count(figure => figure.Figure.IsTable);
        var figures = result.Document.Figures.Length - tables;
        string[] parts =
        [
            DiagnosticPrinter.Plural(result.Files.Length, "file", "files"),
            DiagnosticPrinter.Plural(result.HtmlPages, "HTML page", "HTML pages"),
            .. result.PdfPages > 0 ? [DiagnosticPrinter.Plural(result.PdfPages, "PDF page", "PDF pages")] : Array.Empty<string>(),
            DiagnosticPrinter.Plural(figures, "figure", "figures"),
            DiagnosticPrinter.Plural(tables, "table", "tables"),
            DiagnosticPrinter.Plural(result.Claims.Length, "claim holds", "claims hold"),
            DiagnosticPrinter.Plural(warnings, "warning", "warnings"),
        ];
        var seconds = elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return $"{string.Join(", ", parts)} in {seconds} s\n{Path.GetRelativePath(Environment.CurrentDirectory, folder)}";
    }

    private static OutputFormats ParseFormats(string? text)
    {
        var formats = OutputFormats.None;
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            switch (part)
            {
                case "html":
                    formats |= OutputFormats.Html;
                    break;
                case "pdf":
                    formats |= OutputFormats.Pdf;
                    break;
                case "docx":
                    formats |= OutputFormats.Docx;
                    break;
                default:
                    return OutputFormats.None;
            }
        }

        return formats;
    }
}
