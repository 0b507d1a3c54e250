using System.Collections.Immutable;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Places;

/// <summary>
/// How editions lie in a place: `editions/ID/…` for each, and `current`, a link to the one that readers see. Half an edition is
/// called `ID.partial`.
/// </summary>
internal sealed class EditionShelf(IEditionPlace place)
{
    public const string Current = "current";
    public const string Editions = "editions";
    public const string Lock = ".publishing";

    /// <summary>The file that says that the place is ours.</summary>
    public const string Marker = ".rapportgenerator-editions";

    private const string NextLink = ".current.new";
    private const string Partial = ".partial";

    public IEditionPlace Place => place;

    public static string FolderOf(EditionId edition) => $"{Editions}/{edition}";

    public static string PartialFolderOf(EditionId edition) => FolderOf(edition) + Partial;

    /// <summary>Whether there is nothing in the place that another put there.</summary>
    public async Task<bool> IsOurs(CancellationToken cancellation) =>
        await place.List("", cancellation) is not { } entries
        || entries.All(entry => entry.Name.StartsWith(Lock, StringComparison.Ordinal))
        || entries.Any(entry => entry is { Name: Marker, Kind: PlaceEntryKind.File });

    /// <summary>Marks the place as ours, and removes what an interrupted publication left. Only for the one that holds it.</summary>
    public async Task Prepare(CancellationToken cancellation)
    {
        var entries = await place.List("", cancellation) ?? [];
        if (entries.All(entry => entry.Name != Marker))
        {
            await place.Write(
                Marker, "Rapportgenerator publishes here. `current` is the edition that readers see; older ones are kept in `editions`.\n"u8.ToArray(), cancellation);
        }

        if (entries.Any(entry => entry.Name == NextLink))
            await place.DeleteFile(NextLink, cancellation);
        await place.CreateFolder(Editions, cancellation);
        foreach (var entry in await place.List(Editions, cancellation) ?? [])
        {
            if (entry.Kind == PlaceEntryKind.Folder && entry.Name.EndsWith(Partial, StringComparison.Ordinal) && EditionId.Parse(entry.Name[..^Partial.Length]) is not null)
                await Delete($"{Editions}/{entry.Name}", cancellation);
        }
    }

    /// <summary>The whole editions, oldest first.</summary>
    public async Task<ImmutableArray<EditionId>> All(CancellationToken cancellation) =>
    [
        .. (await place.List(Editions, cancellation) ?? [])
            .Where(entry => entry.Kind == PlaceEntryKind.Folder)
            .Select(entry => EditionId.Parse(entry.Name))
            .OfType<EditionId>()
            .Order(),
    ];

    /// <summary>What readers see; null where there is nothing yet, or the link leads nowhere.</summary>
    public async Task<EditionId?> CurrentEdition(CancellationToken cancellation) =>
        await place.ReadLink(Current, cancellation) is { } target ? EditionId.Parse(target) : null;

    /// <summary>Readers see this edition from one moment to the next.</summary>
    public async Task Switch(EditionId edition, CancellationToken cancellation)
    {
        var entries = await place.List("", cancellation) ?? [];
        if (entries.FirstOrDefault(entry => entry.Name == Current) is { Kind: not PlaceEntryKind.Link })
            throw new IOException($"`{Current}` is not a link, so something else made it");
        await place.CreateLink(NextLink, FolderOf(edition), cancellation);
        await place.ReplaceLink(Current, NextLink, cancellation);
    }

    /// <summary>Every file below a folder, as paths below it; links count as files.</summary>
    public async Task<ImmutableArray<string>> FilesBelow(string folder, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        var waiting = new Stack<string>([""]);
        while (waiting.TryPop(out var inner))
        {
            foreach (var entry in await place.List(folder + inner, cancellation) ?? [])
            {
                if (entry.Kind == PlaceEntryKind.Folder)
                    waiting.Push($"{inner}/{entry.Name}");
                else
                    files.Add($"{inner}/{entry.Name}"[1..]);
            }
        }

        return files.DrainToImmutable();
    }

    public async Task Delete(string folder, CancellationToken cancellation)
    {
        foreach (var entry in await place.List(folder, cancellation) ?? [])
        {
            if (entry.Kind == PlaceEntryKind.Folder)
                await Delete($"{folder}/{entry.Name}", cancellation);
            else
                await place.DeleteFile($"{folder}/{entry.Name}", cancellation);
        }

        await place.DeleteEmptyFolder(folder, cancellation);
    }
}
