using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// Whatever a page links to or loads is in the edition, and so is the place in it. What is elsewhere on the web is not asked for:
/// only links to it are allowed, and nothing is loaded from there.
/// </summary>
internal static class LinkCheck
{
    private static readonly (string Selector, string Attribute, bool Loads)[] Kinds =
    [
        ("a[href]", "href", false),
        ("link[rel~=stylesheet][href], link[rel~=icon][href], link[rel~=preload][href]", "href", true),
        ("[src]", "src", true),
    ];

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        var problems = new PageProblems();
        BuiltPage[] pages = [.. BuiltPage.Of(edition)];
        var files = edition.Files.ToHashSet(StringComparer.Ordinal);
        var ids = pages.ToDictionary(page => page.File, page => page.Document.All.Select(each => each.Id ?? "").ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (selector, attribute, loads) in Kinds)
            {
                foreach (var element in page.Document.QuerySelectorAll(selector))
                    Check(page, element.GetAttribute(attribute)!, loads, files, ids, problems);
            }
        }

        problems.Tell(bag);
        return Task.CompletedTask;
    }

    private static void Check(
        BuiltPage page, string address, bool loads, HashSet<string> files, Dictionary<string, HashSet<string>> ids, PageProblems problems)
    {
        // A base of no real place: what leaves it is elsewhere on the web.
        var root = new Uri("edition:///");
        if (!Uri.TryCreate(new Uri(root, EscapePath(page.File)), address, out var target))
        {
            problems.Add("RG780", page, $"`{address}` is no address.", "Mend the link in the template.");
            return;
        }

        if (target.Scheme != root.Scheme)
        {
            if (loads && target.Scheme != "data")
                problems.Add("RG781", page, $"The page would load `{address}` from elsewhere.", "Keep fonts, style sheets and pictures in the theme's folder.");
            return;
        }

        var file = Uri.UnescapeDataString(target.AbsolutePath.TrimStart('/'));
        var place = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        if (!files.Contains(file))
            problems.Add("RG780", page, $"The link `{address}` leads to nothing: there is no `{file}` in the edition.", "Mend the link in the template or the theme, and publish again.");
        else if (place.Length > 0 && ids.TryGetValue(file, out var known) && !known.Contains(place))
            problems.Add("RG780", page, $"The link `{address}` leads to nothing: there is no `{place}` on that page.", NearestName.Hint(place, known));
    }

    private static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
