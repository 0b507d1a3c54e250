using System.Text;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

/// <summary>Each fault of an answer file gives one located message, and no answer's text gets out.</summary>
public sealed class ResponseFaultTests : IDisposable
{
    private const string Secret = "Trivsel";
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void The_sample_itself_has_no_fault()
    {
        var round = sample.Read();

        Assert.Equal(12, round.Responses.Count);
        Assert.Equal("To\nlinjer", round.Responses.Texts["kommentar"][2]);
        Assert.Equal("Med \"sitat\"; og semikolon", round.Responses.Texts["kommentar"][0]);
    }

    [Theory]
    // Unit numbers. S03's comment has a line break, so S04 stands on line 6.
    [InlineData("S04;0118", "S04;118", "RG206", 6, "column kommunenummer", "lost its leading zero", "118 should be 0118 Aremark")]
    [InlineData("S12;030101", "S12;30101", "RG206", 14, "column kommunenummer", "lost its leading zero", "030101 Gamle Oslo")]
    [InlineData("S12;030101", "S12;301", "RG206", 14, "column kommunenummer", "lost its leading zero", "0301")]
    [InlineData("S12;030101", "S12;0301", "RG206", 14, "column kommunenummer", "its parts are", "030101 Gamle Oslo")]
    [InlineData("S01;0101", "S01;3001", "RG206", 2, "column kommunenummer", "a later year", "3001 is the number from 2020 of 0101 Halden")]
    [InlineData("S11;1026", "S11;1567", "RG206", 13, "column kommunenummer", "an earlier year", "1567 was the number before 2019 of 5061 Rindal")]
    [InlineData("S01;0101", "S01;4444", "RG206", 2, "column kommunenummer", "not in the frame", "4444 is no unit of 2019")]
    [InlineData("S02;0104", "S02;0101", "RG206", 3, "column kommunenummer", "answered more than once", "0101 Halden has an answer on line 2")]
    [InlineData("S01;0101", "S01;", "RG206", 2, "column kommunenummer", "missing", null)]
    // Ids.
    [InlineData("S05;", "S02;", "RG207", 7, "column svar_id", "more than once", "line 3")]
    [InlineData("S05;", ";", "RG207", 7, "column svar_id", "no id", null)]
    // Weights.
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1,05;1;1;1;0;0;;3", "RG208", 2, "column vekt", "decimal comma", "with a point")]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;0;1;1;1;0;0;;3", "RG208", 2, "column vekt", "is zero", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;0.000;1;1;1;0;0;;3", "RG208", 2, "column vekt", "is zero", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;-1.05;1;1;1;0;0;;3", "RG208", 2, "column vekt", "is negative", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;Trivsel;1;1;1;0;0;;3", "RG208", 2, "column vekt", "not a number", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1e3;1;1;1;0;0;;3", "RG208", 2, "column vekt", "not a number", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1.0512345;1;1;1;0;0;;3", "RG208", 2, "column vekt", "six decimals", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;;1;1;1;0;0;;3", "RG208", 2, "column vekt", "missing", null)]
    // Codes.
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;7;;;;;;2;3;-99", "RG204", 6, "column mal", "Code 7 is not in the codebook; valid are 1, 2, 98, 99.", null)]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;02;;;;;;2;3;-99", "RG204", 6, "column mal", "Code 02 is not in the codebook", null)]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;2.0;;;;;;2;3;-99", "RG204", 6, "column mal", "not a whole number", null)]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;Trivsel;;;;;;2;3;-99", "RG204", 6, "column mal", "not a whole number", null)]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;12345678;;;;;;2;3;-99", "RG204", 6, "column mal", "not a whole number", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3;2;12", "1;1;1.05;1;1;1;2;0;;3;2;12", "RG204", 2, "column hvilke_3", "Code 2 is not in the codebook; valid are 0, 1, 99.", null)]
    // Status, parts and filters.
    [InlineData("S04;0118;2019-11-19;1;0", "S04;0118;2019-11-19;3;0", "RG209", 6, "column kd_status", "not known", "1 (complete)")]
    [InlineData("S12;030101;2019-11-23;1;", "S12;030101;2019-11-23;1;1", "RG209", 14, "column skole_status", "its role is not asked", "asked in kommune")]
    [InlineData("S01;0101;2019-11-18;1;1", "S01;0101;2019-11-18;0;1", "RG210", 2, "column kd_status", "is missing, but it holds answers", "`mal`")]
    [InlineData("S01;0101;2019-11-18;1;1", "S01;0101;2019-11-18;1;", "RG210", 2, "column skole_status", "was not asked, but it holds answers", "`utfordring_ss`")]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;2;0;1;0;0;;2;3;-99", "RG210", 6, "column hvilke_1", "`hvilke` is answered where its filter is closed", "where `mal` is 1")]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1.05;1;1;1;0;0;Trivsel;3", "RG210", 2, "column annet", "filter is closed", "`hvilke_3` is 1")]
    // Numbers.
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;8,5;", "RG211", 3, "column antall", "decimal comma", "with a point")]
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;1001;", "RG211", 3, "column antall", "outside the codebook's bounds, 0 to 1000", null)]
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;-1;", "RG211", 3, "column antall", "outside the codebook's bounds", null)]
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;8.;", "RG211", 3, "column antall", "not a number", null)]
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;1 000;", "RG211", 3, "column antall", "not a number", null)]
    // Dates and multiple choice.
    [InlineData("S05;0402;2019-11-20", "S05;0402;20.11.2019", "RG212", 7, "column innsendt", "not written as", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1.05;1;1;;0;0;;3", "RG214", 2, "column hvilke_1", "Some cells of `hvilke`", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1.05;1;1;99;0;0;;3", "RG214", 2, "column hvilke_1", "Some cells of `hvilke`", null)]
    // Rows.
    [InlineData("S05;0402;2019-11-20;1", "S05;0402;2019-11-20", "RG203", 7, "the row", "not have as many cells", "17 cells, the header 18")]
    [InlineData("S05;0402;2019-11-20;1", "S05;0402;2019-11-20;1;1", "RG203", 7, "the row", "not have as many cells", "19 cells, the header 18")]
    [InlineData("\nS05;", "\n\nS05;", "RG203", 7, "the row", "The line is empty", null)]
    // Header.
    [InlineData("annet;forhold_a;forhold_b;antall", "forhold_a;annet_b;antall;forhold_b", "RG205", 1, "column annet", "`annet` is missing", "`annet_b`")]
    [InlineData("forhold_b;antall;utf", "forhold_b;forhold_a;utf", "RG205", 1, "column forhold_a", "stands twice", "column 13 and column 15")]
    [InlineData("forhold_b;antall;utf", "forhold_b;;utf", "RG205", 1, "column 15", "has no name", null)]
    public void One_fault_is_one_message(
        string old, string @new, string code, int line, string place, string message, string? hint)
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, old, @new);

        var problem = Problems().First(item => item.Code == code && item.Span!.Place == place);

        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Equal("data/svar.csv", problem.Span!.File);
        Assert.Equal(line, problem.Span.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
        if (code != "RG205")
            Assert.Single(Problems());
    }

    [Fact]
    public void An_exclusive_option_ticked_with_others_is_a_warning()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, "1;1;1.05;1;1;1;0;0;;3", "1;1;1.05;1;1;1;0;1;;3");

        var problem = Assert.Single(Problems(expectRound: true));

        Assert.Equal(("RG213", Severity.Warning, 2, "column hvilke_98"), (problem.Code, problem.Severity, problem.Span!.Line, problem.Span.Place));
    }

    [Fact]
    public void An_unknown_column_is_a_warning()
    {
        sample.Responses = string.Join('\n', sample.Responses.Replace("\"To\nlinjer\"", "x", StringComparison.Ordinal)
            .Split('\n').Select((line, index) => line + (index == 0 ? ";ekstra" : $";{Secret}")));

        var problem = Assert.Single(Problems(expectRound: true));

        Assert.Equal(("RG205", Severity.Warning, "column ekstra"), (problem.Code, problem.Severity, problem.Span!.Place));
    }

    [Fact]
    public void Twenty_equal_faults_are_one_message_with_a_count()
    {
        sample.Responses = sample.Responses.Replace("2019-11-", "2019/11/", StringComparison.Ordinal);

        var problem = Assert.Single(Problems());

        Assert.Equal((12, 2), (problem.Count, problem.Span!.Line));
    }

    [Fact]
    public void Numbers_of_another_year_are_explained_together()
    {
        sample.Responses = SampleSurvey.Change(SampleSurvey.Change(sample.Responses, "S01;0101", "S01;3001"), "S03;0111", "S03;3003");

        var problem = Assert.Single(Problems());

        Assert.Equal(2, problem.Count);
        Assert.Equal(
            "3001 is the number from 2020 of 0101 Halden. 3003 is the number from 2020 of 0111 Hvaler.", problem.Hint);
    }

    [Theory]
    [InlineData(',', "a comma")]
    [InlineData('\t', "a tab")]
    [InlineData('|', "a bar (|)")]
    public void A_wrong_delimiter_is_named(char delimiter, string name)
    {
        sample.Responses = sample.Responses.Replace(';', delimiter);

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG202", 1), (problem.Code, problem.Span!.Line));
        Assert.Equal($"The columns are separated by {name}, but a semicolon is expected.", problem.Message);
    }

    [Fact]
    public void A_file_without_a_header_shows_no_answer()
    {
        sample.Responses = sample.Responses[(sample.Responses.IndexOf('\n', StringComparison.Ordinal) + 1)..];

        var problem = Assert.Single(Problems());

        Assert.Equal("RG202", problem.Code);
        Assert.Contains("svar_id", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_told(string text)
    {
        sample.Responses = text;

        var problem = Assert.Single(Problems());

        Assert.Equal("RG201 data/svar.csv: The file is empty. Export it again, or name another file.", problem.ToString());
    }

    [Fact]
    public void A_file_with_only_a_header_is_told()
    {
        sample.Responses = sample.Responses.Split('\n')[0];

        Assert.Contains("no rows", Assert.Single(Problems()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_CR_LF_are_fine()
    {
        sample.Responses = "\uFEFF" + sample.Responses.Replace("\n", "\r\n", StringComparison.Ordinal);

        var round = sample.Read();

        Assert.Equal(12, round.Responses.Count);
        Assert.Equal("To\r\nlinjer", round.Responses.Texts["kommentar"][2]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_physical_after_a_cell_with_line_breaks(string lineBreak)
    {
        var text = SampleSurvey.Change(sample.Responses, "Trivsel;2;2;8.5", "\"Trivsel\n\n\n\";2;2;x");
        sample.Responses = SampleSurvey.Change(text, "S09;1001", "S09;9999").Replace("\n", lineBreak, StringComparison.Ordinal);

        var problems = Problems();

        // The bad number stands below the line breaks of an earlier cell in its own row.
        Assert.Equal(6, problems.Single(problem => problem.Code == "RG211").Span!.Line);
        Assert.Equal(14, problems.Single(problem => problem.Code == "RG206").Span!.Line);
    }

    [Fact]
    public void An_unterminated_quote_is_reported_where_it_opens()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, ";{{ figure }} <b> #let", ";\"{{ figure }} <b> #let");

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG203", 9, "column kommentar"), (problem.Code, problem.Span!.Line, problem.Span.Place));
        Assert.Contains("never closed", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_closed_by_a_later_cell_is_reported_where_it_opens()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, "0;Trivsel;2;2", "0;\"Trivsel;2;2");

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG203", 3, "column annet"), (problem.Code, problem.Span!.Line, problem.Span.Place));
        Assert.Contains("middle of a cell", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_within_a_cell_is_reported()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, "0;Trivsel;2;2", "0;Tri\"vsel;2;2");

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG203", 3, "column annet"), (problem.Code, problem.Span!.Line, problem.Span.Place));
    }

    [Theory]
    [InlineData(0xE6, "looks like Windows-1252 or Latin-1")]
    [InlineData(0x96, "looks like Windows-1252.")]
    public void A_byte_that_is_not_UTF8_is_told_with_its_line_and_offset(byte value, string guess)
    {
        sample.Write();
        var text = sample.Responses;
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = Encoding.UTF8.GetByteCount(text[..text.IndexOf(Secret, StringComparison.Ordinal)]);
        bytes[at] = value;
        sample.WriteFile("data/svar.csv", bytes);

        var problem = Assert.Single(Problems(write: false));

        Assert.Equal(("RG201", 3), (problem.Code, problem.Span!.Line));
        Assert.Equal($"The file is not UTF-8: byte 0x{value:X2} at offset {at} is not valid there.", problem.Message);
        Assert.Contains(guess, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF16_is_recognised(bool byteOrderMark)
    {
        sample.Write();
        var encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark);
        sample.WriteFile("data/svar.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(sample.Responses)]);

        Assert.Contains("UTF-16", Assert.Single(Problems(write: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_is_told_with_its_line()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, "#let", "#\0let");

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG201", 9), (problem.Code, problem.Span!.Line));
        Assert.Contains("NUL byte", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_told_with_the_nearest_name()
    {
        sample.Write();
        File.Move(sample.PathOf("data/svar.csv"), sample.PathOf("data/svarr.csv"));

        var problem = Assert.Single(Problems(write: false));

        Assert.Equal("RG200 data/svar.csv: There is no such file. Did you mean `svarr.csv`?", problem.ToString());
    }

    [Fact]
    public void A_cell_of_900_000_letters_is_read()
    {
        var letters = new string('æ', 900_000);
        sample.Responses = SampleSurvey.Change(sample.Responses, Secret, letters);

        Assert.Equal(letters, sample.Read().Responses.Texts["annet"][1]);
    }

    private IReadOnlyList<Diagnostic> Problems(bool expectRound = false, bool write = true)
    {
        if (write)
            sample.Write();
        var bag = new DiagnosticBag();
        var round = SurveyReader.Read(sample.Files, sample.Folder, bag);
        Assert.Equal(expectRound, round is not null);
        Assert.All(bag.Sorted(), problem => Assert.DoesNotContain(Secret, problem.ToString(), StringComparison.Ordinal));
        return bag.Sorted();
    }
}
