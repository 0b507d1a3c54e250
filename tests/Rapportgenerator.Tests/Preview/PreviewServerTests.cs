using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Rapportgenerator.Cli.Preview;
using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Preview;

/// <summary>What the preview answers, and whom it refuses.</summary>
public sealed class PreviewServerTests
{
    private static async Task<HttpStatusCode> Status(RunningPreview preview, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(preview.Address, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    [Fact]
    public async Task Foreign_names_pages_and_methods_are_refused()
    {
        await using var preview = await RunningPreview.Start();
        var own = preview.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.OK, await Status(preview, "/state"));
        Assert.Equal(HttpStatusCode.OK, await Status(preview, "/state", ("Host", $"localhost:{preview.Address.Port}")));
        Assert.Equal(HttpStatusCode.OK, await Status(preview, "/state", ("Origin", own), ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Status(preview, "/state", ("Host", $"elsewhere.example:{preview.Address.Port}")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Status(preview, "/", ("Host", "127.0.0.1.elsewhere.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(preview, "/state", ("Origin", "https://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(preview, "/state", ("Origin", "null")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(preview, "/site/kapittel.html", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", "iframe"), ("Sec-Fetch-Mode", "navigate")));
        Assert.Equal(HttpStatusCode.OK, await Status(preview, "/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", "document"), ("Sec-Fetch-Mode", "navigate")));

        using var client = new HttpClient();
        using var post = await client.PostAsync(new Uri(preview.Address, "/state"), content: null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Theory]
    [InlineData("/site/../report.yaml")]
    [InlineData("/site/assets/../../report.yaml")]
    [InlineData("/site/assets/..%2f..%2freport.yaml")]
    [InlineData("/site/assets//etc/passwd")]
    [InlineData("/site/%2e%2e/report.html")]
    [InlineData("/workbench/..%2f..%2freport.yaml")]
    [InlineData("/report.yaml")]
    [InlineData("/svar.csv")]
    public async Task No_path_leads_out_of_the_publication(string path)
    {
        await using var preview = await RunningPreview.Start();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        // As it stands: HttpClient would tidy the path first.
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains(" 404 ", answer.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("survey:", answer, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Json(RunningPreview preview, string path)
    {
        using var client = new HttpClient();
        return await client.GetFromJsonAsync<JsonElement>(new Uri(preview.Address, path), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Questions_are_found_by_their_words_and_come_with_lines_to_paste()
    {
        await using var preview = await RunningPreview.Start();

        var found = await Json(preview, "/questions?text=resultatm%C3%A5l");

        Assert.Equal("Found", found.GetProperty("verdict").GetString());
        var question = found.GetProperty("questions")[0];
        Assert.Equal("mal", question.GetProperty("id").GetString());
        Assert.Contains("Text", question.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("part").GetString()));
        Assert.Contains("ja", question.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("key").GetString()));
        var plain = question.GetProperty("suggestions")[0];
        Assert.Equal("mal: mal", plain.GetProperty("yaml").GetString());
        Assert.Contains("{{ mal.ja }}", plain.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()));
        Assert.Equal("Nothing", (await Json(preview, "/questions?text=xyzzy")).GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Questions_are_found_while_the_report_has_mistakes()
    {
        await using var preview = await RunningPreview.Start();
        await File.AppendAllTextAsync(preview.ReportFile, "\nukjent: 1\n", TestContext.Current.CancellationToken);
        await preview.Until(state => !state.Problems.IsEmpty);

        Assert.Equal("Found", (await Json(preview, "/questions?text=mal")).GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_pages_of_the_pdf_are_those_of_a_chapter()
    {
        await using var preview = await RunningPreview.Start();

        var printed = await Json(preview, "/print/kapittel");

        Assert.Empty(printed.GetProperty("problems").EnumerateArray());
        var drawing = printed.GetProperty("pages")[0].GetProperty("drawing");
        Assert.Contains("<use ", drawing.GetProperty("svg").GetString(), StringComparison.Ordinal);

        // What the browser has is not sent again.
        var again = await Json(preview, $"/print/kapittel?known=x,{drawing.GetProperty("key").GetString()}");
        Assert.Equal(drawing.GetProperty("key").GetString(), again.GetProperty("pages")[0].GetProperty("drawing").GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.Null, again.GetProperty("pages")[0].GetProperty("drawing").GetProperty("svg").ValueKind);
        Assert.NotNull(again.GetProperty("shared").GetProperty("svg").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await Status(preview, "/print/finnesikke"));
    }

    [Fact]
    public async Task No_other_page_may_frame_or_read_it()
    {
        await using var preview = await RunningPreview.Start();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(preview.Address, "/site/kapittel.html"), TestContext.Current.CancellationToken);

        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task With_a_token_nobody_comes_in_without_it()
    {
        await using var preview = await RunningPreview.Start("hemmelig");
        Assert.Contains("token=hemmelig", preview.Address.Query, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(preview, "/state"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(preview, "/?token=gjettet"));
        // The browser gets a cookie with the first page and shows it after that.
        using var client = new HttpClient();
        using var first = await client.GetAsync(preview.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var second = await client.GetAsync(new Uri(preview.Address, "/state"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_taken_port_is_told()
    {
        await using var preview = await RunningPreview.Start();

        Assert.Null(await PreviewServer.Start(new(IPAddress.Loopback, preview.Address.Port, null), preview.Feed, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_problems_quote_templates_and_never_answers()
    {
        await using var preview = await RunningPreview.Start();
        await File.AppendAllTextAsync(preview.Chapter, "\n{{ mal.jaa }} har mål.\n", TestContext.Current.CancellationToken);
        await preview.Until(state => state.Problems.Length > 0);
        using var client = new HttpClient();

        var problem = (await client.GetFromJsonAsync<JsonElement>(new Uri(preview.Address, "/state"), TestContext.Current.CancellationToken)).GetProperty("problems")[0];

        Assert.Equal("templates/chapters/kapittel.md", problem.GetProperty("file").GetString());
        var line = problem.GetProperty("line").GetInt32();
        Assert.Equal("{{ mal.jaa }} har mål.", problem.GetProperty("lines")[line - problem.GetProperty("firstLine").GetInt32()].GetString());
        Assert.Contains("`ja`", problem.GetProperty("hint").GetString(), StringComparison.Ordinal);

        // The answers are a file with mistakes of its own, whose lines stay where they are.
        var answers = Directory.GetFiles(preview.PathOf("."), "svar*.csv", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(answers, $"{FaultyBuild.Secret};{FaultyBuild.Secret}\n", TestContext.Current.CancellationToken);
        await preview.Until(state => state.Problems.Any(each => each.Span?.File.EndsWith(".csv", StringComparison.Ordinal) == true));
        Assert.DoesNotContain(FaultyBuild.Secret, await client.GetStringAsync(new Uri(preview.Address, "/state"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_leaves_is_let_go()
    {
        await using var preview = await RunningPreview.Start();
        for (var visit = 0; visit < 20; visit++)
        {
            using var client = new HttpClient();
            await using var events = await client.GetStreamAsync(new Uri(preview.Address, "/events"), TestContext.Current.CancellationToken);
            Assert.Equal('d', events.ReadByte());
        }

        await File.AppendAllTextAsync(preview.Chapter, "\nEtterpå.\n", TestContext.Current.CancellationToken);
        await preview.Until(_ => preview.Page().Contains("Etterpå.", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await Status(preview, "/state"));
    }
}
