using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;

namespace Rapportgenerator.NextRound;

/// <summary>Marks where a chapter first uses a question that was put in another way the year before.</summary>
internal static class ChangedNumbers
{
    private const string Action = "Les teksten med dette i tankene. Tall som settes opp mot året før, trenger et forbehold eller `comparable: true` med `reason:` i bindingen.";

    public static string Mark(
        string text, ImmutableArray<CarriedBinding> bindings, NextRoundPlan plan, string chapter, string file, TodoGatherer todo)
    {
        var uses = TemplateUses.Of(text).Names.OrderBy(use => use.Start).ToArray();
        var words = DifferenceWords.Nb;
        var notes = new List<(int Start, string What, string Why)>();
        foreach (var question in bindings.Where(binding => binding is { Link: not null, Reason: null }).GroupBy(binding => binding.Link!.Now.Id))
        {
            var names = question.Select(binding => binding.Definition.Name).ToHashSet(StringComparer.Ordinal);
            if (Array.Find(uses, use => names.Contains(use.Name)) is not { } first)
                continue;
            ImmutableArray<string> said =
            [
                .. question
                    .SelectMany(binding => plan.DifferencesOf(binding.Link!, binding.Definition.By, binding.Definition.Trend is not null))
                    .OrderByDescending(difference => difference.Breaks)
                    .Select(difference => difference.Say(words))
                    .Distinct(),
            ];
            if (said.IsEmpty)
                continue;
            var link = question.First().Link!;
            notes.Add((
                first.Start,
                $"`{link.Now.Id}` («{link.Now.Text.Text}»), brukt som {string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"))}",
                string.Create(CultureInfo.InvariantCulture, $"I {plan.Then.Year}: {string.Join(" ", said)}")));
        }

        foreach (var (start, what, why) in notes.OrderByDescending(note => note.Start))
        {
            var number = todo.Marked(TodoKind.Changed, chapter, file, what, why, Action);
            text = TemplateEditor.Note(text, start, number, $"ENDRET: {what}. {why}");
        }

        return text;
    }
}
