using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Rapportgenerator;

/// <summary>
/// What a report's files hold at one moment, by their bytes, so that a save that changed nothing, or came by renaming, is known
/// for what it is. Taken before the files are read: what changes meanwhile differs from it the next time.
/// </summary>
internal sealed class FileSnapshot
{
    private readonly ImmutableDictionary<string, string> fingerprints;

    private FileSnapshot(ImmutableDictionary<string, string> fingerprints) => this.fingerprints = fingerprints;

    /// <param name="files">Absolute paths.</param>
    public static FileSnapshot Take(IEnumerable<string> files) => new FileSnapshot(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)).With(files);

    /// <summary>With these files as they are now, unless they are known.</summary>
    public FileSnapshot With(IEnumerable<string> files) => new(fingerprints.AddRange(
        files.Distinct(StringComparer.Ordinal).Where(file => !fingerprints.ContainsKey(file)).Select(file => KeyValuePair.Create(file, Fingerprint(file)))));

    /// <summary>Equal for files that hold the same; a file that was not there when the snapshot was taken equals nothing.</summary>
    public string Of(IEnumerable<string> files) => string.Join('\n', files.Select(file =>
        fingerprints.GetValueOrDefault(file) ?? Guid.NewGuid().ToString("N")));

    private static string Fingerprint(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "unread " + Guid.NewGuid().ToString("N");
        }
    }
}
