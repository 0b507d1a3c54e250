using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;

namespace Rapportgenerator.NextRound;

/// <summary>Tells of the questions that no chapter uses yet, each under the chapter it is likest to, with a binding to paste.</summary>
internal static class NewQuestions
{
    public static void Tell(NextRoundPlan plan, TodoGatherer todo)
    {
        foreach (var question in plan.Links.New.Where(question => !IsMember(question, plan.Now.Codebook)))
        {
            var chapter = ChapterOf(question, plan);
            var doubt = plan.Links.Unsure.FirstOrDefault(link => link.Now.Id == question.Id) is { } link
                ? $" Det likner `{link.Then.Id}` fra året før («{link.Then.Text.Text}»). Er det samme spørsmål, så skriv `previous_id: {link.Then.Id}` i kodeboken og lag rapporten på nytt."
                : "";
            todo.Add(
                TodoKind.NewQuestion, chapter?.Template ?? "", ShownPath.Of(plan.Files.Codebook, plan.Folder), question.Span.Line,
                $"`{question.Id}`: «{question.Text.Text}»", $"Spørsmålet er nytt, og ingen kapitler bruker det.{doubt}", Binding(question, chapter));
        }
    }

    /// <summary>A line to paste under `bind:`.</summary>
    internal static string Binding(Question question, ChapterDefinition? chapter)
    {
        var name = question.Id;
        if (!BindingName.IsValid(name) || BindingName.IsReserved(name) || chapter?.Bindings.Any(binding => binding.Name == name) == true)
            name = $"svar_{name}";
        return question switch
        {
            TextQuestion => $"{name}: {{ question: {question.Id}, answer: SVARNUMMER }}",
            MultiQuestion => $"{name}: {{ question: {question.Id}, sort: largest }}",
            _ => $"{name}: {question.Id}",
        };
    }

    private static bool IsMember(Question question, Codebook codebook) =>
        codebook.Questions.Any(pool => pool is PooledQuestion && pool.Members.Any(member => member.Id == question.Id));

    /// <summary>The chapter that binds most questions of the same part of the questionnaire.</summary>
    private static ChapterDefinition? ChapterOf(Question question, NextRoundPlan plan)
    {
        var part = question.Members[0].Chapter;
        var inPart = plan.Then.Codebook.Questions.Where(other => other.Members[0].Chapter == part).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Report.Chapters
            .Select(chapter => (Chapter: chapter, Count: chapter.Bindings.Count(binding => binding.Question is { } id && inPart.Contains(id))))
            .Where(each => each.Count > 0)
            .OrderByDescending(each => each.Count)
            .Select(each => each.Chapter)
            .FirstOrDefault();
    }
}
