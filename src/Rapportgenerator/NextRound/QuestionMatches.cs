using System.Globalization;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.NextRound;

/// <summary>Tells of the matches that are not certain, and of what the codebook should say.</summary>
internal static class QuestionMatches
{
    public static void Tell(NextRoundPlan plan, TodoGatherer todo)
    {
        var codebook = ShownPath.Of(plan.Files.Codebook, plan.Folder);
        foreach (var link in plan.Links.Taken.Where(link => link.Certainty == LinkCertainty.Likely))
        {
            Add(link, "Trolig", link.NeedsPreviousId
                ? $"Er det riktig, så skriv `previous_id: {link.Then.Id}` på `{link.Now.Id}` i kodeboken; ellers følges spørsmålet ikke bakover i tid. Står det i en binding med `trend: true`, så slett mappen og kjør `rapport new` på nytt etterpå. Er det galt, så bind navnene til noe annet."
                : "Er det galt, så bind navnene til noe annet og gi spørsmålet en ny id i kodeboken.");
        }

        foreach (var link in plan.Links.Unsure)
        {
            Add(link, "Usikkert, ikke brukt", $"Er det samme spørsmål, så skriv `previous_id: {link.Then.Id}` på `{link.Now.Id}` i kodeboken, slett mappen og kjør `rapport new` på nytt.");
        }

        foreach (var question in plan.Now.Codebook.Questions.Where(question => question.PreviousId is { } id && plan.Then.Codebook.Find(id) is null))
        {
            todo.Add(
                TodoKind.Match, "", codebook, question.Span.Line, $"`previous_id: {question.PreviousId}` på `{question.Id}`",
                string.Create(CultureInfo.InvariantCulture, $"Spørreskjemaet for {plan.Then.Year} har ingen `{question.PreviousId}`."),
                "Skriv id-en spørsmålet hadde året før, eller ta linjen ut hvis id-en er den samme.");
        }

        void Add(QuestionLink link, string how, string action) => todo.Add(
            TodoKind.Match, "", codebook, link.Now.Span.Line, $"{how}: `{link.Then.Id}` («{link.Then.Text.Text}») → `{link.Now.Id}` («{link.Now.Text.Text}»)",
            Why(link.Reason), action);
    }

    private static string Why(LinkReason reason) => reason switch
    {
        LinkReason.PreviousId => "Kodeboken sier det med `previous_id`.",
        LinkReason.SameId => "Id og ordlyd er de samme.",
        LinkReason.SameIdAlike => "Id-en er den samme, og ordlyden eller svarene likner.",
        LinkReason.SameWords => "Ordlyd og svar er de samme, men id-en er ny.",
        LinkReason.AlikeWords => "Ordlyd og svar likner, men id-en er ny.",
        LinkReason.SameIdOtherWords => "Id-en er den samme, men ordlyden er en annen. Den kan være brukt om igjen.",
        _ => "Noe av ordlyden er den samme, men det kan også gjelde andre spørsmål.",
    };
}
