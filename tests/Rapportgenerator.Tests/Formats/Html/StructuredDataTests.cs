using System.Text.Json;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class StructuredDataTests
{
    private static readonly HtmlPages Whole = CitedSample.Document().Versioned().Pages();

    [Fact]
    public void The_front_page_describes_the_report()
    {
        var report = Whole["html/index.html"].Node("Report");

        Assert.Equal(CitedSample.Address + "#report", report.Text("@id"));
        Assert.Equal(CitedSample.Address, report.Text("url"));
        Assert.Equal(("Kommuneundersøkelsen", "Bosetting og integrering"), (report.Text("name"), report.Text("alternativeHeadline")));
        Assert.Equal(("2020-06-03", "2020-09-01", "1.1"), (report.Text("datePublished"), report.Text("dateModified"), report.Text("version")));
        Assert.Equal(("nb", "2019", "Norge"), (report.Text("inLanguage"), report.Text("temporalCoverage"), report.Text("spatialCoverage", "name")));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", report.Text("license"));
        Assert.Equal("https://www.example.no/rapporter/2019/files/rapport.pdf", report.Text("encoding", "contentUrl"));
        Assert.Equal(
            ["1 Bosetting bosetting.html", "2 Skole skole.html", "A Tabeller tabeller.html"],
            report.GetProperty("hasPart").EnumerateArray().Select(part => $"{part.Text("position")} {part.Text("name")} {part.Text("url")![CitedSample.Address.Length..]}"));
    }

    [Fact]
    public void Its_data_set_has_what_a_search_for_data_asks_for()
    {
        var data = Whole["html/index.html"].Node("Dataset");

        Assert.Equal("Kommuneundersøkelsen", data.Text("name"));
        Assert.InRange(data.Text("description")!.Length, 50, 5000);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", data.Text("license"));
        Assert.True(data.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal("Spørreundersøkelse", data.Text("measurementTechnique"));
        Assert.Equal(["Har kommunen resultatmål?"], data.GetProperty("variableMeasured").EnumerateArray().Select(each => each.GetString()));
        var files = data.GetProperty("distribution").EnumerateArray().ToDictionary(file => file.Text("contentUrl")!, file => file.Text("encodingFormat"));
        Assert.Equal("text/csv", files["https://www.example.no/rapporter/2019/files/tabulations.csv"]);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            files["https://www.example.no/rapporter/2019/files/kommuneundersokelsen-2019.xlsx"]);
        Assert.Equal("application/json", files["https://www.example.no/rapporter/2019/files/datapackage.json"]);
    }

    [Fact]
    public void Both_are_published_by_one_organisation_which_is_described()
    {
        var page = Whole["html/index.html"];
        var publisher = page.Node("Organization");

        Assert.Equal(("https://data.norge.no/organizations/123456789", "Direktoratet", "https://www.imdi.no/"),
            (publisher.Text("@id"), publisher.Text("name"), publisher.Text("url")));
        Assert.Equal(publisher.Text("@id"), page.Node("Report").Text("publisher", "@id"));
        Assert.Equal(publisher.Text("@id"), page.Node("Report").Text("author", "@id"));
        Assert.Equal(publisher.Text("@id"), page.Node("Dataset").Text("creator", "@id"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(CitedSample.Address)]
    public void The_record_for_the_data_catalogue_means_the_same_data_set(string? address)
    {
        var document = CitedSample.Document(address).Versioned();
        using var record = JsonDocument.Parse(DataFormat.Write(document).Single(file => file.Path == "data/dcat.jsonld").Content);
        // As a program reads it that has found both files in one place.
        var place = new Uri(address ?? "https://somewhere.example/html/");
        var inRecord = new Uri(new Uri(place, "../data/dcat.jsonld"), record.RootElement.Text("@id"));
        var onPage = new Uri(new Uri(place, "index.html"), document.Pages()["html/index.html"].Node("Dataset").Text("@id"));

        Assert.Equal(inRecord, onPage);
        Assert.Equal("#dataset", onPage.Fragment);
        Assert.Equal(record.RootElement.Text("dct:identifier"), document.Pages()["html/index.html"].Node("Dataset").Text("identifier"));
        Assert.Equal(record.RootElement.Text("dct:description", "@value"), document.Pages()["html/index.html"].Node("Dataset").Text("description"));
    }

    [Fact]
    public void The_descriptions_of_the_data_tell_the_version_and_its_date()
    {
        var files = DataFormat.Write(CitedSample.Document().Versioned());
        using var record = JsonDocument.Parse(files.Single(file => file.Path == "data/dcat.jsonld").Content);
        using var package = JsonDocument.Parse(files.Single(file => file.Path == "data/datapackage.json").Content);

        Assert.Equal(("1.1", "2020-09-01"), (record.RootElement.Text("dcat:version"), record.RootElement.Text("dct:modified", "@value")));
        Assert.Equal("1.1", package.RootElement.Text("version"));
    }

    [Fact]
    public void No_version_and_no_change_are_made_up()
    {
        var document = CitedSample.Document();
        var files = DataFormat.Write(document);
        using var record = JsonDocument.Parse(files.Single(file => file.Path == "data/dcat.jsonld").Content);
        using var package = JsonDocument.Parse(files.Single(file => file.Path == "data/datapackage.json").Content);

        Assert.All(
            [document.Pages()["html/index.html"].Node("Report"), record.RootElement, package.RootElement],
            node => Assert.DoesNotContain(node.EnumerateObject(), member => member.Name is "version" or "dateModified" or "dcat:version" or "dct:modified"));
    }

    [Fact]
    public void A_chapter_is_a_part_of_the_report_and_shows_the_way_to_it()
    {
        var page = Whole["html/bosetting.html"];
        var chapter = page.Node("Chapter");

        Assert.Equal((CitedSample.Address + "bosetting.html", "Bosetting", "1"), (chapter.Text("@id"), chapter.Text("name"), chapter.Text("position")));
        Assert.Equal(CitedSample.Address + "#report", chapter.Text("isPartOf", "@id"));
        Assert.StartsWith(page.Meta("description")!, chapter.Text("description"), StringComparison.Ordinal);
        Assert.Equal(
            ["1 Kommuneundersøkelsen " + CitedSample.Address, "2 Bosetting " + CitedSample.Address + "bosetting.html"],
            page.Node("BreadcrumbList").GetProperty("itemListElement").EnumerateArray()
                .Select(step => $"{step.GetProperty("position").GetInt32()} {step.Text("name")} {step.Text("item")}"));
        Assert.Equal(CitedSample.Address + "#report", Whole["html/figurer.html"].Node("CollectionPage").Text("isPartOf", "@id"));
    }

    [Theory]
    [InlineData(LanguageCode.Nb, "Ingen kommune eller bydel har gitt disse svarene.")]
    [InlineData(LanguageCode.Nn, "Ingen kommune eller bydel har gitt desse svara.")]
    [InlineData(LanguageCode.En, "no municipality or city district gave these answers.")]
    public void Synthetic_answers_are_told_in_every_description(LanguageCode language, string notice)
    {
        var pages = CitedSample.Document(language: language).Pages();

        Assert.EndsWith(notice, pages["html/index.html"].Node("Report").Text("description"), StringComparison.Ordinal);
        Assert.EndsWith(notice, pages["html/index.html"].Node("Dataset").Text("description"), StringComparison.Ordinal);
        Assert.EndsWith(notice, pages["html/bosetting.html"].Node("Chapter").Text("description"), StringComparison.Ordinal);
        Assert.EndsWith(notice, pages[$"html/{(language == LanguageCode.Nb ? "figurer" : language == LanguageCode.Nn ? "figurar" : "figures")}.html"]
            .Node("CollectionPage").Text("description"), StringComparison.Ordinal);

        var real = CitedSample.Document(language: language);
        real = real with { Survey = real.Survey with { Synthetic = false } };
        Assert.DoesNotContain(notice, real.Pages().Text("html/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_within_a_page_cannot_end_its_element()
    {
        var text = JsonText.WriteWithinHtml(json => json.WriteString("æøå", "</script><!--<script>&'\""));

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.Contains("æøå", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("</script><!--<script>&'\"", json.RootElement.Text("æøå"));
    }
}
