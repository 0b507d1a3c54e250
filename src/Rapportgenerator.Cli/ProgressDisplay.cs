using System.Globalization;
using Spectre.Console;

namespace Rapportgenerator.Cli;

/// <summary>Shows how far a build has come: only where a person looks, and only after a second.</summary>
internal sealed class ProgressDisplay : IProgress<BuildProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private BuildProgress current = new("Starting", 0, 1);

    public void Report(BuildProgress value) => current = value;

    /// <summary>Runs the work to its end, with a bar on standard error that is gone when it is done.</summary>
    public async Task<T> Follow<T>(Func<Task<T>> work)
    {
        var running = Task.Run(work);
        if (Console.IsErrorRedirected || await Task.WhenAny(running, Task.Delay(Patience)) == running)
            return await running;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async display =>
        {
            var bar = display.AddTask(current.Stage);
            while (!running.IsCompleted)
            {
                var (stage, done, total) = current;
                bar.Description = total > 1 ? string.Create(CultureInfo.InvariantCulture, $"{stage}: {done} of {total}") : stage;
                bar.IsIndeterminate = total <= 1;
                bar.MaxValue = total;
                bar.Value = done;
                await Task.WhenAny(running, Task.Delay(Refresh));
            }
        });
        return await running;
    }
}
