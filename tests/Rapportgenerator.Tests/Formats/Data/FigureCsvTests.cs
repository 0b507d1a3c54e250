using System.Text;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats.Data;

namespace Rapportgenerator.Tests.Formats.Data;

public sealed class FigureCsvTests
{
    private static Figure Figure(string yes = "Ja") => SampleReport.Table("mal", tabulation: SampleReport.Tabulated(yes));

    private static string[] Lines(string yes = "Ja") =>
        Encoding.UTF8.GetString(FigureCsv.Write(Figure(yes))).Split("\r\n");

    [Fact]
    public void One_observation_a_row_with_exact_shares_and_decimal_comma()
    {
        var lines = Lines();
        Assert.Equal("\uFEFFquestion;weighted;item;group;measure;option;count;base;share;value;hidden;year;panel", lines[0]);
        Assert.Equal("int_03;0;;Alle;option;Ja;8;10;0,8;;0;2019;0", lines[1]);
        Assert.Equal("int_03;0;;Alle;any_of;\"Minst én; av flere\";1;10;0,3333333333;;0;2019;0", lines[3]);
    }

    [Fact]
    public void A_hidden_base_has_no_number_at_all()
    {
        Assert.Equal("int_03;0;;Store;option;Ja;;;;;1;2019;0", Lines()[4]);
        Assert.Equal("int_03;0;;Store;option;Nei;;;;;1;2019;0", Lines()[5]);
    }

    [Fact]
    public void Every_row_has_a_field_for_every_head() =>
        Assert.All(Lines().Where(line => line.Length > 0 && !line.Contains('"', StringComparison.Ordinal)), line =>
            Assert.Equal(13, line.Split(';').Length));

    [Fact]
    public void A_figure_of_several_years_has_the_rows_of_each_newest_first()
    {
        var then = SampleReport.Tabulated();
        var figure = Figure() with
        {
            Earlier = [then with { Year = 2017 }, then with { Year = 2018, Panel = new([2018, 2019], [true], false) }],
        };

        var lines = Encoding.UTF8.GetString(FigureCsv.Write(figure)).Split("\r\n");

        Assert.Equal(
            ["int_03;0;;Alle;option;Ja;8;10;0,8;;0;2019;0", "int_03;0;;Alle;option;Ja;8;10;0,8;;0;2018;1", "int_03;0;;Alle;option;Ja;8;10;0,8;;0;2017;0"],
            lines.Where(line => line.Contains(";Alle;option;Ja;", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("=SUM(1)", "'=SUM(1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@x", "'@x")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("Under 5\u00A0000", "Under 5 000")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void Text_is_text_to_a_spreadsheet(string label, string field) => Assert.Contains($";option;{field};8;", Lines(label)[1], StringComparison.Ordinal);
}
