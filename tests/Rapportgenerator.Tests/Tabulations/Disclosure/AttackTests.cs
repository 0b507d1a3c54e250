using System.Collections.Concurrent;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>The published numbers, attacked with exact linear algebra and integer bounds.</summary>
[Collection(WholeMachine.Name)]
public class AttackTests
{
    private const int Surveys = 2000;
    private const int Tenth = Surveys / 10;

    [Fact]
    public void Nothing_hidden_can_be_worked_out()
    {
        var (leaks, partly) = (new ConcurrentBag<string>(), 0);
        Parallel.For(0, Surveys, seed =>
        {
            var survey = GeneratedSurvey.Of(seed);
            var attack = new Attack(survey.Round, survey.Panel, survey.Publish());
            Interlocked.Add(ref partly, attack.Rows.Any(row => row.Hidden) && attack.Rows.Any(row => !row.Hidden) ? 1 : 0);
            foreach (var (row, isBase, value) in attack.Found())
                leaks.Add($"{seed}: {row.Id} {(isBase ? "base" : "count")} {value}");
        });

        Assert.Empty(leaks.Order());
        // Not by hiding all there is.
        Assert.True(partly > Surveys / 2, $"{partly}");
    }

    /// <summary>The attack is one: with small bases alone hidden it finds them, and what it says of them is so.</summary>
    [Fact]
    public void Small_bases_hidden_alone_are_worked_out()
    {
        var (attacked, broken) = (0, 0);
        Parallel.For(0, Tenth, seed =>
        {
            var survey = GeneratedSurvey.Of(seed);
            var attack = new Attack(survey.Round, survey.Panel, survey.Publish(complementary: false));
            var truth = PublishedRow.Read(survey.Publish(hideBelow: 1)).ToDictionary(row => row.Id);
            var found = attack.Found().Where(each => !each.Row.Weighted).ToArray();
            Interlocked.Add(ref attacked, attack.Rows.Any(row => row.Hidden) ? 1 : 0);
            Interlocked.Add(ref broken, found.Length > 0 ? 1 : 0);
            Assert.All(found, each => Assert.Equal(
                each.IsBase ? truth[each.Row.Id].Base : truth[each.Row.Id].Count ?? (long?)truth[each.Row.Id].Value, each.Value));
        });

        Assert.True(attacked > Tenth / 2 && broken > attacked * 3 / 4, $"{broken} of {attacked}");
    }

    [Fact]
    public void With_hiding_switched_off_all_that_was_hidden_is_read()
    {
        var read = 0;
        Parallel.For(0, Tenth, seed =>
        {
            var survey = GeneratedSurvey.Of(seed);
            var open = new Attack(survey.Round, survey.Panel, survey.Publish(hideBelow: 1));
            var counted = PublishedRow.Read(survey.Publish()).Where(row => row.Hidden && row.Kind != "statistic").ToArray();
            Assert.DoesNotContain(open.Rows, row => row.Hidden);
            Assert.All(counted, row => Assert.Equal(open.Rows.Single(each => each.Id == row.Id).Count, open.CountOf(row)));
            Interlocked.Add(ref read, counted.Length);
        });

        Assert.True(read > Tenth, $"{read}");
    }
}
