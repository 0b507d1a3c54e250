using System.Collections.Immutable;

namespace Rapportgenerator.Language;

/// <summary>Words for a share, and the shares they may be used of.</summary>
/// <param name="From">Included, as a share 0–1.</param>
/// <param name="To">Excluded, as a share 0–1; above 1 for «everyone».</param>
public sealed record Phrase(string Text, decimal From, decimal To)
{
    public bool Holds(decimal share) => share >= From && share < To;
}

/// <summary>
/// The phrases of a language, by family. A share has exactly one tenth, while fractions have gaps between them and the
/// loose words overlap.
/// </summary>
public sealed record Phrases(ImmutableArray<Phrase> Tenths, ImmutableArray<Phrase> Fractions, ImmutableArray<Phrase> Loose)
{
    /// <summary>The smallest base of which «seks av ti» may be said.</summary>
    public const int SmallestBase = 20;

    public IEnumerable<Phrase> All => Tenths.Concat(Fractions).Concat(Loose);

    public static readonly Phrases Nb = new(
        [
            new("ingen av ti", 0, 0.05m), new("en av ti", 0.05m, 0.15m), new("to av ti", 0.15m, 0.25m),
            new("tre av ti", 0.25m, 0.35m), new("fire av ti", 0.35m, 0.45m), new("fem av ti", 0.45m, 0.55m),
            new("seks av ti", 0.55m, 0.65m), new("syv av ti", 0.65m, 0.75m), new("åtte av ti", 0.75m, 0.85m),
            new("ni av ti", 0.85m, 0.95m), new("ti av ti", 0.95m, 1.01m),
        ],
        [
            new("en av fem", 0.175m, 0.225m), new("en av fire", 0.225m, 0.275m), new("en av tre", 0.30m, 0.37m),
            new("halvparten", 0.45m, 0.55m), new("to av tre", 0.63m, 0.70m), new("tre av fire", 0.725m, 0.775m),
            new("fire av fem", 0.775m, 0.825m),
        ],
        [
            new("få", 0, 0.20m), new("et mindretall", 0.15m, 0.50m), new("over halvparten", 0.500001m, 0.66m),
            new("flertallet", 0.500001m, 1.01m), new("de fleste", 0.60m, 1.01m), new("nesten alle", 0.90m, 1.01m),
        ]);

    public static readonly Phrases Nn = new(
        [
            new("ingen av ti", 0, 0.05m), new("ein av ti", 0.05m, 0.15m), new("to av ti", 0.15m, 0.25m),
            new("tre av ti", 0.25m, 0.35m), new("fire av ti", 0.35m, 0.45m), new("fem av ti", 0.45m, 0.55m),
            new("seks av ti", 0.55m, 0.65m), new("sju av ti", 0.65m, 0.75m), new("åtte av ti", 0.75m, 0.85m),
            new("ni av ti", 0.85m, 0.95m), new("ti av ti", 0.95m, 1.01m),
        ],
        [
            new("ein av fem", 0.175m, 0.225m), new("ein av fire", 0.225m, 0.275m), new("ein av tre", 0.30m, 0.37m),
            new("halvparten", 0.45m, 0.55m), new("to av tre", 0.63m, 0.70m), new("tre av fire", 0.725m, 0.775m),
            new("fire av fem", 0.775m, 0.825m),
        ],
        [
            new("få", 0, 0.20m), new("eit mindretal", 0.15m, 0.50m), new("over halvparten", 0.500001m, 0.66m),
            new("fleirtalet", 0.500001m, 1.01m), new("dei fleste", 0.60m, 1.01m), new("nesten alle", 0.90m, 1.01m),
        ]);

    public static readonly Phrases En = new(
        [
            new("none in ten", 0, 0.05m), new("one in ten", 0.05m, 0.15m), new("two in ten", 0.15m, 0.25m),
            new("three in ten", 0.25m, 0.35m), new("four in ten", 0.35m, 0.45m), new("five in ten", 0.45m, 0.55m),
            new("six in ten", 0.55m, 0.65m), new("seven in ten", 0.65m, 0.75m), new("eight in ten", 0.75m, 0.85m),
            new("nine in ten", 0.85m, 0.95m), new("ten in ten", 0.95m, 1.01m),
        ],
        [
            new("one in five", 0.175m, 0.225m), new("one in four", 0.225m, 0.275m), new("one in three", 0.30m, 0.37m),
            new("half", 0.45m, 0.55m), new("two in three", 0.63m, 0.70m), new("three in four", 0.725m, 0.775m),
            new("four in five", 0.775m, 0.825m),
        ],
        [
            new("few", 0, 0.20m), new("a minority", 0.15m, 0.50m), new("more than half", 0.500001m, 0.66m),
            new("the majority", 0.500001m, 1.01m), new("most", 0.60m, 1.01m), new("nearly all", 0.90m, 1.01m),
        ]);
}
