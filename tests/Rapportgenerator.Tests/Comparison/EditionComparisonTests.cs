using Rapportgenerator.Comparison;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Comparison;

/// <summary>Two editions of a small report: what is found, and what it is taken for.</summary>
public sealed class EditionComparisonTests : IDisposable
{
    private readonly TwoEditions editions = new();

    public void Dispose() => editions.Dispose();

    // z = 0.2 / √(0.5·0.5/100 + 0.7·0.3/100) = 2.9488; p by R's 2 * pnorm(-2.9488). Holm, of the three of the text that can be tested
    // (rutiner 0.00157, mal 0.00319, plan 0.774): 3 × 0.00157, 2 × 0.00319, 1 × 0.774.
    [Theory]
    [InlineData("mal/ja", 0.20, 0.0670687750, 0.3329312250, 0.0031896997, 0.0063793994, true)]
    [InlineData("rutiner/ja", 0.20, 0.0760409935, 0.3239590065, 0.0015654023, 0.0046962068, true)]
    [InlineData("plan/ja", 0.02, -0.1162985505, 0.1562985505, 0.7736539751, 0.7736539751, false)]
    public async Task A_share_of_two_rounds_is_tested_and_corrected_for_the_others(
        string id, double difference, double lower, double upper, double p, double corrected, bool clear)
    {
        var comparison = await editions.Compare();

        var move = comparison.Moves.InText.Single(move => move.Now.Id.Text == id);

        Assert.Equal(difference, move.Test!.Difference, 1e-9);
        Assert.Equal((lower, upper), (Math.Round(move.Test.Lower, 10), Math.Round(move.Test.Upper, 10)));
        Assert.Equal(p, move.Test.PValue, 1e-9);
        Assert.Equal(corrected, move.Corrected!.Value, 1e-9);
        Assert.Equal(clear ? MoveVerdict.Clear : MoveVerdict.WithinChance, move.Verdict);
    }

    [Fact]
    public async Task The_clearest_come_first_and_what_is_not_tested_last()
    {
        // `ny` and `borte` are in one edition only, and `ordlyd` is printed in 2019 and drawn in 2018.
        Assert.Equal(
            ["rutiner/ja Clear", "mal/ja Clear", "plan/ja WithinChance", "ordlyd/ja NotComparable", "rutiner/ja/count NotTested"],
            (await editions.Compare()).Moves.InText.Select(move => $"{move.Now.Id} {move.Verdict}"));
    }

