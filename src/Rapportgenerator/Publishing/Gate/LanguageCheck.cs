using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Review;
using Rapportgenerator.Review.Claims;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// The text is ready: every number in it is bound, claimed or vouched for, no text of the survey is printed in another language for
/// want of its own, and no word is of the other målform. The last is a warning, since quotations may hold such words.
/// </summary>
internal static class LanguageCheck
{
    private static readonly string[] MissingTexts = ["RG130", "RG228"];

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        var document = edition.Document;
        foreach (var number in UncoveredNumbers.Find(document.Definition, document.Chapters.Select(chapter => chapter.Source)))
        {
            bag.Error(
                "RG787", number.Span, $"Nothing checks the number «{number.Text}» in the text.",
                "Bind it, claim it, or vouch for it with `fact`.");
        }

        var missing = bag.Sorted().Where(problem => MissingTexts.Contains(problem.Code)).Sum(problem => problem.Count);
        if (missing > 0)
        {
            bag.Error(
                "RG788", new SourceSpan(Path.GetFileName(document.Definition.File)),
                $"{missing} of the survey's texts are missing in the language of the chapter that prints them.", "The warnings name them.");
        }

        foreach (var match in LanguageReview.Of(document, bag).Chapters.SelectMany(chapter => chapter.Advice).Where(match => match.OtherForm))
            bag.Warning("RG789", match.Place, $"«{match.Found}» is a form of the other målform.", $"Write {match.Advice.Write}.");
        return Task.CompletedTask;
    }
}
