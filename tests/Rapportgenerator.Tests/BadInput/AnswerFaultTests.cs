using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>A fault in the answers or the frame stops the build with one located message, and the old publication stands.</summary>
public sealed class AnswerFaultTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    // S03's comment has a line break, so S04 stands on line 6.
    [InlineData("S05;0402;2019-11-20;1", "S05;0402;2019-11-20", "RG203", 7, "the row", "17 cells, the header 18")]
    [InlineData("S05;", "S02;", "RG207", 7, "column svar_id", "line 3")]
    [InlineData("utfordring_ss;kommentar\n", "utfordring_ss;kommentar;mal\n", "RG205", 1, "column mal", "column 7 and column 19")]
    [InlineData("annet;forhold_a", "annett;forhold_a", "RG205", 1, "column annet", "Is it the column `annett`?")]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;7;;;;;;2;3;-99", "RG204", 6, "column mal", "Correct the answer")]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;hemmelighet;;;;;;2;3;-99", "RG204", 6, "column mal", "Export codes")]
    [InlineData("S01;0101", "S01;3001", "RG206", 2, "column kommunenummer", "3001 is the number from 2020 of 0101 Halden")]
    [InlineData("S11;1026", "S11;1567", "RG206", 13, "column kommunenummer", "1567 was the number before 2019 of 5061 Rindal")]
    [InlineData("S01;0101", "S01;4444", "RG206", 2, "column kommunenummer", "add it to data/kommuner.csv")]
    [InlineData("S01;0101", "S01;hemmelighet", "RG206", 2, "column kommunenummer", "data/kommuner.csv")]
    [InlineData("S04;0118", "S04;118", "RG206", 6, "column kommunenummer", "118 should be 0118 Aremark")]
    [InlineData(";{{ figure }} <b> #let", ";\"{{ figure }} <b> #let", "RG203", 9, "column kommentar", "Close the cell")]
    [InlineData("#let", "#\0let", "RG201", 9, null, "export the file again")]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1,05;1;1;1;0;0;;3", "RG208", 2, "column vekt", "with a point")]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;0;1;1;1;0;0;;3", "RG208", 2, "column vekt", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;-1.05;1;1;1;0;0;;3", "RG208", 2, "column vekt", null)]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;hemmelighet;1;1;1;0;0;;3", "RG208", 2, "column vekt", null)]
    [InlineData("0.95;2;;;;;;2;3;-99", "0.95;2;0;1;0;0;;2;3;-99", "RG210", 6, "column hvilke_1", "where `mal` is 1")]
    [InlineData("1;1;1.05;1;1;1;0;0;;3", "1;1;1.05;1;1;1;0;0;hemmelighet;3", "RG210", 2, "column annet", "`hvilke_3` is 1")]
    [InlineData("Trivsel;2;2;8.5;", "Trivsel;2;2;8,5;", "RG211", 3, "column antall", "with a point")]
    public async Task One_fault_in_the_answers(string old, string @new, string code, int line, string? place, string? hint)
    {
        build.Sample.Responses = SampleSurvey.Change(build.Sample.Responses, old, @new);

        var problem = await build.Problem();

        Assert.Equal((code, "data/svar.csv", line, place), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Place));
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("navn;type", "name;type", "RG205", 1, "column navn", "`name`")]
    [InlineData("0104;Moss", "0101;Moss", "RG215", 3, "column kommunenummer", "line 2")]
    [InlineData("0104;Moss", "104;Moss", "RG215", 3, "column kommunenummer", null)]
    [InlineData("Øst;32726", "Øst;mange", "RG215", 3, "column innbyggere", null)]
    [InlineData("Øst;32726", "Øst;32 726", "RG215", 3, "column innbyggere", null)]
    [InlineData("Moss;kommune", "Moss;by", "RG215", 3, "column type", null)]
    [InlineData("Moss;kommune", ";kommune", "RG215", 3, "column navn", null)]
    public async Task One_fault_in_the_frame(string old, string @new, string code, int line, string place, string? hint)
    {
        build.Sample.Frame = SampleSurvey.Change(build.Sample.Frame, old, @new);

        var problem = await build.Problem();

        Assert.StartsWith(code, problem.Code, StringComparison.Ordinal);
        Assert.Equal(("data/kommuner.csv", line, place), (problem.Span!.File, problem.Span.Line, problem.Span.Place));
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/svar.csv")]
    [InlineData("data/kommuner.csv")]
    [InlineData("data/endringer-2019.csv")]
    public async Task A_wrong_delimiter_is_named(string file)
    {
        build.Write();
        var path = build.Sample.PathOf(file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(';', ','));

        var problem = await build.Problem(write: false);

        Assert.Equal(("RG202", file, 1), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains("separated by a comma, but a semicolon is expected", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/svar.csv", "")]
    [InlineData("data/svar.csv", "\uFEFF\r\n")]
    [InlineData("data/kommuner.csv", "")]
    [InlineData("data/endringer-2019.csv", "")]
    [InlineData("data/endringer-2019.csv", "gammelt;nytt\n")]
    [InlineData("data/kodebok.yaml", "")]
    [InlineData("report.yaml", "")]
    public async Task An_empty_file(string file, string text)
    {
        build.Write();
        build.Sample.WriteFile(file, text);

        Assert.Equal(file, (await build.Problem(write: false)).Span!.File);
    }

    [Theory]
    [InlineData("data/svar.csv")]
    [InlineData("data/kommuner.csv")]
    public async Task Only_a_header(string file)
    {
        build.Write();
        var path = build.Sample.PathOf(file);
        File.WriteAllText(path, File.ReadAllLines(path)[0]);

        var problem = await build.Problem(write: false);

        Assert.Equal(("RG201", file), (problem.Code, problem.Span!.File));
        Assert.Contains("no rows", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/svar.csv", "RG201", "Trivsel", 3)]
    [InlineData("data/kommuner.csv", "RG201", "Åsnes", 9)]
    [InlineData("data/kodebok.yaml", "RG102", "Prøve", 1)]
    [InlineData("report.yaml", "RG102", "Prøve", 1)]
    [InlineData("templates/chapters/forside.md", "RG408", "prøve", 3)]
    public async Task A_byte_that_is_not_UTF8(string file, string code, string word, int line)
    {
        build.Sample.Templates["chapters/forside.md"] = "# En\n\nDette er en prøve.\n";
        build.Write();
        var path = build.Sample.PathOf(file);
        var text = File.ReadAllText(path);
        var at = Encoding.UTF8.GetByteCount(text[..text.IndexOf(word, StringComparison.Ordinal)]);
        var bytes = File.ReadAllBytes(path);
        bytes[at] = 0xE6;
        File.WriteAllBytes(path, bytes);

        var problem = await build.Problem(write: false);

        Assert.Equal((code, file, line), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.True(problem.Span.Column > 0);
        Assert.Contains($"byte 0xE6 at offset {at}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("looks like Windows-1252 or Latin-1", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_equal_faults_are_one_message_with_a_count()
    {
        build.Sample.Responses = build.Sample.Responses.Replace(";1.05;", ";1,05;", StringComparison.Ordinal)
            .Replace(";0.95;", ";0,95;", StringComparison.Ordinal);

        var problem = await build.Problem();

        Assert.Equal(("RG208", 11, 2), (problem.Code, problem.Count, problem.Span!.Line));
        Assert.Contains("11 places", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Byte_order_marks_and_CR_LF_everywhere_are_fine()
    {
        build.Write();
        foreach (var file in Directory.EnumerateFiles(build.Sample.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".csv" or ".md" or ".html" or ".typ").ToArray())
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(true));
        }

        var bag = new DiagnosticBag();
        var result = await Report.Build(
            build.Sample.ReportFile, new BuildOptions(OutputFormats.Html | OutputFormats.Pdf, build.Output), bag, null,
            TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted());
        Assert.NotNull(result);
    }
}
