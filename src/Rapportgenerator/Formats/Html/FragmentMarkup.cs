using System.Collections.Frozen;
using System.Text;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Makes what the renderers wrote for our own pages fit for another site's: only elements that every content management
/// system knows, no class, and ids that meet no other. What is not listed here does not get through, whoever wrote it.
/// </summary>
/// <param name="fragment">What the ids and headings of the chapter become.</param>
internal sealed class FragmentMarkup(Fragment fragment)
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "blockquote",
        "a", "strong", "em", "sup", "sub", "br", "hr", "pre", "del", "ins", "mark",
    }.ToFrozenSet();

    /// <summary>Kept where they say something: a language, a role, a place to link to.</summary>
    private static readonly FrozenSet<string> Wrappers = new[] { "div", "span", "section" }.ToFrozenSet();

    private static readonly FrozenSet<string> Dropped = new[] { "summary", "script", "style" }.ToFrozenSet();
    private static readonly FrozenSet<string> Void = new[] { "br", "hr", "wbr", "img", "input", "source" }.ToFrozenSet();

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "id", "href", "lang", "role", "aria-label", "aria-labelledby", "tabindex", "scope", "colspan", "rowspan", "start", "title",
    }.ToFrozenSet();

    private readonly StringBuilder output = new();

    /// <summary>What closes each open element: nothing where its beginning was left out.</summary>
    private readonly Stack<(string Markup, bool Scrolls)> ends = new();
    private int scrolling;

    /// <param name="html">Markup as <see cref="HtmlRenderer"/> writes it: every element closed, every value in double quotes.</param>
    public string Of(ReadOnlySpan<char> html)
    {
        while (html.IndexOf('<') is var start and >= 0)
        {
            output.Append(html[..start]);
            html = html[start..];
            var tag = html[..(html.IndexOf('>') + 1)];
            if (tag.StartsWith("<svg") || tag[1] != '/' && IsDropped(tag))
            {
                var whole = Whole(html, NameOf(tag));
                // A drawing that is made for this says all it shows itself; others are our own pages' ornaments.
                if (tag.StartsWith("<svg") && tag.Contains(" role=\"img\"", StringComparison.Ordinal))
                    output.Append(whole);
                html = html[whole.Length..];
            }
            else
            {
                if (tag[1] == '/')
                    Close();
                else
                    Open(tag);
                html = html[tag.Length..];
            }

            // Where a tag left nothing, it leaves no empty line either: some systems make a paragraph of one.
            if (output is { Length: > 0 } && output[^1] == '\n' && html is ['\n', ..])
                html = html[1..];
        }

        return output.Append(html).ToString();
    }

    private void Open(ReadOnlySpan<char> tag)
    {
        var name = NameOf(tag);
        var isKept = Kept.Contains(name) || Wrappers.Contains(name) || IsHeading(name);
        if (!isKept || name == "a" && (ValueOf(tag, "href") is not { } href || fragment.Resolve(href) is null))
        {
            if (!Void.Contains(name))
                ends.Push(("", false));
            return;
        }

        var from = output.Length;
        var written = IsHeading(name) ? "h" + LevelOf(name) : name == "section" ? "div" : name;
        output.Append('<').Append(written);
        var before = output.Length;
        foreach (var attribute in TagAttributes.In(tag))
            Write(attribute.Name, attribute.Value);
        var scrolls = name == "div" && ValueOf(tag, "role") is "group";
        if (StyleOf(name, tag, scrolls) is { Length: > 0 } style)
            output.Append(" style=\"").Append(style).Append('"');

        if (output.Length == before && Wrappers.Contains(name))
        {
            output.Length = from;
            ends.Push(("", false));
            return;
        }

        output.Append('>');
        if (Void.Contains(name))
            return;
        var isStrong = HasClass(tag, "finding-label") || HasClass(tag, "finding-number");
        if (isStrong)
            output.Append("<strong>");
        ends.Push(((isStrong ? "</strong></" : "</") + written + ">", scrolls));
        scrolling += scrolls ? 1 : 0;
    }

    /// <summary>
    /// What a browser without any style sheet of the other site's would do badly: tables that push a phone's page sideways, figures
    /// that leave half of it empty, numbers under each other's first digit. A table's rules are inherited by what is in it, so
    /// that every rule of the other site's for cells comes before them.
    /// </summary>
    private string StyleOf(string name, ReadOnlySpan<char> tag, bool scrolls) => name switch
    {
        "div" when scrolls => "overflow-x:auto",
        "figure" => "margin-left:0;margin-right:0",
        "table" => (HasClass(tag, "numbers") ? "text-align:right" : "text-align:left") + ";border-spacing:12px 4px"
            + (scrolling > 0 ? "" : ";overflow-wrap:anywhere"),
        "caption" => "text-align:left",
        "th" when ValueOf(tag, "scope") is "row" or "rowgroup" => "text-align:left",
        "th" or "td" when HasClass(tag, "right") => "text-align:right",
        "th" or "td" when HasClass(tag, "center") => "text-align:center",
        _ => "",
    };

    private void Close()
    {
        var (end, scrolls) = ends.Pop();
        // A footnote's number that had to go leaves nothing raised.
        if (end == "</sup>" && output.ToString(output.Length - "<sup>".Length, "<sup>".Length) == "<sup>")
            output.Length -= "<sup>".Length;
        else
            output.Append(end);
        scrolling -= scrolls ? 1 : 0;
    }

    private void Write(string name, string value)
    {
        if (!Attributes.Contains(name))
            return;

        var fits = name switch
        {
            "id" => fragment.IdPrefix + value,
            "aria-labelledby" => string.Join(' ', value.Split(' ').Select(id => fragment.IdPrefix + id)),
            "href" => fragment.Resolve(value),
            _ => value,
        };
        if (fits is not null)
            output.Append(' ').Append(name).Append("=\"").Append(fits).Append('"');
    }

    /// <summary>Whether an element goes with all it holds: what only our style sheet can show, and a link that is left nothing to say.</summary>
    private bool IsDropped(ReadOnlySpan<char> tag)
    {
        if (Dropped.Contains(NameOf(tag)))
            return true;
        var isLost = ValueOf(tag, "href") is { } href && fragment.Resolve(href) is null;
        return isLost && ValueOf(tag, "role") is "doc-noteref" || fragment.Address is null && (HasClass(tag, "download") || HasClass(tag, "behind"));
    }

    /// <summary>From a tag to the end of its element.</summary>
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> html, string name)
    {
        var (depth, at) = (0, 0);
        do
        {
            at += html[at..].IndexOf('<');
            var tag = html[at..(at + html[at..].IndexOf('>') + 1)];
            if (NameOf(tag) == name && tag[^2] != '/')
                depth += tag[1] == '/' ? -1 : 1;
            at += tag.Length;
        }
        while (depth > 0);
        return html[..at];
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        return name[..name.IndexOfAny(" />\n")].ToString();
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private int LevelOf(string heading) => Math.Min(6, Math.Max(0, heading[1] - '2') + fragment.HeadingLevel);

    private static bool HasClass(ReadOnlySpan<char> tag, string name) =>
        ValueOf(tag, "class") is { } classes && classes.Split(' ').Contains(name, StringComparer.Ordinal);

    private static string? ValueOf(ReadOnlySpan<char> tag, string name)
    {
        foreach (var attribute in TagAttributes.In(tag))
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }
}
