using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>What `web` says of the pages' place among other pages.</summary>
/// <param name="Address">
/// Where readers find the front page's folder, ending in `/`; null where the report file does not say, and then nothing that
/// needs a whole address is written.
/// </param>
public sealed record WebDefinition(string? Address)
{
    /// <summary>Of the headings right below a page's title, where a chapter is pasted into another site's page: 2 to 4.</summary>
    public int FragmentHeadingLevel { get; init; } = LeastHeadingLevel;

    /// <summary>A page has one heading of level 1, its title.</summary>
    public const int LeastHeadingLevel = 2;

    /// <summary>Chapters have three levels of headings below their title, and HTML six in all.</summary>
    internal const int GreatestHeadingLevel = 4;

    /// <summary>Null where the report file has no such section.</summary>
    internal static WebDefinition? Read(YamlCursor report, DiagnosticBag bag)
    {
        if (report.OptionalMapping("web") is not { } yaml)
            return null;
        var address = WebAddress.Read(yaml, "address", bag);
        if (address is not null && !IsFolder(new Uri(address)))
        {
            bag.Error(
                "RG149", yaml.SpanOf("address"), $"`{address}` is no folder of pages.",
                "Write the address up to the front page's folder, without `index.html`, `?` and `#`.");
        }

        var fragments = yaml.OptionalMapping("fragments");
        var level = fragments?.OptionalInteger("heading_level", LeastHeadingLevel, GreatestHeadingLevel);
        fragments?.Close();
        yaml.Close();
        return new WebDefinition(address is null || address.EndsWith('/') ? address : address + "/")
        {
            FragmentHeadingLevel = level ?? LeastHeadingLevel,
        };
    }

    private static bool IsFolder(Uri address) =>
        address.Query.Length == 0 && address.Fragment.Length == 0 && !address.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
}
