using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>Says of a written claim whether it holds, from the answers themselves and the language file; shares no code with the program.</summary>
internal sealed class ClaimOracle(BoundNames names, Meaning meaning, Recount recount)
{
    private readonly Dictionary<(string, string), CountedNumber> known = [];

    public bool Holds(WrittenClaim claim)
    {
        if (claim.Than is { } than)
            return Compare(claim, Numbers(claim, claim.Value), Numbers(claim, than));
        if (claim.Value is Written.Operation)
            return IsTrue(claim, claim.Value);

        var (share, place) = meaning.OfOne(claim.Words);
        var numbers = Numbers(claim, claim.Value);
        return place is { } wanted ? TakesPlace(claim, wanted) : numbers.All(number => IsWithin(share!, number));
    }

    private static bool IsWithin(Dictionary<string, string> phrase, CountedNumber share)
    {
        var per100 = share.Numerator * 100;
        bool Of(string key, Func<decimal, decimal, bool> holds) => Meaning.Number(phrase, key) is not { } end || holds(per100, end * share.Denominator);
        return Of("from", (value, end) => value >= end) && Of("above", (value, end) => value > end)
            && Of("to", (value, end) => value < end) && Of("through", (value, end) => value <= end);
    }

    private bool TakesPlace(WrittenClaim claim, int place)
    {
        var claimed = claim.Value.Names().Select(path => names.Resolve(names.Find(claim.File, path)!, recount)).ToArray();
        var others = names.Ranked(claimed[0]).Except(claimed.Select(each => each.Measure)).Select(key => Count(claimed[0] with { Measure = key })).ToArray();
        var numbers = claimed.Select(Count).ToArray();
        var more = others.Count(other => numbers.All(other.IsClearlyMoreThan));
        var less = others.Count(other => numbers.All(each => each.IsClearlyMoreThan(other)));
        return more + less == others.Length && (place > 0 ? more == place - 1 : less == -place - 1);
    }

    private bool Compare(WrittenClaim claim, CountedNumber[] ones, CountedNumber[] others)
    {
        var years = claim.Names.Select(path => names.Find(claim.File, path)).OfType<NumberPlace>().Select(names.RoundOf).Distinct().Count();
        var phrase = meaning.OfTwo(claim.Words, years > 1);
        return ones.All(one => others.All(other => Compare(phrase, one, other)));
    }

    private static bool Compare(Dictionary<string, string> phrase, CountedNumber one, CountedNumber other)
    {
        var (larger, smaller) = phrase["is"] == "less" ? (other, one) : (one, other);
        var apart = one.With("-", other);
        var points = Meaning.Number(phrase, "points") / 100;
        var size = Math.Abs(apart.Numerator);
        if (phrase["is"] == "same")
            return size <= (points ?? 0) * apart.Denominator;
        var times = Meaning.Number(phrase, "times") ?? 1;
        var ratio = one.CompareTo(other.With("*", new(times, 1)));
        return larger.IsClearlyMoreThan(smaller) && size >= (points ?? 0) * apart.Denominator && (phrase["is"] == "less" ? ratio <= 0 : ratio >= 0);
    }

    private bool IsTrue(WrittenClaim claim, Written condition)
    {
        var operation = (Written.Operation)condition;
        if (operation.Sign == "&&")
            return IsTrue(claim, operation.Left) && IsTrue(claim, operation.Right);
        var order = Value(claim, operation.Left).CompareTo(Value(claim, operation.Right));
        return operation.Sign switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private CountedNumber[] Numbers(WrittenClaim claim, Written written) =>
        written is Written.List list ? [.. list.Items.Select(item => Value(claim, item))] : [Value(claim, written)];

    private CountedNumber Value(WrittenClaim claim, Written written) => written switch
    {
        Written.Number number => new(number.Value, 1),
        Written.Operation operation => Value(claim, operation.Left).With(operation.Sign, Value(claim, operation.Right)),
        _ => Named(claim.File, ((Written.Name)written).Path),
    };

    private CountedNumber Named(string file, string path)
    {
        if (known.TryGetValue((file, path), out var number))
            return number;
        return known[(file, path)] = names.Find(file, path) is { } place
            ? Count(names.Resolve(place, recount))
            : new(recount.Told(path.StartsWith("survey", StringComparison.Ordinal) ? 2019 : 2018, path.Split('.')[1]), 1);
    }

    private CountedNumber Count(NumberPlace place)
    {
        var tabulation = names.Tabulation(place.Tabulation);
        var answers = recount.Answers(place.Tabulation, place.Group, place.Item);
        var all = recount.File(names.RoundOf(place), "responses").Rows.Count;
        return place.Measure switch
        {
            "median" => CountedNumber.Median(answers.Select(answer => answer.Number)),
            "mean" when tabulation["scale"] is { } scale && scale.AsObject().Count > 0 => CountedNumber.Mean(
                [.. answers.Where(answer => scale[answer.Keys.Single()] is not null).Select(answer => (answer.Unit, (decimal)scale[answer.Keys.Single()]!))],
                names.IsPool(place), all),
            "mean" => CountedNumber.Mean([.. answers.Select(answer => (answer.Unit, answer.Number))], names.IsPool(place), all),
            var key => CountedNumber.Share(answers, Recount.Options(tabulation, key), names.IsPool(place), (string)tabulation["rows"]! == "frame"),
        };
    }
}
