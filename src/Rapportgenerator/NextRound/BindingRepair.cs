using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.NextRound;

/// <summary>
/// Takes out of the new report file what the new data cannot answer: a comparison over years that is no more possible, or the binding
/// itself. The templates' text about it goes in the next try.
/// </summary>
internal sealed class BindingRepair(string text, YamlMapping root, TodoGatherer todo)
{
    private static readonly string[] OfTrend = ["trend", "panel", "comparable", "reason"];
    private static readonly string[] TrendCodes = ["RG330", "RG331", "RG332", "RG333", "RG334", "RG336"];

    public string Without(IEnumerable<Diagnostic> problems)
    {
        var yaml = new YamlEdits(text);
        var all = problems.ToArray();
        foreach (var chapter in ReportChapters.In(root))
        {
            if (YamlEdits.Find(chapter, "bind")?.Value is not YamlMapping bind)
                continue;
            var template = YamlEdits.Find(chapter, "template")?.Value is YamlScalar path ? path.Text : "";
            var gone = new List<(YamlEntry, string)>();
            foreach (var (entry, problem) in bind.Entries.Select(entry => (Entry: entry, Problem: Array.Find(all, problem => Entry(bind, problem.Span!) == entry))))
            {
                if (problem is null)
                    continue;
                if (TrendCodes.Contains(problem.Code) && entry.Value is YamlMapping options && OfTrend.Any(key => YamlEdits.Find(options, key) is not null))
                    WithoutTrend(yaml, options, entry, template, FaultText.Of(problem));
                else
                    gone.Add((entry, FaultText.Of(problem)));
            }

            BindingEdits.TakeOut(yaml, chapter, [.. gone], template, todo);
        }

        return yaml.Apply();
    }

    private void WithoutTrend(YamlEdits yaml, YamlMapping options, YamlEntry entry, string template, string reason)
    {
        yaml.TakeOut(options, [.. OfTrend.Select(key => YamlEdits.Find(options, key)).OfType<YamlEntry>()]);
        var what = $"`{entry.Key}` sammenliknes ikke lenger over tid.";
        yaml.Above(entry.Place, Mark.InYaml(
            todo.Marked(TodoKind.Gone, template, ReportFileCarrier.File, what, reason, "Sett inn `trend: true` igjen hvis spørsmålet kan følges."),
            yaml.Indent(entry.Place), $"{what} {reason}"));
    }

    /// <summary>The binding that a place is in: the last one that begins before it.</summary>
    private static YamlEntry? Entry(YamlMapping bind, SourceSpan place)
    {
        var found = bind.Entries.LastOrDefault(entry => (entry.Place.Line, entry.Place.Column).CompareTo((place.Line, place.Column)) <= 0);
        return found is not null && place.Place is { } path && path.StartsWith(found.Place.Path, StringComparison.Ordinal) ? found : null;
    }
}
