using System.Collections.Immutable;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.NextRound;

/// <summary>Changes a binding in the report file.</summary>
internal static class BindingEdits
{
    /// <summary>The question's new id, and the new keys of what the binding names.</summary>
    public static void Rename(YamlEdits yaml, YamlEntry entry, CarriedBinding carried)
    {
        if (carried.Link is not { } link)
            return;
        var question = entry.Value is YamlMapping mapping ? YamlEdits.Find(mapping, "question")!.Value : entry.Value;
        if (link.Then.Id != link.Now.Id)
            yaml.Replace(question, YamlEdits.Quoted(link.Now.Id));
        if (entry.Value is not YamlMapping options)
            return;
        Keys(yaml, options, "without", carried);
        if (YamlEdits.Find(options, "groups") is not { Value: YamlSequence { Items.Length: > 0 } groups } all)
            return;
        bool IsGone(YamlNode node) => node is YamlMapping group
            && YamlEdits.Find(group, "options")?.Value is YamlSequence keys && keys.Items.All(item => carried.Gone.ContainsKey(Text(item)));
        if (groups.Items.All(IsGone))
        {
            yaml.TakeOut(options, all);
            return;
        }

        foreach (var group in groups.Items.OfType<YamlMapping>())
        {
            if (!IsGone(group))
                Keys(yaml, group, "options", carried);
            else if (!yaml.IsFlow(groups))
                yaml.TakeOutItem(group);
        }
    }

    /// <summary>Bindings as comments with their reasons; all that a chapter has together with `bind:` itself.</summary>
    public static void TakeOut(
        YamlEdits yaml, YamlMapping chapter, ImmutableArray<(YamlEntry Entry, string Reason)> gone, string template, TodoGatherer todo)
    {
        var all = YamlEdits.Find(chapter, "bind")!;
        var bind = (YamlMapping)all.Value;
        if (gone.IsEmpty)
            return;
        var written = gone.Length == bind.Entries.Length
            ? [.. gone.Select(each => "").Skip(1), .. yaml.TakeOut(chapter, all)]
            : yaml.TakeOut(bind, [.. gone.Select(each => each.Entry)]);
        // Of several comments above one line, the last that is put there stands first.
        foreach (var (place, (entry, reason)) in gone.Index().Reverse())
        {
            var number = todo.Marked(
                TodoKind.Gone, template, ReportFileCarrier.File, $"`{entry.Key}` er tatt ut av {template}.", reason,
                "Bind navnet til noe annet, eller slett linjen når teksten er skrevet om.");
            var what = written[place].Length > 0 ? $" ({written[place]})" : "";
            yaml.Above(entry.Place, Mark.InYaml(number, yaml.Indent(entry.Place), $"Tatt ut: {reason}{what}"));
        }
    }

    /// <summary>
    /// What somebody vouched for was how the years before were compared with this one; the new comparison needs somebody who has looked at it.
    /// </summary>
    public static void WithoutVouching(YamlEdits yaml, YamlEntry entry, string template, TodoGatherer todo)
    {
        if (entry.Value is not YamlMapping options || YamlEdits.Find(options, "reason") is not { Value: YamlScalar reason } vouched)
            return;
        yaml.TakeOut(options, [.. new[] { YamlEdits.Find(options, "comparable"), vouched }.OfType<YamlEntry>()]);
        var what = $"`comparable: true` er tatt ut av `{entry.Key}`.";
        var why = $"Begrunnelsen gjaldt årene før: «{reason.Text}»";
        var number = todo.Marked(
            TodoKind.Changed, template, ReportFileCarrier.File, what, why, "Gjelder den for det nye året også, så skriv `comparable: true` og `reason:` igjen.");
        yaml.Above(entry.Place, Mark.InYaml(number, yaml.Indent(entry.Place), $"{what} {why}"));
    }

    private static void Keys(YamlEdits yaml, YamlMapping mapping, string key, CarriedBinding carried)
    {
        if (YamlEdits.Find(mapping, key) is not { Value: YamlSequence { Items.Length: > 0 } list } entry)
            return;
        if (list.Items.All(item => carried.Gone.ContainsKey(Text(item))))
        {
            yaml.TakeOut(mapping, entry);
            return;
        }

        if (list.Items.Any(item => carried.Gone.ContainsKey(Text(item))))
            yaml.TakeOut(list, item => carried.Gone.ContainsKey(Text(item)), item => carried.Renamed.GetValueOrDefault(Text(item)));
        else
        {
            foreach (var item in list.Items.Where(item => carried.Renamed.ContainsKey(Text(item))))
                yaml.Replace(item, YamlEdits.Quoted(carried.Renamed[Text(item)]));
        }
    }

    private static string Text(YamlNode node) => node is YamlScalar scalar ? scalar.Text : "";
}
