using System.Text;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// Every name that the style sheet uses, as in `var(--link)`, has a value. A browser passes over one without, and what should have
/// had a colour or a size has none.
/// </summary>
internal static partial class ThemeNamesCheck
{
    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        // That there is a style sheet at all, the check of contrast tells.
        var path = edition.PathOf(ThemeContrastCheck.StyleSheet);
        if (!File.Exists(path))
            return Task.CompletedTask;

        var css = ThemeContrastCheck.Comments().Replace(File.ReadAllText(path, Encoding.UTF8), "");
        // What only the dark machines have, the others lack.
        var known = Given().Matches(ThemeContrastCheck.Dark().Replace(css, "")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var used = Used().Matches(css).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in used.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            // What is used is spelt right; a name that nothing uses may be this one misspelt.
            var meant = NearestName.Find(name, known.Except(used).Order(StringComparer.Ordinal));
            bag.Error(
                "RG790", new SourceSpan(ThemeContrastCheck.TokensFile, Place: name), $"The style sheet uses `{name}`, and nothing gives it a value.",
                (meant is null ? "Write its line again" : $"Is `{meant}` this one misspelt? Write `{name}`")
                + ", or look for a missing `;` or a `}` too many in the lines above.");
        }

        return Task.CompletedTask;
    }

    /// <summary>A name at the beginning of a declaration: within a value it is one that swallowed the next for want of a semicolon.</summary>
    [GeneratedRegex(@"(?<=[{;]\s*)(--[\w-]+)\s*:")]
    private static partial Regex Given();

    [GeneratedRegex(@"var\(\s*(--[\w-]+)\s*\)")]
    private static partial Regex Used();
}
