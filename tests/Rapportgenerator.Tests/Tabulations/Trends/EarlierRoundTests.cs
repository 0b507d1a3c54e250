using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Tabulations.Trends;

public sealed class EarlierRoundTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    /// <summary>The answers are the same in both rounds, so whatever is matched by key must come out the same.</summary>
    [Theory]
    [InlineData("mal: { question: mal, trend: true }", "mal", "mal@2018")]
    [InlineData("mal: { question: mal, by: storrelse, weighted: true, without: [vet_ikke], trend: true }", "mal.storrelse.weighted.without-vet_ikke", "mal@2018.storrelse.weighted.without-vet_ikke")]
    [InlineData("hvilke: { question: hvilke, trend: true, groups: [{ key: to, label: To, options: [hvilke_2, hvilke_3] }] }", "hvilke", "hvilke@2018")]
    [InlineData("forhold: { question: forhold, by: region, trend: true }", "forhold.region", "forhold_gammel@2018.region")]
    [InlineData("utfordring: { question: utfordring, trend: true }", "utfordring", "utfordring@2018")]
    public void Answers_are_matched_by_key_however_they_are_coded(string binding, string now, string then)
    {
        var tabulations = sample.WithEarlier(binding).ShowingAll().Tabulate().Tabulations;

        Assert.Equal([now, then], tabulations.Keys.Order(StringComparer.Ordinal).OrderBy(id => id.Contains('@')));
        Assert.Equal((2019, 2018), (tabulations[now].Year, tabulations[then].Year));
        Assert.Equal(Numbers(tabulations[now]), Numbers(tabulations[then]));
        Assert.Contains(Numbers(tabulations[now]), number => number.Count > 0);
    }

    /// <summary>1, 2, 3, … of this year's codes; the same answers stand as 3, 2, 1 in the earlier file.</summary>
    [Fact]
    public void The_mean_of_a_reversed_scale_is_told_by_this_years_codes()
    {
        var tabulations = sample.WithEarlier("forhold: { question: forhold, trend: true }").Tabulate().Tabulations;

        // Item a of the sample: 3 2 1 2 3 3 – – 2 1 2 3, where a missing part and a skipped question have gone: 22 of 10.
        var mean = tabulations["forhold_gammel@2018"].All.Items[0].ScaleMean;
        Assert.Equal(2.2, mean!.Value.Value, 9);
        Assert.Equal(tabulations["forhold"].All.Items[0].ScaleMean!.Value.Value, mean.Value.Value, 9);
    }

    [Fact]
    public void A_scale_with_other_steps_has_no_mean_to_compare()
    {
        sample.WithEarlier("forhold: { question: forhold, trend: true }");
        sample.ChangeEarlier("kodebok.yaml", "{code: 1, key: stor,", "{code: 1, key: svaert_stor,");

        Assert.Null(sample.Tabulate().Tabulations["forhold_gammel@2018"].All.Items[0].ScaleMean);
    }

    [Fact]
    public void A_group_keeps_what_is_left_of_it_and_is_gone_where_nothing_is()
    {
        sample.WithEarlier("hvilke: { question: hvilke, trend: true, groups: [{ key: annet_mal, label: Annet, options: [hvilke_3] }] }");
        sample.ChangeEarlier("kodebok.yaml", "{code: 3, column: hvilke_3, label: Andre mål}", "{code: 3, column: hvilke_3, key: trivsel, label: Trivsel}");

        var then = sample.Tabulate().Tabulations["hvilke@2018"].All.Items[0];

        Assert.Equal(["arbeid_utdanning"], then.Groups.Select(cell => cell.Key));
    }

    [Fact]
    public void Groups_of_the_codebook_hold_this_years_options()
    {
        sample.WithEarlier("forhold: { question: forhold, trend: true }");
        sample.ChangeEarlier("kodebok.yaml", "codes: [2, 1]", "codes: [1]");

        var tabulations = sample.Tabulate().Tabulations;

        Assert.Equal(Numbers(tabulations["forhold"]), Numbers(tabulations["forhold_gammel@2018"]));
    }

    [Fact]
    public void A_round_that_did_not_ask_is_a_gap()
    {
        sample.WithEarlier("antall: { question: antall, trend: true }");
        sample.Report = SampleSurvey.Change(sample.Report, "hide_below: 2 }]", "hide_below: 2 }, { codebook: data/2017/kodebok.yaml, responses: data/2017/svar.csv, frame: data/2017/kommuner.csv }]");
        sample.MoreFiles["data/2017/kodebok.yaml"] = SampleSurvey.Change(sample.Codebook, "year: 2019", "year: 2017");
        sample.MoreFiles["data/2017/svar.csv"] = sample.Responses + "\n";
        sample.MoreFiles["data/2017/kommuner.csv"] = sample.Frame + "\n";

        var (tabulations, bindings) = sample.Tabulate();

        var trend = Trend.Of(bindings.Single().Trend!, tabulations);
        Assert.Equal([(1, 2017), (0, 2018)], trend.Earlier.Select(point => (point.Place, point.Year)));
        Assert.Equal("antall@2017", trend.Earlier[0].Tabulation!.Id);
        Assert.Null(trend.Earlier[1].Tabulation);
        Assert.Equal(["antall", "antall@2017"], tabulations.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_round_is_hidden_by_its_own_rule()
    {
        sample.WithEarlier("mal: { question: mal, by: region, trend: true }");
        sample.Report = SampleSurvey.Change(sample.Report, "hide_below: 2 }]", "hide_below: 4 }]");

        var tabulations = sample.Tabulate().Tabulations;

        // Sør has three answers: Kristiansand, Vennesla and Åseral.
        Assert.Equal((3, false), (tabulations["mal.region"].Groups[2].Items[0].Base, tabulations["mal.region"].Groups[2].Items[0].Hidden));
        Assert.True(tabulations["mal@2018.region"].Groups[2].Items[0].Hidden);
    }

    [Fact]
    public void Who_answered_is_followed_as_well()
    {
        var tabulations = sample.WithEarlier("svar: { question: response, trend: true }").Tabulate().Tabulations;

        Assert.Equal((12, 14), (tabulations["response@2018"].All.Items[0].Options[0].Count, tabulations["response@2018"].All.Items[0].Base));
    }

    /// <summary>By group, item and key, in an order of their own.</summary>
    private static List<(string Group, string Item, string Key, int? Count, decimal? Share)> Numbers(Tabulation tabulation) =>
    [
        .. tabulation.Groups.SelectMany(group => group.Items.SelectMany(item => item.Options.Concat(item.Groups).Select(cell =>
            (group.Key, item.Item.Key, cell.Key, cell.Count, cell.Share is { } share ? share.Round(6) : (decimal?)null)))).Order(),
    ];
}
