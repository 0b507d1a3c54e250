using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// The proof that needs no attacker: for whatever is hidden there is another survey, in which two who answered have given each
/// other's answers, that is published in the very same bytes and in which the hidden number is another.
/// </summary>
[Collection(WholeMachine.Name)]
public class ExchangeTests
{
    private const int Surveys = 50;

    [Fact]
    public void Every_hidden_number_could_have_been_another()
    {
        var proved = 0;
        Parallel.For(0, Surveys, seed =>
        {
            var survey = GeneratedSurvey.Of(seed);
            var whole = survey.Whole();
            var published = Suppression.Hide(whole, survey.Round, survey.HideBelow);
            var bytes = GeneratedSurvey.Csv(published);
            var pools = survey.Requests.Select(request => request.Question).OfType<PooledQuestion>().SelectMany(pool => pool.Members).ToArray();
            foreach (var family in survey.Requests.Select(request => request.Question).Except(pools))
            {
                for (var item = 0; item < family.Items.Length; item++)
                {
                    var shown = new ShownItem(survey, family, item, whole, published);
                    var secrets = shown.Secrets.ToHashSet();
                    Interlocked.Add(ref proved, secrets.Count);
                    foreach (var (one, two) in shown.Pairs.TakeWhile(_ => secrets.Count > 0))
                    {
                        var swapped = survey.Swapped(shown.Columns, one, two);
                        var numbers = swapped.Whole();
                        Secret[] moved = [.. secrets.Where(secret => secret.NumberIn(numbers) is { } other && other != secret.NumberIn(whole))];
                        if (moved.Length > 0 && bytes.AsSpan().SequenceEqual(GeneratedSurvey.Csv(HiddenAlike(numbers, published))))
                            secrets.ExceptWith(moved);
                    }

                    Assert.True(secrets.Count == 0, $"{seed}: {family.Id} {item}: {string.Join(", ", secrets.Select(secret => $"{whole[secret.Tabulation].Id}/{secret.Group}/{secret.Cell}"))}");
                }
            }
        });

        Assert.True(proved > 5 * Surveys, $"{proved}");
    }

    /// <summary>The one survey's numbers with dashes where the other's has them.</summary>
    private static ImmutableArray<Tabulation> HiddenAlike(ImmutableArray<Tabulation> numbers, ImmutableArray<Tabulation> other) =>
    [
        .. numbers.Zip(other, (tabulation, published) => (tabulation with
        {
            HideBelow = published.HideBelow,
            Groups =
            [
                .. tabulation.Groups.Zip(published.Groups, (mine, others) => mine with { Items = [.. mine.Items.Zip(others.Items, (open, shown) => shown.Hidden ? open.Redacted() : open)] }),
            ],
        }).WithoutHiddenComparisons()),
    ];
}
