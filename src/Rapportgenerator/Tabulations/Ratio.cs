namespace Rapportgenerator.Tabulations;

/// <summary>
/// An exact fraction, so that rounding is never done on a number that is already rounded. Numerator and denominator are
/// counts, or sums of weights with few decimals; the denominator is positive.
/// </summary>
public readonly record struct Ratio(decimal Numerator, decimal Denominator) : IComparable<Ratio>
{
    /// <summary>
    /// The quotient to double precision, for drawing, comparing and data files. Of counts it is the nearest double there is;
    /// the decimal quotient converted would often be its neighbour.
    /// </summary>
    public double Value => (double)Numerator / (double)Denominator;

    /// <summary>
    /// <paramref name="scale"/> times the fraction, rounded half away from zero to <paramref name="digits"/> decimals
    /// (0–6). Exact: <see cref="decimal"/> division is correct to 28 digits, so with a denominator below 10¹² no quotient
    /// that is not a half can be taken for one.
    /// </summary>
    public decimal Round(int digits, int scale = 1) =>
        Math.Round(scale * Numerator / Denominator, digits, MidpointRounding.AwayFromZero);

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public Ratio Plus(Ratio other) =>
        new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

    public Ratio Minus(Ratio other) => Plus(new Ratio(-other.Numerator, other.Denominator));

    public Ratio Times(Ratio other) => new(Numerator * other.Numerator, Denominator * other.Denominator);

    /// <param name="other">Not zero.</param>
    public Ratio Over(Ratio other) => other.Numerator < 0
        ? new(-Numerator * other.Denominator, Denominator * -other.Numerator)
        : new(Numerator * other.Denominator, Denominator * other.Numerator);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;
}
