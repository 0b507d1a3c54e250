using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.NextRound;

/// <summary>Says in Norwegian why text had to be taken out that the program could not build.</summary>
internal static class FaultText
{
    public static string Of(Diagnostic problem) => problem.Code switch
    {
        "RG402" => $"Teksten bruker noe som er satt i tekst som er tatt ut ({problem.Message.TrimEnd('.')}).",
        "RG510" => $"Teksten viser til en figur, tabell eller overskrift som er tatt ut ({problem.Message.TrimEnd('.')}).",
        _ => $"De nye tallene passer ikke her. Programmet sier: {problem.Code} {problem.Message}{(problem.Hint is null ? "" : " " + problem.Hint)}",
    };
}
