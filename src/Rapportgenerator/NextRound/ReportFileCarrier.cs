using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;

namespace Rapportgenerator.NextRound;

/// <summary>
/// Makes the new report file from this year's: the new round's files, this year's among the earlier ones, bindings with new names.
/// What must not be taken for granted stays as a comment.
/// </summary>
internal sealed partial class ReportFileCarrier(string text, YamlMapping root, NextRoundPlan plan, TodoGatherer todo)
{
    /// <summary>The new report file's name.</summary>
    public const string File = "report.yaml";

    private readonly YamlEdits yaml = new(text);
    private readonly string year = plan.Now.Year.ToString(CultureInfo.InvariantCulture);

    /// <param name="bindings">What becomes of each chapter's names, by its place: the front page, chapters, appendices.</param>
    public string Carry(ImmutableArray<ImmutableArray<CarriedBinding>> bindings)
    {
        Publication();
        Files((YamlMapping)YamlEdits.Find(root, "survey")!.Value);
        Earlier();
        var chapters = ReportChapters.In(root).ToArray();
        foreach (var (place, chapter) in chapters.Index())
            Chapter(chapter, plan.Report.AllChapters.ElementAt(place).Template, bindings[place]);
        return Schema().Replace(yaml.Apply(), match => match.Groups[1].Value + Relative(Path.GetFullPath(match.Groups[2].Value, plan.Report.Folder)));
    }

    private void Publication()
    {
        foreach (var key in (string[])["title", "subtitle"])
        {
            if (YamlEdits.Find(root, key) is not { } entry || entry.Value is not YamlScalar scalar)
                continue;
            var moved = Regex.Replace(scalar.Text, $@"(?<!\d){plan.Then.Year}(?!\d)", year);
            if (moved == scalar.Text)
                continue;
            var written = scalar.Plain && !moved.Contains('"', StringComparison.Ordinal) ? moved : YamlEdits.Quoted(moved);
            yaml.Replace(scalar, written);
            Comment(entry, $"«{scalar.Text}» er blitt til «{moved}».", "Året er byttet av programmet.", "Se at tittelen er riktig.");
        }

        if (YamlEdits.Find(root, "published") is { Value: YamlScalar published } date)
        {
            var moved = plan.Report.Published.AddYears(plan.Now.Year - plan.Then.Year).Iso();
            yaml.Replace(published, moved);
            Comment(
                date, $"Publiseringsdatoen {moved} er foreløpig.", $"Den er flyttet fram fra {plan.Report.Published.Iso()}.", "Skriv datoen rapporten kommer ut.");
        }

        Off("version", "Versjonen hører til rapporten for året før.", "Skriv versjonen når utgaven er klar, for eksempel \"1.0\".");
        Off("changes", "Endringene hører til rapporten for året før.", "Begynn en ny liste når utgaven er klar.");
        Off("publish", "Målene er dem som rapporten for året før ligger på.", "Skriv hvor den nye rapporten skal ligge, så den ikke legger seg over den gamle.");
        if (plan.Report.Web?.Address is not null)
            Off("web", "Adressen er den som rapporten for året før har.", "Skriv adressen til den nye rapporten.");
        if (YamlEdits.Find(root, "templates") is { } templates)
            yaml.Replace(templates.Value, "templates");
    }

    private void Off(string key, string why, string action)
    {
        if (YamlEdits.Find(root, key) is not { } entry)
            return;
        yaml.TakeOut(root, entry);
        Comment(entry, $"`{key}:` er gjort om til en kommentar.", why, action);
    }

    private void Comment(YamlEntry entry, string what, string why, string action) =>
        yaml.Above(entry.Place, Mark.InYaml(todo.Marked(TodoKind.Publication, "", File, what, why, action), yaml.Indent(entry.Place), $"{what} {why} {action}"));

    private void Files(YamlMapping survey)
    {
        foreach (var (key, path) in new[] { ("codebook", plan.Files.Codebook), ("responses", plan.Files.Responses), ("frame", plan.Files.Frame) })
            yaml.Replace(YamlEdits.Find(survey, key)!.Value, Relative(path));
        Changes(survey);
        if (YamlEdits.Find(survey, "design") is { } design && plan.Report.Survey.Design is { } drawn && plan.Files.Design is null)
        {
            var taken = yaml.TakeOut(survey, design)[0];
            var what = $"`design:` er gjort om til en kommentar{(taken.Length > 0 ? $" ({taken})" : "")}.";
            yaml.Above(design.Place, Mark.InYaml(
                todo.Marked(
                    TodoKind.Publication, "", File, what,
                    $"Kodeboken for {year} har ikke inndelingen `{drawn.Strata?.Value}` eller vektkolonnen `{drawn.Weights?.Value}`.",
                    "Beskriv hvordan utvalget er trukket i år."),
                yaml.Indent(design.Place), what));
        }
    }

