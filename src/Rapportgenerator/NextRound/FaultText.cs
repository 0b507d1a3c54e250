using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.NextRound;

/// <summary>Says in Norwegian why text had to be taken out that the program could not build.</summary>
internal static partial class FaultText
{
    public static string Of(Diagnostic problem) => problem.Code switch
    {
        "RG330" => $"Ingen tidligere kodebok har spørsmålet under denne id-en, og kodeboken nevner ingen `previous_id` ({Names(problem)}).",
        "RG331" => $"Spørsmålet kan ikke følges bakover i tid, for de to årene har ingen svar felles ({Names(problem)}).",
        "RG333" => $"Spørsmålet kan ikke følges bakover i tid, for det er av en annen type enn før ({Names(problem)}).",
        "RG334" => $"Spørsmålet kan ikke følges bakover i tid, for inndelingen var en annen før ({Names(problem)}).",
        "RG336" => $"Spørsmålet kan ikke følges bakover i tid, for ingen svarte i alle årene ({Names(problem)}).",
        "RG337" or "RG414" or "RG415" => $"Spørsmålet følges ikke lenger over tid ({Names(problem)}).",
        "RG402" => $"Teksten bruker noe som er satt i tekst som er tatt ut ({Names(problem)}).",
        "RG510" => $"Teksten viser til en figur, tabell eller overskrift som er tatt ut ({Names(problem)}).",
        "RG406" => $"Tallet er skjult fordi for få har svart, så det kan ikke sies noe om det ({Names(problem)}).",
        "RG411" => $"Ingen av uttrykkene passer på det nye tallet; `percent` passer alltid ({Names(problem)}).",
        "RG412" => $"For få har svart til at andelen kan sies med ord; bruk antall ({Names(problem)}).",
        "RG416" => "Tallene kan ikke uten videre sammenliknes med året før. Ta sammenlikningen ut, eller skriv `comparable: true` og `reason:` i bindingen "
            + $"hvis de kan det likevel ({Names(problem)}).",
        _ => $"De nye tallene passer ikke her. Programmet sier: {problem.Code} {problem.Message}{(problem.Hint is null ? "" : " " + problem.Hint)}",
    };

    /// <summary>The code, which `rapport explain` tells of, and the names that the message is about: `RG510: digital-panel`.</summary>
    private static string Names(Diagnostic problem)
    {
        var names = string.Join(", ", Name().Matches(problem.Message).Select(name => name.Value).Distinct());
        return names.Length == 0 ? problem.Code : $"{problem.Code}: {names}";
    }

    [GeneratedRegex("`[^`]+`", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
