using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Rapportgenerator.Cli.Preview;

/// <summary>
/// What can be asked for. Nothing is read from an address: pages, files of the theme and of the workbench are looked up by name among
/// those there are, so that no path leads elsewhere.
/// </summary>
internal sealed class PreviewPages(PreviewFeed feed)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Map(WebApplication app)
    {
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.MapGet("/", http => Client(http, "workbench.html"));
        app.MapGet("/workbench/{name}", http => Client(http, Route(http, "name")));
        app.MapGet("/site/{page}.html", Page);
        app.MapGet("/site/{folder}/{page}.html", Page);
        app.MapGet("/site/assets/{**file}", Asset);
        app.MapGet("/state", http => Write(http, StateView.Of(feed.State)));
        app.MapGet("/chapter/{slug}", http => Found(http, ChapterView.Of(feed.State, Route(http, "slug"))));
        app.MapGet("/print/{slug}", http => Print(http, stopping));
        app.MapGet("/number", http => Found(http, NumberView.Of(feed.State, http.Request.Query["id"].ToString())));
        app.MapGet("/questions", http => Found(http, QuestionsView.Of(feed.Report.Questionnaire, feed.State, http.Request.Query["text"].ToString())));
        app.MapGet("/events", http => Events(http, stopping));
    }

    private static string Route(HttpContext http, string name) => http.Request.RouteValues[name]?.ToString() ?? "";

    private static async Task Client(HttpContext http, string name)
    {
        if (ClientFile.Find(name) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = file.ContentType;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    private async Task Page(HttpContext http)
    {
        var folder = Route(http, "folder");
        var slug = folder.Length == 0 ? Route(http, "page") : folder + "/" + Route(http, "page");
        if (feed.Report.Page(slug) is not { } page)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync("<!DOCTYPE html><html lang=\"nb\"><meta charset=\"utf-8\"><title>Ingen side</title><p>Denne siden finnes ikke ennå.</p></html>", http.RequestAborted);
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }

    private async Task Asset(HttpContext http)
    {
        var name = "assets/" + Route(http, "file");
        var asset = feed.Report.Assets.FirstOrDefault(file => file.Path == name);
        if (asset is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "font/woff2";
        await http.Response.Body.WriteAsync(asset.Content, http.RequestAborted);
    }

    /// <summary>A browser that leaves does not end the process that draws, which the next one needs.</summary>
    private async Task Print(HttpContext http, CancellationToken stopping)
    {
        var known = http.Request.Query["known"].ToString().Split(',').ToHashSet(StringComparer.Ordinal);
        await Found(http, PrintView.Of(await feed.Report.Print(Route(http, "slug"), stopping), feed.State, known));
    }

    private static Task Found<T>(HttpContext http, T? value)
        where T : class
    {
        if (value is not null)
            return Write(http, value);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Write<T>(HttpContext http, T value) => http.Response.WriteAsJsonAsync(value, Json, http.RequestAborted);

    /// <summary>The state, now and whenever there is a newer one, for as long as the browser listens (server-sent events).</summary>
    private async Task Events(HttpContext http, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream";
        try
        {
            while (true)
            {
                var newer = feed.Next;
                var state = JsonSerializer.Serialize(StateView.Of(feed.State), Json);
                await http.Response.WriteAsync($"data: {state}\n\n", Encoding.UTF8, end.Token);
                await http.Response.Body.FlushAsync(end.Token);
                await newer.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the preview ends.
        }
    }
}
