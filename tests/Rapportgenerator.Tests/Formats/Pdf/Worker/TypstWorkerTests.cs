using System.Diagnostics;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;

namespace Rapportgenerator.Tests.Formats.Pdf.Worker;

/// <summary>Everything that can go wrong with the process ends in a plain message, within its limit.</summary>
[Collection(WholeMachine.Name)]
public sealed class TypstWorkerTests : IDisposable
{
    private const string Greeting = """
        function send(head) {
          const json = Buffer.from(JSON.stringify(head)), length = Buffer.alloc(4);
          length.writeUInt32LE(json.length);
          process.stdout.write(Buffer.concat([length, json]));
        }
        send({ node: process.versions.node, typst: '0.14.2' });

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("typst-worker-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_job_gives_a_pdf_and_a_mistake_its_place()
    {
        await using var worker = Real();
        worker.Start();

        var pdf = Assert.IsType<TypstPdf>(await Compile(worker, "#set document(title: \"Prøve\")\n= Hei"));
        var refusal = Assert.IsType<TypstRefusal>(await Compile(worker, "= Hei\n\n#nope()"));
        var broken = Assert.IsType<TypstRefusal>(await Compile(worker, "= Hei"));

        Assert.Equal(1, pdf.Pages);
        Assert.StartsWith("%PDF-1.7", System.Text.Encoding.ASCII.GetString(pdf.Content.Span[..8]));
        Assert.Equal(new TypstPlace("main.typ", 3, 2), Assert.Single(refusal.Problems).Place);
        Assert.Equal("PDF/UA-1 error: missing document title", Assert.Single(broken.Problems).Message);
    }

    [Fact]
    public async Task Pages_are_drawn_from_the_mark_before_to_their_own()
    {
        const string Mark = "#context [#metadata((\"{0}\", here().page()))<end>]";
        var text = string.Join("\n#pagebreak()\n", new[] { "forside", "to", "tre" }.Select(name => $"{name} https://example.org/\n#link(\"https://example.org\")[lenke]\n" + Mark.Replace("{0}", name)));
        await using var worker = Real();

        async Task<TypstDrawing> Draw(string name) => Assert.IsType<TypstDrawing>(
            await worker.Compile(Job(text) with { Draw = new("<end>", name) }, TestContext.Current.CancellationToken));

        var second = await Draw("to");
        Assert.Equal(2, second.First);
        var svg = System.Text.Encoding.UTF8.GetString(second.Content.Span);
        Assert.Equal(2, svg.Split("<g class=\"typst-page\" ").Length);
        Assert.DoesNotContain("foreignObject", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", svg, StringComparison.Ordinal);
        Assert.Equal(1, (await Draw("forside")).First);
        Assert.Equal(3, (await Draw("tre")).First);
        Assert.DoesNotContain("typst-page\" ", System.Text.Encoding.UTF8.GetString((await Draw("ukjent")).Content.Span), StringComparison.Ordinal);
        Assert.Equal(new TypstPlace("main.typ", 1, 2), Assert.Single(Assert.IsType<TypstRefusal>(
            await worker.Compile(Job("#nope()") with { Draw = new("<end>", "a") }, TestContext.Current.CancellationToken)).Problems).Place);
    }

    [Fact]
    public async Task Nothing_outside_the_job_can_be_read()
    {
        await using var worker = Real();

        var refusal = Assert.IsType<TypstRefusal>(await Compile(worker, "#read(\"/etc/passwd\")"));

        Assert.Contains("not found", Assert.Single(refusal.Problems).Message);
    }

    [Fact]
    public async Task A_worker_that_was_killed_is_replaced()
    {
        await using var worker = Real();
        Assert.IsType<TypstPdf>(await Compile(worker, "#set document(title: \"a\")\nA"));

        foreach (var child in Children())
            child.Kill();

        Assert.IsType<TypstPdf>(await Compile(worker, "#set document(title: \"b\")\nB"));
    }

    [Fact]
    public async Task No_process_is_left_behind()
    {
        var worker = Real();
        worker.Start();
        Assert.IsType<TypstPdf>(await Compile(worker, "#set document(title: \"a\")\nA"));
        var child = Assert.Single(Children());

        await worker.DisposeAsync();

        Assert.True(child.WaitForExit(2000));
    }

    [Fact]
    public async Task A_missing_node_is_said_plainly()
    {
        await using var worker = new TypstWorker(new TypstWorkerOptions(TypstFixture.WorkerFolder, folder, Node: "/nowhere/node"));

        var gone = Assert.IsType<TypstUnavailable>(await Compile(worker, "A"));

        Assert.Equal("RG620", gone.Code);
        Assert.Contains("--formats html", gone.Hint);
    }

    [Fact]
    public async Task A_missing_package_is_said_plainly()
    {
        File.Copy(Path.Combine(TypstFixture.WorkerFolder, "worker.mjs"), Path.Combine(folder, "worker.mjs"));
        await using var worker = new TypstWorker(new TypstWorkerOptions(folder, folder));

        var gone = Assert.IsType<TypstUnavailable>(await Compile(worker, "A"));

        Assert.Equal("RG621", gone.Code);
        Assert.Contains("npm ci", gone.Hint);
    }

    [Fact]
    public async Task A_missing_worker_is_said_plainly()
    {
        await using var worker = new TypstWorker(new TypstWorkerOptions(Path.Combine(folder, "nowhere"), folder));

        Assert.Equal("RG621", Assert.IsType<TypstUnavailable>(await Compile(worker, "A")).Code);
    }

    [Theory]
    [InlineData("send({ node: '18.1.0', typst: '0.14.2' })", "RG622")]
    [InlineData("send({ node: '20.1.0', typst: '0.15.0' })", "RG623")]
    [InlineData("send({ typst: 5 })", "RG626")]
    [InlineData("process.stdout.write('hello world, this is no length')", "RG626")]
    [InlineData("process.stdout.write(Buffer.from([5, 0, 0, 0, 65, 66, 67, 68, 69]))", "RG626")]
    [InlineData("process.exit(3)", "RG625")]
    [InlineData("process.kill(process.pid, 'SIGKILL')", "RG625")]
    [InlineData("process.stderr.write('x'.repeat(5000000), () => process.exit(3))", "RG625")]
    [InlineData("setInterval(() => process.stdout.write('y'.repeat(100000)), 1)", "RG626")]
    [InlineData("process.stdout.write(Buffer.alloc(100000))", "RG626")]
    [InlineData("process.stdout.write(Buffer.from([255, 255, 255, 255]))", "RG626")]
    [InlineData("send(null)", "RG626")]
    [InlineData("send({ node: null, typst: '0.14.2' })", "RG626")]
    public async Task A_worker_that_greets_wrongly_is_turned_away(string script, string code)
    {
        await using var worker = Fake(Greeting.Split("send({ node: process")[0] + script);

        Assert.Equal(code, Assert.IsType<TypstUnavailable>(await Compile(worker, "A")).Code);
    }

    [Theory]
    [InlineData("process.stdin.on('data', () => {})", "RG624")]
    [InlineData("while (true);", "RG624")]
    [InlineData("process.stdin.on('data', () => process.abort())", "RG625")]
    [InlineData("process.stdin.on('data', () => process.exit(0))", "RG625")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1 }))", "RG626")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1, length: -1, problems: [] }))", "RG626")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1, length: 1000, problems: [] }))", "RG624")]
    [InlineData("process.stdin.once('data', () => setInterval(() => process.stdout.write('{'), 50)); process.stdout.write(Buffer.from([0, 64, 0, 0]))", "RG624")]
    [InlineData("process.stdin.once('data', () => process.kill(process.pid, 'SIGSTOP'))", "RG624")]
    [InlineData("(await import('node:fs')).closeSync(0); setInterval(() => { }, 1000)", "RG625")]
    [InlineData("process.stdin.resume(); setInterval(() => process.stdout.write('y'.repeat(100000)), 1)", "RG626")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1, length: 4294967295, problems: [] }))", "RG626")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1, length: 2000000000, problems: [] }))", "RG626")]
    [InlineData("process.stdin.on('data', () => send({ pages: 1, length: 9, problems: [{ error: true, message: null, trace: 7 }] }))", "RG626")]
    [InlineData("process.stdin.on('data', () => { console.error('memory allocation of 9 bytes failed'); process.abort(); })", "RG671")]
    public async Task A_worker_that_hangs_dies_or_babbles_is_stopped_within_its_limit(string script, string code)
    {
        await using var worker = Fake(Greeting + script);
        var clock = Stopwatch.StartNew();

        var gone = Assert.IsType<TypstUnavailable>(await Compile(worker, new string('A', 1_000_000)));

        Assert.Equal(code, gone.Code);
        Assert.Contains("--formats html", gone.Hint);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task An_interrupted_build_does_not_wait_for_the_worker()
    {
        await using var worker = Fake(Greeting + "process.stdin.on('data', () => {})", TimeSpan.FromMinutes(5));
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => worker.Compile(Job("A"), interruption.Token));
    }

    [Fact]
    public async Task A_worker_that_never_greets_is_not_blamed_on_the_theme()
    {
        await using var worker = Fake("process.stdin.on('data', () => {})", start: TimeSpan.FromSeconds(1));

        var gone = Assert.IsType<TypstUnavailable>(await Compile(worker, "A"));

        Assert.Equal("RG624", gone.Code);
        Assert.DoesNotContain("theme", gone.Hint);
    }

    [Fact]
    public async Task A_build_that_ends_early_does_not_wait_for_the_start()
    {
        var worker = Fake("process.stdin.on('data', () => {})", start: TimeSpan.FromMinutes(5));
        worker.Start();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        await worker.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        // A process that was killed takes a moment to be gone.
        Assert.All(Children(), child => Assert.True(child.WaitForExit(10_000)));
    }

    [Theory]
    [InlineData("unknown variable: x", "unknown variable: x", null)]
    [InlineData("expected length, hints: try 1pt, or 1em", "expected length", "try 1pt, or 1em")]
    [InlineData("[SourceDiagnostic { severity: Error, span: Span(1), message: \"a \\\"b\\\"\", trace: [], hints: [\"c\"] }]", "a \"b\"", "c")]
    [InlineData("[SourceDiagnostic { severity: Error, span: Span(1), message: \"a\", trace: [], hints: [] }]", "a", null)]
    public void The_bindings_words_are_taken_apart(string text, string message, string? hint) =>
        Assert.Equal((message, hint), TypstWords.Split(text));

    /// <summary>The folder of fonts is this test's own, which tells its process from those of other tests.</summary>
    private TypstWorker Real()
    {
        var fonts = Path.Combine(folder, "fonts");
        Directory.CreateSymbolicLink(fonts, Path.Combine(TypstFixture.ThemeFolder, "fonts"));
        return new TypstWorker(new TypstWorkerOptions(TypstFixture.WorkerFolder, fonts));
    }

    private TypstWorker Fake(string script, TimeSpan? limit = null, TimeSpan? start = null)
    {
        File.WriteAllText(Path.Combine(folder, "fake.mjs"), script);
        return new TypstWorker(new TypstWorkerOptions(folder, folder, Script: "fake.mjs")
        {
            CompileLimit = limit ?? TimeSpan.FromSeconds(2),
            StartLimit = start ?? TimeSpan.FromSeconds(15),
        });
    }

    private static Task<TypstResult> Compile(TypstWorker worker, string text) =>
        worker.Compile(Job(text), TestContext.Current.CancellationToken);

    private static TypstJob Job(string text) =>
        new("main.typ", [new TypstFile("main.typ", System.Text.Encoding.UTF8.GetBytes(text))], new DateOnly(2020, 6, 3));

    private Process[] Children() => NodeProcesses.In(folder);
}
