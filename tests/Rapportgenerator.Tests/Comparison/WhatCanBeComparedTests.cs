using Rapportgenerator.Comparison;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Comparison;

/// <summary>Two rounds that differ in more than their answers: what is tested all the same, and what is not.</summary>
public sealed class WhatCanBeComparedTests : IDisposable
{
    private readonly TwoEditions editions = new();

    public void Dispose() => editions.Dispose();

    /// <summary>
    /// 40 of 100 had a plan and 42 have, but «ja» was 1 and is 2: the mean was 0.40 · 1 + 0.60 · 2 = 1.60, and is 0.42 · 2 + 0.58 · 1 = 1.42.
    /// The answers stand in the same order, and the shares can be compared.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mean_of_codes_that_were_turned_is_not_comparable_and_the_shares_are(bool turned)
    {
        foreach (var (edition, ja, nei) in new[] { (editions.Then, 1, 2), (editions.Now, turned ? 2 : 1, turned ? 1 : 2) })
        {
            edition.Codebook = SampleSurvey.Change(
                edition.Codebook, "scales:\n",
                $"scales:\n  janei: {{label: Svar, options: [{{code: {ja}, key: ja, label: Ja}}, {{code: {nei}, key: nei, label: Nei}}]}}\n");
            edition.Codebook = SampleSurvey.Change(
                edition.Codebook, "text: Spørsmål om plan?\n    options:\n      - {code: 1, key: ja, label: Ja}\n      - {code: 2, key: nei, label: Nei}\n",
                "text: Spørsmål om plan?\n    scale: janei\n");
            edition.Templates["chapters/kapittel.md"] += "\nSnittet for planer er {{ plan.mean | number 2 }}, og {{ plan.ja }} har plan.\n";
        }

        if (turned)
            editions.Now.Responses = Turned(editions.Now.Responses, "plan");

        var moves = (await editions.Compare()).Moves.InText;

        var mean = moves.Single(move => move.Now.Id.Text == "plan/mean");
        Assert.Equal(turned ? [new ScaleReversed()] : [], mean.Breaks);
        Assert.Equal(turned ? MoveVerdict.NotComparable : MoveVerdict.WithinChance, mean.Verdict);
        Assert.Equal(MoveVerdict.WithinChance, moves.Single(move => move.Now.Id.Text == "plan/ja").Verdict);
    }

    /// <summary>The group keeps its key and words; who belongs to it does not. Everyone together is everyone all the same.</summary>
    [Theory]
    [InlineData(5000, true)]
    [InlineData(6000, false)]
    public async Task A_group_whose_class_was_drawn_elsewhere_is_not_comparable(int limit, bool comparable)
    {
        foreach (var edition in new[] { editions.Then, editions.Now })
        {
            edition.Report = SampleSurvey.Change(edition.Report, "bind: { ma", "bind: { etter: { question: plan, by: storrelse }, ma");
            edition.Templates["chapters/kapittel.md"] += "\nAv de små har {{ etter.by.liten.ja }} plan, av alle {{ etter.ja }}.\n";
        }

        editions.Now.Codebook = SampleSurvey.Change(editions.Now.Codebook, "max: 4999", $"max: {limit - 1}");
        editions.Now.Codebook = SampleSurvey.Change(editions.Now.Codebook, "min: 5000", $"min: {limit}");

        var moves = (await editions.Compare()).Moves.InText;

        Assert.Equal(comparable ? MoveVerdict.WithinChance : MoveVerdict.NotComparable, moves.Single(move => move.Now.Id.Text == "plan.storrelse/liten/ja").Verdict);
        Assert.Equal(MoveVerdict.WithinChance, moves.Single(move => move.Now.Id.Text == "plan.storrelse/alle/ja").Verdict);
    }

    /// <summary>An answer in other words is milder than another question.</summary>
    [Fact]
    public async Task An_answer_that_was_called_something_else_is_tested()
    {
        editions.Now.Codebook = SampleSurvey.Change(
            editions.Now.Codebook, "text: Spørsmål om plan?\n    options:\n      - {code: 1, key: ja, label: Ja}", "text: Spørsmål om plan?\n    options:\n      - {code: 1, key: ja, label: Jo}");

        var comparison = await editions.Compare();

        Assert.Single(comparison.Pair.Questions.Single(question => question.Now?.Id == "plan").Differences);
        Assert.Equal(MoveVerdict.WithinChance, comparison.Moves.InText.Single(move => move.Now.Id.Text == "plan/ja").Verdict);
    }

    /// <summary>The words are the same, and so only the numbers tell which claim is which; both questions have new ids.</summary>
    [Fact]
    public async Task Claims_in_the_same_words_are_told_apart_by_their_numbers_also_where_these_are_called_something_else()
    {
        editions.Then.Templates["chapters/kapittel.md"] += "\n{{ claim \"Mange\" maal.ja }}. {{ claim \"Mange\" rutiner.ja }}.\n";
        editions.Now.Templates["chapters/kapittel.md"] += "\n{{ claim \"Mange\" rutiner.ja }}. {{ claim \"Mange\" mal.ja }}.\n";

        var claims = (await editions.Compare()).Claims.Both.Where(claim => claim.Now.Words == "Mange");

        Assert.Equal(
            [("rutiner_18/ja", "rutiner/ja"), ("har_mal/ja", "mal/ja")],
            claims.Select(claim => (Assert.Single(claim.Then.Numbers).Text, Assert.Single(claim.Now.Numbers).Text)));
    }

    /// <summary>1 for 2 and 2 for 1 in a column.</summary>
    private static string Turned(string responses, string column)
    {
        var rows = responses.Split('\n').Select(row => row.Split(';')).ToArray();
        var at = Array.IndexOf(rows[0], column);
        return string.Join('\n', rows.Select((row, line) => string.Join(';', row.Select((cell, place) =>
            line == 0 || place != at ? cell : cell == "1" ? "2" : "1"))));
    }
}
