using System.Collections.Immutable;

namespace Rapportgenerator.Survey;

/// <summary>The columns a frame must have: Norway's municipalities', or as the codebook names them.</summary>
/// <param name="Key">Of the unit's number.</param>
/// <param name="Name">Of its name.</param>
/// <param name="Type">Of its kind.</param>
/// <param name="Values">Those that breakdowns go by.</param>
/// <param name="Numbers">Those of <paramref name="Values"/> that hold whole numbers.</param>
/// <param name="Types">The kinds of unit there are.</param>
public sealed record FrameLayout(
    string Key, string Name, string Type, ImmutableArray<string> Values, ImmutableArray<string> Numbers, ImmutableArray<string> Types)
{
    /// <summary>What breakdowns of municipalities may go by.</summary>
    internal static readonly string[] Sources = ["innbyggere", "type", "fylke", "region"];

    /// <summary>Norway's municipalities and Oslo's city districts: where the codebook's `frame` names no columns.</summary>
    public static readonly FrameLayout Municipal = new(
        "kommunenummer", "navn", "type", ["fylke", "region", "innbyggere"], ["innbyggere"], ["kommune", "bydel"])
    {
        HasKommuneNumbers = true,
    };

    /// <summary>Whether a unit's number has four or six digits, as Statistics Norway's have.</summary>
    public bool HasKommuneNumbers { get; private init; }

    /// <summary>As the codebook describes the frame, with the columns its breakdowns ask for.</summary>
    public static FrameLayout Of(Codebook codebook) => codebook.Data.FrameNames is not { } names
        ? Municipal with { Key = codebook.Data.FrameKey }
        : new(
            codebook.Data.FrameKey, names.Name, names.Type,
            [.. codebook.Breakdowns.Select(breakdown => breakdown.Source).Where(source => source != names.Type).Distinct(StringComparer.Ordinal)],
            [.. codebook.Breakdowns.Where(breakdown => breakdown.IsOfNumbers).Select(breakdown => breakdown.Source).Distinct(StringComparer.Ordinal)],
            [.. codebook.Roles.SelectMany(role => role.Asked).Distinct(StringComparer.Ordinal)]);
}
