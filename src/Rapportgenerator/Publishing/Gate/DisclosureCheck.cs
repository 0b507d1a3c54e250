using System.Text.Json;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// What is hidden is hidden in the files as they lie there: read again from the ledger, which has every number that pages, tables,
/// pictures and data files print. No base under the report's smallest is shown, no hidden number has a value, and no group stands
/// hidden alone beside its total, from which it could be subtracted.
/// </summary>
internal static class DisclosureCheck
{
    private const string Ledger = "data/ledger.json";
    private const string Hint = "Nothing was published. Tell the program's makers, for this is their mistake.";

    public static async Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (!edition.Files.Contains(Ledger))
        {
            bag.Error("RG786", new SourceSpan(Ledger), "The edition has no ledger, so nobody can tell whether it hides what it should.", "Build it again with the web pages.");
            return;
        }

        await using var file = File.OpenRead(edition.PathOf(Ledger));
        using var ledger = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        var smallest = edition.Document.Definition.Survey.HideBelow;
        // Who answered is known to everyone who can count the answers' list, and is never hidden.
        var numbers = ledger.RootElement.GetProperty("numbers").EnumerateArray()
            .Where(number => number.TryGetProperty("tabulation", out var of) && !of.GetString()!.StartsWith("response", StringComparison.Ordinal)).ToArray();
        foreach (var number in numbers)
        {
            var id = number.GetProperty("id").GetString()!;
            var isHidden = number.GetProperty("hidden").GetBoolean();
            if (isHidden && (number.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number
                || number.TryGetProperty("numerator", out var numerator) && numerator.ValueKind == JsonValueKind.Number))
            {
                Say($"`{id}` is hidden, and its value stands in the ledger.");
            }

            if (!isHidden && Measure(number) == "base" && number.GetProperty("numerator").GetInt64() is > 0 and var count && count < smallest)
                Say($"`{id}` is a base under {smallest}, and it is shown.");
        }

        foreach (var table in numbers.Where(number => Measure(number) == "base").GroupBy(number => (Of(number, "tabulation"), Of(number, "item"))))
        {
            var groups = table.Where(number => Of(number, "group") is not (null or "alle")).ToArray();
            var isTotalShown = table.Any(number => Of(number, "group") == "alle" && !number.GetProperty("hidden").GetBoolean());
            if (isTotalShown && groups.Count(number => number.GetProperty("hidden").GetBoolean()) == 1)
                Say($"In `{table.Key.Item1}` one group alone is hidden beside its total.");
        }

        void Say(string message) => bag.Error("RG786", new SourceSpan(Ledger), message, Hint);
    }

    private static string? Measure(JsonElement number) => Of(number, "measure");

    private static string? Of(JsonElement number, string name) =>
        number.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
