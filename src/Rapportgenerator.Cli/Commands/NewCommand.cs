using System.CommandLine;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.NextRound;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport new`: next year's report from this year's.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var year = new Argument<int>("YEAR") { Description = "The new survey's year, as its codebook has it." };
        var report = ReportArgument.Create();
        report.Description = "This year's report file.";
        var codebook = File("--codebook", "The new codebook.", required: true);
        var responses = File("--responses", "The new answers.", required: true);
        var frame = File("--frame", "The new list of municipalities.", required: true);
        var changes = File("--changes", "The table of municipalities that got another number in the new year, where the report does not name it.", required: false);
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the new report; named after the year, beside this year's report, by default. It must not exist.",
            HelpName = "DIR",
        };
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--out takes the name of a folder.");
        });
        var command = new Command(
            "new", "Make next year's report from this year's: matches the questions, carries chapters and bindings over, marks what must be looked at, and writes TODO.md.")
        {
            year, report, codebook, responses, frame, changes, output,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(report),
            new NextRoundFiles(
                parsed.GetRequiredValue(year), parsed.GetRequiredValue(codebook)!, parsed.GetRequiredValue(responses)!, parsed.GetRequiredValue(frame)!,
                parsed.GetValue(changes), parsed.GetValue(output)),
            cancellation));
        return command;
    }

    private static Option<string?> File(string name, string description, bool required)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "FILE", Required = required };
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError($"{name} takes the name of a file.");
        });
        return option;
    }

    private static async Task<int> Run(string report, NextRoundFiles files, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var made = await progress.Follow(() => ReportNextRound.Create(report, files, bag, progress, cancellation));
        DiagnosticPrinter.Print(bag.Sorted());
        if (made is null)
            return ExitCode.ProblemsInInput;
        Console.Write(Summary(made));
        return ExitCode.Fine;
    }

    private static string Summary(NextRoundResult made)
    {
        var links = made.Links;
        var lines = new List<string>
        {
            Invariant($"Questions: {links.Count(LinkCertainty.Certain)} certain, {links.Count(LinkCertainty.Likely)} likely, {links.Count(LinkCertainty.Unsure)} unsure; {links.Gone.Length} dropped, {links.New.Length} new."),
        };
        lines.AddRange(links.Taken.Where(link => link.Certainty == LinkCertainty.Likely).Select(link => $"  likely  {link.Then.Id} → {link.Now.Id}: {Why(link.Reason)}"));
        lines.AddRange(links.Unsure.Select(link => $"  unsure  {link.Then.Id} → {link.Now.Id}: {Why(link.Reason)}; not taken"));
        lines.Add(Invariant($"To do: {Count(made, TodoKind.Gone)} taken out, {Count(made, TodoKind.Changed)} changed, {made.Broken} broken claims, {Count(made, TodoKind.YearText)} lines about a year."));
        if (made.Broken > 0)
            lines.Add("The first build stops at the broken claims, each at its line.");
        if (made.Mistakes > 0)
            lines.Add(Invariant($"{DiagnosticPrinter.Plural(made.Mistakes, "mistake is", "mistakes are")} left to mend by hand: see the list."));
        var file = Path.Combine(made.Folder, "report.yaml");
        lines.Add($"The new report is in {made.Folder}; what there is to do is in {Path.Combine(made.Folder, "TODO.md")}.");
        lines.Add(made.Broken > 0 ? $"Next: rapport check {file} --fix" : $"Next: rapport build {file}");
        return string.Join('\n', lines) + "\n";
    }

    private static int Count(NextRoundResult made, TodoKind kind) => made.Items.Count(item => item.Kind == kind);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Why(LinkReason reason) => reason switch
    {
        LinkReason.PreviousId => "the codebook says so",
        LinkReason.SameId => "the same id and words",
        LinkReason.SameIdAlike => "the same id, and words or answers that are alike",
        LinkReason.SameWords => "the same words and answers under another id",
        LinkReason.AlikeWords => "words and answers that are alike, under another id",
        LinkReason.SameIdOtherWords => "the same id, but other words",
        _ => "some words in common",
    };
}
