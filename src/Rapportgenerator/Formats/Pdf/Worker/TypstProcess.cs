using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>One Node process with the Typst compiler in it. Speaks the protocol and knows nothing of limits or restarts.</summary>
internal sealed class TypstProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<bool> outOfMemory;

    private TypstProcess(Process process)
    {
        this.process = process;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        // Read all the time: a full pipe would stop the worker.
        outOfMemory = MemoryLimit.IsToldOf(process.StandardError.BaseStream);
    }

    /// <summary>Once its output has ended: the exit code in words, and whether it was given no more memory.</summary>
    public async Task<(string Code, bool OutOfMemory)> Ending()
    {
        var code = process.WaitForExit(500) ? "exit code " + process.ExitCode.ToString(CultureInfo.InvariantCulture) : "its output was closed";
        return (code, await Task.WhenAny(outOfMemory, Task.Delay(500)) == outOfMemory && await outOfMemory);
    }

    /// <exception cref="Win32Exception">There is no such program as <see cref="TypstWorkerOptions.Node"/>.</exception>
    public static TypstProcess Start(TypstWorkerOptions options)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            WorkingDirectory = options.WorkerFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add("--expose-gc");
        start.ArgumentList.Add(options.Script);
        start.ArgumentList.Add(options.FontFolder);
        start.Environment.Remove("NODE_OPTIONS");
        start.Environment["MALLOC_ARENA_MAX"] = "1"; // memory given back by one thread serves the others
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(options.WorkerFolder, "fonts.conf");
        var process = Process.Start(start) ?? throw new Win32Exception();
        MemoryLimit.Set(process.Id);
        return new TypstProcess(process);
    }

    public Task<TypstMessages.Greeting> ReadGreeting() => TypstMessages.ReadGreeting(process.StandardOutput.BaseStream);

    public async Task<TypstResult> Exchange(TypstJob job)
    {
        await TypstMessages.WriteJob(process.StandardInput.BaseStream, job);
        return await TypstMessages.ReadAnswer(process.StandardOutput.BaseStream);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Kill();
        process.Dispose();
    }

    private void OnExit(object? sender, EventArgs e) => Kill();

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
