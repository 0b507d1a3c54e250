using System.Globalization;
using System.Text;

namespace Rapportgenerator.NextRound;

/// <summary>The list of what there is to do, chapter by chapter, as Markdown in Norwegian.</summary>
internal static class TodoWriter
{
    /// <summary>The list's name in the new folder.</summary>
    public const string File = "TODO.md";

    /// <param name="items">Each with its line.</param>
    public static string Write(NextRoundPlan plan, IReadOnlyList<Todo> items)
    {
        var text = new StringBuilder();
        var (then, now) = (plan.Then.Year, plan.Now.Year);
        text.Append(CultureInfo.InvariantCulture, $"# Å gjøre: {plan.Report.Title} blir til rapporten for {now}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Spørreskjemaene for {then} og {now} er holdt mot hverandre: {plan.Links.Count(LinkCertainty.Certain)} spørsmål er sikkert de samme, "
            + $"{plan.Links.Count(LinkCertainty.Likely)} er trolig de samme, {plan.Links.Count(LinkCertainty.Unsure)} er usikre og ikke brukt. "
            + $"{plan.Links.Gone.Length} spørsmål er borte, og {plan.Links.New.Length} er {(plan.Links.New.Length == 1 ? "nytt" : "nye")}.\n\n");
        text.Append(
            "Det som er tatt ut av den trykte teksten, står i en kommentar (`TATT UT`) der det sto. Innholdet i kommentaren skrives ikke ut. "
            + "Tegnene `{{`, `}}` og `##` er skrevet `{ {`, `} }` og `# #` der; sett dem sammen igjen når du tar teksten inn. "
            + "Gå gjennom listen, og slett hver kommentar når du er ferdig med den.\n\n");
        text.Append(items.Any(item => item.Kind == TodoKind.BrokenClaim)
            ? "**Rapporten blir ikke bygd før påstandene som ikke stemmer, er rettet.** `rapport build` stopper ved hver av dem (RG410), på linjen som står her. "
                + "Start med `rapport check --fix`, som retter dem den er sikker på, og viser hver linje først.\n"
            : items.Any(item => item.Kind == TodoKind.Mistake)
                ? "**Rapporten blir ikke bygd før feilene nederst i listen er rettet.**\n"
                : "Ingen påstander er brutt, så `rapport build` bygger rapporten med en gang.\n");
        foreach (var chapter in plan.Report.AllChapters)
            Section(text, $"{chapter.Template}", [.. items.Where(item => item.Chapter == chapter.Template)]);
        Section(text, "Hele rapporten", [.. items.Where(item => item.Chapter.Length == 0)]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string head, Todo[] items)
    {
        if (items.Length == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"\n## {head}\n");
        foreach (var kind in items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Head(kind.Key)}\n\n");
            foreach (var item in kind.OrderBy(item => item.File, StringComparer.Ordinal).ThenBy(item => item.Line))
                Item(text, item);
        }
    }

    private static void Item(StringBuilder text, Todo item)
    {
        var place = item.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{item.File}:{item.Line}") : item.File;
        text.Append(CultureInfo.InvariantCulture, $"- [ ] {place}: {item.What}{(item.What[^1] is '.' or '!' or '?' ? "" : ".")}\n  {item.Why}\n");
        if (item.Kind == TodoKind.NewQuestion)
            text.Append(CultureInfo.InvariantCulture, $"  Lim inn under `bind:`, eller la det være:\n\n  ```yaml\n        {item.Action}\n  ```\n");
        else
            text.Append(CultureInfo.InvariantCulture, $"  {item.Action}\n");
    }

    private static string Head(TodoKind kind) => kind switch
    {
        TodoKind.NewQuestion => "Nye spørsmål",
        TodoKind.Gone => "Uten tall",
        TodoKind.Changed => "Ikke uten videre sammenliknbart med året før",
        TodoKind.BrokenClaim => "Påstander som ikke stemmer",
        TodoKind.YearText => "Tekst om et bestemt år",
        TodoKind.Publication => "Tittel, datoer og publisering",
        TodoKind.Match => "Spørsmål som er koblet sammen",
        TodoKind.Frame => "Kommuner og bydeler",
        _ => "Feil som gjenstår",
    };
}
