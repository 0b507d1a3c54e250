using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Templating;

/// <summary>A number as a chapter prints it.</summary>
/// <param name="InText">
/// It has become a part of a title, a note or another text: it stands in the publication, but carries no id there.
/// </param>
public sealed record PrintedNumber(NumberId Id, string Text, NumberForm Form, SourceSpan Place, bool InText = false);

/// <summary>How a number was made a text.</summary>
/// <param name="Name">The template function that printed it, or `claim`: the author's own words for it.</param>
/// <param name="Decimals">How many it was rounded to, half away from zero; null where a phrase was put for it.</param>
public sealed record NumberForm(string Name, int? Decimals)
{
    /// <summary>The shares that its phrase may be used of; null where there is no such phrase.</summary>
    public ShareRange? Range { get; init; }

    public const string Percent = "percent";
    public const string Points = "points";
    public const string Number = "number";
    public const string Count = "count";
    public const string Base = "base";
    public const string Interval = "interval";
    public const string OutOfTen = "out_of_ten";
    public const string Fraction = "fraction";
    public const string EveryNth = "every_nth";
    public const string Half = "half";
    public const string Majority = "majority";
    public const string Rank = "rank";
    public const string InWords = "in_words";
    public const string Counted = "counted";
    public const string Compared = "compared";
    public const string Claim = "claim";
}
