using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;
using Scriban;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating.Values;

/// <summary>
/// A number with its origin, which it keeps until it is printed: it compares and computes as an exact fraction. A hidden
/// one prints «–» and refuses to be computed with, so that no sentence leaks it; and two of rounds that cannot be compared refuse each other.
/// </summary>
internal abstract class Quantity : TemplateValue, IScriptCustomBinaryOperation
{
    public const string NotShown = "–";

    /// <summary>The exact value; null where hidden or undefined.</summary>
    public abstract Ratio? Value { get; }

    /// <summary>Where it stands in the frozen result, or how it was computed from what stands there.</summary>
    public abstract NumberId Id { get; }

    /// <summary>The ends of the 95 per cent confidence interval; null where hidden, and for what is no estimate.</summary>
    public virtual (double Lower, double Upper)? Interval => null;

    /// <summary>How it prints where no function says otherwise.</summary>
    protected abstract NumberForm Form { get; }

    /// <summary>The quantity in the house style, with its origin.</summary>
    public PrintedText Printed(ReportLanguage language) => PrintedText.Of(Print(language), Id, Form);

    /// <summary>The round it is from; null for a number of none, such as how many were invited.</summary>
    public NumberRound? Round { get; init; }

    /// <summary>The quantity in the house style.</summary>
    public abstract string Print(ReportLanguage language);

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result)
    {
        var round = NumberRound.Join(span, (leftValue as Quantity)?.Round, (rightValue as Quantity)?.Round);
        var left = Exact(leftSpan, leftValue);
        var right = Exact(rightSpan, rightValue);
        if (IsComparison(op) && (leftValue is ShareValue or DifferenceValue || rightValue is ShareValue or DifferenceValue))
        {
            if (leftValue is not Quantity)
                RefusePercentage(leftSpan, left);
            if (rightValue is not Quantity)
                RefusePercentage(rightSpan, right);
        }

        var order = left.CompareTo(right);
        NumberId Computed(NumberOperation operation) => NumberId.Of(operation, IdOf(leftValue), IdOf(rightValue));
        result = op switch
        {
            ScriptBinaryOperator.CompareEqual => order == 0,
            ScriptBinaryOperator.CompareNotEqual => order != 0,
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
            ScriptBinaryOperator.Subtract when leftValue is ShareValue first && rightValue is ShareValue second =>
                new DifferenceValue(Computed(NumberOperation.Difference), left.Minus(right), first, second) { Round = round },
            ScriptBinaryOperator.Subtract => new MeasureValue("The difference", Computed(NumberOperation.Difference), left.Minus(right), 1) { Round = round },
            ScriptBinaryOperator.Add => new MeasureValue("The sum", Computed(NumberOperation.Sum), left.Plus(right), 1) { Round = round },
            ScriptBinaryOperator.Multiply => new MeasureValue("The product", Computed(NumberOperation.Product), left.Times(right), 1) { Round = round },
            ScriptBinaryOperator.Divide when right.Numerator != 0 => new MeasureValue("The quotient", Computed(NumberOperation.Quotient), left.Over(right), 1) { Round = round },
            ScriptBinaryOperator.Divide => throw new TemplateProblem("RG405", span, "A number cannot be divided by zero.", "Divide by something else, or leave it out."),
            _ => throw new TemplateProblem(
                "RG405", span, "Numbers of the survey can be compared, added, subtracted, multiplied and divided, nothing else.",
                "Use one of `<`, `<=`, `>`, `>=`, `==`, `!=`, `+`, `-`, `*` and `/`."),
        };
        if (result is bool holds)
            (context as ReportTemplateContext)?.Note(new(leftValue, op, rightValue, holds));
        return true;
    }

    /// <summary>A share is from 0 to 1: held against 50, it would be less whatever it is.</summary>
    public static void RefusePercentage(SourceSpan span, Ratio constant)
    {
        var value = constant.Numerator / constant.Denominator;
        if (Math.Abs(value) > 1)
        {
            throw new TemplateProblem(
                "RG405", span, string.Create(CultureInfo.InvariantCulture, $"A share is a number from 0 to 1, so it cannot be held against {value:0.####}."),
                string.Create(CultureInfo.InvariantCulture, $"Write {value / 100:0.######} for {value:0.####} per cent."));
        }
    }

    private static bool IsComparison(ScriptBinaryOperator op) => op is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater
        or ScriptBinaryOperator.CompareGreaterOrEqual;

    private static NumberId IdOf(object? value) => value is Quantity quantity
        ? quantity.Id
        : NumberId.OfConstant(Convert.ToDecimal(value, CultureInfo.InvariantCulture));

    private static Ratio Exact(SourceSpan span, object? value) => value switch
    {
        Quantity { Value: { } ratio } => ratio,
        Quantity quantity => throw new TemplateProblem(
            "RG406",
            span,
            $"{quantity.Description} is not shown (too few answers, or none), so nothing can be computed from it.",
            "Leave it out, or combine groups."),
        int number => new Ratio(number, 1),
        long number => new Ratio(number, 1),
        decimal number => new Ratio(number, 1),
        double number when double.IsFinite(number) && Math.Abs(number) < 1e15 => new Ratio((decimal)number, 1),
        _ => throw new TemplateProblem("RG405", span, "A number of the survey can only be computed with numbers.", "Use another number of the survey, or a number as in `0.5`."),
    };
}

