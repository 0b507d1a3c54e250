using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Templating;

/// <summary>Numbers of two rounds in one sentence: printed, compared, and refused where the rounds are not comparable.</summary>
public sealed class EarlierNumbersTests : IDisposable
{
    private const string Mal = "mal: { question: mal, trend: true }";
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    // «Ja» is 8 of 11 in both rounds.
    [Theory]
    [InlineData("{{ earlier.mal.ja }}", "73 prosent")]
    [InlineData("{{ earlier[0].mal.ja | count }} av {{ earlier[0].mal | base }}", "8 av 11")]
    [InlineData("{{ mal.ja - earlier.mal.ja | points }}", "0 prosentpoeng")]
    [InlineData("{{ earlier.mal.largest.label }} {{ earlier.mal.text }}", "Ja Har kommunen resultatmål?")]
    [InlineData("{{ claim \"like mange\" (mal.ja == earlier.mal.ja) }}", "like mange")]
    [InlineData("{{ earlier[0].answered }} {{ earlier[0].year }} {{ earlier.size }}", "12 2018 1")]
    [InlineData("{{ for runde in earlier }}{{ runde.year }}{{ end }}", "2018")]
    public async Task Earlier_numbers_print_and_compute_as_this_years_do(string template, string printed) =>
        Assert.Contains(printed, await Printed([Mal], template), StringComparison.Ordinal);

    [Fact]
    public async Task A_renamed_question_and_its_items_are_found()
    {
        Assert.Contains("2,2 2,2", await Printed(
            ["forhold: { question: forhold, trend: true }"], "{{ forhold.a.mean | number 1 }} {{ earlier.forhold.a.mean | number 1 }}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ claim \"har økt\" (mal.ja > earlier.mal.ja) }}", 21)]
    [InlineData("{{ mal.ja - earlier.mal.ja | points }}", 4)]
    [InlineData("{{ if earlier[0].mal.ja.count < mal.ja.count }}flere{{ end }}", 7)]
    [InlineData("{{ claim \"har økt\" (mal.ja + mal.nei > earlier.mal.ja * 2 - earlier.mal.nei) }}", 21)]
    [InlineData("{{ claim \"har økt\" (andre.ja > earlier.mal.ja) }}", 21)]
    public async Task Numbers_of_rounds_that_asked_in_other_words_refuse_each_other(string template, int column)
    {
        build.Sample.WithEarlier(Mal, "andre: mal");
        build.Sample.ChangeEarlier("kodebok.yaml", "text: Har kommunen resultatmål?", "text: Er det fastsatt mål?");
        build.Sample.Templates["chapters/kapittel.md"] = $"# Kapittel\n\n{template}\n";

        var problem = await build.Problem();

        Assert.Equal(("RG416", 3), (problem.Code, problem.Span!.Line));
        Assert.InRange(problem.Span.Column, column, column + 40);
        Assert.Contains("2018 and 2019", problem.Message, StringComparison.Ordinal);
        Assert.Contains("“Er det fastsatt mål?”", problem.Message, StringComparison.Ordinal);
        Assert.Contains("`comparable: true`", problem.Hint, StringComparison.Ordinal);
        Assert.Contains("`reason:", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_one_round_never_refuse_each_other()
    {
        build.Sample.WithEarlier(Mal);
        build.Sample.ChangeEarlier("kodebok.yaml", "text: Har kommunen resultatmål?", "text: Er det fastsatt mål?");
        build.Sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\n{{ if earlier.mal.ja > earlier.mal.nei && mal.ja * 2 > 1 }}Da som nå.{{ end }}\n";

        await build.Succeed();
    }

    [Fact]
    public async Task A_reason_lifts_the_refusal_and_is_printed_with_the_differences()
    {
        build.Sample.WithEarlier("mal: { question: mal, trend: true, comparable: true, reason: Ordene betyr det samme. }");
        build.Sample.ChangeEarlier("kodebok.yaml", "text: Har kommunen resultatmål?", "text: Er det fastsatt mål?");
        build.Sample.Templates["chapters/kapittel.md"] =
            "# Kapittel\n\n{{ claim \"uendret\" (mal.ja == earlier.mal.ja) }}\n\n{{ figure mal kind: \"trend\" title: \"Mål\" }}\n";

        var (result, _) = await build.Succeed();

        var notes = result.Document.Figures.Single().Figure.Notes;
        Assert.Contains("Ikke uten videre sammenliknbart med 2018: Spørsmålet var stilt på en annen måte («Er det fastsatt mål?»).", notes);
        Assert.Contains("Tallene er sammenliknet likevel, med denne begrunnelsen: Ordene betyr det samme.", notes);
    }

    [Fact]
    public async Task Another_name_of_an_answer_is_noted_but_refuses_nothing()
    {
        build.Sample.WithEarlier(Mal);
        build.Sample.ChangeEarlier("kodebok.yaml", "key: ja, label: Ja,", "key: ja, label: \"Ja, absolutt\",");
        build.Sample.Templates["chapters/kapittel.md"] =
            "# Kapittel\n\n{{ claim \"uendret\" (mal.ja == earlier.mal.ja) }}\n\n{{ table mal kind: \"trend\" title: \"Mål\" }}\n";

        var (result, _) = await build.Succeed();

        Assert.Contains("Endret siden 2018: Svaret «Ja» var formulert som «Ja, absolutt».", result.Document.Figures.Single().Figure.Notes);
    }

    [Fact]
    public async Task A_reworded_item_refuses_for_itself_alone()
    {
        build.Sample.WithEarlier("b: { question: forhold, trend: true }");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "text: Bolig}", "text: Boliger}");
        build.Sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\n{{ if b.b.liten >= earlier.b.b.liten }}x{{ end }}\n\n{{ if b.a.liten >= earlier.b.a.liten }}x{{ end }}\n";

        var problem = await build.Problem();

        Assert.Equal(("RG416", 5), (problem.Code, problem.Span!.Line));
        Assert.Contains("“Boliger” was worded differently (“Bolig”)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_did_not_ask_is_named_where_it_is_asked_for()
    {
        build.Sample.WithEarlier("antall: { question: antall, trend: true }");
        build.Sample.Report = SampleSurvey.Change(
            build.Sample.Report, "hide_below: 2 }]",
            "hide_below: 2 }, { codebook: data/2017/kodebok.yaml, responses: data/2017/svar.csv, frame: data/2017/kommuner.csv }]");
        build.Sample.MoreFiles["data/2017/kodebok.yaml"] = SampleSurvey.Change(build.Sample.Codebook, "year: 2019", "year: 2017");
        build.Sample.MoreFiles["data/2017/svar.csv"] = build.Sample.Responses + "\n";
        build.Sample.MoreFiles["data/2017/kommuner.csv"] = build.Sample.Frame + "\n";
        build.Sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\n{{ earlier[1].antall.median }}\n\n{{ earlier.antall.median }}\n";

        var problem = await build.Problem();

        Assert.Equal("RG415 templates/chapters/kapittel.md(5, 12): `antall` was not asked in 2018. Leave it out, or name a round that asked it, as in `earlier[1]`.", problem.ToString());
    }

    private async Task<string> Printed(string[] bind, string template)
    {
        build.Sample.WithEarlier(bind);
        build.Sample.Templates["chapters/kapittel.md"] = $"# Kapittel\n\n{template}\n";
        await build.Succeed();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(build.Output, "html", "kapittel.html")));
        return PublicationFixture.Plain(page.Body!.TextContent);
    }
}
