using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Places;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport publish`: out to the readers, back to an earlier edition, or a look at what they see.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var to = Names("--to", "Publish to these targets only.", ArgumentArity.OneOrMore);
        var output = OutputOption.Create();
        var rollback = Names("--rollback", "Show readers of this target the edition before, or the one that is named; nothing is built.", new ArgumentArity(1, 2));
        rollback.HelpName = "NAME [EDITION]";
        var verify = Names("--verify", "Read what these targets (or all) show, and hold every file against its checksum; nothing is built.", ArgumentArity.ZeroOrMore);
        foreach (var names in (Option<string[]>[])[to, rollback, verify])
            names.CompletionSources.Add(Completions.Targets(report));
        var command = new Command("publish", "Build, check, and publish to the targets that the report file names under `publish:`.")
        {
            report, to, output, rollback, verify,
        };
        command.Validators.Add(result =>
        {
            Option[] kinds = [to, rollback, verify];
            if (kinds.Count(kind => result.GetResult(kind) is { Implicit: false }) > 1)
                result.AddError("--to, --rollback and --verify are three different things; choose one.");
            if (result.GetResult(output) is { Implicit: false } && kinds[1..].Any(kind => result.GetResult(kind) is { Implicit: false }))
                result.AddError("--out is for a publication; --rollback and --verify build nothing.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(report);
            if (parsed.GetValue(rollback) is [var target, .. var edition])
                return RollBack(file, target, edition.FirstOrDefault(), cancellation);
            return parsed.GetResult(verify) is { Implicit: false }
                ? Verify(file, parsed.GetValue(verify) ?? [], cancellation)
                : Publish(file, OutputOption.FolderOf(parsed.GetValue(output), file), parsed.GetValue(to) ?? [], cancellation);
        });
        return command;
    }

    private static Option<string[]> Names(string option, string description, ArgumentArity arity)
    {
        var names = new Option<string[]>(option) { Description = description, HelpName = "NAME", Arity = arity, AllowMultipleArgumentsPerToken = true };
        names.Validators.Add((OptionResult result) =>
        {
            if (result.Tokens.Any(token => ReportArgument.IsReport(token.Value)))
                result.AddError($"The report file stands before {option}.");
        });
        return names;
    }

    private static async Task<int> Publish(string report, string folder, string[] names, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        Publication? publication;
        try
        {
            publication = await progress.Follow(() => ReportPublication.Publish(
                report, folder, [.. names], Environment.GetEnvironmentVariable, bag, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            DiagnosticPrinter.Print(bag.Sorted());
            await Console.Error.WriteLineAsync("Stopped. A target that was not finished shows readers the edition that it showed; `rapport publish` goes on from there.");
            return ExitCode.Interrupted;
        }

        DiagnosticPrinter.Print(bag.Sorted());
        if (publication is null)
        {
            await Console.Error.WriteLineAsync("Nothing was published; readers see what they saw.");
            return ExitCode.ProblemsInInput;
        }

        var megabytes = (publication.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{DiagnosticPrinter.Plural(publication.Edition.Files.Length, "file", "files")}, {megabytes} MB");
        foreach (var edition in publication.Editions)
        {
            var same = edition.WasThere ? ", published before" : "";
            Console.WriteLine($"{edition.Target}: {edition.Edition}{same}\n  {edition.Address}");
            if (WayBack(edition, report) is { } way)
                Console.WriteLine($"  back: {way}");
        }

        return bag.HasErrors ? ExitCode.ProblemsInInput : ExitCode.Fine;
    }

    private static async Task<int> RollBack(string report, string target, string? edition, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var shown = await progress.Follow(() => ReportPublication.RollBack(
            report, target, edition, Environment.GetEnvironmentVariable, bag, progress, cancellation));
        DiagnosticPrinter.Print(bag.Sorted());
        if (shown is null)
            return ExitCode.ProblemsInInput;
        Console.WriteLine($"{shown.Target}: readers see {shown.Edition}\n  {shown.Address}");
        if (WayBack(shown, report) is { } way)
            Console.WriteLine($"  back: {way}");
        return ExitCode.Fine;
    }

    private static async Task<int> Verify(string report, string[] names, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var whole = await progress.Follow(() => ReportPublication.Verify(
            report, [.. names], Environment.GetEnvironmentVariable, bag, progress, cancellation));
        DiagnosticPrinter.Print(bag.Sorted());
        foreach (var edition in whole ?? [])
            Console.WriteLine($"{edition.Target}: {edition.Edition} is whole\n  {edition.Address}");
        return bag.HasErrors ? ExitCode.ProblemsInInput : ExitCode.Fine;
    }

    /// <summary>The command that undoes it; null where nothing was shown before.</summary>
    private static string? WayBack(PublishedEdition edition, string report)
    {
        var file = report == ReportArgument.Default ? "" : report.Contains(' ', StringComparison.Ordinal) ? $" \"{report}\"" : $" {report}";
        return edition.Before is { } before ? $"rapport publish{file} --rollback {edition.Target} {before}" : null;
    }
}
