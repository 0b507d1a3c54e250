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
}

/// <summary>A point of a line chart, about as large for the eye whatever its kind.</summary>
/// <param name="X">Of the middle.</param>
/// <param name="Y">Of the middle.</param>
public sealed record MarkShape(double X, double Y, MarkKind Kind, string Paint) : Shape
{
    /// <summary>From the middle to the farthest point.</summary>
    public const double Radius = 5.5;

    /// <summary>A disc looks larger than a square of the same reach.</summary>
    public const double CircleRadius = 0.85 * Radius;
    private const double Half = 0.78 * Radius;

    /// <summary>None of a circle.</summary>
    public ImmutableArray<(double X, double Y)> Corners => Kind switch
    {
        MarkKind.Circle => [],
        MarkKind.Square => [(X - Half, Y - Half), (X + Half, Y - Half), (X + Half, Y + Half), (X - Half, Y + Half)],
        MarkKind.Triangle => [(X, Y - Radius), (X + Radius, Y + Half), (X - Radius, Y + Half)],
        _ => [(X, Y - Radius), (X + Radius, Y), (X, Y + Radius), (X - Radius, Y)],
    };
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
