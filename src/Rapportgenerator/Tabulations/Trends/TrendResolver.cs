using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>
/// Finds a bound question in the earlier rounds: by `previous_id`, from round to round, or by the same id; its options,
/// items and classes by key.
/// </summary>
internal static class TrendResolver
{
    /// <summary>Null where the question cannot be followed; the bag says why, and what to do.</summary>
    public static ResolvedTrend? Resolve(
        BindingDefinition binding, TabulationRequest request, TrendRounds rounds, DiagnosticBag bag)
    {
        var question = request.Question;
        var found = EarlierQuestions.Match(question, rounds);
        if (found.All(match => match is null))
        {
            NotAsked(binding, question, rounds, bag);
            return null;
        }

        var resolved = ImmutableArray.CreateBuilder<ResolvedRound>();
        var sound = true;
        for (var i = 0; i < found.Length; i++)
        {
            var (place, round) = rounds.Earlier[i];
            if (found[i] is not { } then)
            {
                resolved.Add(new(place, round.Year, round.Codebook.Info.Title, null, []));
            }
            else if (CanCompare(binding, request, then, round, bag))
            {
                var breakdown = request.By is { } by ? round.Codebook.FindBreakdown(by.Key) : null;
                var comparability = new Comparability(round.Codebook, rounds.Now.Codebook, other => EarlierQuestions.IdIn(i, other, rounds));
                resolved.Add(new(place, round.Year, round.Codebook.Info.Title, Ask(request, then, breakdown, round.Year),
                [
                    .. comparability.Find(then, question),
                    .. MapComparability.Find(rounds.Lines([round, rounds.Now]), breakdown, request.By),
                ]));
            }
            else
            {
                sound = false;
            }
        }

        if (sound && binding.Trend!.Reason is not null && !resolved.Any(round => round.Differences.Any(difference => difference.Breaks)))
        {
            bag.Warning(
                "RG339", binding.Span, $"`{binding.Name}` has nothing that `comparable: true` could vouch for: the rounds put `{question.Id}` in the same way.",
                "Take `comparable` and `reason` out, lest they vouch for what changes next.");
        }

        var trend = new ResolvedTrend(resolved.ToImmutable(), null, binding.Trend!.Reason);
        return !sound ? null : binding.Trend.Panel ? WithPanel(binding, trend, question, rounds, bag) : trend;
    }

    private static TabulationRequest Ask(TabulationRequest request, Question then, Breakdown? by, int year)
    {
        // A group that lacks all its options was not there; one that lacks some is what is left of it.
        ImmutableArray<OptionGroup> Carried(ImmutableArray<OptionGroup> groups) =>
            groups.RemoveAll(group => !group.OptionKeys.Any(key => then.FindOption(key) is not null));
        return request with
        {
            Question = then.WithGroups(Carried(request.Question.Groups)),
            By = by,
            Without = request.Without.RemoveAll(key => then.FindOption(key) is null),
            Groups = Carried(request.Groups),
            EarlierYear = year,
        };
    }

    private static ResolvedTrend? WithPanel(
        BindingDefinition binding, ResolvedTrend trend, Question question, TrendRounds rounds, DiagnosticBag bag)
    {
        if (question.Id is ResponseTabulator.Units or ResponseTabulator.Roles)
        {
            bag.Error("RG336", binding.Span, $"A panel holds those who answered, so `{question.Id}` has nothing to tell of it.", "Take `panel` out.");
            return null;
        }

        var asked = trend.Rounds.Where(round => round.Request is not null).ToArray();
        SurveyRound[] compared = [.. asked.Select(round => rounds.Earlier.First(each => each.Place == round.Place).Round), rounds.Now];
        var panels = Panel.Of(compared, rounds.Lines(compared));
        if (panels[^1].Count == 0)
        {
            bag.Error(
                "RG336", binding.Span,
                $"No unit answered in every one of the rounds of {string.Join(", ", compared.Select(round => round.Year.ToString(CultureInfo.InvariantCulture)))}.",
                "Take `panel` out, or name the change tables under `changes:` of `survey:`.");
            return null;
        }

        return trend with
        {
            Panel = panels[^1],
            Rounds =
            [
                .. trend.Rounds.Select(round => round.Request is null
                    ? round
                    : round with { Request = round.Request with { Panel = panels[Array.IndexOf(asked, round)] } }),
            ],
        };
    }

