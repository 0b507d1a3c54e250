using System.Net;
using Rapportgenerator.Cli.Preview;
using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Preview;

/// <summary>A preview of the sample survey, on a port of its own.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly FaultyBuild build;
    private readonly CancellationTokenSource stop = new();
    private readonly Task run;

    private RunningPreview(FaultyBuild build, PreviewFeed feed, PreviewServer server)
    {
        this.build = build;
        Feed = feed;
        Server = server;
        run = feed.Run(stop.Token);
    }

    public PreviewFeed Feed { get; }

    public PreviewServer Server { get; }

    public Uri Address => Server.Address;

    public string Chapter => PathOf("templates/chapters/kapittel.md");

    public string ReportFile => build.Sample.ReportFile;

    public string PathOf(string file) => build.Sample.PathOf(file);

    public static async Task<RunningPreview> Start(string? token = null)
    {
        var build = new FaultyBuild();
        build.Write();
        var feed = new PreviewFeed(new ReportPreview(build.Sample.ReportFile));
        var server = await PreviewServer.Start(new(IPAddress.Loopback, 0, token), feed, TestContext.Current.CancellationToken);
        var preview = new RunningPreview(build, feed, server!);
        await preview.Until(state => state.Document is not null);
        return preview;
    }

    /// <summary>The first state, now or later, that is as wanted.</summary>
    public async Task<PreviewState> Until(Func<PreviewState, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var next = Feed.Next;
            if (wanted(Feed.State))
                return Feed.State;
            await next.WaitAsync(patience.Token);
        }
    }

    public string Page(string slug = "kapittel") => System.Text.Encoding.UTF8.GetString(Feed.Report.Page(slug)!);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Server.DisposeAsync();
        await Feed.Report.DisposeAsync();
        stop.Dispose();
        build.Dispose();
    }
}
