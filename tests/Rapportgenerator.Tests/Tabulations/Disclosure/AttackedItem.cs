using System.Numerics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// What is published of one item as equations. Unknowns: for each part of the survey (the same classes and weight), each
/// question of a pool and each way to answer (an option, a set of ticks; for numbers: how many and their sum).
/// </summary>
internal sealed class AttackedItem
{
    private readonly AnswerWays ways;
    private readonly SurveyParts parts;
    private readonly PublishedRow[] rows;
    private readonly HashSet<(string, string, string, bool, int)> bases = [];
    private readonly int[] column;
    private readonly int[][] unknownsOf;
    private readonly long[] room;
    private readonly LinearSystem system;
    private readonly Lazy<IntegerBounds> bounds;
    private readonly Lazy<IntegerBounds> boundsByHeads;
    private readonly bool everybodyAnswered;

    public AttackedItem(SurveyRound known, Panel panel, Question[] family, PublishedRow[] rows)
    {
        this.rows = rows;
        parts = new SurveyParts(known, panel, rows);
        ways = new AnswerWays(family, parts);
        var equations = rows.Where(row => !row.Hidden).SelectMany(Equations).ToList();
        room = [.. Enumerable.Range(0, ways.Count).Select(unknown => (long)parts.Heads(ways.PartOf(unknown)))];
        column = Columns(equations);
        var merged = equations.ConvertAll(equation => equation with
        {
            Terms = [.. equation.Terms.Select(term => (Unknown: column[term.Unknown], term.Coefficient)).DistinctBy(term => term.Unknown)],
        });
        var columns = column.Max() + 1;
        unknownsOf = [.. Enumerable.Range(0, column.Length).GroupBy(unknown => column[unknown]).OrderBy(same => same.Key).Select(same => same.ToArray())];
        system = LinearSystem.Of(columns, merged);
        everybodyAnswered = ways.Members == 1 && rows.Any(row => row is { IsEveryone: true, Panel: false, Without: [] } && row.Base == parts.AllHeads);
        IntegerBounds Bounds(bool byHeads)
        {
            var most = new long?[columns];
            for (var unknown = 0; unknown < column.Length; unknown++)
            {
                if (!ways.IsSum(unknown))
                    most[column[unknown]] = byHeads ? (most[column[unknown]] ?? 0) + room[unknown] : ways.Members * parts.AllHeads;
            }

            return new IntegerBounds(most, merged.Concat(system.Rows));
        }

        bounds = new(() => Bounds(byHeads: false));
        boundsByHeads = new(() => Bounds(byHeads: true));
    }

    public long? CountOf(PublishedRow row)
    {
        var target = ways.CountIn(row).ToArray();
        if (Solved(target) is { } solved)
            return solved;
        if (ways.IsNumber)
            return null;
        var (least, most) = Between(target, byHeads: true);
        if (everybodyAnswered)
        {
            // Then how many did not answer so says as much.
            var heads = parts.In(row).Sum(parts.Heads);
            var (leastOthers, mostOthers) = Between([.. ways.BaseOf(row with { Without = [] }).Except(target)], byHeads: true);
            (least, most) = (Math.Max(least, heads - mostOthers), Math.Min(most, heads - leastOthers));
        }

        return least == most ? least : null;
    }

    public long? BaseOf(PublishedRow row)
    {
        var target = ways.BaseOf(row).ToArray();
        if (Solved(target) is { } solved)
            return solved;
        var (least, most) = Between(target, byHeads: false);
        return least == most ? least : null;
    }

    public bool IsTrivial(PublishedRow row) => parts.In(row).Length == 0 || rows.Any(other =>
        other.IsEveryone && !other.Panel && other.Option == row.Option && other.Question == row.Question
        && (other.Count == 0 || (other.Count == other.Base && other.Without.Length == 0)));

    public bool IsShownUnweighted(PublishedRow row) => rows.Any(other =>
        !other.Hidden && !other.Weighted && (other.Question, other.By, other.Group, other.Panel) == (row.Question, row.By, row.Group, row.Panel));

    private long? Solved((int Unknown, long Coefficient)[] target)
    {
        if (IsSplit(target))
            return null;
        return system.Solve(Merged(target)) is { } value ? (long)value : null;
    }

    /// <summary>Whether it holds only some of what no equation tells apart.</summary>
    private bool IsSplit((int Unknown, long Coefficient)[] target)
    {
        var inside = target.Select(term => term.Unknown).ToHashSet();
        return target.Any(term => unknownsOf[column[term.Unknown]].Any(unknown => !inside.Contains(unknown)));
    }