    /// <summary>Whether there is anything by which the two can be matched.</summary>
    private static bool CanCompare(BindingDefinition binding, TabulationRequest request, Question then, SurveyRound round, DiagnosticBag bag)
    {
        var question = request.Question;
        var year = round.Year.ToString(CultureInfo.InvariantCulture);
        if (then is PooledQuestion != question is PooledQuestion
            || then.Members[0] is TextQuestion
            || then.Members[0] is NumericQuestion != question.Members[0] is NumericQuestion)
        {
            bag.Error(
                "RG333", binding.Span, $"`{question.Id}` is of type {question.Type}, but `{then.Id}` of {year} was of type {then.Type}.",
                "Such answers cannot be compared: take `trend` out, or name another question as `previous_id` in the codebook.");
            return false;
        }

        if (Unshared("option", question.Options.Select(option => option.Key), then.Options.Select(option => option.Key)) is { } options)
            return NothingShared(binding, question, then, year, options, bag);
        if (Unshared("item", question.Items.Select(item => item.Key), then.Items.Select(item => item.Key)) is { } items)
            return NothingShared(binding, question, then, year, items, bag);
        if (request.By is not { } by)
            return true;
        if (round.Codebook.FindBreakdown(by.Key) is not { } breakdown)
        {
            bag.Error(
                "RG334", binding.Span, $"The codebook of {year} has no breakdown `{by.Key}`.",
                NearestName.Hint(by.Key, [.. round.Codebook.Breakdowns.Select(each => each.Key)]) + " Add it there, or take `by` out.");
            return false;
        }

        if (Unshared("class", by.Classes.Select(each => each.Key), breakdown.Classes.Select(each => each.Key)) is { } classes)
        {
            bag.Error(
                "RG334", binding.Span, $"The breakdown `{by.Key}` shares no class with that of {year}: {classes}.",
                "Give classes that mean the same the same `key`, or take `by` out.");
            return false;
        }

        return true;
    }

    private static bool NothingShared(
        BindingDefinition binding, Question question, Question then, string year, string keys, DiagnosticBag bag)
    {
        bag.Error(
            "RG331", binding.Span, $"`{question.Id}` and `{then.Id}` of {year} share nothing that can be compared: {keys}.",
            "Give options and items that mean the same the same `key` in the two codebooks, or take `trend` out.");
        return false;
    }

    /// <summary>Both lists, where they have nothing in common and are not empty.</summary>
    private static string? Unshared(string what, IEnumerable<string> now, IEnumerable<string> then)
    {
        string[] here = [.. now], there = [.. then];
        return here.Length == 0 && there.Length == 0 || here.Intersect(there, StringComparer.Ordinal).Any()
            ? null
            : $"the {what} keys are {List(here)} now and were {List(there)}";
    }

    private static string List(string[] keys) => keys.Length == 0 ? "none" : string.Join(", ", keys);

    private static void NotAsked(BindingDefinition binding, Question question, TrendRounds rounds, DiagnosticBag bag)
    {
        var known = rounds.Earlier.SelectMany(each => each.Round.Codebook.Questions)
            .Where(each => each is PooledQuestion == question is PooledQuestion).Select(each => each.Id).Distinct().ToArray();
        if (question.PreviousId is { } previous)
        {
            bag.Error(
                "RG332", question.Span, $"No earlier codebook has the question `{previous}`, which `{question.Id}` names as its `previous_id`.",
                NearestName.Hint(previous, known));
            return;
        }

        var years = string.Join(", ", rounds.Earlier.Select(each => each.Round.Year.ToString(CultureInfo.InvariantCulture)));
        var nearest = NearestName.Find(question.Id, known) is { } name ? $" The nearest id is `{name}`." : "";
        bag.Error(
            "RG330", binding.Span, $"`{question.Id}` was asked in no earlier round ({years}).",
            $"Take `trend` out; or, if it had another id, name that as `previous_id` of `{question.Id}` in the codebook.{nearest}");
    }
}
