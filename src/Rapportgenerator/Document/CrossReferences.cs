using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Ties `ref` and links between chapters to what they point at; what is not there is an error.</summary>
internal static class CrossReferences
{
    private const string Scheme = "ref:";

    /// <param name="sources">By chapter slug, for the template lines.</param>
    public static void Resolve(ReportDocument document, ImmutableDictionary<string, ChapterSource> sources, DiagnosticBag bag)
    {
        DuplicateFigures(document, bag);
        var targets = document.Chapters.Select(chapter => chapter.Language).Distinct().ToDictionary(language => language, language => Targets(document, language));
        foreach (var chapter in document.Chapters)
        {
            var source = sources[chapter.Slug];
            foreach (var link in chapter.Content.Descendants<LinkInline>().Where(link => link.Url is not null).ToArray())
            {
                var place = source.Map.Find(source.Markdown, Math.Max(0, link.Span.Start)) ?? source.Definition.Span;
                if (link.Url!.StartsWith(Scheme, StringComparison.Ordinal))
                    Reference(link, link.Url[Scheme.Length..], targets[chapter.Language], place, bag);
                else
                    Link(link, chapter, document, place, bag);
            }
        }
    }

    private static void Reference(
        LinkInline link, string name, Dictionary<string, CrossReference[]> targets, Diagnostics.SourceSpan place, DiagnosticBag bag)
    {
        if (!targets.TryGetValue(name, out var found))
        {
            bag.Error("RG510", place, $"Nothing is called `{name}` here.", NearestName.Hint(name, targets.Keys));
            return;
        }

        if (found.Length > 1)
        {
            // Two with one id are told of where the second stands.
            if (found.Select(each => each.Target).Distinct(StringComparer.Ordinal).Count() == 1)
                return;
            bag.Error("RG510", place, $"`{name}` is both a figure and a table.", $"Write `fig-{name}` or `tab-{name}`.");
            return;
        }

        var words = PlainText.Of(link);
        link.ReplaceBy(
            new CrossReference
            {
                Chapter = found[0].Chapter,
                Target = found[0].Target,
                Text = words.Length > 0 ? words : found[0].Text,
                Language = words.Length > 0 ? null : found[0].Language,
                Span = link.Span,
                Line = link.Line,
            },
            copyChildren: false);
    }

    private static void Link(LinkInline link, Chapter chapter, ReportDocument document, Diagnostics.SourceSpan place, DiagnosticBag bag)
    {
        var (file, anchor) = link.Url!.Split('#', 2) is [var before, var after] ? (before, after) : (link.Url, "");
        if (file.Contains(':', StringComparison.Ordinal) || !(file.EndsWith(".md", StringComparison.Ordinal) || file.Length == 0))
            return;
        var slug = file.Length == 0 ? chapter.Slug : Path.GetFileNameWithoutExtension(file);
        if (file.Length > 0 && document.Definition.Front.Slug == slug)
            slug = "index";
        var target = document.Chapters.FirstOrDefault(each => each.Slug == slug);
        if (target is null)
        {
            bag.Error("RG510", place, $"There is no chapter `{slug}`.", NearestName.Hint(slug, [.. document.Chapters.Select(each => each.Slug)]));
            return;
        }

        var anchors = target.Headings.Select(heading => heading.Id)
            .Concat(document.Figures.Where(figure => figure.Chapter == slug).Select(figure => figure.ElementId))
            .ToArray();
        if (anchor.Length > 0 && !anchors.Contains(anchor))
            bag.Error("RG510", place, $"`{slug}` has no place `#{anchor}`.", NearestName.Hint(anchor, anchors));
    }

    /// <summary>Figures by id and by element id, chapters by slug, headings as `chapter#id`.</summary>
    /// <param name="language">Of the chapters that refer: a figure is named in it, a heading keeps its words.</param>
    private static Dictionary<string, CrossReference[]> Targets(ReportDocument document, ReportLanguage language)
    {
        var all = new List<(string Name, CrossReference Target)>();
        foreach (var figure in document.Figures)
        {
            var target = new CrossReference { Chapter = figure.Chapter, Target = figure.ElementId, Text = figure.LabelIn(language) };
            all.Add((figure.Figure.Id, target));
            all.Add((figure.ElementId, target));
        }

        foreach (var chapter in document.Chapters)
        {
            var other = chapter.Language.Code == language.Code ? null : chapter.Language;
            all.Add((chapter.Slug, new CrossReference { Chapter = chapter.Slug, Target = "", Text = chapter.Title, Language = other }));
            all.AddRange(chapter.Headings.Select(heading => (
                $"{chapter.Slug}#{heading.Id}",
                new CrossReference { Chapter = chapter.Slug, Target = heading.Id, Text = heading.Text, Language = other })));
        }

        return all.GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(each => each.Target).ToArray(), StringComparer.Ordinal);
    }

    private static void DuplicateFigures(ReportDocument document, DiagnosticBag bag)
    {
        foreach (var same in document.Figures.GroupBy(figure => figure.ElementId, StringComparer.Ordinal))
        {
            foreach (var figure in same.Skip(1))
            {
                bag.Error(
                    "RG511",
                    figure.Figure.Span,
                    $"The id `{figure.Figure.Id}` is taken by a {(figure.Figure.IsTable ? "table" : "figure")} in `{same.First().Chapter}`.",
                    "Give this one an id of its own: `id: \"…\"`.");
            }
        }
    }
}
