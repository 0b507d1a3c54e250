using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>A format-neutral picture. Units are CSS pixels, y runs downwards.</summary>
public sealed record Drawing(double Width, double Height, ImmutableArray<Shape> Shapes);

/// <summary>Closed: these shapes and no others.</summary>
public abstract record Shape;

/// <param name="Paint">What it shows, so that a theme can colour it: a name of <see cref="Palette"/>, as `series-1`, `grid`.</param>
public sealed record RectangleShape(double X, double Y, double Width, double Height, string Paint) : Shape;

public sealed record LineShape(double X1, double Y1, double X2, double Y2, string Paint) : Shape;

public enum LineDash
{
    Solid,
    Dashed,
    Dotted,
    DashDotted,
}

/// <summary>A series of a line chart.</summary>
/// <param name="Paint">Of a fill; its line has the same colour.</param>
public sealed record PolylineShape(ImmutableArray<(double X, double Y)> Points, string Paint, LineDash Dash) : Shape
{
    public const double StrokeWidth = 2.5;

    /// <summary>Lengths of dash, gap, dash and so on; none for a whole line.</summary>
    public ImmutableArray<double> DashLengths => Dash switch
    {
        LineDash.Dashed => [8, 4],
        LineDash.Dotted => [2, 4],
        LineDash.DashDotted => [9, 4, 2, 4],
        _ => [],
    };
}

public enum MarkKind
{
    Circle,
    Square,
    Triangle,
    Diamond,
    InvertedTriangle,
    Cross,

    /// <summary>A short upright line: «alle» among groups.</summary>
    Upright,
}

/// <summary>A point of a line chart or a dot plot, about as large for the eye whatever its kind.</summary>
/// <param name="X">Of the middle.</param>
/// <param name="Y">Of the middle.</param>
public sealed record MarkShape(double X, double Y, MarkKind Kind, string Paint) : Shape
{
    /// <summary>From the middle to the farthest point; of an upright sideways.</summary>
    public const double Radius = 5.5;

    /// <summary>From the middle of an upright to its ends.</summary>
    public const double UprightReach = 8;

    /// <summary>A disc looks larger than a square of the same reach.</summary>
    public const double CircleRadius = 0.85 * Radius;
    private const double Half = 0.78 * Radius;

    /// <summary>None of a circle.</summary>
    public ImmutableArray<(double X, double Y)> Corners => Kind switch
    {
        MarkKind.Circle => [],
        MarkKind.Square => [(X - Half, Y - Half), (X + Half, Y - Half), (X + Half, Y + Half), (X - Half, Y + Half)],
        MarkKind.Triangle => [(X, Y - Radius), (X + Radius, Y + Half), (X - Radius, Y + Half)],
        MarkKind.InvertedTriangle => [(X, Y + Radius), (X + Radius, Y - Half), (X - Radius, Y - Half)],
        MarkKind.Cross => Cross(0.95 * Radius, 0.3 * Radius),
        MarkKind.Upright => Upright(0.3 * Radius),
        _ => [(X, Y - Radius), (X + Radius, Y), (X, Y + Radius), (X - Radius, Y)],
    };

    /// <summary>A plus turned by an eighth, its arms twice <paramref name="half"/> thick.</summary>
    private ImmutableArray<(double X, double Y)> Cross(double reach, double half)
    {
        ReadOnlySpan<(double X, double Y)> plus =
        [
            (-half, -reach), (half, -reach), (half, -half), (reach, -half), (reach, half), (half, half),
            (half, reach), (-half, reach), (-half, half), (-reach, half), (-reach, -half), (-half, -half),
        ];
        var turn = Math.Sqrt(0.5);
        var corners = ImmutableArray.CreateBuilder<(double X, double Y)>(plus.Length);
        foreach (var point in plus)
            corners.Add((X + turn * (point.X - point.Y), Y + turn * (point.X + point.Y)));
        return corners.MoveToImmutable();
    }

    private ImmutableArray<(double X, double Y)> Upright(double half) =>
        [(X - half, Y - UprightReach), (X + half, Y - UprightReach), (X + half, Y + UprightReach), (X - half, Y + UprightReach)];
}

public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <param name="Y">The baseline.</param>
/// <param name="Paint">`text`, `text-on-series-1`, `muted`.</param>
public sealed record TextShape(double X, double Y, string Text, double Size, bool Bold, TextAnchor Anchor, string Paint) : Shape;

/// <summary>A whole drawing within another, with its upper left corner at the place.</summary>
public sealed record InsetShape(double X, double Y, Drawing Drawing) : Shape;
