using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Reads `version` and `changes` of the report file. The changes stand as readers will see them: the newest first, which is the
/// version the publication has now.
/// </summary>
internal static partial class VersionReader
{
    /// <summary>Null where the report file names none: a version is never made up.</summary>
    public static string? Version(YamlCursor report, DiagnosticBag bag)
    {
        if (report.OptionalText("version") is not { } version)
            return null;
        CheckName(version, report.SpanOf("version"), bag);
        return version;
    }

    /// <param name="version">The publication's.</param>
    public static ImmutableArray<ChangeNote> Changes(YamlCursor report, string? version, DateOnly published, DiagnosticBag bag)
    {
        var changes = ImmutableArray.CreateBuilder<ChangeNote>();
        foreach (var (place, yaml) in report.Mappings("changes").Index())
        {
            var change = new ChangeNote(yaml.Text("version"), yaml.Date("date"), yaml.Printed("text"));
            yaml.Close();
            // What is missing or no date has been reported already.
            if (change.Version.Length == 0 || change.Date == default)
                continue;
            CheckName(change.Version, yaml.SpanOf("version"), bag);
            if (change.Date < published)
            {
                bag.Error(
                    "RG145", yaml.SpanOf("date"), $"The change is from {change.Date.Iso()}, before the publication came out on {published.Iso()}.",
                    "Correct the date, or `published`.");
            }

            if (place == 0)
                CheckCurrent(change, version, report, yaml, bag);
            else if (changes.Count > 0)
                CheckOrder(change, changes, yaml, bag);
            changes.Add(change);
        }

        return changes.ToImmutable();
    }

    private static void CheckName(string version, SourceSpan span, DiagnosticBag bag)
    {
        if (!Name().IsMatch(version))
            bag.Error("RG144", span, $"`{version}` is no version.", "Write its number alone, as in \"1.1\".");
    }

    private static void CheckCurrent(ChangeNote newest, string? version, YamlCursor report, YamlCursor yaml, DiagnosticBag bag)
    {
        if (version is null)
        {
            bag.Error(
                "RG147", yaml.SpanOf("version"), $"The newest change made version {newest.Version}, but the report has no `version`.",
                $"Write `version: \"{newest.Version}\"` above `changes`.");
        }
        else if (version != newest.Version)
        {
            bag.Error(
                "RG147", report.SpanOf("version"), $"The report is version {version}, but its newest change made version {newest.Version}.",
                "Begin `changes` with what this version changed, or correct the number.");
        }
    }

    private static void CheckOrder(ChangeNote change, ImmutableArray<ChangeNote>.Builder newer, YamlCursor yaml, DiagnosticBag bag)
    {
        if (change.Date > newer[^1].Date)
        {
            bag.Error(
                "RG146", yaml.SpanOf("date"), $"The change from {change.Date.Iso()} stands below an older one, from {newer[^1].Date.Iso()}.",
                "The newest change stands first.");
        }
        else if (newer.FirstOrDefault(other => other.Version == change.Version && other.Date != change.Date) is { } same)
        {
            bag.Error(
                "RG148", yaml.SpanOf("version"), $"Version {change.Version} has two dates, {same.Date.Iso()} and {change.Date.Iso()}.",
                "Readers cannot tell two versions of one number apart: give one of them another number.");
        }
    }


    /// <summary>«1.0», «2», «1.1-rc2»: no word of ours is part of it.</summary>
    [GeneratedRegex(@"^[0-9][0-9A-Za-z.+-]{0,19}$(?<!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
