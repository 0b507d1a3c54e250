using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Rapportgenerator.Comparison;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Comparison;

/// <summary>A built publication as an edition: read from its folder as it is read from its report, or refused with what to do.</summary>
public sealed class EditionReaderTests(PublicationFixture publication) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("edition-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_built_publication_and_its_report_are_one_edition()
    {
        var bag = new DiagnosticBag();

        var page = await ReportComparison.Compare(
            publication.Folder, RepositoryFiles.PathOf("report.yaml"), bag, TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted());
        Assert.DoesNotContain(page!.Blocks, block => block is PageTable or PageHeading { Level: 3 });
    }

    [Fact]
    public void The_questionnaire_of_a_ledger_is_that_of_its_codebook()
    {
        var edition = EditionReader.ReadFolder(publication.Folder, new DiagnosticBag())!;
        var codebook = publication.Result.Document.Codebooks[0];

        Assert.Equal(codebook.Questions.Select(question => question.Id), edition.Codebook.Questions.Select(question => question.Id));
        // The two codebooks differ in nothing that Comparability looks at.
        var comparability = new Rapportgenerator.Tabulations.Trends.Comparability(codebook, edition.Codebook, question => question.Id);
        Assert.All(edition.Codebook.Questions, question => Assert.Empty(comparability.Find(codebook.Find(question.Id)!, question)));
        Assert.All(edition.Codebook.Questions, question => Assert.Equal(codebook.Find(question.Id)!.PreviousId, question.PreviousId));
    }

    [Fact]
    public void A_number_is_said_as_the_publication_says_it()
    {
        var edition = EditionReader.ReadFolder(publication.Folder, new DiagnosticBag())!;
        var document = publication.Result.Document;
        var words = new Rapportgenerator.Document.NumberWords(document.Language);
        var register = new Rapportgenerator.Tabulations.NumberRegister(document.Tabulations, document.SurveyNumbers);
        // A base may be counted in other words than «Antall svar», and a row for two years has no year in it.
        var said = edition.Numbers.Values.Where(number => number.Tabulation?.Year == 2019 && !number.Tabulation.Question.StartsWith("response", StringComparison.Ordinal)).ToArray();

        Assert.True(said.Length > 3000);
        Assert.All(said, number => Assert.Equal(words.What(register.Find(number.Id)!), number.What));
    }

    [Fact]
    public void A_folder_without_a_ledger_is_no_publication()
    {
        var problem = Refused();

        Assert.Equal(("RG730", folder), (problem.Code, problem.Span!.File));
        Assert.Equal("This folder holds no built publication: it has no `data/ledger.json`.", problem.Message);
    }

    [Fact]
    public void Another_versions_ledger_is_not_read()
    {
        Ledger("{\"format\":\"rapportgenerator-ledger/1\",\"title\":\"Prøve\"}");

        var problem = Refused();

        Assert.Equal("RG731", problem.Code);
        Assert.Contains("its ledger is `rapportgenerator-ledger/1`, not `rapportgenerator-ledger/2`", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Build it again", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("null", 0)]
    [InlineData("{}", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\"format\":\"rapportgenerator-ledger/2\"}", 1)]
    public void A_broken_ledger_is_said_to_be_broken(string json, int line)
    {
        Ledger(json);

        var problem = Refused();

        Assert.True(problem.Code is "RG731" or "RG732", problem.Code);
        if (problem.Code == "RG732")
            Assert.InRange(problem.Span!.Line, 0, line);
    }

    [Theory]
    [InlineData("claims", "null")]
    [InlineData("claims", "[null]")]
    [InlineData("rounds", "[]")]
    [InlineData("sentences", "[{\"chapter\":\"a\",\"parts\":[null]}]")]
    [InlineData("numbers", "[{\"id\":\"a/b\",\"measure\":\"share\",\"hidden\":false,\"numerator\":1e40,\"denominator\":1}]")]
    [InlineData("questions", "[{\"id\":\"a\",\"type\":\"single\",\"chapter\":\"b\",\"role\":\"c\",\"text\":\"d\",\"filters\":[{\"column\":\"nowhere\",\"codes\":[1]}]}]")]
    public void A_ledger_with_one_thing_wrong_is_broken(string list, string json)
    {
        var ledger = JsonNode.Parse(File.ReadAllText(Path.Combine(publication.Folder, "data", "ledger.json")))!;
        ledger[list] = JsonNode.Parse(json);
        Ledger(ledger.ToJsonString());

        Assert.Equal("RG732", Refused().Code);
    }

    [Fact]
    public void A_page_of_html_is_whole_and_accessible()
    {
        var page = new ComparisonPage(LanguageCode.Nn, "Hva <er> «endret»?",
        [
            new PageHeading(2, "Tal & tal"),
            new PageParagraph("Mindre < enn."),
            new PageList([PageLine.Of("Fra ").With("<5>", RunKind.Old).With(" → ").With("6", RunKind.New).With(" ").With("a/b", RunKind.Address)]),
            new PageTable("Klart \"endra\"", ["Tal", "Før"], [[PageLine.Of("Ja"), PageLine.Of("5")]]),
        ]);

        var html = ComparisonHtml.Write(page);
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

        Assert.Equal(("nn", "Hva <er> «endret»?", "Hva <er> «endret»?"), (document.DocumentElement.GetAttribute("lang"), document.Title, document.QuerySelector("h1")!.TextContent));
        Assert.Equal("<5>", document.QuerySelector("del")!.TextContent);
        Assert.Equal(["col", "col", "row"], document.QuerySelectorAll("th").Select(head => head.GetAttribute("scope")));
        Assert.Equal(["Klart \"endra\"", "Klart \"endra\""], [document.QuerySelector("caption")!.TextContent, document.QuerySelector("[role=region][tabindex='0']")!.GetAttribute("aria-label")]);
        Assert.Empty(document.QuerySelectorAll("script, link, img, [src], [href]"));
        Assert.Contains("width=device-width", document.QuerySelector("meta[name=viewport]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_prints_texts_as_they_are()
    {
        var page = new ComparisonPage(LanguageCode.Nb, "A*b*", [new PageParagraph("1. ikke en liste"), new PageList([PageLine.Of("- a|b <i> [c](d) _e_")]), new PageParagraph("# nei")]);

        var text = ComparisonMarkdown.Write(page);

        Assert.Equal("# A\\*b\\*\n\n1\\. ikke en liste\n\n- \\- a\\|b \\<i\\> \\[c\\](d) \\_e\\_\n\n\\# nei\n", text);
        Assert.Equal(
            ["A*b*", "1. ikke en liste", "- a|b <i> [c](d) _e_", "# nei"],
            new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(text)).QuerySelectorAll("h1, p, li").Select(each => each.TextContent.Trim()));
    }

    private Diagnostic Refused()
    {
        var bag = new DiagnosticBag();
        Assert.Null(EditionReader.ReadFolder(folder, bag));
        return Assert.Single(bag.Sorted());
    }

    private void Ledger(string json)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        File.WriteAllText(Path.Combine(folder, "data", "ledger.json"), json);
    }
}