    /// <summary>The tables of this year's round, and the new one's own, which the plan has added to them.</summary>
    private void Changes(YamlMapping survey)
    {
        foreach (var table in Mappings(survey, "changes"))
            Rebase(table, "file");
        var added = plan.Files.Changes.RemoveAll(table => plan.Report.Survey.Changes.Any(old => old.File == table.File && old.Year == table.Year));
        if (added.IsEmpty)
            return;
        var entries = added.Select(table => string.Create(CultureInfo.InvariantCulture, $"{{ file: {Relative(table.File)}, year: {table.Year} }}"));
        var changes = YamlEdits.Find(survey, "changes");
        if (changes?.Value is YamlSequence { Items.Length: > 0 } list && !yaml.IsFlow(list))
        {
            var indent = yaml.Indent(list.Items[0].Place);
            yaml.InsertAt(yaml.End(list), string.Concat(entries.Select(entry => $"\n{indent}- {entry}")));
        }
        else if (changes?.Value is YamlSequence { Items.Length: > 0 } flow)
        {
            yaml.InsertAt(yaml.End(flow.Items[^1]), string.Concat(entries.Select(entry => $", {entry}")));
        }
        else if (yaml.IsFlow(survey))
        {
            yaml.InsertAt(yaml.End(survey.Entries[^1].Value), $", changes: [{string.Join(", ", entries)}]");
        }
        else
        {
            var indent = yaml.Indent(survey.Entries[0].Place);
            yaml.InsertAt(yaml.End(survey), $"\n{indent}changes:" + string.Concat(entries.Select(entry => $"\n{indent}  - {entry}")));
        }
    }

    private void Earlier()
    {
        foreach (var round in Mappings(root, "earlier"))
        {
            foreach (var key in (string[])["codebook", "responses", "frame"])
                Rebase(round, key);
            foreach (var table in Mappings(round, "changes"))
                Rebase(table, "file");
        }

        var fields = Fields(plan.Report.Survey).ToArray();
        var flow = $"{{ {string.Join(", ", fields)} }}";
        if (YamlEdits.Find(root, "earlier")?.Value is YamlSequence { Items.Length: > 0 } list)
        {
            if (yaml.IsFlow(list))
            {
                yaml.InsertAt(yaml.Offset(list.Items[0].Place), flow + ", ");
                return;
            }

            var indent = yaml.Indent(list.Items[0].Place);
            yaml.Above(list.Items[0].Place, $"{indent}- {string.Join($"\n{indent}  ", fields)}\n");
        }
        else if (YamlEdits.Find(root, "earlier") is { } empty)
        {
            yaml.Replace(empty.Value, $"[{flow}]");
        }
        else
        {
            yaml.InsertAt(yaml.End(YamlEdits.Find(root, "survey")!.Value), $"\n\nearlier:\n  - {string.Join("\n    ", fields)}");
        }
    }

    private IEnumerable<string> Fields(SurveyFiles files)
    {
        yield return $"codebook: {Relative(files.Codebook)}";
        yield return $"responses: {Relative(files.Responses)}";
        yield return $"frame: {Relative(files.Frame)}";
        if (YamlEdits.Find((YamlMapping)YamlEdits.Find(root, "survey")!.Value, "hide_below") is not null)
            yield return string.Create(CultureInfo.InvariantCulture, $"hide_below: {files.HideBelow}");
        if (files.Design is not { } design)
            yield break;
        string?[] parts =
        [
            design.Strata is { } strata ? $"strata: {strata.Value}" : null,
            design.FrameIsPopulation ? "population: frame" : null,
            design.Weights is { } weights ? $"weights: {weights.Value}" : null,
        ];
        yield return $"design: {{ {string.Join(", ", parts.OfType<string>())} }}";
    }

    private void Chapter(YamlMapping chapter, string template, ImmutableArray<CarriedBinding> carried)
    {
        if (YamlEdits.Find(chapter, "bind")?.Value is not YamlMapping bind)
            return;
        foreach (var (entry, binding) in bind.Entries.Zip(carried).Where(each => each.Second.Reason is null))
        {
            BindingEdits.Rename(yaml, entry, binding);
            BindingEdits.WithoutVouching(yaml, entry, template, todo);
        }

        BindingEdits.TakeOut(
            yaml, chapter, [.. bind.Entries.Zip(carried).Where(each => each.Second.Reason is not null).Select(each => (each.First, each.Second.Reason!))],
            template, todo);
    }

    private void Rebase(YamlMapping mapping, string key)
    {
        if (YamlEdits.Find(mapping, key)?.Value is YamlScalar path)
            yaml.Replace(path, Relative(Path.GetFullPath(path.Text, plan.Report.Folder)));
    }

    private static IEnumerable<YamlMapping> Mappings(YamlMapping mapping, string key) =>
        YamlEdits.Find(mapping, key)?.Value is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    private string Relative(string path) => YamlEdits.Quoted(ShownPath.Of(path, plan.Folder));

    [GeneratedRegex(@"(#\s*yaml-language-server:\s*\$schema=)(?![a-z]+:|/)(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Schema();
}

/// <summary>The chapters of a report file in reading order.</summary>
internal static class ReportChapters
{
    public static IEnumerable<YamlMapping> In(YamlMapping root)
    {
        if (YamlEdits.Find(root, "front")?.Value is YamlMapping front)
            yield return front;
        foreach (var key in (string[])["chapters", "appendices"])
        {
            if (YamlEdits.Find(root, key)?.Value is not YamlSequence list)
                continue;
            foreach (var chapter in list.Items.OfType<YamlMapping>())
                yield return chapter;
        }
    }
}
