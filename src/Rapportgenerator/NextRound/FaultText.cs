using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.NextRound;

/// <summary>Says in Norwegian why text had to be taken out that the program could not build.</summary>
internal static class FaultText
{
    public static string Of(Diagnostic problem) => problem.Code switch
    {
        "RG330" => $"Ingen tidligere kodebok har spørsmålet under denne id-en, og kodeboken nevner ingen `previous_id` ({problem.Message.TrimEnd('.')}).",
        "RG331" or "RG333" or "RG334" or "RG336" => $"Spørsmålet kan ikke følges bakover i tid ({problem.Message.TrimEnd('.')}).",
        "RG337" or "RG414" or "RG415" => $"Spørsmålet følges ikke lenger over tid ({problem.Message.TrimEnd('.')}).",
        "RG402" => $"Teksten bruker noe som er satt i tekst som er tatt ut ({problem.Message.TrimEnd('.')}).",
        "RG510" => $"Teksten viser til en figur, tabell eller overskrift som er tatt ut ({problem.Message.TrimEnd('.')}).",
        "RG406" => $"Tallet er skjult fordi for få har svart, så det kan ikke sies noe om det ({problem.Message.TrimEnd('.')}).",
        "RG411" => $"Ingen av uttrykkene passer på det nye tallet; `percent` passer alltid ({problem.Message.TrimEnd('.')}).",
        "RG412" => $"For få har svart til at andelen kan sies med ord; bruk antall ({problem.Message.TrimEnd('.')}).",
        "RG416" => "Tallene kan ikke uten videre sammenliknes med året før. Ta sammenlikningen ut, eller skriv `comparable: true` og `reason:` i bindingen "
            + $"hvis de kan det likevel ({problem.Message.TrimEnd('.')}).",
        _ => $"De nye tallene passer ikke her. Programmet sier: {problem.Code} {problem.Message}{(problem.Hint is null ? "" : " " + problem.Hint)}",
    };
}
