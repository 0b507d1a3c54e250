using System.Collections.Immutable;
using AngleSharp.Dom;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// What a theme or a template can break of WCAG 2.2 without a browser noticing: languages, titles, headings, names, references and
/// tables. That the program's own theme also holds in a browser, its tests see to.
/// </summary>
internal static class PageAccessibilityCheck
{
    private static readonly ImmutableArray<(string Criterion, string Selector, Func<IElement, bool> Holds, string Says)> Rules =
    [
        ("3.1.1", "html", element => !string.IsNullOrWhiteSpace(element.GetAttribute("lang")), "The page does not say its language."),
        ("2.4.2", "html", element => element.QuerySelector("head > title")?.TextContent.Trim().Length > 0, "The page has no title."),
        ("1.3.1", "html", element => element.QuerySelectorAll("h1").Length == 1, "The page does not have exactly one heading of level 1."),
        ("1.3.1", "html", element => element.QuerySelectorAll("main, [role=main]").Length == 1, "The page does not have exactly one `main`."),
        ("2.4.1", "html", element => element.QuerySelector("body a[href^='#']") is { } skip && skip == element.QuerySelector("body a"), "The first link does not lead past the menu."),
        ("1.4.4", "meta[name=viewport]", element => !Denies(element.GetAttribute("content") ?? ""), "The page keeps readers from making it larger."),
        ("1.1.1", "img", element => element.HasAttribute("alt"), "A picture has no alternative text."),
        ("1.1.1", "[role=img]", HasName, "A drawing has no alternative text."),
        ("1.1.1", "svg", element => element.GetAttribute("aria-hidden") == "true" || element.Closest("[role=img]") is not null, "A drawing is neither named nor hidden from listeners."),
        ("1.3.1", "table", element => element.QuerySelector("caption") is not null || HasName(element) || element.Closest("[role=group], [role=region]") is { } around && HasName(around), "A table has no name."),
        ("1.3.1", "table", element => element.QuerySelector("th") is not null, "A table has no head cells."),
        ("1.3.1", "th", element => element.HasAttribute("scope"), "A table's head cell does not say what it is the head of."),
        ("2.4.4", "a[href]", element => HasName(element) || element.TextContent.Trim().Length > 0, "A link has no text."),
        ("2.4.6", "h1, h2, h3, h4, h5, h6", element => element.TextContent.Trim().Length > 0, "A heading has no text."),
        ("2.4.3", "[tabindex]", element => int.TryParse(element.GetAttribute("tabindex"), out var index) && index <= 0, "A part of the page pushes itself forward in the order of the keyboard."),
        ("2.2.2", "marquee, blink, [autoplay]", _ => false, "A part of the page moves by itself."),
    ];

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        var problems = new PageProblems();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in BuiltPage.Of(edition))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (criterion, selector, holds, says) in Rules)
            {
                if (page.Document.QuerySelectorAll(selector).FirstOrDefault(element => !holds(element)) is { } found)
                    Say(page, criterion, says, found, problems);
            }

            References(page, problems);
            Headings(page, problems);
            var title = page.Document.Title ?? "";
            if (!titles.TryAdd(title, page.File))
                Say(page, "2.4.2", $"The page has the same title as `{titles[title]}`.", null, problems);
        }

        problems.Tell(bag);
        return Task.CompletedTask;
    }

    private static void References(BuiltPage page, PageProblems problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Document.QuerySelectorAll("[id]"))
        {
            if (!ids.Add(element.Id!))
                Say(page, "1.3.1", $"Two parts of the page have the id `{element.Id}`.", element, problems);
        }

        foreach (var attribute in (string[])["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"])
        {
            foreach (var element in page.Document.QuerySelectorAll($"[{attribute}]"))
            {
                if (!element.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(ids.Contains))
                    Say(page, "1.3.1", $"`{attribute}` names something that is not on the page.", element, problems);
            }
        }
    }

    private static void Headings(BuiltPage page, PageProblems problems)
    {
        var level = 0;
        foreach (var heading in page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                Say(page, "1.3.1", $"A heading of level {next} follows one of level {level}.", heading, problems);
            level = next;
        }
    }

    private static bool HasName(IElement element) =>
        !string.IsNullOrWhiteSpace(element.GetAttribute("aria-label"))
        || element.GetAttribute("aria-labelledby") is { Length: > 0 } ids && ids.Split(' ').Any(id => element.Owner!.GetElementById(id) is not null)
        || element.QuerySelector("title, img[alt]:not([alt=''])") is not null;

    private static bool Denies(string viewport) =>
        viewport.Contains("user-scalable=no", StringComparison.Ordinal) || viewport.Contains("maximum-scale=1", StringComparison.Ordinal);

    private static void Say(BuiltPage page, string criterion, string message, IElement? element, PageProblems problems) => problems.Add(
        "RG782", page, $"{message} (WCAG {criterion})", "Mend the theme's `page.html` or the template, and publish again.",
        element is null ? null : Place(element));

    /// <summary>`table#tab-svar`, or the nearest part around it that has an id.</summary>
    private static string Place(IElement element) => element.Id is { Length: > 0 } id
        ? $"{element.LocalName}#{id}"
        : element.LocalName + (element.ParentElement?.Closest("[id]") is { } around ? $" in #{around.Id}" : "");
}
