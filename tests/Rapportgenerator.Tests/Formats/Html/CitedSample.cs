using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Formats.Html;

/// <summary>Small publications with an address, a version and changes, or with texts that try to get out of where they stand.</summary>
internal static class CitedSample
{
    public const string Address = "https://www.example.no/rapporter/2019/";

    public static readonly ImmutableArray<ChangeNote> Changes =
    [
        new("1.1", new DateOnly(2020, 9, 1), "Rettet tallene i Figur 3."), new("1.0", new DateOnly(2020, 6, 3), "Første utgave."),
    ];

    /// <summary>A front page, two chapters and an appendix that says nothing by itself.</summary>
    public static ReportDocument Document(
        string? address = Address, string title = "Kommuneundersøkelsen", string? subtitle = "Bosetting og integrering", LanguageCode language = LanguageCode.Nb)
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(
            bag,
            [
                ("forside", "# A\n\nInnledning.\n"),
                ("bosetting", "# Bosetting\n\nFørste setning om bosetting i kommunene. Den andre er 79,6 prosent så lang som den første.\n\n## Helse\n\nMer.\n"),
                ("skole", "# Skole\n\n## Alt\n\nEtter en overskrift.\n\n::figure{fig-mal}\n\n::figure{tab-mal}\n"),
                ("tabeller", "# Tabeller\n"),
            ],
            [SampleReport.Chart("mal"), SampleReport.Table("mal")],
            appendix: true, language: language, title: title);
        Assert.Empty(bag.Sorted());
        return document with
        {
            Definition = document.Definition with
            {
                Subtitle = subtitle,
                Web = address is null ? null : new WebDefinition(address),
                OpenData = OpenDataSample.Described,
            },
        };
    }

    public static ReportDocument Versioned(this ReportDocument document, string? version = "1.1") => document with
    {
        Definition = document.Definition with { Version = version, Changes = version == "1.1" ? Changes : [] },
    };

    public static HtmlPages Pages(this ReportDocument document) => HtmlPages.Of(document, new DiagnosticBag());

    public static string? Meta(this IDocument page, string name) =>
        page.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");

    /// <summary>The page's nodes of a type, in the one data block it has.</summary>
    public static JsonElement Node(this IDocument page, string type)
    {
        var block = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", block.GetAttribute("type"));
        using var json = JsonDocument.Parse(block.TextContent);
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        return Assert.Single(json.RootElement.GetProperty("@graph").EnumerateArray(), node => node.GetProperty("@type").GetString() == type).Clone();
    }

    public static string? Text(this JsonElement node, params string[] way) =>
        way.Aggregate(node, (at, name) => at.GetProperty(name)).GetString();
}
