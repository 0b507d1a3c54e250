namespace Rapportgenerator.Tests.BadInput;

/// <summary>A fault in a template stops the build with one located message, and the old publication stands.</summary>
public sealed class TemplateFaultTests : IDisposable
{
    private const string File = "chapters/kapittel.md";
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("{{ if mal.ja }}", "RG401", 4, 0, "`end`")]
    [InlineData("{{ mal.ja", "RG401", 4, 1, "`}}`")]
    [InlineData("{{ mal.ja | percent 1 + }}", "RG401", 4, 0, null)]
    [InlineData("{{ \"åpen }}", "RG401", 4, 0, "quotation mark")]
    [InlineData("{{ end }}", "RG401", 4, 0, null)]
    [InlineData("{{ maal.ja }}", "RG402", 4, 4, "Did you mean `mal`?")]
    [InlineData("{{ Mal.ja }}", "RG402", 4, 4, "Did you mean `mal`?")]
    [InlineData("{{ mal.jaa }}", "RG403", 4, 0, "Did you mean `ja`?")]
    [InlineData("{{ storrelse.by.stoor.ja }}", "RG403", 4, 0, "Did you mean `stor`?")]
    [InlineData("{{ mal.ja | procent }}", "RG402", 4, 0, "Did you mean `percent`?")]
    [InlineData("{{ figure hvilke titel: \"x\" id: \"y\" }}", "RG404", 4, 0, "Did you mean `title`?")]
    [InlineData("{{ mal.ja | percent 1 2 3 }}", "RG404", 4, 0, null)]
    [InlineData("{{ figure }}", "RG404", 4, 0, null)]
    [InlineData("{{ percent \"x\" }}", "RG405", 4, 0, null)]
    [InlineData("{{ mal }}", "RG405", 4, 0, null)]
    [InlineData("{{ mal + \"x\" }}", "RG405", 4, 0, "members")]
    [InlineData("{{ \"x\" + forhold.a }}", "RG405", 4, 0, "members")]
    [InlineData("{{ \"x\" + 1.5 }}", "RG405", 4, 0, "whole numbers")]
    [InlineData("{{ [1, 2][7] }}", "RG404", 4, 0, "Only functions")]
    [InlineData("{{ 1 / 0 }}", "RG405", 4, 0, null)]
    [InlineData("{{ x = [1, 2]; x[7] }}", "RG404", 4, 0, null)]
    [InlineData("{{ null }}", "RG405", 4, 0, null)]
    [InlineData("{{ mal[\"jaa\"] }}", "RG403", 4, 0, "Did you mean `ja`?")]
    [InlineData("{{ mal[0] }}", "RG403", 4, 0, null)]
    [InlineData("{{ for x in mal }}{{ x }}{{ end }}", "RG404", 4, 0, "`q.options`")]
    [InlineData("{{ figure hvilke only: [\"hvilke_9\"] id: \"y\" }}", "RG322", 4, 4, "hvilke_")]
    [InlineData("{{ figure hvilke kind: \"pie\" id: \"y\" }}", "RG405", 4, 0, null)]
    [InlineData("{{ figure hvilke id: \"Å b\" }}", "RG405", 4, 0, null)]
    [InlineData("{{ figure hvilke }}", "RG409", 4, 0, "id")]
    [InlineData("{{ while true }}x{{ end }}", "RG407", 4, 0, "never ends")]
    [InlineData("{{ include \"../data/svar.csv\" }}", "RG408", 4, 4, "Only files in that folder")]
    [InlineData("{{ include \"/etc/passwd\" }}", "RG408", 4, 4, "Only files in that folder")]
    [InlineData("{{ include \"chapters\" }}", "RG408", 4, 4, null)]
    [InlineData("{{ include \"nei.md\" }}", "RG408", 4, 4, "relative to the templates folder")]
    [InlineData("{{ include \"chapters/kapittel.md\" }}", "RG407", 4, 4, "include another file")]
    [InlineData("<b>fet</b>", "RG501", 4, 0, "Write Markdown")]
    [InlineData("<!-- skjult -->", "RG501", 4, 0, null)]
    [InlineData("[her](javascript:alert(1))", "RG503", 4, 0, null)]
    [InlineData("<javascript:alert(1)>", "RG503", 4, 0, null)]
    [InlineData("[her](nei.md)", "RG510", 4, 0, null)]
    [InlineData("{{ ref \"nei\" }}", "RG510", 4, 0, null)]
    [InlineData("# To titler", "RG508", 4, 0, "`##`")]
    [InlineData("#### For dypt", "RG509", 4, 0, null)]
    [InlineData("![bilde](x.png)", "RG502", 4, 0, null)]
    [InlineData("Se[^nei].", "RG505", 4, 0, null)]
    public async Task One_fault_in_a_template(string line, string code, int at, int column, string? hint)
    {
        build.Sample.Templates[File] = $"# Kapittel\n\n{{{{ figure hvilke }}}}\n{line}\n";

        var problem = await build.Problem();

        Assert.Equal((code, "templates/" + File), (problem.Code, problem.Span!.File));
        if (at > 0)
            Assert.Equal(at, problem.Span.Line);
        if (column > 0)
            Assert.Equal(column, problem.Span.Column);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_are_the_editors_own(string lineBreak)
    {
        build.Sample.Templates[File] = "\uFEFF" + "# Kapittel\n\n\f\u2028\u0085\n\n{{ feil1 }}\n\n\n{{ mal.feil2 }}\n".Replace("\n", lineBreak, StringComparison.Ordinal);

        var problems = await build.Problems();

        Assert.Equal([5, 8], problems.Select(problem => problem.Span!.Line));
    }

    [Fact]
    public async Task A_chapter_nested_too_deeply_is_one_message()
    {
        build.Sample.Templates["chapters/forside.md"] = "# Forside\n\n{{ ref \"kapittel\" }}\n";
        build.Sample.Templates[File] = $"# Kapittel\n\n{new string('>', 5000)} x\n";

        var problem = await build.Problem();

        Assert.Equal(("RG507", "templates/" + File), (problem.Code, problem.Span!.File));
    }

    [Theory]
    [InlineData("{%{ {{ mal }} {{ }%}")]
    [InlineData("{{ \"{{\" }}")]
    public async Task Braces_that_are_text_are_fine(string line)
    {
        build.Sample.Templates[File] = $"# Kapittel\n\n{line}\n";

        await build.Succeed();
    }

    [Fact]
    public async Task A_figure_bound_to_a_quoted_answer()
    {
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "antall: antall", "sitat: { question: kommentar, answer: S07 }");
        build.Sample.Templates[File] = "# Kapittel\n\n{{ figure sitat }}\n";

        var problem = await build.Problem();

        Assert.Equal(("RG405", 3), (problem.Code, problem.Span!.Line));
        Assert.Contains("`sitat`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_used_wrongly_does_not_reach_the_message()
    {
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "antall: antall", "sitat: { question: kommentar, answer: S07 }");
        string[] uses =
        [
            "{{ sitat }}", "{{ ref sitat.text }}", "{{ include sitat.text }}", "{{ figure hvilke kind: sitat.text }}", "{{ sitat.text + mal.ja }}",
            "{{ claim sitat.text mal.ja }}", "{{ mal[sitat.text] }}", "{{ figure hvilke id: sitat.text }}", "{{ sitat.text | string.to_int }}",
            "{{ figure hvilke only: [sitat.text] }}", "{{ sitat.text / 2 }}", "{{ sitat.text | math.round }}", "{{ x = sitat.text; x.y }}",
        ];
        build.Sample.Templates[File] = "# Kapittel\n\n" + string.Join("\n\n", uses) + "\n";

        // Each message is looked through for answers.
        Assert.NotEmpty(await build.Problems());
    }

    [Fact]
    public async Task A_message_is_one_line_and_no_longer_than_can_be_read()
    {
        build.Sample.Templates[File] = "# Kapittel\n\n{{ include \"a\\n\\u001b[31m" + new string('b', 100_000) + "\" }}\n";

        var problem = await build.Problem();

        Assert.DoesNotContain(problem.Message, char.IsControl);
        Assert.InRange(problem.Message.Length, 1, 2_100);
    }

    [Fact]
    public async Task A_figure_id_that_two_chapters_use()
    {
        build.Sample.Report += "\n  - { template: chapters/neste.md, bind: { hvilke: hvilke } }";
        build.Sample.Templates["chapters/neste.md"] = "# Neste\n\n{{ figure hvilke }}\n";

        var problem = await build.Problem();

        Assert.Equal(("RG511", "templates/chapters/neste.md", 3), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains("`kapittel`", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_template(string text)
    {
        build.Sample.Templates[File] = text;

        var problem = await build.Problem();

        Assert.Equal(("RG508", "templates/" + File), (problem.Code, problem.Span!.File));
    }

    [Fact]
    public async Task A_fault_in_a_part_that_two_chapters_include_is_one_message()
    {
        build.Sample.Templates["deler/del.md"] = "\n{{ nei }}\n";
        build.Sample.Templates[File] = "# Kapittel\n\n{{ include \"deler/del.md\" }}\n";
        build.Sample.Templates["chapters/forside.md"] = "# Forside\n\n{{ include \"deler/del.md\" }}\n";

        var problem = await build.Problem();

        Assert.Equal(("templates/deler/del.md", 2, 1), (problem.Span!.File, problem.Span.Line, problem.Count));
    }

    [Fact]
    public async Task The_same_fault_in_a_loop_is_one_message()
    {
        build.Sample.Templates[File] = "# Kapittel\n\n{{ for x in 1..20 }}{{ mal.jaa }}{{ end }}\n";

        Assert.Equal("RG403", (await build.Problem()).Code);
    }

    [Fact]
    public async Task A_claim_that_does_not_hold()
    {
        build.Sample.Templates[File] = "# Kapittel\n\n{{ claim \"Alle\" (mal.ja < mal.nei) }}\n";

        Assert.Equal("RG410", (await build.Problem()).Code);
    }

    [Fact]
    public async Task A_part_that_is_not_UTF8_is_one_message()
    {
        build.Sample.Templates[File] = "# Kapittel\n\n{{ include \"deler/del.md\" }}\n\n{{ include \"deler/del.md\" }}\n";
        build.Write();
        build.Sample.WriteFile("templates/deler/del.md", [(byte)'a', (byte)'\n', 0xF8]);

        var problem = await build.Problem(write: false);

        Assert.Equal(("RG408", "templates/deler/del.md", 2, 1), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Column));
    }
}
