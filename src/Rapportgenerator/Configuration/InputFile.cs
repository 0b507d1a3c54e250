using System.Security.Cryptography;

namespace Rapportgenerator.Configuration;

/// <summary>A file the report was made from, by its bytes.</summary>
/// <param name="Path">Relative to the report's folder, with `/`.</param>
/// <param name="Role">`report`, `codebook`, `responses`, `frame`, `changes` or `template`.</param>
/// <param name="Round">0 for this round, 1 for the first earlier one; null for what belongs to none.</param>
/// <param name="Sha256">Small hexadecimal digits.</param>
public sealed record InputFile(string Path, string Role, int? Round, string Sha256, long Bytes)
{
    /// <param name="file">Absolute path.</param>
    /// <exception cref="IOException">The file has gone since it was read.</exception>
    public static InputFile Of(string file, string role, int? round, string reportFolder)
    {
        using var stream = File.OpenRead(file);
        return new(ShownPath.Of(file, reportFolder), role, round, Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
    }
}
