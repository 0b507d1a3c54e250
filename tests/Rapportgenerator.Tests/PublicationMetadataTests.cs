using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tests.Formats.Html;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests;

/// <summary>What the real publication tells search engines and those who cite it.</summary>
public sealed class PublicationMetadataTests(PublicationFixture publication)
{
    private readonly string[] names = [.. publication.Pages.Select(page => Path.GetFileNameWithoutExtension(page)!)];

    [Fact]
    public void Every_page_has_a_description_of_its_own_in_some_70_to_160_letters()
    {
        var descriptions = names.Select(name => publication.Page(name).Meta("description")!).ToArray();

        Assert.Equal(names.Length, descriptions.Distinct().Count());
        Assert.All(descriptions, description => Assert.InRange(description.Length, 70, 160));
        Assert.StartsWith(publication.Result.Document.Definition.Subtitle!, publication.Page("index").Meta("description"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapters_description_stands_on_its_page() => Assert.All(
        names.Where(name => name is not ("index" or "figurer")),
        name => Assert.Contains(
            PublicationFixture.Plain(publication.Page(name).Meta("description")!).TrimEnd('…'), publication.TextOf(name), StringComparison.Ordinal));

    [Fact]
    public void The_structured_data_hold_what_the_report_holds()
    {
        var document = publication.Result.Document;
        var report = publication.Page("index").Node("Report");
        var data = publication.Page("index").Node("Dataset");

        Assert.Equal((document.Definition.Title, "2020-06-03", "1.0"), (report.Text("name"), report.Text("datePublished"), report.Text("version")));
        Assert.Equal(
            names.Except(["index", "figurer"]).Select(name => name + ".html").Order(),
            report.GetProperty("hasPart").EnumerateArray().Select(part => part.Text("url")).Order());
        foreach (var file in data.GetProperty("distribution").EnumerateArray().Append(report.GetProperty("encoding")))
            Assert.True(File.Exists(Path.Combine(publication.Folder, "html", file.Text("contentUrl")!)), file.Text("contentUrl"));
        Assert.Equal("2019-11-18/2020-01-17", data.Text("temporalCoverage"));
        Assert.All(names.Except(["index", "figurer"]), name => Assert.Equal(
            document.Chapters.Single(chapter => chapter.Slug == name).Title, publication.Page(name).Node("Chapter").Text("name")));
    }

    [Fact]
    public void The_data_catalogues_record_means_the_same_data_set()
    {
        using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(publication.Folder, "data", "dcat.jsonld")));

        Assert.Equal("../data/dcat.jsonld" + record.RootElement.Text("@id"), publication.Page("index").Node("Dataset").Text("@id"));
    }

    [Fact]
    public void It_can_be_cited_and_its_pdf_tells_the_version()
    {
        Assert.Contains(
            "Integrerings- og mangfoldsdirektoratet (2020). IMDis kommuneundersøkelse 2019: Hvordan kommunene arbeider med bosetting og integrering av innvandrere. Versjon 1.0. Publisert 3. juni 2020.",
            publication.TextOf("index"), StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(publication.Pdf);
        Assert.Contains("Versjon1.0", string.Concat(pdf.GetPage(1).Text.Where(sign => !char.IsWhiteSpace(sign))), StringComparison.Ordinal);
    }

    /// <summary>An address nobody has told would be a wrong one on every page.</summary>
    [Fact]
    public void The_example_names_no_address_of_its_own()
    {
        foreach (var file in (string[])["report.yaml", "report.nn.yaml"])
            Assert.Null(ReportDefinitionReader.Read(RepositoryFiles.PathOf(file), new DiagnosticBag())!.Web);
    }

    [Fact]
    public void Every_link_to_a_place_on_the_same_page_leads_there()
    {
        foreach (var name in names)
        {
            var page = publication.Page(name);
            var ids = page.QuerySelectorAll("[id]").Select(each => each.Id!).ToHashSet();
            var links = page.QuerySelectorAll("a.permalink").ToArray();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Contains(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), ids));
        }
    }
}
