namespace Rapportgenerator.Tests.Browser;

/// <summary>A page of another site, with a place where an editor pastes a fragment.</summary>
internal static class HostPage
{
    /// <summary>What a site may well say of its own text, tables, figures and pictures.</summary>
    public const string Reasonable = """
        body { font: 18px/1.7 Verdana, sans-serif; color: #eee; background: #16161c; letter-spacing: .05em; word-spacing: .2em; margin: 0 auto; max-width: 800px; padding: 0 16px }
        h1, h2 { font: italic 40px Georgia, serif; color: gold } h3 { text-transform: uppercase }
        table { width: 100%; border-collapse: collapse } td, th { border: 1px solid #555; padding: 6px 9px } caption { font-weight: 700 }
        figure { padding: 1em; border: 1px solid #555 } figcaption { font-size: 14px } blockquote { border-left: 4px solid gold }
        svg { width: 16px; height: 16px; max-width: 16px; vertical-align: middle; overflow: visible; font-size: 11px; letter-spacing: 3px }
        a { color: #9cf } p { text-indent: 1em; font-variant: small-caps } :target { background: #333 }
        """;

    /// <summary>What resets everything, and paints all pictures anew: no `!important`, which nothing can stand against.</summary>
    public const string Hostile = Reasonable + """
        main * { all: unset }
        * { letter-spacing: 4px; text-transform: uppercase; font-style: italic }
        svg, svg * { fill: red; stroke: lime; stroke-width: 5px; opacity: .3; font: 30px monospace; text-anchor: end; transform: rotate(5deg) }
        svg rect { width: 3px; height: 3px; x: 9px; y: 9px } svg text { fill: red; font-size: 40px; text-shadow: 0 0 9px red }
        .chart, .figure, .finding, .numbers { outline: 3px solid red }
        """;

    /// <summary>
    /// The page, with ids and classes that our own pages have too. The fragment stands in a box that scrolls, so that what is
    /// around it has no reason to move.
    /// </summary>
    /// <param name="head">Markup that stands in the head.</param>
    public static string With(string fragment, string css = "", string head = "", bool boxed = false) => $$"""
        <!DOCTYPE html>
        <html lang="nb">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Et annet nettsted</title>{{head}}<style>{{css}}</style></head>
        <body>
        <header id="site-header" class="site-header"><p id="notes" class="finding">Et annet nettsted</p></header>
        <nav aria-label="Meny" id="contents" class="contents"><ul class="cards"><li><a href="#kort-sagt">Kort sagt</a></li></ul></nav>
        <main id="main-content">
        <h1 id="bosetting">Kapittelet</h1>
        <div id="host-own">
        <h2 id="kort-sagt" class="number">Nettstedets egen overskrift</h2>
        <p id="note-1" class="lead">Nettstedets egen tekst.</p>
        <figure id="fig-opplysninger" class="figure"><svg id="icon" class="chart" viewBox="0 0 10 10" aria-hidden="true"><rect class="series-1" width="10" height="10"/></svg><figcaption id="fig-opplysninger-title">Et bilde</figcaption></figure>
        <table id="tab-opplysninger" class="numbers"><caption>Egen tabell</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
        </div>
        <div id="paste"{{(boxed ? " style=\"height: 300px; overflow: auto\" tabindex=\"0\"" : "")}}>{{fragment}}</div>
        </main>
        <footer id="site-footer" class="site-footer"><p>Bunntekst</p></footer>
        </body>
        </html>
        """;
}
