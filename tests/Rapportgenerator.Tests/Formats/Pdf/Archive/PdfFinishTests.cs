using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Rapportgenerator.Tests.Formats.Pdf.Archive;

public class PdfFinishTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";

    private static ReportDocument Sample(ArchiveStandard standard = ArchiveStandard.PdfA2a, string title = "Kommuneundersøkelsen")
    {
        const string Front = "# Kommuneundersøkelsen\n\nInnledning om svarene. Se [](ref:fig-mal) og [](ref:bosetting).\n\n[Nettsiden](https://example.org/)\n";
        const string Chapter = "# Bosetting\n\nTekst med note.[^1]\n\n[^1]: En note.\n\n## Tall\n\n::figure{fig-mal}\n\n::figure{tab-svar}\n\n| A | B |\n|---|---|\n| c | d |\n";
        var document = SampleReport.Build(
            new DiagnosticBag(), [("forside", Front), ("bosetting", Chapter)], [SampleReport.Chart("mal"), SampleReport.Table("svar")], title: title);
        return document with { Definition = document.Definition with { Changes = [new("1.1", new DateOnly(2020, 9, 1), "Rettet.")], Pdf = new PdfDefinition { Archive = standard } } };
    }

    [Fact]
    public async Task The_first_cell_of_a_survey_tables_row_heads_it_and_a_section_heads_its_body()
    {
        using var pdf = PdfDocument.Open((await typst.Write(Sample())).Output.Content.ToArray());

        var tables = Tag.TreeOf(pdf).All().Where(tag => tag.Kind == "Table").ToArray();

        Assert.Equal(2, tables.Length);
        string[] expected =
        [
            "Caption",
            "THead: TH Column Svar [] | TH Column Små [] | TH Column Store []",
            "TBody: TH Row Ja [Svar] | TD 80 [Små Ja] | TD – [Store Ja]",
            "TBody: TH Column Helse [] / TH Row Nei [Svar Helse] | TD 20 [Små Helse Nei] | TD – [Store Helse Nei]",
        ];
        Assert.Equal(expected, Shown(tables[0]));
        Assert.Equal(["THead: TH Column A [] | TH Column B []", "TBody: TD c [A] | TD d [B]"], Shown(tables[1]));
    }

    [Fact]
    public async Task Every_identifier_is_found_in_the_sorted_tree_of_identifiers()
    {
        using var pdf = PdfDocument.Open((await typst.Write(Sample())).Output.Content.ToArray());

        var root = (DictionaryToken)Tag.Value(pdf, pdf.Structure.Catalog.CatalogDictionary, "StructTreeRoot")!;
        var names = ((ArrayToken)((DictionaryToken)root.Data["IDTree"]).Data["Names"]).Data;
        var keys = names.Where((_, index) => index % 2 == 0).Cast<StringToken>().Select(key => key.Data).ToArray();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        var marked = Tag.TreeOf(pdf).All().Where(tag => tag.Id is not null).Select(tag => tag.Id!).ToArray();
        Assert.Equal(marked.Order(StringComparer.Ordinal), keys);
        Assert.All(names.Chunk(2), pair => Assert.Equal(
            ((StringToken)pair[0]).Data,
            ((StringToken)((DictionaryToken)pdf.Structure.GetObject(((IndirectReferenceToken)pair[1]).Data).Data).Data["ID"]).Data));
    }

    [Fact]
    public async Task A_link_is_described_by_the_name_of_what_it_leads_to()
    {
        using var pdf = PdfDocument.Open((await typst.Write(Sample())).Output.Content.ToArray());

        var said = pdf.GetPages().SelectMany(page => page.GetAnnotations())
            .Select(link => link.Content?.Replace('\u00A0', ' ')).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["1 Bosetting", "Figur 1", "Fotnote 1", "Tabell 1", "Tall", "Tilbake til teksten", "https://example.org/"], said);
    }

    [Fact]
    public async Task The_packet_says_what_the_information_dictionary_says()
    {
        const string Title = "Svar & «æ» (del \\1) <b> 😀";
        using var pdf = PdfDocument.Open((await Replaced(Sample(title: Title))).Output.Content.ToArray());
        var xmp = Packet(pdf);
        string One(XName name) => Assert.Single(xmp.Descendants(name)).Value;

        Assert.Equal([Title, Title], [pdf.Information.Title, One(Dc + "title")]);
        Assert.Equal(["Direktoratet", "Direktoratet"], [pdf.Information.Author, One(Dc + "creator")]);
        const string Subject = "Bosetting og integrering. Innledning om svarene. Se Figur 1 og Bosetting. Nettsiden";
        Assert.Equal([Subject, Subject], [pdf.Information.Subject!.Replace('\u00A0', ' '), One(Dc + "description").Replace('\u00A0', ' ')]);
        Assert.Equal(["Kommuneundersøkelsen, 2019", "Kommuneundersøkelsen, 2019"], [pdf.Information.Keywords, One(Pdf + "Keywords")]);
        Assert.Equal(["Kommuneundersøkelsen", "2019"], xmp.Descendants(Dc + "subject").Descendants(Rdf + "li").Select(each => each.Value));
        Assert.Equal(["Rapportgenerator", "Rapportgenerator"], [pdf.Information.Creator, One(Xmp + "CreatorTool")]);
        Assert.Equal(["Typst 0.14.2", "Typst 0.14.2"], [pdf.Information.Producer, One(Pdf + "Producer")]);
        Assert.Equal(["D:20200603000000Z", "2020-06-03T00:00:00Z"], [pdf.Information.CreationDate, One(Xmp + "CreateDate")]);
        Assert.Equal(["D:20200901000000Z", "2020-09-01T00:00:00Z"], [pdf.Information.ModifiedDate, One(Xmp + "ModifyDate")]);
        Assert.Equal(["2020-06-03T00:00:00Z", "nb"], [One(Dc + "date"), One(Dc + "language")]);
    }

    [Theory]
    [InlineData(ArchiveStandard.PdfA2a, "2")]
    [InlineData(ArchiveStandard.PdfA3a, "3")]
    public async Task The_packet_claims_both_standards_and_describes_the_schema_that_PDF_A_does_not_know(ArchiveStandard standard, string part)
    {
        using var pdf = PdfDocument.Open((await typst.Write(Sample(standard))).Output.Content.ToArray());
        var xmp = Packet(pdf);
        string One(XNamespace name, string local) => Assert.Single(xmp.Descendants(name + local)).Value;

        // ISO 19005-2 and -3, 6.6.4.
        Assert.Equal([part, "A"], [One("http://www.aiim.org/pdfa/ns/id/", "part"), One("http://www.aiim.org/pdfa/ns/id/", "conformance")]);
        Assert.Equal("1", One("http://www.aiim.org/pdfua/ns/id/", "part"));

        // 6.6.2.3.3: the container, and what each schema and property must say.
        var schema = Assert.Single(xmp.Descendants((XNamespace)"http://www.aiim.org/pdfa/ns/extension/" + "schemas").Elements(Rdf + "Bag").Elements(Rdf + "li"));
        XNamespace of = "http://www.aiim.org/pdfa/ns/schema#", property = "http://www.aiim.org/pdfa/ns/property#";
        Assert.Equal(["http://www.aiim.org/pdfua/ns/id/", "pdfuaid"], [schema.Element(of + "namespaceURI")!.Value, schema.Element(of + "prefix")!.Value]);
        Assert.NotEmpty(schema.Element(of + "schema")!.Value);
        var only = Assert.Single(schema.Elements(of + "property").Elements(Rdf + "Seq").Elements(Rdf + "li"));
        Assert.Equal(["part", "Integer", "internal"], [only.Element(property + "name")!.Value, only.Element(property + "valueType")!.Value, only.Element(property + "category")!.Value]);
        Assert.NotEmpty(only.Element(property + "description")!.Value);
    }

    [Theory]
    [InlineData("a-2a")]
    [InlineData("a-3a")]
    public async Task Typst_itself_holds_the_report_to_the_standard(string standard)
    {
        var bag = new DiagnosticBag();

        var pdf = await PdfFormat.Write(
            Sample(), TypstFixture.ThemeFolder, new Held(typst.Worker, standard), bag, TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted());
        Assert.NotNull(pdf);
    }

    [Fact]
    public async Task A_PDF_A_3a_carries_files_and_says_what_they_are()
    {
        var numbers = Encoding.UTF8.GetBytes("id;value\r\na;1\r\n");
        var origin = Encoding.UTF8.GetBytes("{}");
        ImmutableArray<OutputFile> files =
        [
            new("data/tabulations.csv", numbers) { Title = "Alle tall", MediaType = "text/csv" },
            new("data/ledger.json", origin) { Title = "Tallenes opphav", MediaType = "application/json" },
        ];

        using var pdf = PdfDocument.Open((await Carrying(Sample(ArchiveStandard.PdfA3a), files)).Output.Content.ToArray());

        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var embedded));
        Assert.Equal(["ledger.json", "tabulations.csv"], embedded.Select(file => file.Name));
        Assert.Equal([origin, numbers], embedded.Select(file => file.Memory.ToArray()));
        var associated = ((ArrayToken)Tag.Value(pdf, pdf.Structure.Catalog.CatalogDictionary, "AF")!).Data
            .Select(each => (DictionaryToken)pdf.Structure.GetObject(((IndirectReferenceToken)each).Data).Data).ToArray();
        Assert.Equal(["Supplement", "Data"], associated.Select(file => ((NameToken)file.Data["AFRelationship"]).Data));
        Assert.Equal(["Tallenes opphav", "Alle tall"], associated.Select(file => ((StringToken)file.Data["Desc"]).Data));
        var streams = associated.Select(file => ((StreamToken)Tag.Value(pdf, (DictionaryToken)file.Data["EF"], "F")!).StreamDictionary).ToArray();
        Assert.Equal(["application/json", "text/csv"], streams.Select(file => ((NameToken)file.Data["Subtype"]).Data.Replace("#2F", "/", StringComparison.Ordinal)));
        Assert.All(streams, file => Assert.Equal("D:20200901000000Z", ((StringToken)((DictionaryToken)file.Data["Params"]).Data["ModDate"]).Data));
    }

    [Fact]
    public async Task A_PDF_A_2a_carries_none()
    {
        using var pdf = PdfDocument.Open((await Carrying(
            Sample(), [new("data/tabulations.csv", new byte[1]) { Title = "Alle tall", MediaType = "text/csv" }])).Output.Content.ToArray());

        Assert.False(pdf.Advanced.TryGetEmbeddedFiles(out _));
        Assert.False(pdf.Structure.Catalog.CatalogDictionary.Data.ContainsKey("AF"));
    }

    [Fact]
    public async Task Bytes_that_are_not_laid_out_as_expected_are_one_plain_error()
    {
        var bag = new DiagnosticBag();

        Assert.Null(await PdfFormat.Write(
            Sample(), TypstFixture.ThemeFolder, new Held(typst.Worker, "ua-1", bytes => bytes[..^100]), bag, TestContext.Current.CancellationToken));
        Assert.Equal("RG616", Assert.Single(bag.Sorted()).Code);
    }

    private static XDocument Packet(PdfDocument pdf)
    {
        Assert.True(pdf.TryGetXmpMetadata(out var packet));
        return XDocument.Parse(Encoding.UTF8.GetString(packet.GetXmlBytes()).Trim('\uFEFF'));
    }

    private static IEnumerable<string> Shown(Tag table)
    {
        var names = table.All().Where(tag => tag.Id is not null).ToDictionary(tag => tag.Id!, tag => tag.Text);
        string Cell(Tag cell) => $"{cell.Kind}{(cell.Scope is null ? "" : " " + cell.Scope)} {cell.Text} [{string.Join(' ', cell.Headers.Select(id => names[id]))}]";
        return table.Kids.Select(part => part.Kind == "Caption"
            ? part.Kind
            : $"{part.Kind}: {string.Join(" / ", part.Kids.Select(row => string.Join(" | ", row.Kids.Select(Cell))))}");
    }

    /// <summary>A title with signs that no font has is a warning, not an error.</summary>
    private async Task<PdfFile> Replaced(ReportDocument document) =>
        (await PdfFormat.Write(document, TypstFixture.ThemeFolder, typst.Worker, new DiagnosticBag(), TestContext.Current.CancellationToken))!;

    private async Task<PdfFile> Carrying(ReportDocument document, ImmutableArray<OutputFile> files) => (await PdfFormat.Write(
        document, TypstFixture.ThemeFolder, typst.Worker, new DiagnosticBag(), TestContext.Current.CancellationToken, attached: () => Task.FromResult(files)))!;

    /// <summary>The worker, asked for another standard, with its bytes changed.</summary>
    private sealed class Held(ITypstCompiler worker, string standard, Func<byte[], byte[]>? change = null) : ITypstCompiler
    {
        public async Task<TypstResult> Compile(TypstJob job, CancellationToken cancellation)
        {
            var result = await worker.Compile(job with { Standard = standard }, cancellation);
            return result is TypstPdf pdf && change is not null ? pdf with { Content = change(pdf.Content.ToArray()) } : result;
        }
    }
}
