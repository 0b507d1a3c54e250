using System.CommandLine;
using Rapportgenerator.Cli;
using Rapportgenerator.Cli.Commands;

var root = new RootCommand(
    "Turns survey answers and templates into a publication: accessible HTML and PDF.\n\n"
    + "Start with `rapport build` in a folder with a report.yaml; `rapport check` says what is wrong without writing anything.")
{
    BuildCommand.Create(),
    CheckCommand.Create(),
    PreviewCommand.Create(),
    QuestionsCommand.Create(),
    ExplainCommand.Create(),
    TabulateCommand.Create(),
    DiffCommand.Create(),
    PublishCommand.Create(),
    NewCommand.Create(),
    ReferenceCommand.Create(),
    CompletionCommand.Create(),
};
var parsed = root.Parse(args);
try
{
    var status = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : status;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. Nothing was written.");
    return ExitCode.Interrupted;
}
#pragma warning disable CA1031 // The last resort: whatever comes here is our fault, and is said so.
catch (Exception problem)
{
    await Console.Error.WriteLineAsync(
        $"This is a fault in rapport itself, not in your files. Nothing was written.\n{problem}");
    return ExitCode.OurFault;
}
#pragma warning restore CA1031
