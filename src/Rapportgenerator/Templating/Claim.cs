using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Templating;

public enum ClaimVerdict
{
    Holds,

    /// <summary>Holds, but few respondents more or fewer would change that.</summary>
    NearBorder,
    Broken,
}

/// <summary>Words an author wrote by hand, held against the frozen result.</summary>
public sealed record Claim
{
    /// <summary>The diagnostic of a claim that does not hold.</summary>
    public const string BrokenCode = "RG410";

    public required string Words { get; init; }
    public required ClaimVerdict Verdict { get; init; }

    /// <summary>What it rests on, in English for the terminal: «79.6 per cent (234 of 294)».</summary>
    public required string Evidence { get; init; }

    /// <summary>The numbers it was held against; empty for a condition on no number of the survey.</summary>
    public ImmutableArray<NumberId> Numbers { get; init; } = [];

    /// <summary>
    /// How many respondents from the nearest border: the fewest that, moving into or out of one of the shares while its base
    /// stays, turn the claim. Null where that cannot be said: of means, counts and differences, of weighted shares in orders
    /// and comparisons, and of conditions that are more than comparisons joined by `&amp;&amp;`. Null as well where it is more than
    /// the language file's `near_border`: nobody is told, and so it is not counted.
    /// </summary>
    public int? Margin { get; init; }

    /// <summary>Words that would hold: the nearest of each family.</summary>
    public ImmutableArray<string> Holding { get; init; } = [];

    /// <summary>The phrase of the language file that was found in the words; null for other claims.</summary>
    public Phrase? Said { get; init; }

    /// <summary>
    /// A true phrase that may stand where the one that was said stood, whatever stands around it, in the same gender, small letters:
    /// of the same family, or a tenth for a fraction. Null where none is sure to fit.
    /// </summary>
    public string? Replacement { get; init; }

    /// <summary>Where the quotation mark before the words stands; null where they are no text written in the template.</summary>
    public SourceSpan? Literal { get; init; }
    public required SourceSpan Span { get; init; }
}
