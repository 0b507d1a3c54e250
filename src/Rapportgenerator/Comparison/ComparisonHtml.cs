using System.Globalization;
using System.Text;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>A comparison as one page of HTML that needs nothing beside it and runs no script; tables wider than the screen scroll by themselves.</summary>
public static class ComparisonHtml
{
    private const string Style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #1d2329; font: 400 1.0625rem/1.6 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; overflow-wrap: anywhere; }
        body::before { content: ""; display: block; height: 6px; background: #1f5583; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
        h1, h2, h3 { margin: 2em 0 0.5em; color: #14375c; font-weight: 600; line-height: 1.2; text-wrap: balance; hyphens: auto; }
        h1 { margin-top: 1em; font-size: clamp(1.5rem, 6vw, 2rem); }
        p, li { max-width: 66ch; }
        li { margin-bottom: 0.5em; }
        del { color: #56606b; }
        ins { font-weight: 600; text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
        code { color: #56606b; font: inherit; font-size: 0.875em; }
        .scroll { position: relative; overflow-x: auto; }
        .scroll:focus-visible { outline: 3px solid #b3541e; outline-offset: 2px; }
        table { min-width: 40rem; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4; overflow-wrap: break-word; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        th, td { padding: 0.5em 0.8em 0.5em 0; border-bottom: 1px solid #d3dbe3; text-align: left; vertical-align: top; font-weight: 400; }
        thead th { border-bottom-color: #7d8b99; font-weight: 600; }
        @media print { .scroll { overflow: visible; } table { min-width: 0; } }
        """;

    public static string Write(ComparisonPage page)
    {
        var title = HtmlText.Escape(page.Title);
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{ReportLanguage.TagOf(page.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        foreach (var block in page.Blocks)
            Block(block, output);
        return output.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Block(PageBlock block, StringBuilder output)
    {
        switch (block)
        {
            case PageHeading heading:
                output.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{HtmlText.Escape(heading.Text)}</h{heading.Level}>\n");
                break;
            case PageParagraph paragraph:
                output.Append(CultureInfo.InvariantCulture, $"<p>{HtmlText.Escape(paragraph.Text)}</p>\n");
                break;
            case PageList list:
                output.Append("<ul>\n");
                foreach (var item in list.Items)
                    output.Append("<li>").Append(Line(item)).Append("</li>\n");
                output.Append("</ul>\n");
                break;
            case PageTable table:
                Table(table, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static void Table(PageTable table, StringBuilder output)
    {
        var caption = HtmlText.Escape(table.Caption);
        output.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n");
        output.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{caption}</caption>\n<thead>\n<tr>");
        foreach (var head in table.Heads)
            output.Append("<th scope=\"col\">").Append(HtmlText.Escape(head)).Append("</th>");
        output.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Append("<tr><th scope=\"row\">").Append(Line(row[0])).Append("</th>");
            foreach (var cell in row.AsSpan()[1..])
                output.Append("<td>").Append(Line(cell)).Append("</td>");
            output.Append("</tr>\n");
        }

        output.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Line(PageLine line) => string.Concat(line.Runs.Select(Run)).TrimEnd(' ');

    private static string Run(PageRun run)
    {
        var text = HtmlText.Escape(run.Text);
        return run.Kind switch
        {
            RunKind.Strong => $"<strong>{text}</strong>",
            RunKind.Old => $"<del>{text}</del>",
            RunKind.New => $"<ins>{text}</ins>",
            RunKind.Address => $"<code>{text}</code>",
            _ => text,
        };
    }
}
