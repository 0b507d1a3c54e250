using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Survey;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Claims;

/// <summary>`claim "Det vanligste målet" q.int_04_1`: an answer's place, or that of several together, among a question's answers.</summary>
internal static class ClaimedOrder
{
    public static Claim Check(ClaimCall claim, ImmutableArray<ShareValue> values)
    {
        var said = claim.Words.FindOrder()!;
        var first = values[0];
        var ranked = first.Place.Item.Options.Where(cell => cell.Kind == OptionKind.Substantive).ToImmutableArray();
        foreach (var value in values)
        {
            if (!ReferenceEquals(value.Place.Item, first.Place.Item))
                throw claim.Call.Problem("RG422", $"«{said.Text}» ranks the answers to one question, but these are answers to several.", "Hold them against each other: `than: q.nei`.");
            if (!ranked.Contains(value.Cell))
            {
                throw claim.Call.Problem(
                    "RG422", $"{value.Description} has no place among the answers: it is several of them together, or none of substance.",
                    "Name single answers, or hold it against others: `than: q.nei`.");
            }
        }

        var claimed = values.Select(value => claim.Number(value, "value")).ToImmutableArray();
        var others = ranked.Where(cell => values.All(value => value.Cell != cell)).Select(cell => ClaimCall.Share(first, cell)).ToImmutableArray();
        var all = claimed.AddRange(others);
        var holds = ClaimRules.Holds(said, claimed, others);
        var margin = RespondentMargin.Of(all, claim.NearBorder, moved => ClaimRules.Holds(said, moved[..claimed.Length], moved[claimed.Length..]));
        return claim.Found(holds, Evidence(claimed, others), all, margin) with
        {
            Holding = [.. claim.Call.Language.Phrasebook.Orders
                .Where(phrase => ClaimRules.Holds(phrase, claimed, others)).Select(phrase => phrase.Text)],
        };
    }

    /// <summary>«83.7 per cent (195 of 233), number 1 of 6 answers; next to it 42.5 per cent (99 of 233)».</summary>
    private static string Evidence(ImmutableArray<ClaimedNumber> claimed, ImmutableArray<ClaimedNumber> others)
    {
        var most = claimed.Select(each => each.Value).Max();
        var least = claimed.Select(each => each.Value).Min();
        var place = 1 + others.Count(other => other.Value > most);
        var evidence = string.Create(
            CultureInfo.InvariantCulture, $"{ClaimCall.List(claimed)}, {(claimed.Length == 1 ? "" : "the largest ")}number {place} of {claimed.Length + others.Length} answers");
        var above = others.Where(other => other.Value > most).MinBy(other => other.Value);
        var below = others.Where(other => other.Value <= most).MaxBy(other => other.Value);
        if (above is not null)
            evidence += $"; above {above.Text}";
        if (below is not null)
            evidence += $"; then {below.Text}";
        var near = others.FirstOrDefault(other => !claimed.All(other.IsClearlyAbove) && !claimed.All(each => each.IsClearlyAbove(other)));
        return near is null ? evidence
            : others.Any(other => other.Value.CompareTo(most) == 0 || other.Value.CompareTo(least) == 0) ? evidence + "; equal"
            : evidence + "; their 95 % intervals overlap";
    }
}
