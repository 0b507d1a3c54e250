using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

public sealed class CodebookFaultTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Theory]
    [InlineData("- id: antall\n", "- id: mal\n", "RG221", "questions[4].id", "The question id `mal` stands twice.", "It stands on line ")]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 1, key: nei, label: Nei}", "RG221", "questions[0].options[1].code", "The option code 1 stands twice.", null)]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 2, key: ja, label: Nei}", "RG221", "questions[0].options[1].key", "The option key `ja` stands twice.", null)]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 99, key: nei, label: Nei}", "RG221", "questions[0].options[1].code", "stands for no answer", null)]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 2, label: Nei}", "RG107", "questions[0].options[1]", "The key `key` is missing.", null)]
    [InlineData("column: hvilke_2", "column: hvilke_1", "RG221", "questions[1].options[1].column", "The column `hvilke_1` is named twice.", "line ")]
    [InlineData("column: forhold_b", "column: vekt", "RG221", "questions[3].items[1].column", "The column `vekt` is named twice.", null)]
    [InlineData("- {column: mal, in: [1]}", "- {column: mall, in: [1]}", "RG223", "questions[1].filter[0].column", "which is no question's column", "Did you mean `mal`?")]
    [InlineData("- {column: mal, in: [1]}", "- {column: forhold, in: [1]}", "RG223", "questions[1].filter[0].column", "several columns", "forhold_a, forhold_b")]
    [InlineData("- {column: mal, in: [1]}", "- {column: antall, in: [1]}", "RG223", "questions[1].filter[0].column", "a numeric question", null)]
    [InlineData("- {column: mal, in: [1]}", "- {column: hvilke_2, in: [1]}", "RG223", "questions[1].filter[0].column", "names the question itself", null)]
    [InlineData("- {column: mal, in: [1]}", "- {column: mal, in: [3]}", "RG223", "questions[1].filter[0].column", "code 3", "Valid are 1, 2, 98, 99.")]
    [InlineData("- {column: mal, in: [1]}", "- {column: mal, in: []}", "RG223", "questions[1].filter[0].in", "lets nobody through", null)]
    [InlineData("members: [utfordring_kd, utfordring_ss]", "members: [utfordring_kd, utfordring_sk]", "RG224", "pools[0].members[1]", "which is no question", "`utfordring_")]
    [InlineData("members: [utfordring_kd, utfordring_ss]", "members: [utfordring_kd, antall]", "RG224", "pools[0].members[1]", "of type numeric", null)]
    [InlineData("members: [utfordring_kd, utfordring_ss]", "members: [utfordring_kd, mal]", "RG224", "pools[0].members[1]", "same option and item keys", null)]
    [InlineData("members: [utfordring_kd, utfordring_ss]", "members: [utfordring_kd]", "RG224", "pools[0].members", "at least two", null)]
    [InlineData("{id: utfordring, ", "{id: mal, ", "RG221", "pools[0].id", "`mal` stands twice", null)]
    [InlineData("options: [1, 2]}", "options: [1, 7]}", "RG222", "questions[1].groups[0].options[1]", "names the code 7", "Valid are 1, 2, 3, 98.")]
    [InlineData("codes: [2, 3]}", "codes: [2, 4]}", "RG222", "scales.grad.collapse[0].codes[1]", "names the code 4", null)]
    [InlineData("previous_id: forhold_gammel\n    scale: grad", "scale: grader", "RG222", "questions[3].scale", "There is no scale `grader`.", "Did you mean `grad`?")]
    [InlineData("- id: antall\n    chapter: mal", "- id: antall\n    chapter: mål", "RG222", "questions[4].chapter", "There is no chapter `mål`.", "Did you mean `mal`?")]
    [InlineData("- id: antall\n    chapter: mal\n    role: kd", "- id: antall\n    chapter: mal\n    role: kdd", "RG222", "questions[4].role", "There is no role `kdd`.", "Did you mean `kd`?")]
    [InlineData("type: numeric", "type: number", "RG108", "questions[4].type", "must be one of single, multi, battery, numeric, text", null)]
    [InlineData("max: 4999}", "max: 5000}", "RG225", "breakdowns.storrelse.classes[1]", "overlaps with `liten`", null)]
    [InlineData("order: [Øst, Sør, Indre Øst]", "order: [Øst, Sør]", "RG225", "breakdowns.region", "belong to no class", "0402 Kongsvinger")]
    [InlineData("order: [Øst, Sør, Indre Øst]", "order: [{ valu: Øst, label_nn: Aust }, Sør, Indre Øst]", "RG106", "breakdowns.region.order[0].valu", "The key `valu` is not known here.", "Did you mean `value`?")]
    [InlineData("order: [Øst, Sør, Indre Øst]", "order: [{ value: Øst, label_nm: Aust }, Sør, Indre Øst]", "RG106", "breakdowns.region.order[0].label_nm", "The key `label_nm` is not known here.", "Did you mean `label_nn`?")]
    [InlineData("order: [Øst, Sør, Indre Øst]", "order: [{ value: Øst }, Sør, Indre Øst, Øst]", "RG221", "breakdowns.region.order[3]", "The value `Øst` stands twice.", null)]
    [InlineData("synthetic: true, language: nb }", "synthetic: true, language: norsk }", "RG108", "survey.language", "must be one of nb, nn, en", null)]
    [InlineData("text: Hvor mange deltakere?", "text: Hvor mange deltakere?\n    text_nb: Kor mange?", "RG106", "questions[4].text_nb", "The key `text_nb` is not known here.", null)]
    [InlineData("status: kd_status", "status: kd_staus", "RG222", "roles[0].status", "not a status column", "Did you mean `kd_status`?")]
    [InlineData("    max: 1000\n", "    max: 1000\n    unti: x\n", "RG106", "questions[4].unti", "The key `unti` is not known here.", "Did you mean `unit`?")]
    [InlineData("min: 0\n    max: 1000", "min: 10\n    max: 1", "RG220", "questions[4].min", "above `max`", null)]
    [InlineData("no_answer: -99}", "no_answer: 99}", "RG221", "questions[4].missing", "also a possible answer", null)]
    [InlineData("{column: svar_id, type: id}", "{column: svar_id, type: date}", "RG220", "data.columns", "No column has the type `id`.", null)]
    [InlineData("decimal: \".\"", "decimal: \",\"", "RG108", "data.decimal", "must be one of .", null)]
    [InlineData("code: 2, label: Avbrutt", "code: 3, label: Avbrutt", "RG108", "status[1].code", "must be one of 0, 1, 2", null)]
    [InlineData("year: 2019,", "year: i fjor,", "RG108", "survey.year", "`year` must be a whole number, but is the text `i fjor`.", null)]
    public void One_fault_is_one_message(string old, string @new, string code, string place, string message, string? hint)
    {
        sample.Codebook = SampleSurvey.Change(sample.Codebook, old, @new);

        var problem = Problems().First(item => item.Code == code && item.Span!.Place == place);

        Assert.Equal("data/kodebok.yaml", problem.Span!.File);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(253, true)]
    [InlineData(254, false)]
    public void A_question_has_as_many_options_as_a_byte_can_tell_apart_with_not_asked_and_no_answer(int options, bool fine)
    {
        // One value of the byte is «not asked», one is kept free, one is «no answer»: 253 of 256 are left.
        const string Nei = "- {code: 2, key: nei, label: Nei, label_nn: Nei}";
        var more = Enumerable.Range(1000, options - 3).Select(code => $"\n      - {{code: {code}, key: k{code}, label: Nei {code}}}");
        sample.Codebook = SampleSurvey.Change(sample.Codebook, Nei, Nei + string.Concat(more));

        sample.Write();
        var bag = new DiagnosticBag();
        var round = SurveyReader.Read(sample.Files, sample.Folder, bag);

        if (fine)
        {
            Assert.Equal(options, round!.Codebook.Find("mal")!.Options.Length);
            return;
        }

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal(("RG227", "questions[0].options"), (problem.Code, problem.Span!.Place));
        Assert.Contains("There are 254 options; a question has at most 253.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_points_at_its_line_and_column()
    {
        sample.Codebook = SampleSurvey.Change(sample.Codebook, "- {column: mal, in: [1]}", "- {column: mall, in: [1]}");

        var problem = Assert.Single(Problems());

        var line = sample.Codebook.Split('\n')[problem.Span!.Line - 1];
        Assert.StartsWith("mall,", line[(problem.Span.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_in_one_reading()
    {
        var text = SampleSurvey.Change(sample.Codebook, "codes: [2, 3]}", "codes: [2, 4]}");
        text = SampleSurvey.Change(text, "type: numeric", "type: number");
        sample.Codebook = SampleSurvey.Change(text, "{column: mal, in", "{column: mall, in");

        var codes = Problems().Select(problem => problem.Code).ToArray();
        Assert.Contains("RG222", codes);
        Assert.Contains("RG108", codes);
        Assert.Contains("RG223", codes);
    }

    [Theory]
    [InlineData("0104;Moss;", "0101;Moss;", 3, "column kommunenummer", "more than once", "line 2")]
    [InlineData("Øst;32726", "Øst;32 726", 3, "column innbyggere", "not a whole number", null)]
    [InlineData("Øst;32726", "Øst;-1", 3, "column innbyggere", "not a whole number", null)]
    [InlineData("0104;Moss;kommune", "0104;;kommune", 3, "column navn", "The cell is empty.", null)]
    public void A_fault_of_the_frame_is_told(string old, string @new, int line, string place, string message, string? hint)
    {
        sample.Frame = SampleSurvey.Change(sample.Frame, old, @new);

        var problem = Assert.Single(Problems());

        Assert.Equal(("RG215", "data/kommuner.csv", line, place), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Place));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_another_size_than_the_codebook_says_is_a_warning()
    {
        sample.Frame += "\n9999;Ekstra;kommune;Oslo;Sør;10";

        sample.Write();
        var bag = new DiagnosticBag();
        Assert.NotNull(SurveyReader.Read(sample.Files, sample.Folder, bag));

        Assert.Equal("The frame has 15 units, but the codebook says 14.", Assert.Single(bag.Sorted()).Message);
    }

    private IReadOnlyList<Diagnostic> Problems()
    {
        sample.Write();
        var bag = new DiagnosticBag();
        Assert.Null(SurveyReader.Read(sample.Files, sample.Folder, bag));
        return bag.Sorted();
    }
}
