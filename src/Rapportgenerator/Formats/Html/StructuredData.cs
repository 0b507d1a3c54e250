using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// The publication in schema.org's words (JSON-LD), for search engines: the report and its data set on the front page, and on
/// every other page what that page is of the report. Addresses are whole ones where the report file names the pages' place,
/// otherwise relative to the page.
/// </summary>
internal sealed class StructuredData(SiteMap site)
{
    private readonly ReportDocument document = site.Document;
    private readonly ReportDefinition report = site.Document.Definition;
    private readonly PublicationAddress address = new(site.Document.Definition.Web);
    private readonly ColophonWords words = ColophonWords.Of(site.Document.Language.Code);

    private string Front => address.Of("index.html");
    private string ReportId => address.Of("index.html#report");
    private string PublisherId => report.OpenData?.Publisher ?? address.Of("index.html#publisher");

    /// <summary>The report, the data set and who publishes them.</summary>
    /// <param name="pdf">File name of the PDF beside the `html` folder, or null.</param>
    /// <param name="data">The publication's data files; those with a title are the data set.</param>
    public string FrontPage(PageSubject page, string? pdf, ImmutableArray<OutputFile> data) => JsonText.WriteWithinHtml(json =>
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Node(json, "Report", ReportId, () => OfReport(json, page, pdf));
        Node(json, "Dataset", OpenDataText.DatasetOf(document), () => OfDataset(json, data));
        Node(json, "Organization", PublisherId, () =>
        {
            json.WriteString("name", report.Publisher);
            json.Optional("url", report.OpenData?.Homepage);
        });
        json.WriteEndArray();
    });

    /// <summary>A chapter or an appendix; the list of figures where <paramref name="chapter"/> is null.</summary>
    public string Page(PageSubject page, Chapter? chapter) => JsonText.WriteWithinHtml(json =>
    {
        var own = address.Of(SiteMap.Href("", page.Slug));
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Node(json, chapter is null ? "CollectionPage" : "Chapter", own, () =>
        {
            json.WriteString("name", page.Title);
            json.Optional("position", chapter?.Number);
            json.WriteString("description", Described(page));
            json.WriteString("inLanguage", page.Language.Tag);
            json.WriteString("url", own);
            Dates(json);
            json.Object("isPartOf", () =>
            {
                json.WriteString("@type", "Report");
                json.WriteString("@id", ReportId);
                json.WriteString("name", report.Title);
                json.WriteString("url", Front);
            });
        });
        // A trail is of whole addresses, or it is none.
        if (address.IsKnown)
            Node(json, "BreadcrumbList", null, () => json.Array("itemListElement", [(report.Title, Front), (page.Title!, own)], Step(json)));
        json.WriteEndArray();
    });

    private void OfReport(Utf8JsonWriter json, PageSubject page, string? pdf)
    {
        json.WriteString("name", report.Title);
        json.Optional("alternativeHeadline", report.Subtitle);
        json.WriteString("description", Described(page));
        json.WriteString("inLanguage", document.Language.Tag);
        json.WriteString("url", Front);
        Dates(json);
        Reference(json, "author", PublisherId);
        Common(json);
        json.WriteString("temporalCoverage", document.Survey.Year.ToString(CultureInfo.InvariantCulture));
        json.Object("about", () =>
        {
            json.WriteString("@type", "Thing");
            json.WriteString("name", document.Survey.Title.In(document.Language));
        });
        Reference(json, "isBasedOn", OpenDataText.DatasetOf(document));
        json.Array("hasPart", document.Chapters.Where(chapter => chapter.Kind != ChapterKind.Front), chapter =>
            Node(json, "Chapter", address.Of(SiteMap.Href("", chapter.Slug)), () =>
            {
                json.WriteString("name", chapter.Title);
                json.Optional("position", chapter.Number);
                json.WriteString("inLanguage", chapter.Language.Tag);
                json.WriteString("url", address.Of(SiteMap.Href("", chapter.Slug)));
            }));
        if (pdf is not null)
        {
            json.Object("encoding", () =>
            {
                json.WriteString("@type", "MediaObject");
                json.WriteString("encodingFormat", "application/pdf");
                json.WriteString("contentUrl", address.Of(ReaderFiles.AddressOf(pdf)));
            });
        }
    }

    /// <summary>What Google's Dataset Search asks for: name and description at least.</summary>
    private void OfDataset(Utf8JsonWriter json, ImmutableArray<OutputFile> data)
    {
        json.WriteString("name", report.Title);
        json.WriteString("description", OpenDataText.DescriptionOf(document));
        json.WriteString("identifier", document.Slug);
        json.WriteString("inLanguage", document.Language.Tag);
        json.WriteString("url", Front);
        Dates(json);
        Reference(json, "creator", PublisherId);
        Common(json);
        json.WriteString("temporalCoverage", document.Survey is { FieldworkFrom: { } from, FieldworkTo: { } to }
            ? $"{from.Iso()}/{to.Iso()}"
            : document.Survey.Year.ToString(CultureInfo.InvariantCulture));
        json.WriteString("measurementTechnique", words.Questionnaire);
        json.Array(
            "variableMeasured",
            document.Figures.Select(block => block.Figure.Tabulation.Question.Text.In(document.Language)).Distinct(),
            json.WriteStringValue);
        json.Array("distribution", data.Where(file => file.Title is not null), file => Node(json, "DataDownload", null, () =>
        {
            json.WriteString("name", file.Title);
            json.Optional("encodingFormat", file.MediaType);
            json.WriteString("contentUrl", address.Of(ReaderFiles.AddressOf(file.Path)));
            json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{file.Content.Length} B"));
        }));
    }

    /// <summary>Where the answers are synthetic, no description goes out without saying so.</summary>
    private string Described(PageSubject page) => document.Survey.Synthetic ? $"{page.Description} {page.Language.Words.Synthetic}" : page.Description;

    /// <summary>What holds for the report and for its data alike.</summary>
    private void Common(Utf8JsonWriter json)
    {
        Reference(json, "publisher", PublisherId);
        json.Optional("license", report.OpenData?.License);
        json.WriteBoolean("isAccessibleForFree", true);
        if (!document.Survey.Unit.CoversNorway)
            return;
        json.Object("spatialCoverage", () =>
        {
            json.WriteString("@type", "Country");
            json.WriteString("name", words.Norway);
        });
    }

    private void Dates(Utf8JsonWriter json)
    {
        json.WriteString("datePublished", report.Published.Iso());
        if (!report.Changes.IsEmpty)
            json.WriteString("dateModified", report.Modified.Iso());
        json.Optional("version", report.Version);
    }

    private static Action<(string Name, string Address)> Step(Utf8JsonWriter json)
    {
        var place = 0;
        return step =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++place);
            json.WriteString("name", step.Name);
            json.WriteString("item", step.Address);
            json.WriteEndObject();
        };
    }

    private static void Node(Utf8JsonWriter json, string type, string? id, Action content)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.Optional("@id", id);
        content();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string name, string id) => json.Object(name, () => json.WriteString("@id", id));
}
