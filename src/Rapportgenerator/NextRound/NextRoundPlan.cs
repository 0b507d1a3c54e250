using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.NextRound;

/// <summary>This year's report and round held against the next year's round: what the new report is made from.</summary>
public sealed record NextRoundPlan
{
    public required ReportDefinition Report { get; init; }

    /// <summary>This year's.</summary>
    public required SurveyRound Then { get; init; }

    public required SurveyRound Now { get; init; }

    /// <summary>The new round's files; absolute paths.</summary>
    public required SurveyFiles Files { get; init; }

    /// <summary>Absolute path of the folder that is to be made.</summary>
    public required string Folder { get; init; }
    public required QuestionLinks Links { get; init; }

    /// <summary>By this year's question id, for matches that were taken.</summary>
    public required ImmutableDictionary<string, KeyLinks> Keys { get; init; }

    /// <summary>Units through the two rounds, this year's first.</summary>
    public required ImmutableArray<UnitLine> Units { get; init; }

    public static NextRoundPlan Of(ReportDefinition report, SurveyRound then, SurveyRound now, SurveyFiles files, string folder)
    {
        var links = QuestionLinker.Match(then.Codebook, now.Codebook);
        var likeness = new Likeness(then.Year, now.Year);
        return new NextRoundPlan
        {
            Report = report,
            Then = then,
            Now = now,
            Files = files,
            Folder = folder,
            Links = links,
            Keys = links.Taken.ToImmutableDictionary(link => link.Then.Id, link => KeyLinks.Of(link, likeness)),
            Units = UnitHistory.Follow([then, now], now.Changes.Concat(then.Changes).DistinctBy(table => table.Year)),
        };
    }

    /// <summary>What is another way now than it was, for a question that goes on: found as for figures over several years.</summary>
    /// <param name="by">Key of the breakdown it is bound with; null for everyone together.</param>
    /// <param name="isTrend">Whether it is followed over the years, so that the map matters to all of its numbers.</param>
    public ImmutableArray<Difference> DifferencesOf(QuestionLink link, string? by, bool isTrend)
    {
        var comparability = new Comparability(
            Then.Codebook, Now.Codebook, question => Links.Taken.FirstOrDefault(other => other.Now.Id == question.Id)?.Then.Id ?? question.Id);
        var map = MapComparability.Find(
            Units, by is null ? null : Then.Codebook.FindBreakdown(by), by is null ? null : Now.Codebook.FindBreakdown(by));
        return [.. comparability.Find(link.Then, link.Now), .. map.Where(difference => isTrend || difference is not UnitsRemade)];
    }

    /// <summary>Keys of classes that a breakdown had and has no more.</summary>
    internal ImmutableDictionary<string, string> GoneClasses(string breakdown)
    {
        var now = Now.Codebook.FindBreakdown(breakdown)?.Classes.Select(each => each.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return Then.Codebook.FindBreakdown(breakdown)?.Classes.Where(each => !now.Contains(each.Key))
            .ToImmutableDictionary(each => each.Key, each => each.Label.Text) ?? ImmutableDictionary<string, string>.Empty;
    }
}

/// <summary>A name that a chapter's template knows, and what becomes of it.</summary>
/// <param name="Link">Null for what no question stands behind: who answered, lists of all questions, quotations.</param>
/// <param name="Renamed">New keys by old ones.</param>
/// <param name="Gone">Why each key is no more.</param>
/// <param name="GoneClasses">The label of each class of its breakdown that is no more.</param>
/// <param name="Reason">Why all of it is gone; null where it is not.</param>
internal sealed record CarriedBinding(
    BindingDefinition Definition,
    QuestionLink? Link,
    ImmutableDictionary<string, string> Renamed,
    ImmutableDictionary<string, string> Gone,
    ImmutableDictionary<string, string> GoneClasses,
    string? Reason);
