using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <param name="At">In the unit of the values.</param>
public sealed record AxisTick(double At, string Text);

/// <summary>The value axis of a chart: from 0 to <paramref name="Maximum"/>, with round ticks.</summary>
public sealed record ChartAxis(double Maximum, ImmutableArray<AxisTick> Ticks)
{
    private static readonly (double Maximum, double Step)[] ShareScales =
        [(0.2, 0.05), (0.3, 0.1), (0.4, 0.1), (0.5, 0.1), (0.6, 0.2), (0.8, 0.2), (1, 0.2)];

    /// <summary>The whole from 0 to 100 per cent.</summary>
    public static ChartAxis Whole(NumberStyle style) => Shares(1, 0.25, style);

    /// <summary>An axis of shares that holds <paramref name="largest"/> (0–1).</summary>
    public static ChartAxis ForShares(double largest, NumberStyle style)
    {
        foreach (var (maximum, step) in ShareScales)
        {
            if (largest <= maximum)
                return Shares(maximum, step, style);
        }

        return Shares(1, 0.2, style);
    }

    /// <summary>An axis of numbers that holds <paramref name="largest"/>; ticks at 1, 2 or 5 times a power of ten.</summary>
    public static ChartAxis ForNumbers(double largest, NumberStyle style)
    {
        if (largest <= 0)
            largest = 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / 4)));
        var rough = largest / 4 / power;
        var step = (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10) * power;
        var count = Math.Max(1, (int)Math.Ceiling(largest / step - 1e-9));
        var digits = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 6);
        return Of(count, step, at => style.Write((decimal)at, digits));
    }

    private static ChartAxis Shares(double maximum, double step, NumberStyle style) =>
        Of((int)Math.Round(maximum / step), step, at => style.Write((decimal)Math.Round(at * 100)) + style.PercentSign);

    private static ChartAxis Of(int count, double step, Func<double, string> write)
    {
        var ticks = ImmutableArray.CreateBuilder<AxisTick>(count + 1);
        for (var i = 0; i <= count; i++)
            ticks.Add(new AxisTick(i * step, write(i * step)));
        return new ChartAxis(count * step, ticks.MoveToImmutable());
    }
}
