using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>How a published edition differs from its manifest; paths below the edition, sorted.</summary>
/// <param name="ManifestIsWrong">The manifest is missing, cannot be read, or is not the one that the edition is named after.</param>
public sealed record EditionDamage(
    bool ManifestIsWrong, ImmutableArray<string> Missing, ImmutableArray<string> Changed, ImmutableArray<string> Extra)
{
    public bool IsNone => !ManifestIsWrong && Missing.IsEmpty && Changed.IsEmpty && Extra.IsEmpty;

    public override string ToString()
    {
        string[] parts =
        [
            .. ManifestIsWrong ? [EditionManifest.Name] : Array.Empty<string>(),
            .. Missing.Select(file => $"{file} is missing"),
            .. Changed.Select(file => $"{file} is changed"),
            .. Extra.Select(file => $"{file} is no part of it"),
        ];
        return string.Join("; ", parts.Take(3)) + (parts.Length > 3 ? "; …" : "");
    }
}

/// <summary>Puts an edition's files into a place, and reads them back.</summary>
internal static class EditionContents
{
    public static async Task Write(
        EditionShelf shelf, string folder, BuiltEdition edition, EditionManifest manifest, Action<int> written, CancellationToken cancellation)
    {
        string[] files = [.. manifest.Hashes.Keys, EditionManifest.Name];
        foreach (var inner in files.Select(FolderOf).Distinct().Order(StringComparer.Ordinal))
            await shelf.Place.CreateFolder(folder + inner, cancellation);
        var done = 0;
        await Each(shelf, files, async (file, token) =>
        {
            await shelf.Place.Write($"{folder}/{file}", await File.ReadAllBytesAsync(edition.PathOf(file), token), token);
            written(Interlocked.Increment(ref done));
        }, cancellation);
    }

    /// <param name="edition">What the edition is called, which tells its manifest.</param>
    public static async Task<EditionDamage> Verify(
        EditionShelf shelf, string folder, EditionId edition, Action<int, int> read, CancellationToken cancellation)
    {
        var there = await shelf.FilesBelow(folder, cancellation);
        var manifest = there.Contains(EditionManifest.Name)
            ? EditionManifest.Parse(await shelf.Place.Read($"{folder}/{EditionManifest.Name}", cancellation))
            : null;
        if (manifest is null || !edition.IsOf(manifest))
            return new EditionDamage(ManifestIsWrong: true, [], [], []);

        var changed = new ConcurrentBag<string>();
        var done = 0;
        await Each(shelf, manifest.Hashes.Keys.Intersect(there), async (file, token) =>
        {
            if (EditionManifest.HashOf(await shelf.Place.Read($"{folder}/{file}", token)) != manifest.Hashes[file])
                changed.Add(file);
            read(Interlocked.Increment(ref done), manifest.Hashes.Count);
        }, cancellation);
        return new EditionDamage(
            ManifestIsWrong: false,
            [.. manifest.Hashes.Keys.Except(there)],
            [.. changed.Order(StringComparer.Ordinal)],
            [.. there.Except(manifest.Hashes.Keys).Where(file => file != EditionManifest.Name).Order(StringComparer.Ordinal)]);
    }

    private static Task Each(
        EditionShelf shelf, IEnumerable<string> files, Func<string, CancellationToken, ValueTask> work, CancellationToken cancellation) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = shelf.Place.Transfers, CancellationToken = cancellation }, work);

    /// <summary>`/html/data` of `html/data/a.csv`; "" of a file at the top.</summary>
    private static string FolderOf(string file)
    {
        var slash = file.LastIndexOf('/');
        return slash < 0 ? "" : "/" + file[..slash];
    }
}
