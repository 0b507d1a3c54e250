using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>An earlier round and where it stands.</summary>
/// <param name="Place">Its place under `earlier:`, counted from 0.</param>
internal sealed record EarlierRound(int Place, SurveyRound Round);

/// <summary>The rounds of a report, the earlier ones by year, whatever order the report file has them in.</summary>
internal sealed class TrendRounds
{
    private readonly Dictionary<string, ImmutableArray<UnitLine>> lines = new(StringComparer.Ordinal);

    private TrendRounds(SurveyRound now, ImmutableArray<EarlierRound> earlier)
    {
        Now = now;
        Earlier = earlier;
        Changes = [.. now.Changes, .. earlier.SelectMany(each => each.Round.Changes)];
    }

    public SurveyRound Now { get; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<EarlierRound> Earlier { get; }

    private ImmutableArray<ChangeTable> Changes { get; }

    /// <summary>The units through some of the earlier rounds and this one; found once.</summary>
    public ImmutableArray<UnitLine> Lines(IReadOnlyList<SurveyRound> rounds)
    {
        var years = string.Join(' ', rounds.Select(round => round.Year));
        if (!lines.TryGetValue(years, out var found))
            lines[years] = found = UnitHistory.Follow(rounds, Changes.DistinctBy(table => table.Year));
        return found;
    }

    /// <summary>Null where two rounds are of one year, or one is later than this; the bag says which.</summary>
    /// <param name="rounds">This round, and then the earlier ones in the report file's order.</param>
    public static TrendRounds? Of(ReportDefinition report, ImmutableArray<SurveyRound> rounds, DiagnosticBag bag)
    {
        var now = rounds[0];
        var earlier = rounds.Skip(1).Select((round, place) => new EarlierRound(place, round)).ToArray();
        var sound = true;
        foreach (var (place, round) in earlier)
        {
            var span = report.Earlier[place].Span;
            if (round.Year == now.Year || earlier.Take(place).Any(other => other.Round.Year == round.Year))
            {
                bag.Error(
                    "RG123", span, string.Create(CultureInfo.InvariantCulture, $"Two rounds are of {round.Year}."),
                    "A round is told from the others by its year: correct `year` in the codebook, or keep one of them.");
                sound = false;
            }
            else if (round.Year > now.Year)
            {
                bag.Error(
                    "RG124", span, string.Create(CultureInfo.InvariantCulture, $"This round is of {round.Year}, which is after {now.Year}, the year of the report."),
                    "Name the newest round under `survey:` and those before it under `earlier:`.");
                sound = false;
            }
        }

        return sound ? new TrendRounds(now, [.. earlier.OrderBy(each => each.Round.Year)]) : null;
    }

    /// <summary>A number that ends without a word is a change table that was forgotten, where anything is followed at all.</summary>
    public void WarnOfLostUnits(ReportDefinition report, DiagnosticBag bag)
    {
        if (report.AllChapters.All(chapter => chapter.Bindings.All(binding => binding.Trend is null)))
            return;
        foreach (var (place, round) in Earlier)
        {
            var lost = Lines([round, Now]).Where(line => !line.IsWhole).SelectMany(line => line.Rounds[0]).ToArray();
            if (lost.Length > 0)
            {
                bag.Warning(
                    "RG335", report.Earlier[place].Span,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{lost.Length} of the units of {round.Year} are not in the frame of {Now.Year}, and no change table says what became of them."),
                    $"The first is {lost[0].Number} {lost[0].Name}: name the table under `changes:` of `survey:`.");
            }
        }
    }
}
