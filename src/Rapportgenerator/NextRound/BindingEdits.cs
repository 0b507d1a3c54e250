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

    /// <summary>A binding as a comment with its reason. The templates tell the editor more.</summary>
    public static void TakeOut(YamlEdits yaml, YamlMapping parent, YamlEntry entry, string template, string reason, TodoGatherer todo)
    {
        var written = yaml.TakeOut(parent, entry);
        var what = $"`{entry.Key}` er tatt ut av {template}.";
        var number = todo.Marked(
            TodoKind.Gone, template, ReportFileCarrier.File, what, reason, "Bind navnet til noe annet, eller slett linjen når teksten er skrevet om.");
        yaml.Above(entry.Place, Mark.InYaml(number, yaml.Indent(entry.Place), $"Tatt ut: {reason}{(written.Length > 0 ? $" ({written})" : "")}"));
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
