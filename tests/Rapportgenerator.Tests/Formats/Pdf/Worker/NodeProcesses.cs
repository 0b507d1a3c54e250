using System.Diagnostics;
using System.Globalization;

namespace Rapportgenerator.Tests.Formats.Pdf.Worker;

/// <summary>The workers that this test run has started.</summary>
internal static class NodeProcesses
{
    /// <param name="folder">Where a test's own fonts are, which tells its workers from those of other tests.</param>
    public static Process[] In(string folder) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Where(name => IsChild(name!, folder))
            .Select(name => Process.GetProcessById(int.Parse(name!, CultureInfo.InvariantCulture))),
    ];

    private static bool IsChild(string id, string folder)
    {
        try
        {
            var parent = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ')[1];
            return parent == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
                && File.ReadAllText($"/proc/{id}/cmdline").Contains(folder, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
