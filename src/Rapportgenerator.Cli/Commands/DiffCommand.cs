using System.CommandLine;
using System.Text;
using Rapportgenerator.Comparison;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport diff`: what must be rewritten since the last edition.</summary>
internal static class DiffCommand
{
    private const string Terminal = "terminal";
    private const string Markdown = "markdown";
    private const string Html = "html";

    public static Command Create()
    {
        var then = Edition("OLD", "The old edition: a report file, or the folder of a built publication (`out`).");
        var now = Edition("NEW", "The new edition, likewise.");
        var format = new Option<string>("--format")
        {
            Description = "How to show it: terminal, markdown or html.",
            DefaultValueFactory = _ => Terminal,
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong(Terminal, Markdown, Html);
        var output = new Option<string?>("--out") { Description = "The file to write; standard output by default.", HelpName = "FILE" };
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--out takes the name of a file.");
            else if (result.GetValue(format) is null or Terminal)
                result.AddError("--out needs --format markdown or --format html.");
        });
        var command = new Command(
            "diff", "Compare two editions: numbers that moved, claims that turned, sentences to read again, what came and went. Exit status 0 whatever it finds.")
        {
            then, now, format, output,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(then), parsed.GetRequiredValue(now), parsed.GetRequiredValue(format), parsed.GetValue(output), cancellation));
        return command;
    }

    private static Argument<string> Edition(string name, string description)
    {
        var edition = new Argument<string>(name) { Description = description };
        edition.CompletionSources.Add(Completions.ReportFiles);
        edition.Validators.Add(result =>
        {
            var path = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(path))
                result.AddError($"{name} takes the name of a file or a folder.");
            else if (path.StartsWith('-'))
                result.AddError($"There is no option {path}.");
        });
        return edition;
    }

    private static async Task<int> Run(string then, string now, string format, string? output, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var page = await ReportComparison.Compare(then, now, bag, cancellation);
        DiagnosticPrinter.Print(bag.Sorted());
        if (page is null)
            return ExitCode.ProblemsInInput;
        if (format == Terminal)
        {
            ComparisonDisplay.Write(page, Console.Out);
            return ExitCode.Fine;
        }

        var text = format == Html ? ComparisonHtml.Write(page) : ComparisonMarkdown.Write(page);
        if (output is null)
        {
            Console.Write(text);
            return ExitCode.Fine;
        }

        try
        {
            await File.WriteAllTextAsync(output, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            return ExitCode.Fine;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag = new DiagnosticBag();
            bag.Error("RG734", new SourceSpan(output), $"The file cannot be written: {problem.Message.TrimEnd('.')}.", "Name another file after --out.");
            DiagnosticPrinter.Print(bag.Sorted());
            return ExitCode.ProblemsInInput;
        }
    }
}
