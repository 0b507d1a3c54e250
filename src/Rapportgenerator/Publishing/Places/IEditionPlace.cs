using System.Collections.Immutable;

namespace Rapportgenerator.Publishing.Places;

/// <summary>
/// A folder that keeps editions, here or on a server. Paths are below it, with `/`, and "" is the folder itself. What goes wrong
/// outside is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> whose message an editor can read.
/// </summary>
internal interface IEditionPlace : IAsyncDisposable
{
    /// <summary>Where it is, for people; nothing secret.</summary>
    string Address { get; }

    /// <summary>How many files may be under way at once.</summary>
    int Transfers { get; }

    /// <summary>What a folder holds; null where there is no such folder.</summary>
    Task<ImmutableArray<PlaceEntry>?> List(string folder, CancellationToken cancellation);

    /// <summary>With those above it; nothing happens where it is.</summary>
    Task CreateFolder(string folder, CancellationToken cancellation);

    Task Write(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Task<byte[]> Read(string file, CancellationToken cancellation);

    /// <summary>A file or a link, but not what the link leads to.</summary>
    Task DeleteFile(string file, CancellationToken cancellation);

    Task DeleteEmptyFolder(string folder, CancellationToken cancellation);

    Task MoveFolder(string from, string to, CancellationToken cancellation);

    /// <summary>Where the link <paramref name="link"/> leads: the last part of its target; null where there is no link.</summary>
    Task<string?> ReadLink(string link, CancellationToken cancellation);

    /// <summary>Makes a link to <paramref name="target"/>, relative to the place.</summary>
    Task CreateLink(string link, string target, CancellationToken cancellation);

    /// <summary>Renames one link over another in one step, so that a reader meets either the old or the new.</summary>
    Task ReplaceLink(string link, string by, CancellationToken cancellation);

    /// <summary>Keeps others out until it is disposed of; null where another publication is under way.</summary>
    Task<IAsyncDisposable?> Hold(CancellationToken cancellation);
}

internal enum PlaceEntryKind
{
    File,
    Folder,
    Link,
}

internal sealed record PlaceEntry(string Name, PlaceEntryKind Kind);
