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
