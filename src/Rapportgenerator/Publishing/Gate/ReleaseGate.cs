using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>One thing that must hold before readers see an edition. It reads the built folder and changes nothing.</summary>
/// <param name="Name">What is looked at, for progress: «Files as they were built».</param>
public sealed record ReleaseCheck(string Name, Func<BuiltEdition, DiagnosticBag, CancellationToken, Task> Run);

/// <summary>What stands between a finished build and its readers. An error stops it; a warning is shown and goes along.</summary>
public static class ReleaseGate
{
    /// <summary>In the order they run. A new check is one file beside this one, and one row here.</summary>
    public static ImmutableArray<ReleaseCheck> Checks { get; } =
    [
        new("Files as they were built", BuiltFilesCheck.Run),
        new("Links", LinkCheck.Run),
        new("Pages for everyone", PageAccessibilityCheck.Run),
        new("What the page template prints", OwnPageCheck.Run),
        new("The theme's names", ThemeNamesCheck.Run),
        new("Contrast", ThemeContrastCheck.Run),
        new("The PDF", PdfCheck.Run),
        new("What is hidden", DisclosureCheck.Run),
        new("Language", LanguageCheck.Run),
    ];

    /// <summary>Runs every check, so that all problems are told at once.</summary>
    public static async Task Run(BuiltEdition edition, DiagnosticBag bag, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        foreach (var (index, check) in Checks.Index())
        {
            progress?.Report(new($"Checking: {check.Name}", index, Checks.Length));
            await check.Run(edition, bag, cancellation);
        }
    }
}