    [Fact]
    public async Task A_question_put_in_other_words_is_not_tested_and_the_words_are_told()
    {
        Assert.Contains(
            "| Hvor fornøyd er dere? «Ja» `ordlyd/ja` | 30,0 prosent (30 av 100) | 60,0 prosent (60 av 100) | Spørsmålet var stilt på en annen måte («Er dere fornøyd?»). |",
            await editions.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_followed_by_their_previous_id_and_by_their_words()
    {
        var questions = (await editions.Compare()).Pair.Questions;

        Assert.Equal(
            ["har_mal mal 0", "plan plan 0", "rutiner_18 rutiner 0", "ordlyd ordlyd 1", " ny 0", "kommentar kommentar 0", "borte  0"],
            questions.Select(question => $"{question.Then?.Id} {question.Now?.Id} {question.Differences.Length}"));
    }

    [Fact]
    public async Task An_id_that_another_question_took_over_is_not_the_old_one()
    {
        // What was called `plan` is now `mal`, and what is now called `plan` is new.
        editions.Now.Codebook = SampleSurvey.Change(editions.Now.Codebook, "previous_id: har_mal", "previous_id: plan");
        editions.Now.Codebook = SampleSurvey.Change(editions.Now.Codebook, "text: Spørsmål om plan?\n", "text: Noe helt annet?\n    previous_id: finnes_ikke\n");

        var comparison = await editions.Compare();

        Assert.Equal("plan/ja", comparison.Pair.Before(new NumberId("mal/ja"))!.Id.Text);
        Assert.Null(comparison.Pair.Before(new NumberId("plan/ja")));
        Assert.Contains(comparison.Pair.Questions, question => question is { Then: null, Now.Id: "plan" });
    }

    [Fact]
    public async Task A_claim_that_turned_is_told_with_what_it_rests_on_and_where()
    {
        var claims = (await editions.Compare()).Claims;

        var turned = Assert.Single(claims.Both, claim => claim.Turned);
        Assert.Equal(("Halvparten", ClaimVerdict.Holds, ClaimVerdict.Broken), (turned.Now.Words, turned.Then.Verdict, turned.Now.Verdict));
        Assert.Equal(new SourceSpan("templates/chapters/kapittel.md", 3), turned.Now.Place);
        Assert.Contains(
            "- **«Halvparten»** ~~stemmer~~ → **stemmer ikke**. Har kommunen mål? «Ja»: ~~50,0 prosent (50 av 100)~~ → **70,0 prosent (70 av 100)**. `templates/chapters/kapittel.md(3)`",
            await editions.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_holds_over_a_number_that_is_clearly_another_is_told_too()
    {
        var standing = Assert.Single((await editions.Compare()).Claims.Both, claim => claim.StandsOnAnother);

        Assert.Equal("Et mindretall", standing.Now.Words);
        Assert.Equal("rutiner/ja", Assert.Single(standing.Moves).Now.Id.Text);
    }

    [Fact]
    public async Task A_sentence_that_stayed_is_shown_once_with_both_numbers()
    {
        var page = await editions.Page();

        // The year and the figure's name are not the sentence's own words.
        Assert.Contains(
            "- **klart endret**: I 2019 hadde ~~50 prosent~~ → **70 prosent** mål, jf. Figur 1. `templates/chapters/kapittel.md(3)`", page, StringComparison.Ordinal);
        Assert.Contains("- Et mindretall har rutiner, bl.a. ~~20~~ → **40** store. `templates/chapters/kapittel.md(5)`", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_are_counted_as_the_same_gone_and_new()
    {
        var sentences = (await editions.Compare()).Sentences;

        // Same: «Halvparten …», «Fire av ti har plan.», «Alle 100 svarte.».
        Assert.Equal((2, 3, 1, 1), (sentences.Stayed.Length, sentences.Same, sentences.Gone, sentences.New));
    }

    [Fact]
    public async Task Figures_that_got_another_id_title_or_chapter_are_neither_gone_nor_new()
    {
        var figures = (await editions.Compare()).Figures;

        Assert.Equal(
            ["> tab-ny", "fig-maal > fig-mal renamed", "fig-plan > fig-plan retitled", "fig-ordlyd > fig-ordlyd moved", "tab-borte >"],
            figures.Select(figure => $"{figure.Then?.Id} > {figure.Now?.Id}{(figure.IsRenamed ? " renamed" : "")}{(figure.IsRetitled ? " retitled" : "")}{(figure.IsMoved ? " moved" : "")}".Trim()));
    }

    [Fact]
    public async Task A_figure_tells_how_many_of_its_numbers_moved_and_the_clearest()
    {
        // «Ja» is of the text's family and «Nei» of the figures', both clear and equally so; the first by id is named.
        Assert.Contains(
            "| Figur 1: Mål i 2019 `fig-mal` | 2 | 2 | +20,0 prosentpoeng (6,7 til 33,3): `mal/ja` |", await editions.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_round_nothing_is_tested()
    {
        foreach (var (path, text) in editions.Now.Templates)
            editions.Then.Templates[path] = text;
        editions.Then.Report = editions.Now.Report;
        editions.Then.Codebook = editions.Now.Codebook;
        editions.Then.Frame = editions.Now.Frame;
        editions.Then.Responses = editions.Now.Responses.Replace("S42;1042;2019-11-18;1;1;1;1;1;", "S42;1042;2019-11-18;1;1;1;1;2;", StringComparison.Ordinal);

        var comparison = await editions.Compare();

        Assert.Equal(["plan/ja SameRound"], comparison.Moves.InText.Select(move => $"{move.Now.Id} {move.Verdict}"));
        Assert.All(comparison.Moves.ById.Values, move => Assert.Null(move.Test));
        Assert.Contains("Begge utgavene er laget av runden i 2019.", await editions.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_edition_twice_differs_in_nothing()
    {
        editions.Write();
        var bag = new DiagnosticBag();

        var page = await Report.Compare(editions.Now.ReportFile, editions.Now.ReportFile, bag, TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted());
        Assert.DoesNotContain(page!.Blocks, block => block is PageTable);
        Assert.Contains(page.Blocks, block => block is PageParagraph { Text: "Andre setninger med tall eller påstander: uendret 6, borte eller skrevet om 0, nye eller skrevet om 0." });
        Assert.Contains(page.Blocks, block => block is PageParagraph { Text: "Påstander som ikke stemte i den gamle utgaven heller: 1" });
    }

    [Fact]
    public async Task A_hidden_number_is_a_dash_and_in_no_move()
    {
        editions.Now.Report = SampleSurvey.Change(editions.Now.Report, "hide_below: 5", "hide_below: 101");
        editions.Now.Templates["chapters/kapittel.md"] = "# Kapittel\n\nI 2019 hadde {{ mal.ja }} mål, jf. {{ ref \"mal\" }}.\n\n{{ figure mal }}\n\n{{ figure plan }}\n";

        var comparison = await editions.Compare();
        var page = await editions.Page();

        Assert.Empty(comparison.Moves.ById);
        // Of each of three figures: share and count of «Ja» and of «Nei», the base, and the whole as 100 per cent.
        Assert.Equal(18, comparison.Moves.Hidden);
        Assert.Contains("I 2019 hadde ~~50 prosent~~ → **–** mål", page, StringComparison.Ordinal);
        Assert.DoesNotContain("70", page.Replace("templates", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("42", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quoted_answer_is_in_no_sentence()
    {
        Assert.DoesNotContain(TwoEditions.Secret, await editions.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain((await editions.Compare()).Pair.Now.Sentences, sentence => sentence.Parts.Any(part => part.Text.Contains("fritekst", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Editions_in_the_wrong_order_are_compared_with_a_warning()
    {
        editions.Write();
        var bag = new DiagnosticBag();

        Assert.NotNull(await Report.Compare(editions.Now.ReportFile, editions.Then.ReportFile, bag, TestContext.Current.CancellationToken));

        Assert.Equal("The old edition is of 2019, and the new one of 2018.", Assert.Single(bag.Sorted(), problem => problem.Code == "RG735").Message);
    }

    [Fact]
    public async Task The_whole_page_is_as_it_was_read_and_approved() => Snapshot.Verify(await editions.Page(), "page", "md");
}
