using System.CommandLine;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport explain`: where a printed number comes from, or what the code of a problem means.</summary>
internal static class ExplainCommand
{
    private const int LongestList = 25;

    public static Command Create()
    {
        var words = new Argument<string[]>("ID|TEXT|CODE|REPORT")
        {
            Description = "A number's id, or the number as it is printed («åtte av ti», «79,6 prosent»); and the report file "
                + "(ends with .yaml; report.yaml by default). Or the code of a problem, as in RG403.",
            Arity = ArgumentArity.OneOrMore,
        };
        words.CompletionSources.Add(Completions.ReportFiles);
        words.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(Wanted(result.GetValueOrDefault<string[]>() ?? [])))
                result.AddError("explain takes the id of a number, its text, or the code of a problem.");
        });
        var command = new Command("explain", "Tell where a printed number comes from (question, base, exact fraction, lines, files), or what a problem's code means.") { words };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(words) ?? [], cancellation));
        return command;
    }

    private static async Task<int> Run(string[] words, CancellationToken cancellation)
    {
        var (report, wanted) = (Array.Find(words, ReportArgument.IsReport) ?? ReportArgument.Default, Wanted(words));
        var bag = new DiagnosticBag();
        if (ErrorGuide.IsCode(wanted))
            return Explain(wanted, bag);

        var result = await Report.Check(report, bag, progress: null, cancellation);
        if (result is null || bag.HasErrors)
        {
            DiagnosticPrinter.Print(bag.Sorted());
            return ExitCode.ProblemsInInput;
        }

        var numbers = new NumberSearch(result.Document);
        var found = numbers.Find(wanted);
        if (found.Length == 0)
        {
            bag.Error("RG720", null, $"No number is called `{wanted}`, and none is printed so.", numbers.Hint(wanted));
            DiagnosticPrinter.Print(bag.Sorted());
            return ExitCode.ProblemsInInput;
        }

        Console.Write(found is [{ } only] ? new NumberExplanation(result.Document).Of(only) : List(found, numbers));
        return ExitCode.Fine;
    }

    /// <summary>A code is explained without a report: that may be what is wrong.</summary>
    private static int Explain(string code, DiagnosticBag bag)
    {
        if (ErrorGuide.Entry(code) is { } entry)
        {
            Console.Write(entry);
            return ExitCode.Fine;
        }

        bag.Error("RG720", null, $"No problem has the code `{code}`.", NearestName.Hint(code, ErrorGuide.Codes()));
        DiagnosticPrinter.Print(bag.Sorted());
        return ExitCode.ProblemsInInput;
    }

    private static string List(KnownNumber[] found, NumberSearch numbers)
    {
        var lines = found.Take(LongestList).Select(number => $"  {number.Id}\n      {numbers.What(number)}");
        var more = found.Length > LongestList ? $"\n  … and {found.Length - LongestList} more" : "";
        return $"{DiagnosticPrinter.Plural(found.Length, "number is", "numbers are")} printed so. Explain one by its id:\n"
            + $"{string.Join('\n', lines)}{more}\n";
    }

    private static string Wanted(string[] words) => string.Join(' ', words.Where(word => !ReportArgument.IsReport(word))).Trim();
}
