using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>Archives of editions in a folder, `NAME-EDITION.zip`: the same content gives the same bytes, and none is ever replaced.</summary>
/// <param name="folder">Absolute; it may hold other things.</param>
/// <param name="name">What the archives are called.</param>
internal sealed class ZipPlace(string folder, string name)
{
    private const string Ending = ".zip";

    /// <summary>A regular file that everyone may read, as Unix writes it in an archive.</summary>
    private const int ReadableFile = 0x81A4 << 16;

    public async Task<PublishedEdition?> Publish(
        TargetReport report, BuiltEdition edition, EditionManifest manifest, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var place = new FolderPlace(folder);
        await using var held = await place.Hold(cancellation);
        if (held is null)
            return report.Busy(place);
        foreach (var left in Directory.EnumerateFiles(folder, $".{name}-*.partial").Where(file => IdOf(Path.GetFileNameWithoutExtension(file)[1..]) is not null))
            File.Delete(left);

        foreach (var known in Archives().Reverse().Where(id => id.IsOf(manifest)))
        {
            if (Damage(PathOf(known), known, report) is { IsNone: true })
                return new PublishedEdition(report.Target.Name, PathOf(known), known, null, WasThere: true);
        }

        var id = EditionId.Of(manifest, now);
        var partial = Path.Combine(folder, $".{Path.GetFileName(PathOf(id))}.partial");
        try
        {
            await Write(partial, edition, manifest, report, cancellation);
            var damage = Damage(partial, id, report);
            if (damage.IsNone)
            {
                File.Move(partial, PathOf(id), overwrite: false);
                return new PublishedEdition(report.Target.Name, PathOf(id), id, null, WasThere: false);
            }

            report.Error("RG758", $"What was read back is not what was written: {damage}.", "Is the disk full, or did another build write the output folder?");
            return null;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Reads the newest archive.</summary>
    public VerifiedEdition? Verify(TargetReport report)
    {
        if (Archives() is not [.., var newest])
        {
            report.NothingPublished(new FolderPlace(folder));
            return null;
        }

        var damage = Damage(PathOf(newest), newest, report);
        report.Damage(newest, damage);
        return damage.IsNone ? new VerifiedEdition(report.Target.Name, PathOf(newest), newest) : null;
    }

    private string PathOf(EditionId id) => Path.Combine(folder, $"{name}-{id}{Ending}");

    private EditionId? IdOf(string file) =>
        file.StartsWith(name + "-", StringComparison.Ordinal) && file.EndsWith(Ending, StringComparison.Ordinal)
            ? EditionId.Parse(file[(name.Length + 1)..^Ending.Length])
            : null;

    /// <summary>Oldest first.</summary>
    private ImmutableArray<EditionId> Archives() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(file => IdOf(Path.GetFileName(file))).OfType<EditionId>().Order()]
        : [];

    /// <summary>Sorted, and all of the day that the report is dated, so that only content makes a difference.</summary>
    private static async Task Write(
        string path, BuiltEdition edition, EditionManifest manifest, TargetReport report, CancellationToken cancellation)
    {
        var dated = new DateTimeOffset(edition.Document.Definition.Published, TimeOnly.MinValue, TimeSpan.Zero);
        string[] files = [.. manifest.Hashes.Keys.Append(EditionManifest.Name).Order(StringComparer.Ordinal)];
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (index, file) in files.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = archive.CreateEntry(file, CompressionLevel.Optimal);
                entry.LastWriteTime = dated;
                entry.ExternalAttributes = ReadableFile;
                await using var inside = await entry.OpenAsync(cancellation);
                await inside.WriteAsync(await File.ReadAllBytesAsync(edition.PathOf(file), cancellation), cancellation);
                report.Sending(index + 1, files.Length);
            }
        }

        stream.Flush(flushToDisk: true);
    }

    private static EditionDamage Damage(string path, EditionId id, TargetReport report)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            EditionManifest? manifest = null;
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using var inside = entry.Open();
                inside.CopyTo(content);
                hashes[entry.FullName] = EditionManifest.HashOf(content.ToArray());
                if (entry.FullName == EditionManifest.Name)
                    manifest = EditionManifest.Parse(content.ToArray());
                report.Reading(hashes.Count, archive.Entries.Count);
            }

            if (manifest is null || !id.IsOf(manifest))
                return new EditionDamage(ManifestIsWrong: true, [], [], []);
            return new EditionDamage(
                ManifestIsWrong: false,
                [.. manifest.Hashes.Keys.Where(file => !hashes.ContainsKey(file))],
                [.. manifest.Hashes.Where(file => hashes.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(file => file.Key)],
                [.. hashes.Keys.Where(file => file != EditionManifest.Name && !manifest.Hashes.ContainsKey(file)).Order(StringComparer.Ordinal)]);
        }
        catch (InvalidDataException)
        {
            // The archive itself is broken: its manifest cannot be told from damage.
            return new EditionDamage(ManifestIsWrong: true, [], [], []);
        }
    }
}
