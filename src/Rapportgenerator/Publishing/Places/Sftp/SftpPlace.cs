using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Renci.SshNet;
using Renci.SshNet.Sftp;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>Editions in a folder of a server.</summary>
/// <param name="client">Connected; it and the credentials are this one's to dispose of.</param>
internal sealed class SftpPlace(SftpClient client, SftpTarget target, SftpCredentials credentials) : IEditionPlace
{
    private readonly SftpLinks links = new(client);

    public string Address => target.Address;

    /// <summary>One connection carries several requests; what is waited for is the way there and back.</summary>
    public int Transfers => 8;

    private string At(string path) => path.Length == 0 ? target.Folder : $"{target.Folder}/{path}";

    public async Task<ImmutableArray<PlaceEntry>?> List(string folder, CancellationToken cancellation)
    {
        try
        {
            return await SftpFault.Plain(At(folder), async () =>
            {
                var entries = ImmutableArray.CreateBuilder<PlaceEntry>();
                await foreach (var entry in client.ListDirectoryAsync(At(folder), cancellation))
                {
                    if (entry.Name is not ("." or ".."))
                        entries.Add(new PlaceEntry(entry.Name, KindOf(entry)));
                }

                return entries.DrainToImmutable();
            }, cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static PlaceEntryKind KindOf(ISftpFile entry) =>
        entry.IsSymbolicLink ? PlaceEntryKind.Link : entry.IsDirectory ? PlaceEntryKind.Folder : PlaceEntryKind.File;

    public Task CreateFolder(string folder, CancellationToken cancellation) => SftpFault.Plain(At(folder), async () =>
    {
        // From the root down; a folder above the first one that is missing may be one that this user cannot even look into.
        var missing = new Stack<string>();
        for (var path = At(folder); path.Length > 0 && !await client.ExistsAsync(path, cancellation); path = path[..path.LastIndexOf('/')])
            missing.Push(path);
        foreach (var path in missing)
            await client.CreateDirectoryAsync(path, cancellation);
    }, cancellation);

    public Task Write(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) => SftpFault.Plain(At(file), async () =>
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await client.UploadFileAsync(stream, At(file), cancellation);
    }, cancellation);

    public Task<byte[]> Read(string file, CancellationToken cancellation) => SftpFault.Plain(At(file), async () =>
    {
        using var stream = new MemoryStream();
        await client.DownloadFileAsync(At(file), stream, cancellation);
        return stream.ToArray();
    }, cancellation);

    public Task DeleteFile(string file, CancellationToken cancellation) =>
        SftpFault.Plain(At(file), () => Task.Run(() => links.Remove(At(file)), cancellation), cancellation);

    public Task DeleteEmptyFolder(string folder, CancellationToken cancellation) =>
        SftpFault.Plain(At(folder), () => client.DeleteDirectoryAsync(At(folder), cancellation), cancellation);

    public Task MoveFolder(string from, string to, CancellationToken cancellation) =>
        SftpFault.Plain(At(to), () => client.RenameFileAsync(At(from), At(to), cancellation), cancellation);

    public async Task<string?> ReadLink(string link, CancellationToken cancellation)
    {
        if ((await List("", cancellation))?.Any(entry => entry.Name == link && entry.Kind == PlaceEntryKind.Link) != true)
            return null;
        // The server tells where the path leads in the end, which is the link's target and no other link.
        return await SftpFault.Plain(At(link), async () =>
        {
            try
            {
                var end = await client.GetAsync(At(link), cancellation);
                return end.FullName[(end.FullName.LastIndexOf('/') + 1)..];
            }
            catch (Renci.SshNet.Common.SftpPathNotFoundException)
            {
                return null;
            }
        }, cancellation);
    }

    public Task CreateLink(string link, string target, CancellationToken cancellation) =>
        SftpFault.Plain(At(link), () => Task.Run(() => links.Create(At(link), target), cancellation), cancellation);

    public Task ReplaceLink(string link, string by, CancellationToken cancellation) =>
        SftpFault.Plain(At(link), () => Task.Run(() => links.Replace(At(link), At(by)), cancellation), cancellation);

    public async Task<IAsyncDisposable?> Hold(CancellationToken cancellation)
    {
        await CreateFolder("", cancellation);
        return await SftpFault.Plain(At(EditionShelf.Lock), () => SftpLock.Take(client, links, At(EditionShelf.Lock), cancellation), cancellation);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        credentials.Dispose();
        return ValueTask.CompletedTask;
    }
}
