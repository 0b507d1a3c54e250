using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>The web pages of a built edition, read as a browser would.</summary>
/// <param name="File">Path below the edition's folder, with `/`.</param>
internal sealed record BuiltPage(string File, IHtmlDocument Document)
{
    private const string Folder = "html/";

    public static IEnumerable<BuiltPage> Of(BuiltEdition edition)
    {
        var parser = new HtmlParser();
        foreach (var file in edition.Files)
        {
            if (!file.StartsWith(Folder, StringComparison.Ordinal) || !file.EndsWith(".html", StringComparison.Ordinal))
                continue;
            using var content = System.IO.File.OpenRead(edition.PathOf(file));
            yield return new BuiltPage(file, parser.ParseDocument(content));
        }
    }
}
