using System.Security.Cryptography;
using System.Text.Json;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Data;

public sealed class DataPackageTests
{
    private static JsonElement Json(string path, Rapportgenerator.Document.ReportDocument document) =>
        JsonDocument.Parse(document.File(path).Content).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [Fact]
    public void It_tells_the_truth_about_every_file()
    {
        var document = OpenDataSample.Document(open: OpenDataSample.Described);
        var files = DataFormat.Write(document).Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path["data/".Length..]);

        var resources = Json("data/datapackage.json", document).GetProperty("resources").EnumerateArray().ToArray();

        Assert.Equal(
            files.Keys.Except(["datapackage.json", "dcat.jsonld"]).Order(), resources.Select(resource => Text(resource, "path")).Order());
        Assert.All(resources, resource =>
        {
            var content = files[Text(resource, "path")].Content.Span;
            Assert.Equal(content.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(content)), Text(resource, "hash"));
            Assert.Matches("^[a-z0-9._-]+$", Text(resource, "name"));
        });
        Assert.Equal(resources.Length, resources.Select(resource => Text(resource, "name")).Distinct().Count());
    }

    [Fact]
    public void What_goes_into_the_PDF_is_what_lies_beside_it_with_a_title()
    {
        var document = OpenDataSample.Document(open: OpenDataSample.Described);
        var files = DataFormat.Write(document);

        var inside = DataFormat.InThePdf(files, document);

        Assert.Equal(["data/tabulations.csv", "data/ledger.json"], inside.Select(file => file.Path));
        Assert.Equal(["text/csv", "application/json"], inside.Select(file => file.MediaType));
        Assert.All(inside, file => Assert.Equal(files.Single(each => each.Path == file.Path).Content, file.Content));
        Assert.All(inside, file => Assert.NotEmpty(file.Title!));
    }

    [Theory]
    [InlineData("tabulations.csv")]
    [InlineData("codebook.csv")]
    public void Its_fields_are_the_file_s_columns(string path)
    {
        var document = OpenDataSample.Document();
        var resource = Json("data/datapackage.json", document).GetProperty("resources").EnumerateArray()
            .Single(each => Text(each, "path") == path);
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToArray();

        Assert.Equal(document.Lines("data/" + path)[0].TrimStart('\uFEFF').Split(Text(resource.GetProperty("dialect"), "delimiter")),
            fields.Select(field => Text(field, "name")));
        Assert.All(fields, field => Assert.NotEmpty(Text(field, "description")));
    }

    [Fact]
    public void It_says_what_the_report_says_and_nothing_of_the_clock()
    {
        var package = Json("data/datapackage.json", OpenDataSample.Document(open: OpenDataSample.Described));

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Text(package, "$schema"));
        Assert.Equal(("kommuneundersokelsen-2019", "2020-06-03T00:00:00Z"), (Text(package, "name"), Text(package, "created")));
        Assert.Contains("Syntetiske svar", Text(package, "description"), StringComparison.Ordinal);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Text(package.GetProperty("licenses")[0], "path"));
        Assert.Equal("statistikk@example.no", Text(package.GetProperty("contributors")[1], "email"));
        var schema = package.GetProperty("resources").EnumerateArray().Single(each => Text(each, "path") == "tabulations.csv").GetProperty("schema");
        Assert.Equal("id", schema.GetProperty("primaryKey")[0].GetString());
        Assert.Equal("", schema.GetProperty("missingValues")[0].GetString());
    }

    [Fact]
    public void What_the_report_does_not_say_is_left_out()
    {
        var document = OpenDataSample.Document();
        var package = Json("data/datapackage.json", document);

        Assert.False(package.TryGetProperty("licenses", out _) || package.TryGetProperty("homepage", out _));
        Assert.DoesNotContain(DataFormat.Write(document), file => file.Path == "data/dcat.jsonld");
    }

    [Fact]
    public void Fields_are_described_in_the_report_s_language()
    {
        string Year(LanguageCode language) => Text(
            Json("data/datapackage.json", OpenDataSample.Document(language: language)).GetProperty("resources")[1].GetProperty("schema")
                .GetProperty("fields")[2], "description");

        Assert.Equal(["Undersøkelsens år.", "Året for undersøkinga.", "The survey's year."], [Year(LanguageCode.Nb), Year(LanguageCode.Nn), Year(LanguageCode.En)]);
    }

    [Fact]
    public void The_DCAT_record_has_all_that_is_mandatory()
    {
        var record = Json("data/dcat.jsonld", OpenDataSample.Document(open: OpenDataSample.Described));

        Assert.Equal(("dcat:Dataset", "kommuneundersokelsen-2019"), (Text(record, "@type"), Text(record, "dct:identifier")));
        foreach (var name in (string[])["dct:title", "dct:description"])
            Assert.Equal("nb", Text(record.GetProperty(name), "@language"));
        Assert.Equal("https://data.norge.no/organizations/123456789", Text(record.GetProperty("dct:publisher"), "@id"));
        Assert.Equal("mailto:statistikk@example.no", Text(record.GetProperty("dcat:contactPoint").GetProperty("vcard:hasEmail"), "@id"));
        Assert.EndsWith("/data-theme/SOCI", Text(record.GetProperty("dcat:theme")[0], "@id"), StringComparison.Ordinal);
        Assert.EndsWith("/access-right/PUBLIC", Text(record.GetProperty("dct:accessRights"), "@id"), StringComparison.Ordinal);
        Assert.Equal("2019-11-18", Text(record.GetProperty("dct:temporal").GetProperty("dcat:startDate"), "@value"));
        Assert.Contains("Syntetiske", Text(record.GetProperty("dct:provenance").GetProperty("rdfs:label"), "@value"), StringComparison.Ordinal);
        Assert.All(record.GetProperty("dcat:distribution").EnumerateArray(), distribution =>
        {
            Assert.Equal(OpenDataSample.Described.License, Text(distribution.GetProperty("dct:license"), "@id"));
            Assert.Equal(
                Text(distribution.GetProperty("dcat:accessURL"), "@id"), Text(distribution.GetProperty("dcat:downloadURL"), "@id"));
        });
        Assert.Equal(5, record.GetProperty("dcat:distribution").GetArrayLength());
    }
}
