using System.CommandLine;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport questions`: what the codebook offers, and how to bind it.</summary>
internal static class QuestionsCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("REPORT|TEXT")
        {
            Description = "The report file (ends with .yaml; report.yaml by default), and a text to look for in ids, questions and answers.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.CompletionSources.Add(Completions.ReportFiles);
        var command = new Command("questions", "List the codebook's questions, answers and breakdowns, and how to bind them.") { words };
        command.SetAction(parsed => Run(parsed.GetValue(words) ?? []));
        return command;
    }

    private static int Run(string[] words)
    {
        var report = Array.Find(words, ReportArgument.IsReport) ?? ReportArgument.Default;
        var text = string.Join(' ', words.Where(word => !ReportArgument.IsReport(word)));
        var bag = new DiagnosticBag();
        var codebook = ReportDefinitionReader.Read(report, bag) is { } definition
            ? CodebookReader.Read(
                definition.Survey.Codebook, Path.GetRelativePath(definition.Folder, definition.Survey.Codebook), bag)
            : null;
        DiagnosticPrinter.Print(bag.Sorted());
        if (codebook is null)
            return ExitCode.ProblemsInInput;
        var found = codebook.Questions.Where(question => Mentions(question, text)).ToArray();
        foreach (var question in found)
            Console.WriteLine(Describe(question));
        Console.WriteLine($"{DiagnosticPrinter.Plural(found.Length, "question", "questions")}. "
            + $"Breakdowns for `by:`: {string.Join(", ", codebook.Breakdowns.Select(breakdown => breakdown.Key))}.");
        return ExitCode.Fine;
    }

    private static bool Mentions(Question question, string text) => text.Length == 0
        || new[] { question.Id, question.Text.Text }
            .Concat(question.Options.Select(option => option.Label.Text))
            .Concat(question.Items.Select(item => item.Text.Text))
            .Any(known => known.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string Describe(Question question)
    {
        var lines = new List<string> { $"{question.Id} ({question.Type}): {question.Text}" };
        lines.AddRange(question.Items.Where(item => item.Key.Length > 0).Select(item => $"    item {item.Key}: {item.Text}"));
        lines.AddRange(question.Options.Select(option => $"    {option.Key}: {option.Label}"));
        lines.AddRange(question.Groups.Select(group => $"    {group.Key}: {group.Label} (any of {string.Join(", ", group.OptionKeys)})"));
        lines.Add(question is TextQuestion
            ? $"  bind:  sitat: {{ question: {question.Id}, answer: <id of one response> }}"
            : $"  bind:  {question.Id}: {question.Id}");
        if (question is not TextQuestion && (question.Groups.FirstOrDefault()?.Key ?? question.Options.FirstOrDefault()?.Key) is { } key)
        {
            var item = question.Items[0].Key.Length > 0 ? $".{question.Items[0].Key}" : "";
            lines.Add($"  print: {{{{ {question.Id}{item}.{key} | percent }}}}");
        }

        return string.Join(Environment.NewLine, lines) + Environment.NewLine;
    }
}
