using System.ComponentModel;
using System.Globalization;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.Formats.Pdf.Worker;

/// <summary>Where the worker is and how long it may take.</summary>
/// <param name="WorkerFolder">Folder of `worker.mjs`, with its `node_modules`.</param>
/// <param name="FontFolder">The theme's TrueType files.</param>
/// <param name="Node">The program to run; found on the path.</param>
/// <param name="Script">The worker's file in its folder.</param>
public sealed record TypstWorkerOptions(
    string WorkerFolder, string FontFolder, string Node = "node", string Script = "worker.mjs")
{
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan CompileLimit { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>
/// Compiles Typst in a Node process that is started early, reused, replaced when it has died or grown, and killed when it
/// takes too long. Whatever goes wrong is a <see cref="TypstUnavailable"/> within the limits; nothing here can hang a build.
/// </summary>
public sealed class TypstWorker(TypstWorkerOptions options) : ITypstCompiler, IAsyncDisposable
{
    /// <summary>The compiler's memory creeps up (450 MB after 800 documents), so it gets a new process now and then.</summary>
    private const int JobsPerProcess = 300;
    private const string TypstVersion = "0.14.2";
    private const int OldestNode = 20;
    private const string Without = "or build without the PDF: `--formats html`.";

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private Task<Started>? starting;
    private bool disposed;
    private int jobs;

    private sealed record Started(TypstProcess? Process, TypstUnavailable? Failure);

    /// <summary>The worker that came with the program: in `worker` beside it, or in the source tree above it.</summary>
    /// <param name="themeFolder">Absolute path; its `fonts`, or where it has none those of the program's theme, are the only ones.</param>
    public static TypstWorker For(string themeFolder) => new(new TypstWorkerOptions(
        ProgramFolder.Find("worker", Path.Combine("src", "Rapportgenerator", "Formats", "Pdf", "Worker"), "worker.mjs"),
        ThemeFolder.Of(themeFolder).PathOf("fonts")));

    /// <summary>Starts process, compiler and fonts in the background; call it while the data is being read.</summary>
    public void Start()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            starting ??= Task.Run(Open);
        }
    }

    public async Task<TypstResult> Compile(TypstJob job, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (++jobs > JobsPerProcess)
                await Stop();
            // A process that died while it waited, or that one document brought down, deserves a second try; one that hung or took
            // all memory does not.
            return await Attempt(job, cancellation) switch
            {
                TypstUnavailable { Code: "RG625" } => await Attempt(job, cancellation),
                var result => result,
            };
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
            disposed = true;
        // A build that ends early does not wait for a compiler it no longer needs.
        await closing.CancelAsync();
        await Stop();
        turn.Dispose();
        closing.Dispose();
    }

    private async Task<TypstResult> Attempt(TypstJob job, CancellationToken cancellation)
    {
        Start();
        var (process, failure) = await starting!.WaitAsync(cancellation);
        if (process is null)
        {
            await Stop();
            return failure!;
        }

        var result = await Guard(process, () => process.Exchange(job), options.CompileLimit, SlowCompilation(options.CompileLimit), cancellation);
        if (result is TypstUnavailable)
            await Stop();
        return result;
    }

    private async Task<Started> Open()
    {
        if (!File.Exists(Path.Combine(options.WorkerFolder, options.Script)))
        {
            return new Started(null, new TypstUnavailable(
                "RG621", "The PDF worker is not installed beside the program.", $"Install the program anew, {Without}"));
        }

        TypstProcess process;
        try
        {
            process = TypstProcess.Start(options);
        }
        catch (Win32Exception)
        {
            return new Started(null, new TypstUnavailable(
                "RG620", $"The PDF needs Node {OldestNode} or later, and `{options.Node}` cannot be started.", $"Install Node, {Without}"));
        }

        TypstUnavailable? failure = null;
        try
        {
            var answer = await Guard(
                process,
                async () =>
                {
                    failure = Judge(await process.ReadGreeting());
                    return new TypstRefusal([]);
                },
                options.StartLimit,
                SlowStart(options.StartLimit),
                closing.Token);
            failure ??= answer as TypstUnavailable;
        }
        catch (OperationCanceledException)
        {
            return new Started(null, SlowStart(options.StartLimit));
        }

        if (failure is null)
            return new Started(process, null);
        process.Dispose();
        return new Started(null, failure);
    }

    private static TypstUnavailable? Judge(TypstMessages.Greeting greeting)
    {
        var major = greeting.Node.Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < OldestNode)
            return new TypstUnavailable("RG622", $"The PDF needs Node {OldestNode} or later; this is Node {major}.", $"Install a newer Node, {Without}");
        if (greeting.Missing is not null)
        {
            return new TypstUnavailable(
                "RG621", "The PDF worker's npm package is missing, or is not made for this kind of machine (it needs Linux x64 with glibc).",
                $"Run `npm ci` in the worker's folder, or `./rapport`, which does; {Without}");
        }

        return greeting.Typst == TypstVersion
            ? null
            : new TypstUnavailable(
                "RG623", $"The PDF worker has Typst {greeting.Typst}; the program was tried with {TypstVersion}.",
                $"Run `npm ci` in the worker's folder, {Without}");
    }

    private static TypstUnavailable SlowStart(TimeSpan limit) => new(
        "RG624", $"The PDF worker was not ready after {Seconds(limit)} seconds, so it was stopped.",
        $"See that `node` starts Node, and that the machine is not busy, {Without}");

    private static TypstUnavailable SlowCompilation(TimeSpan limit) => new(
        "RG624", $"The PDF was not ready after {Seconds(limit)} seconds, so its worker was stopped.",
        $"Look for an endless loop in the theme `report.typ`, {Without}");

    private static TypstUnavailable OutOfMemory => new(
        "RG671", string.Create(CultureInfo.InvariantCulture, $"The PDF needs more memory than its worker may take ({MemoryLimit.Bytes >> 30} GB), so it was stopped."),
        $"Look for something that grows without end in the theme `report.typ`, {Without}");

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Turns everything that can happen to a process into a result, and kills what takes too long.</summary>
    private static async Task<TypstResult> Guard(
        TypstProcess process, Func<Task<TypstResult>> talk, TimeSpan limit, TypstUnavailable tooSlow, CancellationToken cancellation)
    {
        // On a thread of its own: writing to a process that does not read blocks.
        var talking = Task.Run(talk, CancellationToken.None);
        try
        {
            return await talking.WaitAsync(limit, cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Dispose();
            throw;
        }
        catch (TimeoutException)
        {
            process.Dispose();
            return tooSlow;
        }
        catch (InvalidDataException)
        {
            process.Dispose();
            return new TypstUnavailable(
                "RG626", "The PDF worker answered something that is not understood.", $"Run `npm ci` in the worker's folder, {Without}");
        }
        catch (IOException)
        {
            var (code, outOfMemory) = await process.Ending();
            process.Dispose();
            return outOfMemory ? OutOfMemory : new TypstUnavailable("RG625", $"The PDF worker died ({code}).", $"Build again, {Without}");
        }
    }

    private async Task Stop()
    {
        Task<Started>? last;
        lock (gate)
            (last, starting, jobs) = (starting, null, 0);
        if (last is not null)
            (await last).Process?.Dispose();
    }
}
