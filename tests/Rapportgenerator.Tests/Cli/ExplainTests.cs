using Rapportgenerator.Cli;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
using Rapportgenerator.Tests.BadInput;
using Rapportgenerator.Tests.Formats;

namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport explain`: what it says of the real report's numbers, and the program's own manners.</summary>
public sealed class ExplainTests(PublicationFixture publication)
{
    [Theory]
    [InlineData("int_03/ja", "234 of 294 = 79.5918… %")]
    [InlineData("int_03/ja", "Har kommunen resultatmål for introduksjonsprogrammet?")]
    [InlineData("int_03/ja", "«Åtte av ti» in words, for 75 up to 85 %, templates/chapters/introduksjonsprogrammet.md(8, 4)")]
    [InlineData("nor_10.storrelse/stor/ja", "«To av tre» in words, for 63 up to 70 %, templates/chapters/norskopplaering.md(22,")]
    [InlineData("nor_06/nor_06_1", "«kun en av ti» in words, for 5 up to 15 %, templates/chapters/norskopplaering.md(14,")]
    [InlineData("int_03/ja", "«80 prosent» rounded to a whole per cent, templates/chapters/introduksjonsprogrammet.md(29, 35)")]
    [InlineData("int_03/ja", "Stilt til dem som svarte «Ja» på «Har kommunen deltakere")]
    [InlineData("int_03/ja", "data/2019/svar.csv, sha256 d321647d6e02…")]
    [InlineData("75,7 prosent", "330 of 436 = 75.688… %")]
    [InlineData("75,7", "response/answered\n")]
    [InlineData("Åtte av ti", "int_03/ja, int_08/int_08_1, bak_06/ja")]
    [InlineData("28 prosentpoeng", "int_03.storrelse/stor/ja: 46 of 48 = 95.8333… %")]
    [InlineData("nor_10.storrelse/stor/ja", "Over 20 000 innbyggere (Kommunestørrelse)")]
    [InlineData("int_04.storrelse/stor/int_04_1", "Tabell 6 (tab-hvilke-mal)")]
    [InlineData("nsk_01/i_stor", "547: those who were asked and answered, in each role")]
    [InlineData("nsk_01/i_stor", "«I stor eller svært stor grad», any of stor, svaert_stor")]
    [InlineData("bos_09.storrelse/alle/mean", "Measure   mean")]
    [InlineData("nor_10@2018.panel/ja", "only units that answered in 2018 and 2019")]
    [InlineData("survey@2018/answered", "the responses, 2018")]
    [InlineData("int_03/jaa", "Did you mean `int_03/ja`?")]
    [InlineData("åtte av tti", "Did you mean «åtte av ti»?")]
    public void It_tells_where_a_number_comes_from(string wanted, string says)
    {
        var search = new NumberSearch(publication.Result.Document);

        var said = search.Find(wanted) switch
        {
            [] => search.Hint(wanted),
            [var one] => new NumberExplanation(publication.Result.Document).Of(one),
            var several => string.Join(", ", several.Select(number => number.Id)),
        };

        Assert.Contains(says, said.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_number_is_said_to_be_hidden_and_nothing_else()
    {
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Tittel\n")]) with { Tabulations = [SampleReport.Tabulated()] };
        var hidden = document.Tabulations.SelectMany(NumberRegister.Of).Where(number => number.Hidden).ToArray();

        Assert.Contains("int_03.storrelse/store/ja/count", hidden.Select(number => number.Id.Text));
        Assert.All(hidden, number => Assert.Equal(
            $"{number.Id}\n  This number is hidden: too few have answered, or it would tell another number that is hidden.\n",
            new NumberExplanation(document).Of(number)));
    }

    [Fact]
    public void What_cannot_be_compared_is_said()
    {
        var earlier = SampleReport.Tabulated() with { Differences = [new ScaleReversed()] };
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Tittel\n")]) with { Tabulations = [earlier] };
        var number = NumberRegister.Of(earlier).Single(each => each.Id.Text == "int_03.storrelse/alle/ja");

        Assert.Contains($"Compare   {DifferenceWords.En.ScaleReversed}", new NumberExplanation(document).Of(number), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mal/ja", 0, "Har kommunen resultatmål?", "")]
    [InlineData("mal/jaa", 1, "", "error RG720: No number is called `mal/jaa`, and none is printed so. Did you mean `mal/ja`?")]
    [InlineData("borte.yaml", 2, "", "explain takes the id of a number, its text, or the code of a problem.")]
    [InlineData("mal/ja borte.yaml", 1, "", "RG101")]
    public async Task The_program_says_it(string arguments, int code, string said, string complained)
    {
        using var build = new FaultyBuild();
        build.Write();

        var (exit, output, error) = await RapportProcess.Run(build.Sample.Folder, ["explain", .. arguments.Split(' ')]);

        Assert.Equal(code, exit);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Contains(complained, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(build.Output));
    }

    [Theory]
    [InlineData("RG403", 0, "RG403: Ordet etter punktum finnes ikke\n", "")]
    [InlineData("rg403", 0, "    +{{ opplysninger.nok }} får nok opplysninger.\n", "")]
    [InlineData("RG499", 1, "", "error RG720: No problem has the code `RG499`. Did you mean `RG4")]
    public async Task It_tells_what_a_code_means_where_no_report_is(string wanted, int code, string said, string complained)
    {
        var folder = Directory.CreateTempSubdirectory("explain-");
        var (exit, output, error) = await RapportProcess.Run(folder.FullName, ["explain", wanted]);
        folder.Delete();

        Assert.Equal(code, exit);
        Assert.Contains(said, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("RG404", output, StringComparison.Ordinal);
        Assert.DoesNotContain("```", output, StringComparison.Ordinal);
        if (complained.Length == 0)
            Assert.Empty(error);
        Assert.Contains(complained, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_problems_ends_with_how_to_have_the_first_explained()
    {
        var folder = Directory.CreateTempSubdirectory("explain-");
        var (_, _, error) = await RapportProcess.Run(folder.FullName, ["check"]);
        folder.Delete();

        Assert.EndsWith(
            "1 error, 0 warnings.\nWhat a code means, in Norwegian: rapport explain RG101\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>8 of 11 say yes and 2 no.</summary>
    [Theory]
    [InlineData("mal.ja | out_of_ten", "mal/ja", "«syv av ti» in words, for 65 up to 75 %, ")]
    [InlineData("mal.ja | majority", "mal/ja", "«de fleste» in words, for 60 through 100 %, ")]
    [InlineData("mal.nei | majority", "mal/nei", "«få» in words, for 0 up to 20 %, ")]
    [InlineData("mal.ja | rank", "mal/ja", "«vanligste» as its place among the answers, ")]
    [InlineData("mal.ja | counted \"kommune\" \"kommuner\"", "mal/ja/count", "«åtte kommuner» rounded to a whole number, ")]
    [InlineData("mal.base | in_words", "mal/base", "«elleve» rounded to a whole number, ")]
    [InlineData("mal.ja - mal.nei | compared", "difference(mal/ja,mal/nei)", "«55 prosentpoeng flere» rounded to a whole percentage point, ")]
    public async Task It_tells_how_a_number_was_put_in_words(string printed, string id, string says)
    {
        using var build = new FaultyBuild();
        build.Sample.Templates["language/nb.yaml"] = SampleSurvey.Change(
            File.ReadAllText(RepositoryFiles.PathOf("templates/language/nb.yaml")), "smallest_base: 20", "smallest_base: 10");
        build.Sample.Templates["chapters/forside.md"] = $"# Prøve\n\n{{{{ {printed} }}}}\n";
        var document = (await build.Succeed()).Result.Document;

        var said = new NumberExplanation(document).Of(new NumberSearch(document).Find(id).Single());

        Assert.Contains(says + "templates/chapters/forside.md(3, 4)", said, StringComparison.Ordinal);
    }
}
