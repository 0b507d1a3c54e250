using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Data;

public sealed class WorkbookTests(PublicationFixture publication)
{
    private const string Path = "data/kommuneundersokelsen-2019.xlsx";

    private static SpreadsheetDocument Open(ReportDocument document) =>
        SpreadsheetDocument.Open(new MemoryStream(document.File(Path).Content.ToArray()), isEditable: false);

    private static WorksheetPart[] Sheets(SpreadsheetDocument workbook) =>
        [.. workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => (WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!))];

    private static string[] Names(SpreadsheetDocument workbook) =>
        [.. workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static string[][] Cells(WorksheetPart sheet) =>
        [.. sheet.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];

    [Fact]
    public void Contents_and_notes_come_first_and_each_tabulation_has_a_sheet()
    {
        using var workbook = Open(OpenDataSample.Document());

        Assert.Equal(["Innhold", "Om tallene", "Figur 1", "ant"], Names(workbook));
        Assert.Contains(["Figur 1", "Mål", "Størrelse", "Figur 1"], Cells(Sheets(workbook)[0]));
        Assert.Contains(["ant", "Hvor mange?", "Alle", "Bare i teksten"], Cells(Sheets(workbook)[0]));
        Assert.Contains(
            ["Tegnet «–»", "Tallet vises ikke fordi færre enn 5 har svart, fordi det ville røpe et slikt tall, eller fordi det ikke finnes noe tall."], Cells(Sheets(workbook)[1]));
    }

    [Fact]
    public void Numbers_are_numbers_and_hidden_ones_a_dash()
    {
        using var workbook = Open(OpenDataSample.Document());
        var sheet = Sheets(workbook)[2];

        Assert.Contains(["Alle", "Ja", "Andel", "0.8", "8", "10"], Cells(sheet));
        Assert.Contains(["Store", "Ja", "Andel", "–", "–", "–"], Cells(sheet));
        var shown = sheet.Worksheet!.Descendants<Cell>().Single(cell => cell.InnerText == "0.8");
        Assert.Null(shown.DataType);
        var format = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)shown.StyleIndex!.Value);
        Assert.Equal(
            @"0.0\ %", workbook.WorkbookPart.WorkbookStylesPart.Stylesheet.Descendants<NumberingFormat>()
                .Single(number => number.NumberFormatId!.Value == format.NumberFormatId!.Value).FormatCode!.Value);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_stamped_with_the_day_of_publication()
    {
        var first = OpenDataSample.Document().File(Path).Content;

        Assert.True(first.Span.SequenceEqual(OpenDataSample.Document().File(Path).Content.Span));
        using var zip = new ZipArchive(new MemoryStream(first.ToArray()));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2020, 6, 3), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("=SUM(1)")]
    [InlineData("+47")]
    [InlineData("  @navn <b>&amp;</b> ")]
    [InlineData("_x0041_")]
    public void A_text_stays_text(string label)
    {
        using var workbook = Open(OpenDataSample.Document(label));
        var cell = Sheets(workbook)[2].Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ElementAtOrDefault(1))
            .First(cell => cell?.CellReference == "B6")!;

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(label, cell.InlineString!.Text!.Text.Replace("_x005F_", "_", StringComparison.Ordinal));
        Assert.Empty(Sheets(workbook).SelectMany(sheet => sheet.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void Control_characters_are_left_out_and_a_text_too_long_for_a_cell_is_cut()
    {
        using var workbook = Open(OpenDataSample.Document("a\u0001b\uFFFE" + new string('x', 40_000)));

        var text = Sheets(workbook)[2].Worksheet!.Descendants<Cell>().First(cell => cell.CellReference == "B6").InnerText;

        Assert.StartsWith("abxx", text, StringComparison.Ordinal);
        Assert.Equal((32_767, '…'), (text.Length, text[^1]));
    }

    [Fact]
    public void Title_author_and_language_are_told()
    {
        using var workbook = Open(OpenDataSample.Document(language: LanguageCode.Nn));

        var properties = workbook.PackageProperties;

        Assert.Equal(("Kommuneundersøkelsen", "Direktoratet", "nn"), (properties.Title, properties.Creator, properties.Language));
        Assert.Equal(new DateTime(2020, 6, 3), properties.Created!.Value.ToUniversalTime());
        Assert.Equal(properties.Created, properties.Modified);
    }

    [Fact]
    public void The_publication_s_workbook_is_valid_and_made_for_reading_aloud()
    {
        using var workbook = SpreadsheetDocument.Open(System.IO.Path.Combine(publication.Folder, Path), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var names = Names(workbook);
        Assert.Equal(2 + publication.Result.Document.Tabulations.Length, names.Length);
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length <= 31 && name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0, name));
        Assert.All(Sheets(workbook), sheet =>
        {
            var table = Assert.Single(sheet.TableDefinitionParts).Table!;
            var rows = sheet.Worksheet!.Descendants<Row>().ToArray();
            var columns = table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!).ToArray();
            var top = Array.FindIndex(rows, row => row.Elements<Cell>().Select(cell => cell.InnerText).SequenceEqual(columns));
            // One table that begins at its heads, ends with the sheet, and has something in every cell.
            Assert.Equal($"A{top + 1}:{(char)('A' + columns.Length - 1)}{rows.Length}", table.Reference!.Value);
            Assert.All(rows[top..], row => Assert.Equal(columns.Length, row.Elements<Cell>().Count(cell => cell.InnerText.Length > 0)));
            Assert.Empty(sheet.Worksheet.Descendants<MergeCell>());
            Assert.Equal(top + 1, sheet.Worksheet.Descendants<Pane>().Single().VerticalSplit!.Value);
            Assert.All(sheet.Worksheet.Descendants<Hyperlink>(), link => Assert.Contains(link.Location!.Value![1..^4], names));
        });
        Assert.Equal(names[1..], Sheets(workbook)[0].Worksheet!.Descendants<Hyperlink>().Select(link => link.Location!.Value![1..^4]));
    }
}
