using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.NextRound;

/// <summary>Decides what becomes of each name that a chapter binds. The reasons are for editors, in Norwegian.</summary>
internal static class BindingCarrier
{
    public static ImmutableArray<CarriedBinding> Carry(ChapterDefinition chapter, NextRoundPlan plan) =>
        [.. chapter.Bindings.Select(binding => Carry(binding, plan))];

    private static CarriedBinding Carry(BindingDefinition binding, NextRoundPlan plan)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        var gone = new CarriedBinding(binding, null, none, none, none, null);
        var year = plan.Now.Year.ToString(CultureInfo.InvariantCulture);
        if (binding.Answer is not null)
        {
            return gone with
            {
                Reason = string.Create(CultureInfo.InvariantCulture, $"Sitatet er fra svarene for {plan.Then.Year}."),
            };
        }

        if (binding.By is { } by && plan.Now.Codebook.FindBreakdown(by) is null)
            return gone with { Reason = $"Kodeboken for {year} har ikke inndelingen `{by}`." };
        var classes = binding.By is null ? none : plan.GoneClasses(binding.By);
        if (binding.AllClosed || binding.Question is ResponseTabulator.Units or ResponseTabulator.Roles)
            return gone with { GoneClasses = classes };
        if (plan.Links.Of(binding.Question!) is not { } link)
        {
            var text = plan.Then.Codebook.Find(binding.Question!)?.Text.Text;
            return gone with { Reason = $"Spørsmålet `{binding.Question}` («{text}») finnes ikke i spørreskjemaet for {year}." };
        }

        var keys = plan.Keys[link.Then.Id];
        var lost = keys.Gone.ToImmutableDictionary(each => each.Key, each => $"«{each.Value}» (`{each.Key}`) finnes ikke i spørsmålet `{link.Now.Id}` i {year}.");
        foreach (var group in binding.Groups.Where(group => group.Options.All(keys.Gone.ContainsKey)))
            lost = lost.SetItem(group.Key, $"Gruppen «{group.Label.Text}» (`{group.Key}`) har ingen svar igjen i {year}.");
        return new CarriedBinding(binding, link, keys.Renamed, lost, classes, null);
    }
}
