using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>One Node process with the Typst compiler in it. Speaks the protocol and knows nothing of limits or restarts.</summary>
internal sealed class TypstProcess : IDisposable
{
    private readonly Process process;

    private TypstProcess(Process process)
    {
        this.process = process;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        // Nobody reads it, since it may quote answers; but a full pipe would stop the worker.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>The exit code in words, once the process has ended.</summary>
    public string Ending =>
        process.WaitForExit(500) ? "exit code " + process.ExitCode.ToString(CultureInfo.InvariantCulture) : "its output was closed";

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
        start.ArgumentList.Add(options.Script);
        start.ArgumentList.Add(options.FontFolder);
        start.Environment.Remove("NODE_OPTIONS");
        return new TypstProcess(Process.Start(start) ?? throw new Win32Exception());
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
