using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Survey;

/// <summary>The questionnaire and its data layout, as `kodebok.yaml` describes them. Levels come from here, never from answers.</summary>
public sealed record Codebook
{
    public required string File { get; init; }
    public required SurveyInfo Info { get; init; }
    public required DataLayout Data { get; init; }
    public required MissingCodes Missing { get; init; }
    public required ImmutableArray<Role> Roles { get; init; }
    public required ImmutableArray<Breakdown> Breakdowns { get; init; }
    public required ImmutableArray<CodebookChapter> Chapters { get; init; }

    /// <summary>The questions in questionnaire order, the pools after their last member.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    public Question? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    public Breakdown? FindBreakdown(string key) => Breakdowns.FirstOrDefault(breakdown => breakdown.Key == key);
}

/// <param name="FieldworkFrom">First day of the fieldwork, null where the codebook does not say.</param>
public sealed record SurveyInfo(
    string Id, int Year, LocalText Title, bool Synthetic, string? Note, DateOnly? FieldworkFrom, DateOnly? FieldworkTo)
{
    /// <summary>What those who are asked are called.</summary>
    public UnitNoun Unit { get; init; } = UnitNoun.Municipality;
}

/// <summary>The columns that are not questions, and what the CSV file looks like.</summary>
/// <param name="Delimiter">One character.</param>
/// <param name="StatusLabels">What the status codes mean; the empty code is «not asked».</param>
public sealed record DataLayout(
    char Delimiter,
    string IdColumn,
    string UnitColumn,
    string? DateColumn,
    string? WeightColumn,
    int Ticked,
    int NotTicked,
    string FrameKey,
    ImmutableDictionary<string, LocalText> StatusLabels)
{
    /// <summary>The frame's columns as the codebook names them; null for those of Norway's municipalities.</summary>
    public FrameNames? FrameNames { get; init; }

    /// <summary>How many units the frame must have; null where the codebook does not say.</summary>
    public int? FrameUnits { get; init; }
}

/// <summary>The columns of a frame that are not a breakdown's.</summary>
/// <param name="Name">Of the unit's name.</param>
/// <param name="Type">Of its kind, as roles are asked in it.</param>
public sealed record FrameNames(string Name, string Type);

/// <summary>The codes that stand for no substantive answer in coded columns.</summary>
public sealed record MissingCodes(int NoAnswer, int DontKnow, int NotRelevant);

/// <summary>A respondent within a unit, who answers one part of the questionnaire.</summary>
/// <param name="StatusColumn">1 complete, 2 broken off, 0 missing, empty = not asked.</param>
/// <param name="Asked">The kinds of unit (frame column `type`) in which this role is asked.</param>
public sealed record Role(string Key, LocalText Label, LocalText? LabelBydel, string StatusColumn, ImmutableArray<string> Asked);

public sealed record CodebookChapter(string Key, LocalText Title);

/// <summary>A way to divide the units: into classes of a number, or by the values of a frame column.</summary>
/// <param name="Source">The frame column that decides; the classes of a breakdown without an order are the frame's values.</param>
public sealed record Breakdown(string Key, LocalText Label, ImmutableArray<BreakdownClass> Classes, string Source = "")
{
    /// <summary>Where the codebook defines it; null for one that no codebook did.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>Whether its source is a column of whole numbers, and its classes ranges of them.</summary>
    public bool IsOfNumbers { get; init; }

    /// <summary>As the codebook draws it; null where it does not.</summary>
    public TileMap? Map { get; init; }

    /// <summary>Whether every class has its place on a map.</summary>
    public bool HasTiles => !Classes.IsEmpty && Classes.All(each => each.Tile is not null);
}

/// <summary>One class; <see cref="Contains"/> decides membership from the frame alone.</summary>
public sealed record BreakdownClass(string Key, LocalText Label, Func<FrameUnit, bool> Contains)
{
    /// <summary>The same as <see cref="Contains"/>, for those who have only the frame's file; null where it cannot be said so.</summary>
    public FrameRule? Rule { get; init; }

    /// <summary>Its place on the breakdown's map; null where there is none that fits.</summary>
    public MapTile? Tile { get; init; }
}

/// <summary>What a class asks of the frame's columns; what is null is not asked.</summary>
/// <param name="Type">Of the column `type`.</param>
/// <param name="From">Smallest number in the breakdown's source column.</param>
/// <param name="To">Largest number in it.</param>
/// <param name="Value">Exact text in it.</param>
public sealed record FrameRule(string? Type = null, int? From = null, int? To = null, string? Value = null);
