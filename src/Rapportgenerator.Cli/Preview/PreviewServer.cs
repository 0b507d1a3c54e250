using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rapportgenerator.Cli.Preview;

/// <param name="Address">Where it listens; beyond this machine only with <paramref name="Token"/>.</param>
/// <param name="Port">0 for any that is free.</param>
internal sealed record PreviewOptions(IPAddress Address, int Port, string? Token);

/// <summary>The web server of the preview: the workbench, the report's pages, and what is known of them.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private PreviewServer(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>Where the workbench is, to be opened in a browser; with the token where there is one.</summary>
    public Uri Address { get; }

    /// <summary>Null where the port is taken.</summary>
    public static async Task<PreviewServer?> Start(PreviewOptions options, PreviewFeed feed, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Ctrl+C is the command's.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
        });
        var app = builder.Build();
        var guard = new PreviewGuard(Names(options.Address), options.Token);
        app.Use(async (http, next) =>
        {
            PreviewGuard.Protect(http.Response.Headers);
            if (guard.Refuses(http) is { } status)
                http.Response.StatusCode = (int)status;
            else
                await next(http);
        });
        new PreviewPages(feed).Map(app);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException or SocketException)
        {
            await app.DisposeAsync();
            return null;
        }

        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = IPAddress.IsLoopback(options.Address) || options.Address.Equals(IPAddress.Any) ? "127.0.0.1" : options.Address.ToString();
        var query = options.Token is null ? "" : "?token=" + Uri.EscapeDataString(options.Token);
        return new PreviewServer(app, new Uri($"http://{host}:{bound.Port}/{query}"));
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private static string[] Names(IPAddress address) => IPAddress.IsLoopback(address)
        ? ["127.0.0.1", "localhost", "[::1]"]
        : ["127.0.0.1", "localhost", "[::1]", address.ToString(), Dns.GetHostName(), .. Dns.GetHostAddresses(Dns.GetHostName()).Select(each => each.ToString())];

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
