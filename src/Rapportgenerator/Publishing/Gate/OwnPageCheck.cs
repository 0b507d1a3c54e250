using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// An editor's own `page.html`, made before the program had more to print, leaves it out without a word. It may be meant so; that is
/// why it is a warning.
/// </summary>
internal static class OwnPageCheck
{
    private static readonly ImmutableArray<(string Name, string Selector, string Lacks)> Parts =
    [
        ("metadata", "head meta[name=description]", "search engines and shared links show nothing of the report"),
        ("citation", "section.citation", "readers are not told how to cite the report"),
        ("changes", "section.changes", "readers are not told what `changes` of the report file says"),
    ];

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (!edition.Files.Contains(BuiltPage.Front) || !File.Exists(edition.PathOf(BuiltPage.Front)))
            return Task.CompletedTask;

        var page = BuiltPage.Read(edition, BuiltPage.Front).Document;
        foreach (var (name, selector, lacks) in Parts)
        {
            if (page.QuerySelector(selector) is not null || name == "changes" && edition.Document.Definition.Changes.IsEmpty)
                continue;
            bag.Warning(
                "RG791", new SourceSpan("templates/theme/page.html", Place: name), $"The page template does not print `{name}`, so {lacks}.",
                $"Write `{{{{ {name} }}}}` where it stands in the page template the program came with.");
        }

        return Task.CompletedTask;
    }
}
