using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Publishing.Gate;
using Rapportgenerator.Publishing.Places;

namespace Rapportgenerator;

/// <summary>From a report to its readers: built, held back by the release gate, sent to each target, and shown only when it is whole.</summary>
public static class ReportPublication
{
    /// <summary>
    /// Builds and publishes. Null where nothing was sent anywhere; a target that failed has its error in the bag, is not among the
    /// result's editions, and shows readers what it showed.
    /// </summary>
    /// <param name="names">The targets; all of them where there is no name.</param>
    /// <param name="environment">Where passwords and keys are named: variable to value.</param>
    public static async Task<Publication?> Publish(
        string reportFile,
        string outputFolder,
        ImmutableArray<string> names,
        Func<string, string?> environment,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation)
    {
        // The build reads the report too; what cannot be published is told before it.
        if (Targets(reportFile, names, new DiagnosticBag(), bag) is not { } targets)
            return null;
        TargetAccess.Check(targets, Path.GetFullPath(outputFolder), environment, bag);
        if (bag.HasErrors)
            return null;

        var options = new BuildOptions(OutputFormats.Html | OutputFormats.Pdf, outputFolder);
        if (await Report.Build(reportFile, options, bag, progress, cancellation) is not { } built)
            return null;

        var edition = new BuiltEdition(Path.GetFullPath(outputFolder), built.Document, built.Files);
        await ReleaseGate.Run(edition, bag, progress, cancellation);
        if (bag.HasErrors || edition.ReadManifest() is not { } manifest)
            return null;

        // One edition has one name at all targets.
        var now = DateTimeOffset.UtcNow;
        var published = ImmutableArray.CreateBuilder<PublishedEdition>();
        foreach (var target in targets)
        {
            var report = new TargetReport(target, bag, progress);
            if (await TargetAccess.Publish(report, edition, manifest, environment, now, cancellation) is { } done)
                published.Add(done);
        }

        return new Publication(edition, published.DrainToImmutable());
    }

    /// <summary>Shows readers an earlier edition; null where the bag says why not, and then nothing has changed.</summary>
    /// <param name="edition">Its name; null for the one before the current one.</param>
    public static async Task<PublishedEdition?> RollBack(
        string reportFile,
        string name,
        string? edition,
        Func<string, string?> environment,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation) => Targets(reportFile, [name], bag, bag) is [var target]
        ? await TargetAccess.RollBack(new TargetReport(target, bag, progress), edition, environment, cancellation)
        : null;

    /// <summary>Reads what each target shows readers. Those that are whole; the bag has an error for each file that is not as it was published.</summary>
    /// <param name="names">The targets; all of them where there is no name.</param>
    public static async Task<ImmutableArray<VerifiedEdition>?> Verify(
        string reportFile,
        ImmutableArray<string> names,
        Func<string, string?> environment,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation)
    {
        if (Targets(reportFile, names, bag, bag) is not { } targets)
            return null;
        var whole = ImmutableArray.CreateBuilder<VerifiedEdition>();
        foreach (var target in targets)
        {
            if (await TargetAccess.Verify(new TargetReport(target, bag, progress), environment, cancellation) is { } verified)
                whole.Add(verified);
        }

        return whole.DrainToImmutable();
    }

    /// <summary>The targets that are meant; null where there is none.</summary>
    /// <param name="reading">Gets what is wrong with the report file besides.</param>
    private static ImmutableArray<PublishTarget>? Targets(
        string reportFile, ImmutableArray<string> names, DiagnosticBag reading, DiagnosticBag bag)
    {
        if (ReportDefinitionReader.Read(reportFile, reading) is not { } report)
        {
            if (reading != bag)
                bag.AddAll(reading);
            return null;
        }

        var file = new SourceSpan(Path.GetFileName(reportFile));
        if (report.Publish.IsEmpty)
        {
            bag.Error(
                "RG750", file, "The report file does not say where to publish.",
                "Write `publish:` with at least one target, as in `- { name: arkiv, zip: arkiv }`.");
            return null;
        }

        string[] known = [.. report.Publish.Select(target => target.Name)];
        var unknown = names.Except(known).ToArray();
        foreach (var name in unknown)
            bag.Error("RG750", file, $"There is no target `{name}`.", NearestName.Hint(name, known));
        if (unknown.Length > 0)
            return null;
        return names.IsEmpty ? report.Publish : [.. report.Publish.Where(target => names.Contains(target.Name))];
    }
}

/// <summary>What was built, and where it is published now.</summary>
public sealed record Publication(BuiltEdition Edition, ImmutableArray<PublishedEdition> Editions)
{
    /// <summary>Of all files together.</summary>
    public long Bytes => Edition.Files.Sum(file => new FileInfo(Edition.PathOf(file)).Length);
}
