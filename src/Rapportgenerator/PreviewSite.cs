using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Html;

namespace Rapportgenerator;

/// <summary>The web pages of a report as it is at one moment; each is made when it is first asked for.</summary>
internal sealed class PreviewSite(ReportDocument document)
{
    private readonly ConcurrentDictionary<string, Lazy<Made>> pages = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<OutputFile>> assets = new(() => HtmlFormat.Assets(document.Definition, new DiagnosticBag()));

    public ImmutableArray<OutputFile> Assets => assets.Value;

    /// <param name="slug">The page's file name without its ending.</param>
    public Made Page(string slug) => pages.GetOrAdd(slug, _ => new Lazy<Made>(() =>
    {
        var bag = new DiagnosticBag();
        return new Made(HtmlFormat.Page(document, slug, bag), bag);
    })).Value;

    /// <param name="Content">Null where there is no such page, or it cannot be made.</param>
    public sealed record Made(byte[]? Content, DiagnosticBag Problems);
}
