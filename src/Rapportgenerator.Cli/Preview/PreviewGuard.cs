using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rapportgenerator.Cli.Preview;

/// <summary>
/// Lets in only the editor's own browser. A page somewhere on the web can send requests to this machine, and with a name of its
/// own that it points here (DNS rebinding) even read the answers: so the names it is asked by, and the page that asks, must be ours.
/// </summary>
/// <param name="hosts">The names and addresses it may be asked by, without port.</param>
/// <param name="token">What the first address must bring, and its cookie after that; null on this machine alone.</param>
internal sealed class PreviewGuard(string[] hosts, string? token)
{
    private const string Cookie = "rapport-token";

    /// <summary>Null where the request may pass; otherwise the status to refuse it with.</summary>
    public HttpStatusCode? Refuses(HttpContext http)
    {
        var request = http.Request;
        if (!hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return HttpStatusCode.MisdirectedRequest;
        if (request.Headers.Origin.Count > 0 && request.Headers.Origin.ToString() != $"{request.Scheme}://{request.Host}")
            return HttpStatusCode.Forbidden;
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && !IsVisit(request))
            return HttpStatusCode.Forbidden;
        if (request.Method is not "GET" and not "HEAD")
            return HttpStatusCode.MethodNotAllowed;
        return token is null || Shows(token, http) ? null : HttpStatusCode.Unauthorized;
    }

    /// <summary>What every answer says, so that no other page can frame it or read it.</summary>
    public static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; form-action 'self'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    /// <summary>A link that is followed from elsewhere opens a page of ours, which the page it stands on cannot read.</summary>
    private static bool IsVisit(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    private static bool Shows(string token, HttpContext http)
    {
        var request = http.Request;
        if (Same(request.Cookies[Cookie], token))
            return true;
        if (!Same(request.Query["token"], token))
            return false;
        http.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return true;
    }

    private static bool Same(string? given, string token) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
