using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Scriban;
using Scriban.Runtime;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating.Values;

/// <summary>
/// `earlier`: a list of rounds, `earlier[0].answered`; and by a binding's name its tabulation in the nearest one,
/// `earlier.mal.ja`.
/// </summary>
internal sealed class EarlierRounds : ScriptArray
{
    private readonly EarlierRound? nearest;

    private EarlierRounds(IEnumerable<EarlierRound> rounds)
        : base(rounds)
    {
        nearest = this.Cast<EarlierRound>().MaxBy(round => round.Year);
        IsReadOnly = true;
    }

    /// <param name="earlier">In the report file's order.</param>
    /// <param name="members">What a round has beside the bindings: its description and the round.</param>
    public static EarlierRounds Of(
        ImmutableArray<SurveyRound> earlier,
        ImmutableArray<ResolvedBinding> bindings,
        IReadOnlyDictionary<string, TabulationValue> bound,
        Func<string, SurveyRound, Dictionary<string, Func<object>>> members) => new(earlier.Select((round, place) =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"earlier[{place}]");
            return new EarlierRound(name, round.Year, members($"`{name}`", round), bindings, binding =>
                bound[binding].Trend!.Earlier.Single(point => point.Place == place).Tabulation is { } tabulation
                    ? new TabulationValue($"{name}.{binding}", tabulation, bound[binding].Sort)
                    : null);
        }));

    public override bool Contains(string member) => base.Contains(member) || nearest is not null;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
            return base.TryGetValue(context!, span, member, out value!);
        if (nearest is null)
        {
            throw new TemplateProblem(
                "RG414", span, $"There is no earlier round, and so no `earlier.{member}`.", "Name one under `earlier:` in the report file.");
        }

        if (BindingName.OfRound.Contains(member))
            throw new TemplateProblem("RG414", span, $"`earlier` is a list of rounds, and each has a `{member}`.", $"Name one of them: `earlier[0].{member}`.");
        value = nearest.Bound(span, member);
        return true;
    }
}

/// <summary>One of the earlier rounds: `earlier[0]`.</summary>
internal sealed class EarlierRound(
    string name, int year, Dictionary<string, Func<object>> members, ImmutableArray<ResolvedBinding> bindings,
    Func<string, TabulationValue?> find) : TemplateValue
{
    public int Year => year;

    public override string Description => string.Create(CultureInfo.InvariantCulture, $"`{name}` ({year})");

    protected override IReadOnlyDictionary<string, Func<object>> Members => members;

    public override bool Contains(string member) => base.Contains(member) || bindings.Any(binding => binding.Definition.Name == member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.Contains(member))
            return base.TryGetValue(context, span, member, out value);
        value = Bound(span, member);
        return true;
    }

    /// <summary>A binding's tabulation in this round.</summary>
    public TabulationValue Bound(SourceSpan span, string member)
    {
        var followed = bindings.Where(binding => binding.Trend is not null).Select(binding => binding.Definition.Name).ToArray();
        if (followed.Contains(member))
        {
            return find(member) ?? throw new TemplateProblem(
                "RG415", span, string.Create(CultureInfo.InvariantCulture, $"`{member}` was not asked in {year}."),
                "Leave it out, or name a round that asked it, as in `earlier[1]`.");
        }

        if (bindings.Any(binding => binding.Definition.Name == member))
            throw new TemplateProblem("RG414", span, $"`{member}` is not followed through the earlier rounds.", "Add `trend: true` to its binding.");
        throw new TemplateProblem(
            "RG414", span, string.Create(CultureInfo.InvariantCulture, $"The round of {year} has no `{member}`."),
            NearestName.Hint(member, [.. members.Keys, .. followed]));
    }
}
