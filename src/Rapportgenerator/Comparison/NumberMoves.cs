using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Comparison;

/// <summary>
/// The numbers that both editions print or show and that moved. Numbers of the text are one family of tests, and those that only
/// figures show another: readers are told of the first, and the second are many.
/// </summary>
internal sealed class NumberMoves
{
    private const string Mean = "mean";

    private readonly EditionPair pair;
    private readonly FrozenDictionary<string, QuestionMatch> questions;

    public NumberMoves(EditionPair pair)
    {
        this.pair = pair;
        questions = pair.Questions.Where(match => match is { Now: not null, Then: not null })
            .DistinctBy(match => match.Now!.Id).ToFrozenDictionary(match => match.Now!.Id, StringComparer.Ordinal);
        var moved = pair.Now.Numbers.Values.Select(now => (Then: pair.Before(now.Id), Now: now))
            .Where(each => each.Then is not null).Select(each => (Then: each.Then!, each.Now)).ToArray();
        Hidden = moved.Count(each => each.Then.Hidden != each.Now.Hidden);
        var families = moved
            .Where(each => each.Then.Value is { } before && each.Now.Value is { } after && before.Numerator / before.Denominator != after.Numerator / after.Denominator)
            .ToLookup(each => each.Now.IsInText);
        InText = Family(families[true]);
        InFigures = [.. Family(families[false]).Where(move => move.IsEstimate)];
        ById = InText.Concat(InFigures).ToFrozenDictionary(move => move.Now.Id);
    }

    /// <summary>Those that the new edition's texts print or claim something of, the clearest first, then the largest.</summary>
    public ImmutableArray<NumberMove> InText { get; }

    /// <summary>Shares and means that only its figures and tables show.</summary>
    public ImmutableArray<NumberMove> InFigures { get; }

    /// <summary>Shares and means that its figures and tables show, be they in the text or not.</summary>
    public ImmutableArray<NumberMove> Shown => [.. InText.Concat(InFigures).Where(move => move.IsEstimate && !move.Now.Figures.IsEmpty)];

    /// <summary>By the new edition's id.</summary>
    public FrozenDictionary<NumberId, NumberMove> ById { get; }

    /// <summary>How many are shown in one of the two only.</summary>
    public int Hidden { get; }

    private ImmutableArray<NumberMove> Family(IEnumerable<(EditionNumber Then, EditionNumber Now)> numbers)
    {
        var moves = numbers.Select(each => Move(each.Then, each.Now)).ToArray();
        var tested = moves.Index().Where(each => each.Item.Test is not null).ToArray();
        var corrected = HolmCorrection.Adjust([.. tested.Select(each => each.Item.Test!.PValue)]);
        foreach (var (rank, (index, move)) in tested.Index())
        {
            moves[index] = move with
            {
                Corrected = corrected[rank],
                Verdict = corrected[rank] < NumberMove.Level ? MoveVerdict.Clear : MoveVerdict.WithinChance,
            };
        }

        return
        [
            .. moves.Order(NumberMove.ClearestFirst),
        ];
    }

    private NumberMove Move(EditionNumber then, EditionNumber now)
    {
        if (pair.IsOneRound)
            return new(then, now, MoveVerdict.SameRound, null, null, []);
        // Of an earlier round's numbers, and of computed ones, the two editions do not tell what they would have to.
        if (now.Tabulation is not { } tabulation || tabulation.Year != pair.Now.Year || then.Tabulation?.Year != pair.Then.Year)
            return new(then, now, MoveVerdict.NotTested, null, null, []);
        var breaks = Breaks(then, now, tabulation);
        return breaks.IsEmpty
            ? new(then, now, MoveVerdict.NotTested, RoundTest.Of(then, now), null, [])
            : new(then, now, MoveVerdict.NotComparable, null, null, breaks);
    }

    /// <summary>What stands in the way: the question was put in another way, or the class was another.</summary>
    private ImmutableArray<Difference> Breaks(EditionNumber then, EditionNumber now, EditionTabulation tabulation)
    {
        var keys = now.Option.Length == 0
            ? tabulation.Keys.Values.SelectMany(keys => keys).Distinct().ToArray()
            : [.. tabulation.Keys.GetValueOrDefault(now.Option, [now.Option])];
        var breaks = questions.TryGetValue(tabulation.Question, out var match)
            ? match.Differences.Where(difference => difference.Breaks && difference.Concerns([now.Item], keys)).ToImmutableArray()
            : [];
        if (now.Measure == Mean && match is not null && ScaleOf(match) is { } scale && !breaks.Any(known => known is ScaleReversed or ScaleReordered or ScaleStepsChanged))
            breaks = breaks.Add(scale);
        return ClassOf(then) == ClassOf(now) ? breaks : breaks.Add(new ClassesRemade());
    }

    /// <summary>
    /// A mean is one of codes, and each edition's of its own: where a step has another code, it is the mean of something else, though
    /// the answers stand in the same order. To shares it makes no difference.
    /// </summary>
    private static Difference? ScaleOf(QuestionMatch match)
    {
        if (match is not { Then: { IsScale: true } then, Now: { IsScale: true } now })
            return null;
        var steps = now.Options.Where(option => option.Kind == OptionKind.Substantive)
            .Select(option => (Now: option.Code, Then: then.Options.FirstOrDefault(other => other.Key == option.Key)?.Code)).ToArray();
        return Array.TrueForAll(steps, step => step.Then == step.Now) ? null
            : steps.DistinctBy(step => step.Then + step.Now).Count() == 1 ? new ScaleReversed()
            : new ScaleReordered();
    }

    /// <summary>What a unit must be to belong to the group, beside the words for it.</summary>
    private static (string? Column, string? Type, int? From, int? To, string? Value) ClassOf(EditionNumber number) =>
        number.Tabulation?.By is { } by && by.Classes.FirstOrDefault(each => each.Key == number.Group) is { } rule
            ? (by.Column, rule.Type, rule.From, rule.To, rule.Value)
            : default;
}