/// <summary>A share of a base, 0–1; prints «80 prosent».</summary>
internal sealed class ShareValue(Cell cell, DistributionPlace place) : Quantity
{
    public Cell Cell { get; } = cell;

    public DistributionPlace Place { get; } = place;

    /// <summary>Null where hidden.</summary>
    public int? Base { get; } = place.Item.Base;

    public override Ratio? Value => Cell.Share;

    public override NumberId Id => Place.IdOf(Cell);

    public override (double Lower, double Upper)? Interval => Cell.Uncertainty is { } sure ? (sure.Lower, sure.Upper) : null;

    /// <summary>The substantive answers of its distribution, the most common first; empty where this is no such answer itself.</summary>
    public IEnumerable<Cell> Ranked => Place.Item.Options.Any(cell => ReferenceEquals(cell, Cell)) && Cell.Kind == OptionKind.Substantive
        ? DistributionValue.Ranked(Place.Item)
        : [];

    public NumberId CountId => Place.IdOf(Cell, count: true);

    public NumberId BaseId => Place.IdOf(NumberId.Base);

    public override string Description => $"The share `{Cell.Key}` of {Place.Name}";

    protected override NumberForm Form => new(NumberForm.Percent, 0);

    protected override IReadOnlyDictionary<string, Func<object>> Members => new Dictionary<string, Func<object>>
    {
        ["label"] = () => Cell.Label,
        ["key"] = () => Cell.Key,
        ["count"] = () => MeasureValue.Counted($"The count of {Place.Name}", CountId, Cell.Count, Round),
        ["base"] = () => MeasureValue.Counted($"The base of {Place.Name}", BaseId, Base, Round),
    };

    public override string Print(ReportLanguage language) => Percent(language, 0);

    /// <summary>«79,6 prosent».</summary>
    public string Percent(ReportLanguage language, int digits) => Value is { } share
        ? language.Numbers.Write(share.Round(digits, 100), digits) + language.Numbers.PercentWord
        : NotShown;
}

/// <summary>A difference of two shares; prints «12 prosentpoeng».</summary>
internal sealed class DifferenceValue(NumberId id, Ratio difference, ShareValue first, ShareValue second) : Quantity
{
    public override Ratio? Value => difference;

    /// <summary>The smaller of the two shares' bases; neither is hidden, or there would be no difference.</summary>
    public int Base { get; } = Math.Min(first.Base ?? 0, second.Base ?? 0);

    /// <summary>Only of two groups of one tabulation, for one answer.</summary>
    public override (double Lower, double Upper)? Interval =>
        GroupComparison.OfShares(first.Cell, second.Cell) is { } contrast ? (contrast.Lower, contrast.Upper) : null;

    public override NumberId Id => id;

    public override string Description => "The difference of two shares";

    protected override NumberForm Form => new(NumberForm.Points, 0);

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } = new Dictionary<string, Func<object>>();

    public override string Print(ReportLanguage language) => Points(language, 0);

    public string Points(ReportLanguage language, int digits)
    {
        var points = difference.Round(digits, 100);
        var unit = digits == 0 && Math.Abs(points) == 1 ? language.Words.PercentagePoint : language.Words.PercentagePoints;
        return language.Numbers.Write(points, digits) + NumberStyle.HardSpace + unit;
    }
}

/// <summary>A count, a mean, a median: prints as a plain number.</summary>
internal sealed class MeasureValue(string description, NumberId id, Ratio? value, int digits, Uncertainty? uncertainty = null) : Quantity
{
    public override Ratio? Value => value;

    public override NumberId Id => id;

    public override (double Lower, double Upper)? Interval => uncertainty is { } sure ? (sure.Lower, sure.Upper) : null;

    public override string Description => description;

    protected override NumberForm Form => new(NumberForm.Number, digits);

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } = new Dictionary<string, Func<object>>();

    public static MeasureValue Counted(string description, NumberId id, int? count, NumberRound? round = null) =>
        new(description, id, count is { } number ? new Ratio(number, 1) : null, 0) { Round = round };

    public override string Print(ReportLanguage language) => Write(language, digits);

    public string Write(ReportLanguage language, int decimals) =>
        value is { } ratio ? language.Numbers.Write(ratio.Round(decimals), decimals) : NotShown;
}
