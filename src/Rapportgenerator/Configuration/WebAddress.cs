using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Reads addresses on the web: `https://www.imdi.no/`.</summary>
internal static class WebAddress
{
    /// <summary>As it is written; null where the key is missing, and, with RG116, where it is no whole address.</summary>
    public static string? Read(YamlCursor yaml, string key, DiagnosticBag bag)
    {
        if (yaml.OptionalText(key) is not { } written)
            return null;
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") && address.IsWellFormedOriginalString())
            return written;
        bag.Error("RG116", yaml.SpanOf(key), $"`{written}` is no web address.", "Write all of it, as in https://www.imdi.no/.");
        return null;
    }
}
