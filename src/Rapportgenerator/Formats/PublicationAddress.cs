using Rapportgenerator.Configuration;

namespace Rapportgenerator.Formats;

/// <summary>Where the publication's files are on the web, as far as the report file says.</summary>
internal sealed class PublicationAddress(WebDefinition? web)
{
    private const string FrontPage = "index.html";
    private readonly Uri? folder = web?.Address is { } address ? Ascii(new Uri(address)) : null;

    /// <summary>Whether whole addresses can be told.</summary>
    public bool IsKnown => folder is not null;

    /// <summary>Whether the pages lie at the top of their host: where a host's `robots.txt` is looked for.</summary>
    public bool IsHostRoot => folder?.AbsolutePath == "/";

    /// <summary>
    /// The whole address, in ASCII, of what a page links to by <paramref name="path"/> (`bosetting.html#helse`,
    /// `../data/ledger.json`); the path itself where the folder is not known. The front page's is its folder's.
    /// </summary>
    public string Of(string path)
    {
        if (folder is null)
            return path;
        var isFront = path == FrontPage || path.StartsWith(FrontPage + "#", StringComparison.Ordinal);
        return new Uri(folder, isFront ? path[FrontPage.Length..] : path).AbsoluteUri;
    }

    private static Uri Ascii(Uri address) => new UriBuilder(address) { Host = address.IdnHost }.Uri;
}
