using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>What came of a publication to one target.</summary>
/// <param name="Address">Where the edition is, for people.</param>
/// <param name="Before">What readers saw before; null where they saw nothing, or the same, and of an archive.</param>
/// <param name="WasThere">The same content had been published already, so nothing was sent.</param>
public sealed record PublishedEdition(string Target, string Address, EditionId Edition, EditionId? Before, bool WasThere);

/// <summary>Brings an edition to a place: sent whole, read back, and only then shown to readers.</summary>
internal static class EditionPublisher
{
    /// <summary>Null with an RG75x error, and the readers see what they saw.</summary>
    public static async Task<PublishedEdition?> Publish(
        IEditionPlace place, TargetReport report, BuiltEdition edition, EditionManifest manifest, DateTimeOffset now, CancellationToken cancellation)
    {
        var shelf = new EditionShelf(place);
        if (!await shelf.IsOurs(cancellation))
        {
            report.Error(
                "RG756", $"{place.Address} holds files that no publication put there, and is left alone.",
                "Name an empty folder, or one that does not exist yet.");
            return null;
        }

        await using var held = await place.Hold(cancellation);
        if (held is null)
            return report.Busy(place);
        await shelf.Prepare(cancellation);
        var before = await shelf.CurrentEdition(cancellation);
        var known = await Known(shelf, manifest, report, cancellation);
        var id = known ?? EditionId.Of(manifest, now);
        if (known is null && !await Send(shelf, id, edition, manifest, report, cancellation))
            return null;
        if (before != id)
            await shelf.Switch(id, cancellation);
        return new PublishedEdition(report.Target.Name, place.Address, id, before == id ? null : before, known is not null);
    }

    /// <summary>The newest edition with the same content, whole; null where there is none.</summary>
    private static async Task<EditionId?> Known(
        EditionShelf shelf, EditionManifest manifest, TargetReport report, CancellationToken cancellation)
    {
        foreach (var id in (await shelf.All(cancellation)).Reverse().Where(id => id.IsOf(manifest)))
        {
            if ((await EditionContents.Verify(shelf, EditionShelf.FolderOf(id), id, report.Reading, cancellation)).IsNone)
                return id;
        }

        return null;
    }

    private static async Task<bool> Send(
        EditionShelf shelf, EditionId id, BuiltEdition edition, EditionManifest manifest, TargetReport report, CancellationToken cancellation)
    {
        var partial = EditionShelf.PartialFolderOf(id);
        try
        {
            await EditionContents.Write(shelf, partial, edition, manifest, done => report.Sending(done, manifest.Hashes.Count + 1), cancellation);
            var damage = await EditionContents.Verify(shelf, partial, id, report.Reading, cancellation);
            if (damage.IsNone)
            {
                await shelf.Place.MoveFolder(partial, EditionShelf.FolderOf(id), cancellation);
                return true;
            }

            report.Error("RG758", $"What was read back is not what was sent: {damage}.", "Readers see what they saw. Is the disk full, or is another program writing there?");
        }
        catch
        {
            await Forget(shelf, partial);
            throw;
        }

        await Forget(shelf, partial);
        return false;
    }

    /// <summary>As far as it can be done; the next publication does the rest.</summary>
    private static async Task Forget(EditionShelf shelf, string partial)
    {
        try
        {
            await shelf.Delete(partial, CancellationToken.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The fault that led here is told; this one would only repeat it.
        }
    }
}
