using System.Collections.Immutable;

namespace Rapportgenerator.NextRound;

/// <summary>Carries a chapter's template over: keys get their new names, and text about what is no more is taken out.</summary>
internal static class TemplateCarrier
{
    public static string Carry(string text, ImmutableArray<CarriedBinding> bindings, string chapter, string file, TodoGatherer todo)
    {
        var byName = bindings.ToDictionary(binding => binding.Definition.Name, StringComparer.Ordinal);
        return TakeOut(Shortened(Renamed(text, byName), byName), byName, chapter, file, todo);
    }

    private static string Renamed(string text, Dictionary<string, CarriedBinding> byName)
    {
        var uses = TemplateUses.Of(text);
        var edits = new List<(int Start, string Old, string New)>();
        foreach (var use in uses.Names.Where(use => !use.IsEarlier))
        {
            if (!byName.TryGetValue(use.Name, out var binding))
                continue;
            edits.AddRange(Keys(use).Where(key => binding.Renamed.ContainsKey(key.Key)).Select(key => (key.Start, key.Key, binding.Renamed[key.Key])));
        }

        foreach (var key in uses.Keys)
        {
            if (In(uses, key, byName).FirstOrDefault(binding => binding.Renamed.ContainsKey(key.Key)) is { } binding)
                edits.Add((key.Start + 1, key.Key, binding.Renamed[key.Key]));
        }

        foreach (var (start, old, @new) in edits.Distinct().OrderByDescending(edit => edit.Start))
            text = text[..start] + @new + text[(start + old.Length)..];
        return text;
    }

    /// <summary>Keys that are no more go from lists with others in them: `only: ["ja", "nei"]`. One at a time, since each moves the rest.</summary>
    private static string Shortened(string text, Dictionary<string, CarriedBinding> byName)
    {
        while (true)
        {
            var uses = TemplateUses.Of(text);
            var gone = uses.Keys.FirstOrDefault(key =>
                key.InList is not null && In(uses, key, byName).Any(binding => binding.Reason is null && IsGone(binding, key.Key)));
            if (gone is not { InList: var (start, end) })
                return text;
            text = text[..start] + text[end..];
        }
    }

    private static string TakeOut(string text, Dictionary<string, CarriedBinding> byName, string chapter, string file, TodoGatherer todo)
    {
        var uses = TemplateUses.Of(text);
        var faults = new List<Fault>();
        foreach (var use in uses.Names)
        {
            if (!byName.TryGetValue(use.Name, out var binding))
                continue;
            if (binding.Reason is { } reason)
            {
                faults.Add(new Fault(use.Start, reason));
                continue;
            }

            if (use.IsEarlier)
                continue;
            faults.AddRange(Keys(use).Where(key => IsGone(binding, key.Key)).Select(key => new Fault(key.Start, binding.Gone[key.Key])));
            if (use.Members is [("by", _), (var group, var at), ..] && binding.GoneClasses.TryGetValue(group, out var label))
                faults.Add(new Fault(at, $"Gruppen «{label}» (`{group}`) finnes ikke i inndelingen `{binding.Definition.By}` lenger."));
        }

        foreach (var key in uses.Keys)
        {
            if (In(uses, key, byName).FirstOrDefault(binding => binding.Reason is null && IsGone(binding, key.Key)) is { } binding)
                faults.Add(new Fault(key.Start, binding.Gone[key.Key]));
        }

        return faults.Count == 0 ? text : TemplateEditor.TakeOut(text, faults, chapter, file, todo);
    }

    /// <summary>A key that is gone, unless another was given its name.</summary>
    private static bool IsGone(CarriedBinding binding, string key) => binding.Gone.ContainsKey(key) && !binding.Renamed.ContainsValue(key);

    /// <summary>The bindings in the code that a key stands in.</summary>
    private static IEnumerable<CarriedBinding> In(TemplateUses uses, TemplateKey key, Dictionary<string, CarriedBinding> byName) => uses.Names
        .Where(use => use.Code == key.Code && !use.IsEarlier)
        .Select(use => byName.GetValueOrDefault(use.Name))
        .OfType<CarriedBinding>();

    /// <summary>Members that are keys of answers, items or groups; what follows `by` is a class.</summary>
    private static IEnumerable<(string Key, int Start)> Keys(TemplateUse use) =>
        use.Members.Length > 0 && use.Members[0].Key == "by" ? use.Members.Skip(2) : use.Members;
}