    private IEnumerable<(int, long)> Merged((int Unknown, long Coefficient)[] target) =>
        target.Select(term => (column[term.Unknown], term.Coefficient)).Distinct();

    private (long Least, long Most) Between((int Unknown, long Coefficient)[] target, bool byHeads)
    {
        var known = (byHeads ? boundsByHeads : bounds).Value;
        var inside = target.Select(term => term.Unknown).ToHashSet();
        var (least, most) = (0L, 0L);
        foreach (var index in inside.Select(unknown => column[unknown]).Distinct())
        {
            var (roomInside, roomOutside) = (0L, 0L);
            foreach (var unknown in unknownsOf[index])
                (roomInside, roomOutside) = inside.Contains(unknown) ? (roomInside + room[unknown], roomOutside) : (roomInside, roomOutside + room[unknown]);
            var all = unknownsOf[index].All(inside.Contains);
            least += all ? known.Least(index) : byHeads ? Math.Max(0, known.Least(index) - roomOutside) : 0;
            most += all || !byHeads ? known.Most(index) : Math.Min(known.Most(index), roomInside);
        }

        if (!IsSplit(target))
        {
            var (scale, constant, terms) = system.Reduce(Merged(target));
            if (known.Of(constant, terms) is var (low, high))
                (least, most) = (Math.Max(least, (long)-BigInteger.Divide(-low, scale)), Math.Min(most, (long)BigInteger.Divide(high, scale)));
        }

        return (least, most);
    }

    private IEnumerable<Equation> Equations(PublishedRow row)
    {
        if (row.Base is { } all && bases.Add((row.Question, row.By, row.Group, row.Panel, row.Without.Length)))
            yield return new([.. ways.BaseOf(row)], all);
        if (row.Count is { } count)
            yield return new([.. ways.CountIn(row)], count);
        if (row is { Option: "sum", Value: { } sum })
        {
            var unit = row.Weighted ? SurveyParts.WeightUnits : 1;
            yield return new([.. ways.Weighted(ways.CountIn(row), row.Weighted)], (long)(sum * unit));
            var mean = rows.Single(other => other.Option == "mean" && other.Id == row.Id[..^3] + "mean").Value;
            if (row.Weighted && mean > 0)
                yield return new([.. ways.Weighted(ways.BaseOf(row), true)], (long)Math.Round(sum / mean.Value * unit));
        }
        else if (row is { Weighted: true, Count: not null, Value: { } share })
        {
            // share = p/q: q · (weights of those who answered so) = p · (weights of all who answered).
            var (p, q) = Fraction(share);
            var shares = ways.Weighted(ways.CountIn(row), true).ToDictionary(term => term.Unknown, term => term.Coefficient * q);
            foreach (var (unknown, weight) in ways.Weighted(ways.BaseOf(row), true))
                shares[unknown] = shares.GetValueOrDefault(unknown) - (p * weight);
            yield return new([.. shares.Where(term => term.Value != 0).Select(term => (term.Key, term.Value))], 0);
        }
    }

    /// <summary>The fraction of weights that a published share is, by continued fractions.</summary>
    private static (long P, long Q) Fraction(decimal value)
    {
        var (p, q, earlierP, earlierQ, rest) = (1L, 0L, 0L, 1L, value);
        while (true)
        {
            var whole = (long)Math.Floor(rest);
            (p, q, earlierP, earlierQ) = ((whole * p) + earlierP, (whole * q) + earlierQ, p, q);
            if (Math.Abs(value - ((decimal)p / q)) < 1e-13m)
                return (p, q);
            rest = 1 / (rest - whole);
        }
    }

    /// <summary>Unknowns that no equation tells apart are one: each equation splits what it has only some of.</summary>
    private int[] Columns(List<Equation> equations)
    {
        int[] classes = [.. Enumerable.Range(0, ways.Count).Select(unknown => ways.IsSum(unknown) ? 1 : 0)];
        var next = 2;
        foreach (var equation in equations)
        {
            var split = new Dictionary<(int, long), int>();
            foreach (var (unknown, coefficient) in equation.Terms)
            {
                if (!split.TryGetValue((classes[unknown], coefficient), out var index))
                    split[(classes[unknown], coefficient)] = index = next++;
                classes[unknown] = index;
            }
        }

        var places = classes.Distinct().Select((index, place) => (index, place)).ToDictionary(each => each.index, each => each.place);
        return [.. classes.Select(index => places[index])];
    }
}
