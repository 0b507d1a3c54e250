using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// `dcat.jsonld`: the data set as data.norge.no harvests it (DCAT-AP-NO 3, https://data.norge.no/specification/dcat-ap-no), as
/// JSON-LD. Addresses of the files are relative: they hold wherever the folder is published.
/// </summary>
internal static class DcatRecord
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly ImmutableArray<(string Prefix, string Address)> Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Null where the report names no contact: the record must have one.</summary>
    public static byte[]? Write(ReportDocument document, ImmutableArray<DataFile> files)
    {
        if (document.Definition.OpenData is not { Contact: { } contact } open)
            return null;
        var report = document.Definition;
        return JsonText.Write(json =>
        {
            json.Object("@context", () =>
            {
                foreach (var (prefix, address) in Prefixes)
                    json.WriteString(prefix, address);
            });
            json.WriteString("@id", new PublicationAddress(report.Web).IsKnown ? OpenDataText.DatasetOf(document) : OpenDataText.DatasetFragment);
            json.WriteString("@type", "dcat:Dataset");
            json.WriteString("dct:identifier", document.Slug);
            Local(json, "dct:title", report.Title, document);
            Local(json, "dct:description", OpenDataText.DescriptionOf(document), document);
            Publisher(json, document, open);
            Contact(json, document, contact);
            json.Array("dcat:theme", open.Themes, theme => Node(json, $"{Authority}data-theme/{theme}"));
            Link(json, "dct:accessRights", Authority + "access-right/PUBLIC");
            Link(json, "dct:language", Authority + "language/" + Language(document));
            if (document.Survey.Unit.CoversNorway)
                Link(json, "dct:spatial", Authority + "country/NOR");
            if (document.Survey is { FieldworkFrom: { } from, FieldworkTo: { } to })
            {
                json.Object("dct:temporal", () =>
                {
                    json.WriteString("@type", "dct:PeriodOfTime");
                    Date(json, "dcat:startDate", from);
                    Date(json, "dcat:endDate", to);
                });
            }

            Date(json, "dct:issued", report.Published);
            if (!report.Changes.IsEmpty)
                Date(json, "dct:modified", report.Modified);
            json.Optional("dcat:version", report.Version);
            if (document.Survey.Synthetic)
            {
                json.Object("dct:provenance", () =>
                {
                    json.WriteString("@type", "dct:ProvenanceStatement");
                    Local(json, "rdfs:label", document.Language.Words.Synthetic, document);
                });
            }

            if (open.Homepage is { } page)
                Link(json, "dcat:landingPage", page);
            json.Array("dcat:distribution", files, file => Distribution(json, file, document, open));
        });
    }

    private static void Publisher(Utf8JsonWriter json, ReportDocument document, OpenDataDefinition open) =>
        json.Object("dct:publisher", () =>
        {
            json.Optional("@id", open.Publisher);
            json.WriteString("@type", "foaf:Agent");
            Local(json, "foaf:name", document.Definition.Publisher, document);
            if (open.Homepage is { } page)
                Link(json, "foaf:homepage", page);
        });

    private static void Contact(Utf8JsonWriter json, ReportDocument document, DataContact contact) =>
        json.Object("dcat:contactPoint", () =>
        {
            json.WriteString("@type", "vcard:Organization");
            Local(json, "vcard:fn", contact.Name, document);
            if (contact.Email is { } email)
                Link(json, "vcard:hasEmail", "mailto:" + email);
            if (contact.Page is { } page)
                Link(json, "vcard:hasURL", page);
        });

    private static void Distribution(Utf8JsonWriter json, DataFile file, ReportDocument document, OpenDataDefinition open)
    {
        json.WriteStartObject();
        json.WriteString("@id", "#" + file.Path);
        json.WriteString("@type", "dcat:Distribution");
        Local(json, "dct:title", file.Title, document);
        Local(json, "dct:description", file.Description, document);
        Link(json, "dcat:accessURL", file.Path);
        Link(json, "dcat:downloadURL", file.Path);
        Link(json, "dct:format", Authority + "file-type/" + file.Type.Authority);
        Link(json, "dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.Type.MediaType);
        if (open.License is { } license)
            Link(json, "dct:license", license);
        if (file.Path == DataFormat.PackageFile)
            Link(json, "dct:conformsTo", DataPackage.Profile);
        Typed(json, "dcat:byteSize", file.File.Content.Length.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
        json.Object("spdx:checksum", () =>
        {
            json.WriteString("@type", "spdx:Checksum");
            Link(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
            Typed(json, "spdx:checksumValue", DataPackage.Hash(file), "xsd:hexBinary");
        });
        json.WriteEndObject();
    }

    private static string Language(ReportDocument document) => document.Language.Code switch
    {
        LanguageCode.Nn => "NNO",
        LanguageCode.En => "ENG",
        _ => "NOB",
    };

    private static void Node(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string name, string address) => json.Object(name, () => json.WriteString("@id", address));

    private static void Local(Utf8JsonWriter json, string name, string text, ReportDocument document) => json.Object(name, () =>
    {
        json.WriteString("@value", text);
        json.WriteString("@language", document.Language.Tag);
    });

    private static void Date(Utf8JsonWriter json, string name, DateOnly date) =>
        Typed(json, name, date.Iso(), "xsd:date");

    private static void Typed(Utf8JsonWriter json, string name, string value, string type) => json.Object(name, () =>
    {
        json.WriteString("@value", value);
        json.WriteString("@type", type);
    });
}
