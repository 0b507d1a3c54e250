namespace Rapportgenerator.Tabulations;

/// <summary>How a template, or a table's cell, makes one number of others.</summary>
public enum NumberOperation
{
    Difference,
    Sum,
    Product,
    Quotient,

    /// <summary>The smallest and the largest, both printed: «286–290».</summary>
    Range,
}

/// <summary>The operations by the names that ids have for them, and what they do to exact fractions.</summary>
public static class NumberOperations
{
    private static readonly string[] Names = ["difference", "sum", "product", "quotient", "range"];

    public static string NameOf(NumberOperation operation) => Names[(int)operation];

    public static NumberOperation? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (NumberOperation)at : null;

    /// <summary>Null where a part is, for a division by zero, and for a range, which is no one number.</summary>
    public static Ratio? Apply(NumberOperation operation, Ratio? left, Ratio? right) => (left, right) switch
    {
        ({ } a, { } b) => operation switch
        {
            NumberOperation.Difference => a.Minus(b),
            NumberOperation.Sum => a.Plus(b),
            NumberOperation.Product => a.Times(b),
            NumberOperation.Quotient when b.Numerator != 0 => a.Over(b),
            _ => null,
        },
        _ => null,
    };
}
