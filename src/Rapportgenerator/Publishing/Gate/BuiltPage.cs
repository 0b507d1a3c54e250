using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Formats;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>The web pages of a built edition, read as a browser would.</summary>
/// <param name="File">Path below the edition's folder, with `/`.</param>
internal sealed record BuiltPage(string File, IHtmlDocument Document)
{
    public const string Front = OutputFile.WebFolder + "index.html";

    /// <summary>All of them, each read when it is asked for.</summary>
    public static IEnumerable<BuiltPage> Of(BuiltEdition edition) => edition.Files
        .Where(file => file.StartsWith(OutputFile.WebFolder, StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal))
        .Select(file => Read(edition, file));

    public static BuiltPage Read(BuiltEdition edition, string file)
    {
        using var content = System.IO.File.OpenRead(edition.PathOf(file));
        return new BuiltPage(file, new HtmlParser().ParseDocument(content));
    }
}
