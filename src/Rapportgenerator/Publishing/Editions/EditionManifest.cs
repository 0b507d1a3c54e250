using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Rapportgenerator.Formats;

namespace Rapportgenerator.Publishing.Editions;

/// <summary>
/// Every file of an edition but the manifest itself, with its SHA-256: `manifest.sha256`, which `sha256sum -c` reads too. It is
/// made while the files are, and everything that is published is held against it.
/// </summary>
/// <param name="Hashes">By path below the edition, with `/`; 64 small hexadecimal digits.</param>
public sealed record EditionManifest(ImmutableSortedDictionary<string, string> Hashes)
{
    public const string Name = "manifest.sha256";

    private const int HashLength = 64;
    private const string Gap = "  ";

    /// <summary>A line a file, `HASH  PATH`, sorted by path.</summary>
    public string Text => string.Concat(Hashes.Select(file => $"{file.Value}{Gap}{file.Key}\n"));

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>The SHA-256 of <see cref="Text"/>: the same for the same content, whenever it is published.</summary>
    public string ContentHash => HashOf(Bytes);

    /// <summary>The same files as they come, and then their manifest.</summary>
    public static async IAsyncEnumerable<OutputFile> Closing(
        IAsyncEnumerable<OutputFile> files, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        await foreach (var file in files.WithCancellation(cancellation))
        {
            hashes.Add(file.Path, HashOf(file.Content.Span));
            yield return file;
        }

        yield return new OutputFile(Name, new EditionManifest(hashes.ToImmutable()).Bytes);
    }

    /// <summary>Null where a line is not as <see cref="Text"/> writes it, or a path is named twice or leads out of the edition.</summary>
    public static EditionManifest? Parse(ReadOnlySpan<byte> bytes)
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        if (lines[^1].Length > 0)
            return null;
        foreach (var line in lines[..^1])
        {
            if (line.Length <= HashLength + Gap.Length || line[HashLength..(HashLength + Gap.Length)] != Gap || !line.Take(HashLength).All(char.IsAsciiHexDigitLower))
                return null;
            var path = line[(HashLength + Gap.Length)..];
            if (!IsInside(path) || !hashes.TryAdd(path, line[..HashLength]))
                return null;
        }

        return new EditionManifest(hashes.ToImmutable());
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static bool IsInside(string path) => path != Name && !path.Contains('\\', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}
