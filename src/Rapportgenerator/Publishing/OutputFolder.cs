using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats;

namespace Rapportgenerator.Publishing;

/// <summary>
/// Puts a build's files where readers find them, all or none: they are written to a staging folder beside the output folder,
/// which is then swapped in. A build that is interrupted or fails leaves the old output whole, and files that are no longer
/// produced disappear with it.
/// </summary>
public static class OutputFolder
{
    /// <summary>The file that says that a folder is ours to replace.</summary>
    public const string Marker = ".rapportgenerator";

    private const string MarkerText = "Made by Rapportgenerator. The next build replaces everything in this folder.\n";

    /// <summary>
    /// Replaces <paramref name="folder"/> by <paramref name="files"/>, which are staged as they come, and returns their paths.
    /// Null, with the folder as it was, where that cannot be done (an RG70x error) or the bag holds an error when all have come.
    /// </summary>
    /// <param name="folder">Absolute, or relative to the current folder; made where it is missing.</param>
    /// <exception cref="OperationCanceledException">The folder is as it was.</exception>
    public static async Task<ImmutableArray<string>?> Write(
        string folder, IAsyncEnumerable<OutputFile> files, DiagnosticBag bag, CancellationToken cancellation = default)
    {
        var target = Resolve(folder);
        try
        {
            var places = Places.Beside(target);
            Directory.CreateDirectory(places.Parent);
            using var held = Hold(places.Lock);
            if (held is null)
            {
                bag.Error(
                    "RG703", new SourceSpan(folder), "Another build is writing this folder.",
                    "Wait for it to end, or choose another folder with `--out`.");
                return null;
            }

            if (File.Exists(target))
            {
                bag.Error(
                    "RG701", new SourceSpan(folder), "There is a file where the output folder should be.",
                    "Choose another folder with `--out`, or move the file.");
                return null;
            }

            Recover(places);
            if (!IsOurs(target))
            {
                bag.Error(
                    "RG701", new SourceSpan(folder), "The output folder holds files that no build made, and a build replaces all of it.",
                    "Choose another folder with `--out`, or empty this one.");
                return null;
            }

            var staged = await Stage(places.Staging, files, cancellation);
            if (bag.HasErrors)
            {
                Delete(places.Staging);
                return null;
            }

            Swap(places);
            return staged;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Error(
                "RG702", new SourceSpan(folder), $"The output folder cannot be written: {problem.Message.TrimEnd('.')}.",
                "The output that was there is untouched. Is a file of it open in another program, or is the disk full?");
            return null;
        }
    }

    /// <summary>Where a link points; a folder is replaced, not the link to it.</summary>
    private static string Resolve(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new DirectoryInfo(full).LinkTarget is null
            ? full
            : Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }

    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Cleans up after a build that was killed; one killed between the swap's two moves gets its old output back.</summary>
    private static void Recover(Places places)
    {
        if (Directory.Exists(places.Old) && !Directory.Exists(places.Target))
            Directory.Move(places.Old, places.Target);
        Delete(places.Old);
        Delete(places.Staging);
    }

    private static bool IsOurs(string target)
    {
        return !Directory.Exists(target)
            || File.Exists(Path.Combine(target, Marker))
            || !Directory.EnumerateFileSystemEntries(target).Any();
    }

    private static async Task<ImmutableArray<string>> Stage(
        string staging, IAsyncEnumerable<OutputFile> files, CancellationToken cancellation)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        try
        {
            Directory.CreateDirectory(staging);
            File.WriteAllText(Path.Combine(staging, Marker), MarkerText);
            var made = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var file in files.WithCancellation(cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = Inside(staging, file.Path);
                var parent = Path.GetDirectoryName(path)!;
                if (made.Add(parent))
                    Directory.CreateDirectory(parent);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                stream.Write(file.Content.Span);
                paths.Add(file.Path);
            }

            cancellation.ThrowIfCancellationRequested();
            return paths.ToImmutable();
        }
        catch
        {
            Delete(staging);
            throw;
        }
    }

    /// <summary>Two renames; where the second fails, the first is taken back.</summary>
    private static void Swap(Places places)
    {
        var hadOld = Directory.Exists(places.Target);
        if (hadOld)
            Directory.Move(places.Target, places.Old);
        try
        {
            Directory.Move(places.Staging, places.Target);
        }
        catch when (hadOld)
        {
            Directory.Move(places.Old, places.Target);
            throw;
        }

        try
        {
            Delete(places.Old);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The new output stands; what is left of the old is hidden beside it and goes with the next build.
        }
    }

    private static string Inside(string staging, string path)
    {
        var full = Path.GetFullPath(Path.Combine(staging, path));
        return full.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new ArgumentException($"`{path}` is not inside the output folder.", nameof(path));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder) && IsOurs(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The folders of a write: all beside each other, so that a move is a rename.</summary>
    private sealed record Places(string Parent, string Target, string Staging, string Old, string Lock)
    {
        public static Places Beside(string target)
        {
            var parent = Path.GetDirectoryName(target)
                ?? throw new IOException("The root of a disk cannot be an output folder");
            var hidden = Path.Combine(parent, "." + Path.GetFileName(target));
            return new Places(parent, target, hidden + ".new", hidden + ".old", hidden + ".lock");
        }
    }
}
