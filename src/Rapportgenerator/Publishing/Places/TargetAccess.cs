using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Publishing.Places.Sftp;

namespace Rapportgenerator.Publishing.Places;

/// <summary>Which work each kind of target takes. What the outside world refuses becomes one plain error here.</summary>
internal static class TargetAccess
{
    /// <summary>Finds what would stop a publication before anything is built.</summary>
    /// <param name="outputFolder">Absolute.</param>
    public static void Check(
        IEnumerable<PublishTarget> targets, string outputFolder, Func<string, string?> environment, DiagnosticBag bag)
    {
        foreach (var target in targets)
        {
            var report = new TargetReport(target, bag, progress: null);
            var folder = target switch
            {
                FolderTarget local => local.Folder,
                ZipTarget zip => zip.Folder,
                _ => null,
            };
            if (folder is not null && (folder + Path.DirectorySeparatorChar).StartsWith(outputFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                report.Error("RG751", "The target lies in the output folder, which every build replaces.", "Name a folder outside it.");
            if (target is SftpTarget sftp)
                SftpCredentials.Find(sftp, environment, report)?.Dispose();
        }
    }

    public static Task<PublishedEdition?> Publish(
        TargetReport report, BuiltEdition edition, EditionManifest manifest, Func<string, string?> environment, DateTimeOffset now, CancellationToken cancellation) =>
        Try(report, () => report.Target is ZipTarget zip
            ? new ZipPlace(zip.Folder, zip.Name).Publish(report, edition, manifest, now, cancellation)
            : At(report, environment, place => EditionPublisher.Publish(place, report, edition, manifest, now, cancellation), cancellation));

    public static Task<PublishedEdition?> RollBack(
        TargetReport report, string? edition, Func<string, string?> environment, CancellationToken cancellation)
    {
        if (report.Target is ZipTarget)
        {
            report.Error("RG765", "Archives are not switched; older ones lie beside the newest.", "Roll back a `folder:` or `sftp:` target.");
            return Task.FromResult<PublishedEdition?>(null);
        }

        return Try(report, () => At(report, environment, place => EditionRollback.Run(place, report, edition, cancellation), cancellation));
    }

    public static Task<VerifiedEdition?> Verify(TargetReport report, Func<string, string?> environment, CancellationToken cancellation) =>
        Try(report, () => report.Target is ZipTarget zip
            ? Task.FromResult(new ZipPlace(zip.Folder, zip.Name).Verify(report))
            : At(report, environment, place => EditionVerifier.Run(place, report, cancellation), cancellation));

    private static async Task<T?> At<T>(
        TargetReport report, Func<string, string?> environment, Func<IEditionPlace, Task<T?>> work, CancellationToken cancellation)
        where T : class
    {
        await using var place = report.Target switch
        {
            FolderTarget local => new FolderPlace(local.Folder),
            SftpTarget sftp => await SftpConnection.Open(sftp, environment, report, cancellation),
            _ => (IEditionPlace?)null,
        };
        return place is null ? null : await work(place);
    }

    private static async Task<T?> Try<T>(TargetReport report, Func<Task<T?>> work)
        where T : class
    {
        try
        {
            return await work();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Failed(problem.Message);
            return null;
        }
    }
}
