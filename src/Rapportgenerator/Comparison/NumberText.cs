using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Comparison;

/// <summary>Prints numbers and their moves in the comparison's language.</summary>
internal sealed class NumberText(ReportLanguage language)
{
    private const string None = "–";

    /// <summary>«79,6 prosent (234 av 294)», «3,4», «330»; «–» where hidden or not to be had.</summary>
    public string Value(EditionNumber number)
    {
        if (number.Value is not { } value)
            return None;
        if (number.Measure == TabulatedNumber.Share)
        {
            var counts = number.Tabulation is { Weighted: false }
                ? $" ({language.Numbers.Write(value.Numerator)} {language.Words.Of} {language.Numbers.Write(value.Denominator)})"
                : "";
            return language.Numbers.Write(value.Round(1, 100), 1) + language.Numbers.PercentWord + counts;
        }

        return number.IsPercent
            ? $"{language.Numbers.Write(value.Round(1, 100), 1)}{NumberStyle.HardSpace}{language.Words.PercentagePoints}"
            : Plain(value.Numerator / value.Denominator);
    }

    /// <summary>«+2,3 prosentpoeng (−1,0 til 5,6)»; the interval only where it is tested.</summary>
    public string Change(NumberMove move)
    {
        var scale = move.Now.IsPercent ? 100 : 1;
        var difference = Difference(move.Then.Value!.Value, move.Now);
        var size = move.Now.IsPercent
            ? $"{language.Numbers.Write(Math.Round(scale * difference, 1, MidpointRounding.AwayFromZero), 1)}{NumberStyle.HardSpace}{language.Words.PercentagePoints}"
            : Plain(difference);
        var interval = move.Test is { } test
            ? $" ({Tenths(scale * test.Lower)} {language.Words.To} {Tenths(scale * test.Upper)})"
            : "";
        return (difference > 0 ? "+" : "") + size + interval;
    }

    /// <summary>Of counts and sums exact before it is divided; a computed number's own fraction may be as long as a decimal can be.</summary>
    private static decimal Difference(Ratio then, EditionNumber number)
    {
        var now = number.Value!.Value;
        if (number.Tabulation is null)
            return (now.Numerator / now.Denominator) - (then.Numerator / then.Denominator);
        var exact = now.Minus(then);
        return exact.Numerator / exact.Denominator;
    }

    private string Tenths(double value) => language.Numbers.Write((decimal)Math.Round(value, 1, MidpointRounding.AwayFromZero), 1);

    /// <summary>Whole where it is whole, otherwise with one decimal.</summary>
    private string Plain(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return language.Numbers.Write(rounded, decimal.IsInteger(rounded) && decimal.IsInteger(value) ? 0 : 1);
    }
}
