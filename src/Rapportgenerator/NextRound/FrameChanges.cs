using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;

namespace Rapportgenerator.NextRound;

/// <summary>Tells what became of the units: those that came, went, were merged or split.</summary>
internal static class FrameChanges
{
    private const int MostNamed = 40;

    public static void Tell(NextRoundPlan plan, TodoGatherer todo)
    {
        var came = plan.Units.Where(line => line.Rounds[0].IsEmpty).SelectMany(line => line.Rounds[1]).ToArray();
        var went = plan.Units.Where(line => line.Rounds[1].IsEmpty).SelectMany(line => line.Rounds[0]).ToArray();
        var remade = plan.Units.Where(line => line.IsWhole && !line.IsOne).ToArray();
        var renumbered = plan.Units.Count(line => line.IsOne && line.Rounds[0][0].Number != line.Rounds[1][0].Number);
        var untold = went.Length > 0 && came.Length > 0
            ? "Har noen av dem slått seg sammen eller fått nytt nummer, mangler endringstabellen: skriv den under `changes:` av `survey:`."
            : "Se at listen er hel.";
        Units(came, "er nye", untold);
        Units(went, "er ikke med lenger", untold);
        if (remade.Length > 0)
        {
            Add(
                string.Create(CultureInfo.InvariantCulture, $"{remade.Sum(line => line.Rounds[0].Length)} enheter er blitt til {remade.Sum(line => line.Rounds[1].Length)}"),
                Listed([.. remade.Select(line => $"{Names(line.Rounds[0])} → {Names(line.Rounds[1])}")]),
                "Les setninger om antall kommuner, om grupper av dem og om utvikling over tid en gang til.");
        }

        if (renumbered > 0)
        {
            Add(
                string.Create(CultureInfo.InvariantCulture, $"{renumbered} {(renumbered == 1 ? "enhet" : "enheter")} har fått nytt nummer"), "De er de samme som før.",
                "Ingenting, hvis endringstabellen er riktig.");
        }

        foreach (var breakdown in plan.Then.Codebook.Breakdowns)
        {
            if (plan.GoneClasses(breakdown.Key) is { IsEmpty: false } classes && plan.Now.Codebook.FindBreakdown(breakdown.Key) is not null)
            {
                Add(
                    $"Inndelingen `{breakdown.Key}` har mistet {string.Join(", ", classes.Values.Order(StringComparer.Ordinal).Select(label => $"«{label}»"))}",
                    "Kodeboken eller kommunelisten deler på en annen måte.", "Se på figurer og setninger etter denne inndelingen.");
            }
        }

        void Units(FrameUnit[] units, string what, string action)
        {
            if (units.Length > 0)
            {
                Add(
                    string.Create(CultureInfo.InvariantCulture, $"{units.Length} {(units.Length == 1 ? "enhet" : "enheter")} {what}"),
                    Listed([.. units.Select(unit => $"{unit.Number} {unit.Name}")]), action);
            }
        }

        void Add(string what, string why, string action) =>
            todo.Add(TodoKind.Frame, "", ShownPath.Of(plan.Files.Frame, plan.Folder), 0, what, why, action);
    }

    private static string Names(ImmutableArray<FrameUnit> units) => string.Join(" + ", units.Select(unit => unit.Name));

    private static string Listed(ImmutableArray<string> names) => names.Length <= MostNamed
        ? string.Join(", ", names) + "."
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} og {names.Length - MostNamed} til.");
}
