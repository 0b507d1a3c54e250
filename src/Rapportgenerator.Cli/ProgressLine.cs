using System.Globalization;
using System.Diagnostics;

namespace Rapportgenerator.Cli;

/// <summary>One line on standard error that tells how far the work has come: only for a person, and only after a second.</summary>
internal sealed class ProgressLine : IProgress<BuildProgress>, IDisposable
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private readonly Timer? timer;
    private BuildProgress current = new("Starting", 0, 1);
    private bool shown;

    public ProgressLine()
    {
        if (!Console.IsErrorRedirected)
            timer = new Timer(_ => Show(), null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));
    }

    public void Report(BuildProgress value) => current = value;

    public void Dispose()
    {
        lock (gate)
        {
            timer?.Dispose();
            if (shown)
                Console.Error.Write("\r\u001b[K");
            shown = false;
        }
    }

    private void Show()
    {
        lock (gate)
        {
            var (stage, done, total) = current;
            var counts = total > 1 ? string.Create(CultureInfo.InvariantCulture, $" {done} of {total}") : "";
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{stage}{counts} … {clock.Elapsed.TotalSeconds:0} s"));
            shown = true;
        }
    }
}
