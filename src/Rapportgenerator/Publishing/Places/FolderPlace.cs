using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapportgenerator.Publishing.Places;

/// <summary>Editions in a folder of this machine, or of a disk that it sees.</summary>
/// <param name="root">Absolute.</param>
internal sealed class FolderPlace(string root) : IEditionPlace
{
    public string Address => root;

    public int Transfers => 2;

    private string At(string path) => Path.Combine(root, path);

    public Task<ImmutableArray<PlaceEntry>?> List(string folder, CancellationToken cancellation)
    {
        var listed = new DirectoryInfo(At(folder));
        if (File.Exists(listed.FullName))
            throw new IOException($"There is a file where the folder {listed.FullName} should be");
        return Task.FromResult<ImmutableArray<PlaceEntry>?>(listed.Exists
            ? [.. listed.EnumerateFileSystemInfos().Select(entry => new PlaceEntry(entry.Name, KindOf(entry)))]
            : null);
    }

    private static PlaceEntryKind KindOf(FileSystemInfo entry) =>
        entry.LinkTarget is not null ? PlaceEntryKind.Link : entry is DirectoryInfo ? PlaceEntryKind.Folder : PlaceEntryKind.File;

    public Task CreateFolder(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(At(folder));
        return Task.CompletedTask;
    }

    public async Task Write(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await using var stream = new FileStream(At(file), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        await stream.WriteAsync(content, cancellation);
        // Readers are switched to it soon, and a power cut after that must not leave it empty.
        stream.Flush(flushToDisk: true);
    }

    public Task<byte[]> Read(string file, CancellationToken cancellation) => File.ReadAllBytesAsync(At(file), cancellation);

    public Task DeleteFile(string file, CancellationToken cancellation)
    {
        File.Delete(At(file));
        return Task.CompletedTask;
    }

    public Task DeleteEmptyFolder(string folder, CancellationToken cancellation)
    {
        Directory.Delete(At(folder));
        return Task.CompletedTask;
    }

    public Task MoveFolder(string from, string to, CancellationToken cancellation)
    {
        Directory.Move(At(from), At(to));
        return Task.CompletedTask;
    }

    public Task<string?> ReadLink(string link, CancellationToken cancellation) =>
        Task.FromResult(new DirectoryInfo(At(link)).LinkTarget is { } target ? Path.GetFileName(Path.TrimEndingDirectorySeparator(target)) : null);

    public Task CreateLink(string link, string target, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new IOException(
                "Windows cannot replace a link to a folder in one step, so readers might find nothing. Publish to a `zip:`, or with `sftp:`");
        }

        Directory.CreateSymbolicLink(At(link), target);
        return Task.CompletedTask;
    }

    public Task ReplaceLink(string link, string by, CancellationToken cancellation)
    {
        // File.Move and Directory.Move both refuse a link to a folder, or to replace one.
        if (Rename(NullTerminated(At(by)), NullTerminated(At(link))) != 0)
            throw new IOException($"{At(link)} cannot be replaced: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        return Task.CompletedTask;
    }

    public async Task<IAsyncDisposable?> Hold(CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        var path = At(EditionShelf.Lock);
        try
        {
            // The operating system lets go of it when this process ends, however it ends.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static byte[] NullTerminated(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(byte[] from, byte[] to);
}
