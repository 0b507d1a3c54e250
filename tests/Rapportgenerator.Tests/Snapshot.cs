using System.Runtime.CompilerServices;

namespace Rapportgenerator.Tests;

/// <summary>
/// Compares a whole output with `Class.name.verified.ext` beside the test. Where they differ, `.received` is written there: read
/// the difference, and rename the file to accept it.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string received, string name, string extension, [CallerFilePath] string test = "")
    {
        var start = Path.Combine(Path.GetDirectoryName(test)!, $"{Path.GetFileNameWithoutExtension(test)}.{name}");
        var (verified, other) = ($"{start}.verified.{extension}", $"{start}.received.{extension}");
        var text = received.ReplaceLineEndings("\n");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(other);
            return;
        }

        File.WriteAllText(other, text);
        Assert.Fail($"The output differs from {Path.GetFileName(verified)}; see {Path.GetFileName(other)}.");
    }
}
