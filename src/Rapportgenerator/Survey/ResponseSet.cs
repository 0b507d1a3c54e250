using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.Survey;

/// <summary>A unit that was asked, such as a kommune or a bydel, as the frame lists it.</summary>
/// <param name="Number">Text, with its leading zero.</param>
/// <param name="Type">Its kind, such as `kommune` or `bydel`.</param>
/// <param name="Values">Of the columns that breakdowns go by.</param>
public sealed record FrameUnit(string Number, string Name, string Type, ImmutableArray<FrameValue> Values)
{
    /// <summary>What a column says of it; empty where the frame has no such column.</summary>
    public string ValueOf(string column)
    {
        foreach (var value in Values)
        {
            if (value.Column == column)
                return value.Text;
        }

        return "";
    }

    /// <summary>The whole number in a column; 0 where there is none.</summary>
    public int NumberOf(string column) =>
        int.TryParse(ValueOf(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>A cell of the frame.</summary>
public readonly record struct FrameValue(string Column, string Text);

/// <summary>All units of the round, in file order.</summary>
public sealed record Frame(string File, ImmutableArray<FrameUnit> Units);

/// <summary>What a role's part of a response came to.</summary>
public enum PartStatus
{
    NotAsked,
    Missing,
    Complete,
    BrokenOff,
}

/// <summary>
/// The checked answers, one array a column, one element a response. Coded columns (single choice, battery items, 0/1
/// ticks) hold the code or <see cref="NotAsked"/>; numbers are null where not asked and where a missing code stood; text
/// is null where empty.
/// </summary>
public sealed record ResponseSet
{
    /// <summary>The value of an empty coded cell: the question was not put to this unit.</summary>
    public const int NotAsked = int.MinValue;

    public required string File { get; init; }
    public required ImmutableArray<string> Ids { get; init; }
    public required ImmutableArray<FrameUnit> Units { get; init; }

    /// <summary>Post-stratification weights, all positive; 1 where the codebook names no weight column.</summary>
    public required ImmutableArray<decimal> Weights { get; init; }

    /// <summary>By role key.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<PartStatus>> Statuses { get; init; }

    public required IReadOnlyDictionary<string, CodedAnswers> Coded { get; init; }
    public required IReadOnlyDictionary<string, ImmutableArray<decimal?>> Numbers { get; init; }
    public required IReadOnlyDictionary<string, ImmutableArray<string?>> Texts { get; init; }

    public int Count => Ids.Length;
}

/// <summary>One round of the survey: what was asked, who was asked, what they answered.</summary>
public sealed record SurveyRound(Codebook Codebook, Frame Frame, ResponseSet Responses)
{
    /// <summary>How the sample was drawn, as the report says; null where it does not.</summary>
    public DesignDefinition? Design { get; init; }

    /// <summary>The change tables its files name, in any order.</summary>
    public ImmutableArray<ChangeTable> Changes { get; init; } = [];

    public int Year => Codebook.Info.Year;
}
