using System.Globalization;
using Rapportgenerator.Diagnostics;
using Spectre.Console;

namespace Rapportgenerator.Cli;

/// <summary>Writes problems to standard error: coloured where a person looks, plain lines where a program reads.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return;
        if (Console.IsErrorRedirected)
        {
            foreach (var diagnostic in diagnostics)
                Console.Error.WriteLine($"{Word(diagnostic)} {diagnostic}");
            Console.Error.WriteLine(Summary(diagnostics));
            Console.Error.WriteLine(Explained(diagnostics));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        foreach (var diagnostic in diagnostics)
        {
            var colour = diagnostic.Severity == Severity.Error ? "red" : "yellow";
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[{colour} bold]{Word(diagnostic)} {diagnostic.Code}[/] [bold]{diagnostic.Span?.ToString() ?? ""}[/]");
            var places = diagnostic.Count > 1 ? $" ({diagnostic.Count} places; this is the first)" : "";
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {diagnostic.Message}{places}");
            if (diagnostic.Hint is not null)
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]{diagnostic.Hint}[/]");
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Summary(diagnostics)}[/]");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{Explained(diagnostics)}[/]");
    }

    public static string Plural(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Word(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error ? "error" : "warning";

    /// <summary>The first problem is the one to begin with, so it is the example.</summary>
    private static string Explained(IReadOnlyList<Diagnostic> diagnostics) =>
        $"What a code means, in Norwegian: rapport explain {diagnostics[0].Code}";

    private static string Summary(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return $"{Plural(errors, "error", "errors")}, {Plural(diagnostics.Count - errors, "warning", "warnings")}.";
    }
}
