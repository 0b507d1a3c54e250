using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// What was tabulated of a round, before anything was hidden, for as long as the columns it was counted from stay the same. What is
/// hidden depends on all tabulations together, and is decided anew each time.
/// </summary>
internal sealed class TabulationMemory
{
    private readonly List<string> made = [];
    private Dictionary<string, (TabulationRequest Request, Tabulation Whole)> kept = new(StringComparer.Ordinal);
    private SurveyRound? round;
    private HashSet<string> changed = [];

    /// <summary>Ids of what was tabulated since <see cref="Begin"/>.</summary>
    public IReadOnlyList<string> Made => made;

    public void Begin() => made.Clear();

    /// <summary>From here on this round is asked for: forgets all where others answered, or were asked another way, than before.</summary>
    public void Look(SurveyRound now)
    {
        if (round is { } before && IsAskedAlike(before, now))
            changed = Differing(before.Responses, now.Responses);
        else
            kept = new(StringComparer.Ordinal);
        round = now;
    }

    /// <summary>Null where it is to be tabulated. Safe to call from several threads.</summary>
    public Tabulation? Find(TabulationRequest request) =>
        kept.TryGetValue(request.Id, out var before) && IsSame(before.Request, request) && !Columns(request.Question).Any(changed.Contains) ? before.Whole : null;

    public void Keep(IEnumerable<(TabulationRequest Request, Tabulation Whole)> tabulated)
    {
        var all = tabulated.ToDictionary(each => each.Request.Id, StringComparer.Ordinal);
        made.AddRange(all.Values.Where(each => !(kept.TryGetValue(each.Request.Id, out var before) && ReferenceEquals(before.Whole, each.Whole))).Select(each => each.Request.Id));
        kept = all;
    }

    private static IEnumerable<string> Columns(Question question) => question.Members.SelectMany(member => member.Columns);

    /// <summary>Everything that a tabulation reads beside its own columns.</summary>
    private static bool IsAskedAlike(SurveyRound before, SurveyRound now) =>
        ReferenceEquals(before.Codebook, now.Codebook) && ReferenceEquals(before.Frame, now.Frame) && before.Design == now.Design
        && before.Responses.Units.AsSpan().SequenceEqual(now.Responses.Units.AsSpan())
        && before.Responses.Weights.SequenceEqual(now.Responses.Weights);

    /// <summary>Columns that free text stands in are in no tabulation.</summary>
    private static HashSet<string> Differing(ResponseSet before, ResponseSet now) =>
    [
        .. now.Coded.Where(column => !(before.Coded.TryGetValue(column.Key, out var then)
            && then.Codes.SequenceEqual(column.Value.Codes) && then.Places.SequenceEqual(column.Value.Places))).Select(column => column.Key),
        .. now.Numbers.Where(column => !(before.Numbers.TryGetValue(column.Key, out var then) && then.SequenceEqual(column.Value))).Select(column => column.Key),
    ];

    private static bool IsSame(TabulationRequest before, TabulationRequest now) =>
        before.Question == now.Question && before.By == now.By && before.Weighted == now.Weighted && before.EarlierYear == now.EarlierYear
        && before.Without.SequenceEqual(now.Without) && before.Groups.Length == now.Groups.Length
        && before.Groups.Zip(now.Groups).All(pair => IsSame(pair.First, pair.Second)) && IsSame(before.Panel, now.Panel);

    private static bool IsSame(OptionGroup before, OptionGroup now) =>
        before.Key == now.Key && before.Label == now.Label && before.OptionKeys.SequenceEqual(now.OptionKeys);

    private static bool IsSame(Panel? before, Panel? now) => before is null || now is null
        ? before == now
        : before.Years.SequenceEqual(now.Years) && before.Members.SequenceEqual(now.Members) && before.HasRemade == now.HasRemade;
}
