using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.NextRound;

/// <summary>
/// The new report's folder while it is being made: a hidden one beside it, so that paths out of it are the same, which is renamed when
/// all of it is there. A run that fails or is interrupted leaves nothing.
/// </summary>
internal sealed class NextRoundFolder : IDisposable
{
    private const string Marker = ".rapportgenerator";

    private readonly string target;

    private NextRoundFolder(string target, string staging) => (this.target, Staging) = (target, staging);

    /// <summary>Absolute path of the hidden folder.</summary>
    public string Staging { get; }

    /// <summary>Null where there is something already (RG823), or the folder cannot be made (RG824).</summary>
    /// <param name="target">Absolute.</param>
    /// <param name="shown">As the editor wrote it.</param>
    public static NextRoundFolder? Create(string target, string shown, DiagnosticBag bag)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            bag.Error(
                "RG823", new SourceSpan(shown), "There is something here already, and a report that somebody may have worked on is never overwritten.",
                "Choose another folder with `--out`, or move or delete this one.");
            return null;
        }

        try
        {
            var staging = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new");
            if (File.Exists(Path.Combine(staging, Marker)))
                Directory.Delete(staging, recursive: true);
            if (Directory.Exists(staging))
                throw new IOException($"`{Path.GetFileName(staging)}` is in the way");
            Directory.CreateDirectory(staging);
            File.WriteAllText(Path.Combine(staging, Marker), "Made by Rapportgenerator. It can be deleted.\n");
            return new NextRoundFolder(target, staging);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Refuse(shown, problem, bag);
            return null;
        }
    }

    /// <summary>Copies a file from this year's report.</summary>
    public void Copy(string from, string path)
    {
        var to = Inside(path);
        File.Copy(from, to);
        // The editor is to change what was copied, whatever it was copied from.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(to) | UnixFileMode.UserWrite);
    }

    /// <summary>UTF-8 without a byte order mark.</summary>
    public void Write(string path, string text) =>
        File.WriteAllText(Inside(path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Gives the folder its name. False where that cannot be done (RG824).</summary>
    public bool Finish(string shown, DiagnosticBag bag)
    {
        try
        {
            File.Delete(Path.Combine(Staging, Marker));
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(Staging, target);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Refuse(shown, problem, bag);
            return false;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Staging))
            Directory.Delete(Staging, recursive: true);
    }

    private string Inside(string path)
    {
        var full = Path.Combine(Staging, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    private static void Refuse(string shown, Exception problem, DiagnosticBag bag) => bag.Error(
        "RG824", new SourceSpan(shown), $"The folder cannot be written: {problem.Message.TrimEnd('.')}.", "Choose another one with `--out`.");
}
