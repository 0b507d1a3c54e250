using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Formats.Data;

public sealed class OpenCsvTests
{
    private const string Numbers = "data/tabulations.csv";
    private const string Codebook = "data/codebook.csv";

    [Fact]
    public void Every_number_is_a_row_with_its_address()
    {
        var lines = OpenDataSample.Document().Lines(Numbers);

        Assert.Equal(
            "\uFEFFid;tabulation;year;question;item;weighted;panel;breakdown;group;group_label;option;label;kind;measure;count;base;value;"
            + "standard_error;lower;upper;hidden",
            lines[0]);
        Assert.Contains("int_03.storrelse/alle/ja;int_03.storrelse;2019;int_03;;0;0;storrelse;alle;Alle;ja;Ja;option;share;8;10;0,8;;;;0", lines);
        // A third in as many digits as a double has.
        Assert.Contains(
            "int_03.storrelse/alle/minst_en;int_03.storrelse;2019;int_03;;0;0;storrelse;alle;Alle;minst_en;\"Minst én; av flere\";group;share;"
            + "1;10;0,3333333333333333;;;;0",
            lines);
    }

    [Fact]
    public void A_hidden_number_has_its_row_and_nothing_in_it() => Assert.Contains(
        "int_03.storrelse/store/ja;int_03.storrelse;2019;int_03;;0;0;storrelse;store;Store;ja;Ja;option;share;;;;;;;1",
        OpenDataSample.Document().Lines(Numbers));

    [Fact]
    public void What_only_the_text_uses_is_there_too_and_a_number_nobody_gave_is_empty_but_not_hidden() => Assert.Contains(
        "ant/median;ant;2019;ant;;1;0;;alle;Alle;median;Median;statistic;median;;0;;;;;0", OpenDataSample.Document().Lines(Numbers));

    [Fact]
    public void Uncertainty_stands_beside_its_number()
    {
        var document = OpenDataSample.Document();
        var tabulation = document.Tabulations[1];
        var all = tabulation.All.Items[0];
        var sure = all with { Options = all.Options.SetItem(0, all.Options[0] with { Uncertainty = new Uncertainty(0.125, 0.5, 0.95) }) };
        document = document with
        {
            Tabulations = [tabulation with { Groups = tabulation.Groups.SetItem(0, tabulation.All with { Items = [sure] }) }],
        };

        Assert.EndsWith(";8;10;0,8;0,125;0,5;0,95;0", document.Lines(Numbers)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_codebook_has_a_row_for_each_answer_and_each_question_without_answers()
    {
        var lines = OpenDataSample.Document().Lines(Codebook);

        Assert.Equal(
            "\uFEFFyear;question;type;chapter;role;text;item;item_text;option;label;label_nn;kind;members;unit;filter;previous_id", lines[0]);
        Assert.Equal("2019;int_03;single;int;intro;Har kommunen resultatmål?;;;ja;Ja;;substantive;;;;", lines[1]);
        Assert.Equal("2019;ant;numeric;int;intro;Hvor mange?;;;;;;;;personer;int_03=ja;ant_18", lines[3]);
        Assert.Equal(["", ""], lines[4..].Append(""));
    }

    [Theory]
    [InlineData("=SUM(1)", "'=SUM(1)")]
    [InlineData("+47", "'+47")]
    [InlineData("-1", "'-1")]
    [InlineData("@navn", "'@navn")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    public void No_label_is_a_formula_to_a_spreadsheet(string label, string cell)
    {
        var document = OpenDataSample.Document(label);

        Assert.Contains($";ja;{cell};option;", document.Lines(Numbers).Single(line => line.StartsWith("int_03.storrelse/alle/ja;", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains($";ja;{cell};;substantive;", document.Lines(Codebook)[1], StringComparison.Ordinal);
    }
}
