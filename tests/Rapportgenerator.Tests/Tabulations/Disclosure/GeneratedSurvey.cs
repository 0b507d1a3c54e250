using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// A small survey and what is asked of it, all from a seed: breakdowns that cross, nest, overlap and share a class («bydel»), rare
/// answers, some who did not answer, and tables alone, by breakdowns, with weights, without «vet ikke», and of a panel.
/// </summary>
internal sealed record GeneratedSurvey
{
    public required SurveyRound Round { get; init; }
    public required ImmutableArray<TabulationRequest> Requests { get; init; }
    public required int HideBelow { get; init; }
    public required Panel Panel { get; init; }

    public static GeneratedSurvey Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(15, 81);
        ImmutableArray<FrameUnit> units = [.. Enumerable.Range(0, count).Select(index => Unit(random, index))];
        ImmutableArray<Breakdown> all = [Size(random), Other("region", unit => unit.Region), Other("kind", unit => unit.Type), Other("county", unit => unit.Fylke), NearlySize(random)];
        ImmutableArray<Breakdown> breakdowns = [.. all.Where((_, at) => at < 2 || random.Next(3) == 0)];
        var strata = random.Next(3) switch { 0 => null, 1 => "size", _ => "region" };
        var survey = new SmallSurvey();
        var questions = new GeneratedQuestions(random, survey, count).Some();
        var panel = new Panel([2018, 2019], [.. units.Select(_ => random.Next(4) > 0)], HasRemade: false);
        var round = survey.Round();
        return new GeneratedSurvey
        {
            HideBelow = random.Next(3, 9),
            Panel = panel,
            Requests = [.. Asked(random, questions, breakdowns, strata, panel)],
            Round = round with
            {
                Codebook = round.Codebook with { Breakdowns = breakdowns, Questions = questions },
                Frame = round.Frame with { Units = units },
                Design = strata is null ? null : new DesignDefinition(new Located<string>(strata, SmallSurvey.Nowhere), false, null, SmallSurvey.Nowhere),
                Responses = round.Responses with
                {
                    Ids = [.. units.Select(unit => unit.Number)],
                    Units = units,
                    Weights = Weights(random, units, all.FirstOrDefault(each => each.Key == strata)),
                },
            },
        };
    }

    /// <summary>Everything that is asked for, with nothing hidden.</summary>
    public ImmutableArray<Tabulation> Whole() => [.. Requests.Select(request => Tabulator.Tabulate(request, Round))];

    /// <summary>What is published, as the program's own writer writes it.</summary>
    public byte[] Publish(int? hideBelow = null, bool complementary = true) =>
        Csv(Suppression.Hide(Whole(), Round, hideBelow ?? HideBelow, complementary));

    public static byte[] Csv(ImmutableArray<Tabulation> tabulations) => TabulationsCsv.Write(tabulations, LanguageReader.BuiltIn(LanguageCode.Nb));

    /// <summary>The columns that an item (by index) of a question, or of a pool's questions, is answered in.</summary>
    public static string[] ColumnsOf(Question question, int item) =>
        [.. question.Members.SelectMany(member => member is BatteryQuestion ? [member.Items[item].Column] : member.Columns)];

    /// <summary>The same survey, had two who answered given each other's answers in the columns.</summary>
    public GeneratedSurvey Swapped(string[] columns, int one, int other)
    {
        var responses = Round.Responses;
        var (coded, numbers) = (responses.Coded.ToDictionary(), responses.Numbers.ToDictionary());
        foreach (var column in columns)
        {
            if (coded.TryGetValue(column, out var codes))
                coded[column] = codes with { Places = [.. Swap<byte>([.. codes.Places])] };
            if (numbers.TryGetValue(column, out var values))
                numbers[column] = [.. Swap<decimal?>([.. values])];
        }

        return this with { Round = Round with { Responses = responses with { Coded = coded, Numbers = numbers } } };

        T[] Swap<T>(T[] from)
        {
            T[] to = [.. from];
            (to[one], to[other]) = (to[other], to[one]);
            return to;
        }
    }

    private static IEnumerable<TabulationRequest> Asked(
        Random random, ImmutableArray<Question> questions, ImmutableArray<Breakdown> breakdowns, string? strata, Panel panel)
    {
        foreach (var question in questions)
        {
            ImmutableArray<string> without = question is NumericQuestion ? [] : ["vet_ikke"];
            ImmutableArray<Breakdown?> by = [null, .. breakdowns.Where(_ => random.Next(4) > 0)];
            foreach (var breakdown in by)
            {
                var request = new TabulationRequest(question, breakdown, false, [], []);
                yield return request;
                if (random.Next(5) == 0 && !without.IsEmpty)
                    yield return request with { Without = without };
                if (random.Next(5) == 0 || (breakdown?.Key == strata && random.Next(2) == 0))
                    yield return request with { Weighted = true };
                if (random.Next(10) == 0)
                    yield return request with { Panel = panel };
            }
        }
    }

    private static FrameUnit Unit(Random random, int index)
    {
        // «Bydeler» are a class of their own of both size and kind, and most of them lie in one region.
        var isDistrict = random.Next(8) == 0;
        var region = isDistrict && random.Next(4) > 0 ? 0 : random.Next(4);
        int[] edges = [random.Next(500, 4800), random.Next(4800, 5400), random.Next(5400, 20000), random.Next(20000, 90000)];
        return FrameUnits.Of(
            $"{index:0000}", $"Unit {index}", isDistrict ? "bydel" : "kommune", $"f{region}{random.Next(2)}", $"r{region}", edges[random.Next(4)]);
    }

    private static Breakdown Size(Random random)
    {
        var upper = random.Next(2) == 0 ? 20000 : 50000;
        return new("size", "Size",
        [
            new("bydel", "Bydel", unit => unit.Type == "bydel"), new("small", "Small", unit => unit.Population < 5000),
            new("middle", "Middle", unit => unit.Population < upper), new("large", "Large", unit => unit.Population >= upper),
        ]);
    }

    /// <summary>So near to size that their difference is of few.</summary>
    private static Breakdown NearlySize(Random random)
    {
        var edge = random.Next(2) == 0 ? 5200 : 5000;
        return new("nearly", "Nearly", [new("below", "Below", unit => unit.Population < edge), new("above", "Above", unit => unit.Population >= edge)]);
    }

    private static Breakdown Other(string key, Func<FrameUnit, string> value) => new(key, key,
    [
        .. (key switch { "region" => ["r0", "r1", "r2", "r3"], "kind" => ["kommune", "bydel"], _ => (string[])["f00", "f01", "f10", "f11", "f20", "f21", "f30", "f31"] })
            .Select(each => new BreakdownClass(each, each, unit => value(unit) == each)),
    ]);

    private static ImmutableArray<decimal> Weights(Random random, ImmutableArray<FrameUnit> units, Breakdown? strata)
    {
        var of = Enumerable.Range(0, 8).Select(_ => random.Next(2, 9) / 4m).ToArray();
        return [.. units.Select(unit => strata is null ? of[0] : of[strata.Classes.TakeWhile(each => !each.Contains(unit)).Count()])];
    }
}
