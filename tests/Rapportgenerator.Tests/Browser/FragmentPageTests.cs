using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Every fragment of the real publication, pasted into another site's page, in a real browser.</summary>
public sealed class FragmentPageTests(PublicationFixture publication, Chromium chromium) : IAsyncLifetime
{
    /// <summary>A line a block of text: its element, and its own words.</summary>
    private const string Blocks = """
        root => {
          const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, caption, figcaption, pre, blockquote';
          return [...root.querySelectorAll(blocks)].map(block => {
            const own = block.cloneNode(true);
            own.querySelectorAll(blocks + ', ul, ol, table').forEach(inner => inner.remove());
            return block.localName + ' ' + own.textContent.replace(/\s+/g, ' ').trim();
          }).filter(line => line.includes(' ') && !line.endsWith(' '));
        }
        """;

    /// <summary>What every shape of every drawing is computed to be: paint, type and place within the drawing.</summary>
    private const string Shapes = """
        root => [...root.querySelectorAll('svg')].map(svg => ({
          size: [svg.getBoundingClientRect().width, svg.getBoundingClientRect().height].map(Math.round),
          shapes: [...svg.querySelectorAll('rect, line, polyline, polygon, circle, path, text')].map(shape => {
            const style = getComputedStyle(shape);
            const box = shape.getBBox();
            return [shape.localName, ...['fill', 'stroke', 'strokeWidth', 'strokeDasharray', 'opacity', 'fontSize', 'fontFamily', 'fontWeight',
              'fontStyle', 'letterSpacing', 'textAnchor', 'textTransform', 'textShadow', 'transform', 'visibility'].map(name => style[name]),
              ...[box.x, box.y, box.width, box.height].map(length => length.toFixed(1)),
              shape.getComputedTextLength ? shape.getComputedTextLength().toFixed(1) : ''].join(' ');
          }),
        }))
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("host-").FullName;

    private IEnumerable<string> Fragments => Directory.EnumerateFiles(Path.Combine(publication.Folder, "fragments"), "*.html").Order(StringComparer.Ordinal);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_says_what_our_own_page_says_in_the_same_order()
    {
        Assert.Equal(publication.Result.Document.Chapters.Length, Fragments.Count());
        foreach (var file in Fragments)
        {
            var ours = await Open(File.ReadAllText(publication.PathOf(PageOf(file))));
            // Beside the text stand the page's own parts; a link that leads nowhere is left out, and a picture is its alternative text.
            await ours.EvaluateAsync("""
                () => {
                  const main = document.querySelector('main');
                  main.querySelectorAll('h1, nav, .lead, .downloads, .citation, .changes, summary, .download, .behind, td .visually-hidden').forEach(part => part.remove());
                  main.querySelectorAll('.drawing').forEach(drawing => drawing.outerHTML = `<p>${drawing.getAttribute('aria-label')}</p>`);
                }
                """);
            var expected = await ours.Locator("main").EvaluateAsync<string[]>(Blocks);
            await ours.Context.CloseAsync();

            var host = await Open(HostPage.With(File.ReadAllText(file), HostPage.Hostile));
            await host.EvaluateAsync("""
                () => {
                  const paste = document.querySelector('#paste');
                  paste.querySelectorAll('svg').forEach(svg => svg.outerHTML = `<p>${svg.querySelector('desc').textContent}</p>`);
                  paste.querySelector('div').lastElementChild.remove();
                }
                """);
            Assert.Equal(expected, await host.Locator("#paste").EvaluateAsync<string[]>(Blocks));
            await host.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(HostPage.Reasonable)]
    [InlineData(HostPage.Hostile)]
    public async Task Its_charts_look_as_they_do_where_no_style_sheet_is(string css)
    {
        foreach (var file in Fragments)
        {
            var fragment = $"<div style=\"display: block; width: 400px\">{File.ReadAllText(file)}</div>";
            // The figure's own frame is the host's affair, and makes the drawing a little smaller.
            var alone = await Shown(fragment, "#paste figure { padding: 0; border: 0 }");
            var hosted = await Shown(fragment, css + "#paste figure { padding: 0; border: 0 }");

            Assert.Equal(alone.Length, hosted.Length);
            Assert.All(alone.Zip(hosted), pair =>
            {
                Assert.Equal(400, pair.First.Size[0]);
                Assert.Equal(pair.First.Size, pair.Second.Size);
                Assert.Equal(pair.First.Shapes, pair.Second.Shapes);
            });
        }

        async Task<ShownDrawing[]> Shown(string fragment, string style)
        {
            var page = await Open(HostPage.With(fragment, style));
            var drawings = await page.Locator("#paste").EvaluateAsync<ShownDrawing[]>(Shapes);
            await page.Context.CloseAsync();
            return drawings;
        }
    }

    [Fact]
    public async Task Its_charts_are_the_same_picture_to_the_point_in_a_hostile_page()
    {
        var file = Path.Combine(publication.Folder, "fragments", "introduksjonsprogrammet.html");
        var pictures = new List<byte[]>();
        foreach (var css in (string[])["", HostPage.Hostile])
        {
            var page = await Open(HostPage.With(File.ReadAllText(file), css));
            // Alone, in one place: a half point further down is another picture.
            await page.EvaluateAsync("""
                () => {
                  const svg = document.querySelector('#paste svg:has(polyline)');
                  const stage = document.createElement('div');
                  stage.style = 'all: initial; position: fixed; left: 0; top: 0; width: 480px; z-index: 9';
                  document.querySelector('main').append(stage);
                  stage.append(svg);
                }
                """);
            // Less the outermost points, where the ground of the page shines through.
            pictures.Add(await page.ScreenshotAsync(new() { Clip = new() { X = 2, Y = 2, Width = 474, Height = 180 } }));
            await page.Context.CloseAsync();
        }

        Assert.Equal(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task It_leaves_the_other_sites_page_as_it_was()
    {
        const string Look = """
            () => [...document.querySelectorAll('html, body, body *:not(#paste *)')].map(element => {
              const box = element.getBoundingClientRect();
              return [element.localName, element.id, box.x, box.y, box.width, box.height, ...[...getComputedStyle(element)].map(
                name => name + ':' + getComputedStyle(element).getPropertyValue(name))].join('|');
            })
            """;
        foreach (var css in (string[])["", HostPage.Reasonable])
        {
            var page = await Open(HostPage.With("", css, boxed: true));
            var before = await page.EvaluateAsync<string[]>(Look);
            foreach (var file in Fragments)
            {
                await page.Locator("#paste").EvaluateAsync("(paste, html) => { paste.innerHTML = html }", File.ReadAllText(file));
                Assert.Equal(before, await page.EvaluateAsync<string[]>(Look));
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task No_id_meets_another_even_with_all_chapters_on_one_page_and_every_link_within_finds_its_place()
    {
        var page = await Open(HostPage.With(string.Concat(Fragments.Select(File.ReadAllText))));
        var all = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(element => element.id)");
        var dangling = await page.Locator("#paste").EvaluateAsync<string[]>("""
            root => [
              ...[...root.querySelectorAll('a[href^="#"]')].map(link => decodeURIComponent(link.getAttribute('href').slice(1))),
              ...[...root.querySelectorAll('[aria-labelledby]')].flatMap(element => element.getAttribute('aria-labelledby').split(' ')),
            ].filter(id => !root.querySelector('#' + CSS.escape(id)))
            """);
        await page.Context.CloseAsync();

        Assert.True(all.Length > 500);
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(dangling);
    }

    [Fact]
    public async Task A_sane_page_with_a_fragment_has_no_violation()
    {
        foreach (var file in Fragments)
        {
            var page = await Open(HostPage.With(File.ReadAllText(file), "body { font-family: sans-serif; max-width: 800px; margin: 0 auto }"));
            await page.ShortenTables();
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            await page.Context.CloseAsync();

            Assert.True(result.Violations.Length == 0, $"{Path.GetFileName(file)}: {string.Join("; ", result.Violations.Select(each => each.Help))}");
        }
    }

    [Fact]
    public async Task On_a_phone_it_never_pushes_the_page_sideways()
    {
        foreach (var file in Fragments)
        {
            var page = await Open(HostPage.With(File.ReadAllText(file), "body { font-family: sans-serif; margin: 0 16px }"), width: 320);
            var width = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            await page.Context.CloseAsync();

            Assert.True(width <= 320, $"{Path.GetFileName(file)} is {width} wide.");
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(800)]
    public async Task A_policy_that_forbids_style_attributes_takes_no_colour_and_no_size_from_the_charts(int width)
    {
        File.WriteAllText(Path.Combine(folder, "host.css"), "body { margin: 0; background: #16161c; color: #eee }");
        const string Head = """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'"><link rel="stylesheet" href="host.css">
            """;
        foreach (var file in Fragments)
        {
            var page = await Open(HostPage.With($"{File.ReadAllText(file)}<i id=\"probe\" style=\"color: red\">x</i>", head: Head), width);
            var probe = await page.Locator("#probe").EvaluateAsync<string>("element => getComputedStyle(element).color");
            var wrong = await page.Locator("#paste").EvaluateAsync<string[]>("""
                root => {
                  const rgb = hex => hex === 'none' ? hex : `rgb(${[1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
                  const wrong = [];
                  for (const shape of root.querySelectorAll('svg *')) {
                    for (const paint of ['fill', 'stroke']) {
                      if (shape.hasAttribute(paint) && getComputedStyle(shape)[paint] !== rgb(shape.getAttribute(paint)))
                        wrong.push(shape.outerHTML);
                    }
                    if (shape.localName === 'text' && getComputedStyle(shape).fontSize !== shape.getAttribute('font-size') + 'px')
                      wrong.push(shape.outerHTML);
                  }
                  for (const svg of root.querySelectorAll('svg')) {
                    const box = svg.getBoundingClientRect();
                    if (box.right > innerWidth || box.height !== +svg.getAttribute('height'))
                      wrong.push(`${svg.id} ${box.width} × ${box.height}`);
                  }
                  return wrong;
                }
                """);
            await page.Context.CloseAsync();

            Assert.Equal("rgb(238, 238, 238)", probe);
            Assert.Empty(wrong);
        }
    }

    private string PageOf(string fragment) => Path.GetFileNameWithoutExtension(fragment) is var name
        && name == publication.Result.Document.Definition.Front.Slug ? "index" : name;

    private async Task<IPage> Open(string html, int width = 1000)
    {
        File.WriteAllText(Path.Combine(folder, "host.html"), html);
        var page = await chromium.Open(folder, options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await page.GotoAsync(Chromium.Origin + "/host.html", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return page;
    }

    private sealed record ShownDrawing
    {
        public int[] Size { get; init; } = [];
        public string[] Shapes { get; init; } = [];
    }
}
