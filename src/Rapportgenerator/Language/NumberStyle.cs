using System.Globalization;

namespace Rapportgenerator.Language;

/// <summary>How numbers are written: decimal sign, thousands, minus. Rounding has been done before they come here.</summary>
/// <param name="PercentSign">What follows a number in a table or on a bar, with its space: « %».</param>
public sealed record NumberStyle(NumberFormatInfo Format, string PercentSign, string PercentWord)
{
    public const string HardSpace = "\u00A0";
    public const string TrueMinus = "\u2212";

    public static readonly NumberStyle Norwegian = new(Styled(",", HardSpace), HardSpace + "%", HardSpace + "prosent");
    public static readonly NumberStyle English = new(Styled(".", ","), "%", HardSpace + "per cent");

    /// <summary>A number with exactly <paramref name="digits"/> decimals; four-digit whole numbers are grouped as larger ones are.</summary>
    public string Write(decimal value, int digits = 0) =>
        value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), Format);

    private static NumberFormatInfo Styled(string decimalSign, string thousands) => new()
    {
        NumberDecimalSeparator = decimalSign,
        NumberGroupSeparator = thousands,
        NumberGroupSizes = [3],
        NegativeSign = TrueMinus,
    };
}
