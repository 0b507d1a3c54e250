using System.IO.Compression;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Docx;

namespace Rapportgenerator.Tests.Formats.Docx;

/// <summary>The Word file of small publications.</summary>
public class DocxFormatTests
{
    private const string EveryNode = """
        # Bosetting

        Et avsnitt med *kursiv*, **fet**, `kode`, [en lenke](https://imdi.no/a_b), [et kapittel](b.md#tall),
        <https://imdi.no>, en fotnote[^a], samme note[^a], &amp; og [](ref:tab-svar).\
        Ny linje.

        ## Lister {#lister}

        Kort om:

        - en
        - to
          - indre

        3. tre

           med avsnitt
        4. fire

        > Et sitat.
        >
        > - i sitatet

        ***

        ```
        #let x = 1
            y
        ```

        | Kommune | Antall |
        |---|---:|
        | Bø | 1 200 |

        ::: finding 0

        Åtte av ti.

        - i ramme

        :::

        ::: finding 1

        Uten tall.

        :::

        ::figure{tab-svar}

        ::figure{fig-mal}

        ::numbers

        [^a]: Noten, se <https://imdi.no/note>.
        """;

    private static ReportDocument Sample(params (string Slug, string Markdown)[] chapters)
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(bag, chapters, [SampleReport.Table("svar"), SampleReport.Chart("mal")]);
        Assert.Empty(bag.Sorted());
        return document;
    }

    private static ReportDocument AllNodes() =>
        Sample(("forside", "# Kommuneundersøkelsen\n\n## Hovedfunn\n\n::findings\n\n## Les mer\n\nMer.\n"), ("bosetting", EveryNode), ("b", "# B\n\n## Tall {#tall}\n"));

    [Fact]
    public void A_document_with_every_node_is_valid_and_the_same_each_time()
    {
        using var word = WordDocument.Of(AllNodes());

        Assert.Empty(word.Faults());
        using var again = WordDocument.Of(AllNodes());
        Assert.Equal(word.Bytes, again.Bytes);
        using var zip = new ZipArchive(new MemoryStream(word.Bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2020, 6, 3), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Each_node_has_its_style_and_its_words()
    {
        using var word = WordDocument.Of(AllNodes());

        Assert.Equal(["Hovedfunn", "1 Bosetting", "2 B"], word.Texts("Heading1"));
        Assert.Equal(["Bosetting", "Les mer", "Lister", "Tall"], word.Texts("Heading2"));
        Assert.Equal(["Tall i teksten", "Tall i figurer og tabeller"], word.Texts("Heading3"));
        // The contents say what Word would say when they are updated.
        Assert.Equal(word.Texts("Heading1"), word.Texts("TOC1"));
        Assert.Equal(word.Texts("Heading2"), word.Texts("TOC2"));
        Assert.Contains(
            "Et avsnitt med kursiv, fet, kode, en lenke, et kapittel, https://imdi.no, en fotnote, samme note1, & og Tabell 1. Ny linje.", word.Texts("Normal"));
        Assert.Equal(["en", "to", "indre"], word.Texts("ListBullet").Take(3));
        Assert.Equal(["tre", "fire"], word.Texts("ListNumber"));
        Assert.Equal(["med avsnitt"], word.Texts("ListContinue"));
        Assert.Equal(["Et sitat.", "i sitatet"], word.Texts("Quote"));
        Assert.Equal(["#let x = 1 y"], word.Texts("Code"));
        Assert.Equal(["Hovedfunn"], word.Texts("FindingLabel"));
        Assert.Equal(["80 %"], word.Texts("FindingNumber"));
        Assert.Equal(["Åtte av ti.", "i ramme", "Uten tall."], word.Texts("Finding"));
        Assert.Equal(["80 % Åtte av ti.", "i ramme", "Uten tall."], word.Texts("FindingLine"));
        Assert.Equal(["Tabell 1. Resultatmål", "Figur 1. Resultatmål"], word.Texts("Caption").Take(2));
        Assert.Equal(
            ["Spørsmål: Har kommunen resultatmål?", "Grunnlag: 10 kommuner", "Merknad: Tallene er vektet.", "Kilde: Kommuneundersøkelsen 2019."],
            word.Texts("Detail").Take(4));
    }

    [Fact]
    public void A_numbered_list_begins_with_its_own_number_and_the_next_one_with_its_own()
    {
        using var word = WordDocument.Of(Sample(("forside", "# F\n\n3. tre\n4. fire\n\nTekst.\n\n1. en\n   1. indre\n")));

        var numbering = word.Main.NumberingDefinitionsPart!.Numbering!;
        var lists = word.Paragraphs("ListNumber").Select(each => each.ParagraphProperties!.NumberingProperties!).ToArray();
        Assert.Equal(4, lists.Length);
        Assert.Equal([0, 0, 0, 1], lists.Select(each => each.NumberingLevelReference!.Val!.Value));
        var ids = lists.Select(each => each.NumberingId!.Val!.Value).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal([3, 1, 1], ids.Distinct().Select(id => numbering.Elements<NumberingInstance>().Single(each => each.NumberID! == id)
            .Descendants<StartOverrideNumberingValue>().Single().Val!.Value));
    }

    [Fact]
    public void A_table_says_what_its_heads_are_and_no_row_of_it_is_parted()
    {
        using var word = WordDocument.Of(AllNodes());
        var table = word.Body.Descendants<Table>().Single(each => each.Descendants<TableCaption>().Any(name => name.Val == "Tabell\u00A01. Resultatmål"));
        var rows = table.Elements<TableRow>().ToArray();

        Assert.Equal(["Svar|Små|Store", "Ja|80|–", "Helse", "Nei|20|–"], rows.Select(row => string.Join('|', row.Elements<TableCell>().Select(WordDocument.TextOf))));
        Assert.Equal([true, false, false, false], rows.Select(row => row.Descendants<TableHeader>().Any()));
        Assert.All(rows, row => Assert.Single(row.Descendants<CantSplit>()));
        var look = table.GetFirstChild<TableProperties>()!.TableLook!;
        Assert.True(look.FirstRow!.Value && look.FirstColumn!.Value);
        Assert.Equal(["TableText", "TableNumber", "TableNumber"], rows[1].Descendants<Paragraph>().Select(WordDocument.StyleOf));
        Assert.Equal(3, rows[2].Descendants<GridSpan>().Single().Val!.Value);
        // Title, table and details stand on one page.
        Assert.All(table.Descendants<Paragraph>(), each => Assert.NotNull(each.ParagraphProperties!.KeepNext));
        // Every table has something after it, or two of them would be one.
        Assert.All(word.Body.Elements<Table>(), each => Assert.IsType<Paragraph>(each.NextSibling()));
    }

    [Fact]
    public void A_picture_has_its_words_and_is_as_wide_as_the_text()
    {
        using var word = WordDocument.Of(AllNodes());

        var picture = Assert.Single(word.Body.Descendants<Inline>());
        Assert.Equal("Søylediagram. Ja: 80 prosent.", picture.DocProperties!.Description!.Value);
        Assert.Equal("Resultatmål", picture.DocProperties.Title!.Value);
        Assert.Equal(154 * 36000, picture.Extent!.Cx!.Value);
        // The drawing is 640 wide and 40 high.
        Assert.Equal(154 * 36000 / 16, picture.Extent.Cy!.Value);
        Assert.Single(word.Main.ImageParts);
    }

    [Fact]
    public void Links_lead_to_places_that_are_there_and_out_to_the_world()
    {
        using var word = WordDocument.Of(AllNodes());
        var places = word.Body.Descendants<BookmarkStart>().Select(each => each.Name!.Value!).ToArray();
        var links = word.Body.Descendants<Hyperlink>().ToArray();

        Assert.Equal(places.Length, places.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(links.Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value!, places));
        Assert.Equal(
            ["https://imdi.no/a_b", "https://imdi.no/"],
            links.Where(link => link.Id is not null).Select(link => word.Main.HyperlinkRelationships.Single(each => each.Id == link.Id).Uri.ToString()));
        Assert.Equal("https://imdi.no/note", Assert.Single(word.Main.FootnotesPart!.HyperlinkRelationships).Uri.ToString());
        // In the contents, in the text, on the front page and in the list of figures.
        Assert.Equal(
            ["Hovedfunn", "Bosetting", "Les mer", "1 Bosetting", "Lister", "2 B", "Tall", "Bosetting", "et kapittel", "Tabell 1", "Tabell 1", "Figur 1"],
            links.Where(link => link.Anchor is not null).Select(WordDocument.TextOf));
    }

    [Fact]
    public void A_footnote_is_a_real_one_and_its_second_call_names_its_number()
    {
        using var word = WordDocument.Of(AllNodes());

        Assert.Equal([1L], word.Body.Descendants<FootnoteReference>().Select(each => each.Id!.Value));
        Assert.Equal(" NOTEREF fotnote_1 \\h ", Assert.Single(word.Body.Descendants<SimpleField>()).Instruction!.Value);
        var note = word.Main.FootnotesPart!.Footnotes!.Elements<Footnote>().Single(each => each.Id! == 1);
        Assert.Equal("Noten, se https://imdi.no/note.", WordDocument.TextOf(note));
        Assert.Single(note.Descendants<FootnoteReferenceMark>());
    }

    [Fact]
    public void What_is_in_another_language_says_so()
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(
            bag, [("forside", "# F\n\n## Funn\n\n::findings\n\n[](ref:a)\n"), ("a", "# Busetjing\n\nKva.\n\n::: finding 0\n\nÅtte.\n\n:::\n")], nynorsk: "a");
        using var word = WordDocument.Of(document);

        Assert.Equal("nb-NO", word.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        var runs = word.Body.Descendants<Run>().Where(run => run.InnerText.Length > 0).ToArray();
        string? Of(string text) => runs.Where(run => run.InnerText == text).Select(run => run.RunProperties?.Languages?.Val?.Value).Distinct().Single();
        Assert.All(["Busetjing", "Kva.", "Åtte.", "Hovudfunn"], text => Assert.Equal("nn-NO", Of(text)));
        Assert.Null(Of("Funn"));
        Assert.Null(Of("Publisert 3.\u00A0juni 2020"));
    }

    [Fact]
    public void The_file_says_what_it_is_and_asks_nothing_when_it_is_opened()
    {
        using var word = WordDocument.Of(AllNodes());
        var properties = word.Package.PackageProperties;

        Assert.Equal(
            ("Kommuneundersøkelsen", "Direktoratet", "Bosetting og integrering", "nb"),
            (properties.Title, properties.Creator, properties.Description, properties.Language));
        Assert.Equal(new DateTime(2020, 6, 3), properties.Created!.Value.ToUniversalTime());
        var settings = word.Main.DocumentSettingsPart!.Settings!;
        Assert.Empty(settings.Descendants<UpdateFieldsOnOpen>());
        Assert.DoesNotContain(word.Body.Descendants<FieldChar>(), field => field.Dirty is not null);
        Assert.Equal("15", settings.Descendants<CompatibilitySetting>().Single(each => each.Name! == CompatSettingNameValues.CompatibilityMode).Val!.Value);
        Assert.Equal(["Kommuneundersøkelsen"], word.Texts("Title"));
        Assert.Equal(["Bosetting og integrering"], word.Texts("Subtitle"));
        Assert.Equal(["Syntetiske svar: Ingen kommune eller bydel har gitt disse svarene."], word.Texts("Notice"));
    }

    [Theory]
    [InlineData(true, "Kommuneundersøkelsen Utkast", "Direktoratet Utkast")]
    [InlineData(false, "Kommuneundersøkelsen", "Direktoratet")]
    public void A_draft_says_so_on_its_title_page_and_at_the_head_of_the_others(bool draft, string head, string cover)
    {
        using var word = WordDocument.Of(Sample(("forside", "# Funn\n\nTekst.\n")), draft);

        Assert.Equal(head, WordDocument.TextOf(word.Main.HeaderParts.Single().Header!));
        Assert.Equal([cover], word.Texts("Publisher"));
        Assert.Empty(word.Faults());
    }

    [Fact]
    public void No_first_or_last_item_of_a_list_is_left_alone()
    {
        using var word = WordDocument.Of(Sample(("forside", "# Funn\n\nDette er en lang nok innledning.\n\n- en\n- to\n- tre\n- fire\n")));

        Assert.Equal(
            [("en", true), ("to", false), ("tre", true), ("fire", false)],
            word.Paragraphs("ListBullet").Select(item => (WordDocument.TextOf(item), item.ParagraphProperties!.KeepNext is not null)));
    }

    [Fact]
    public void A_head_of_many_words_gets_room_for_three_lines()
    {
        var widths = ColumnWidths.Of(
            [
                TableColumn.Of("Prosent", isFirst: true, ["Norskopplæring"]),
                TableColumn.Of("I liten eller svært liten grad", isFirst: false, ["4"]),
                TableColumn.Of("Vet ikke", isFirst: false, ["1"]),
            ],
            isTight: false);

        // «I liten eller», «svært liten», «grad»: 13 signs at 9 points, under half the size wide each, and 9 points beside them. One
        // line for each word would need 28 points, two lines 75.
        Assert.InRange(widths[1], 20 * 50, 20 * 70);
        Assert.InRange(widths[2], 20 * 35, 20 * 42);
        Assert.Equal(WordStyles.TextWidth, widths.Sum());
    }

    [Fact]
    public void Text_stays_text_and_what_xml_cannot_hold_is_left_out()
    {
        var hostile = SampleReport.Table("svar", "Mål <b> & \"midler\" \u0001\uFFFE ]]> 🙂");
        var bag = new DiagnosticBag();
        using var word = WordDocument.Of(SampleReport.Build(
            bag, [("forside", "# F\n\n`<w:p>` \\& æøå\n\n::figure{tab-svar}\n\n::figure{fig-mal}\n")], [hostile, SampleReport.Chart("mal") with { AlternativeText = "\"<a>\" & \u0001" }],
            title: "Tittel \u0001 <&>"));

        Assert.Empty(word.Faults());
        Assert.Contains("<w:p> & æøå", word.Texts("Normal"));
        Assert.Equal(["Tabell 1. Mål <b> & \"midler\" ]]> 🙂"], word.Texts("Caption").Take(1));
        Assert.Equal("\"<a>\" & ", word.Body.Descendants<DocProperties>().Single().Description!.Value);
        Assert.Equal("Tittel  <&>", word.Package.PackageProperties.Title);
    }

    [Fact]
    public void A_node_it_does_not_know_and_a_link_it_cannot_follow_are_errors_at_their_line()
    {
        var document = Sample(("forside", "# F\n\nTekst.\n\n[lenke](https://[imdi/)\n"));
        document.Chapters[0].Content.Add(new Markdig.Syntax.EmptyBlock(null));
        var bag = new DiagnosticBag();

        Assert.Null(DocxFormat.Write(document, bag));
        Assert.Equal(["RG660", "RG661"], bag.Sorted().Select(problem => problem.Code).Order());
    }
}
