using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tabulations;

/// <summary>What a chapter's binding asks for, found in the codebook.</summary>
/// <param name="Requests">One, or for `questions: closed` one a question; none for a quoted answer.</param>
/// <param name="Answer">The quoted answer, where the binding names one.</param>
public sealed record ResolvedBinding(
    BindingDefinition Definition, ImmutableArray<TabulationRequest> Requests, QuotedAnswer? Answer = null)
{
    /// <summary>The question in the earlier rounds; null where the binding does not ask for it.</summary>
    public ResolvedTrend? Trend { get; init; }

    public bool IsList => Definition.AllClosed;
}

/// <summary>One response's answer to a free-text question.</summary>
public sealed record QuotedAnswer(Question Question, int Row)
{
    public string Text(ResponseSet responses) => responses.Texts[Question.Id][Row]!;
}

/// <summary>Looks up the names in bindings; an unknown one is an error at its line with the nearest known name.</summary>
public static class BindingResolver
{
    /// <summary>The bindings that are sound, by chapter slug.</summary>
    /// <param name="rounds">This round, and then the earlier ones in the report file's order.</param>
    public static ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> ResolveAll(
        ReportDefinition report, ImmutableArray<SurveyRound> rounds, DiagnosticBag bag)
    {
        if (TrendRounds.Of(report, rounds, bag) is not { } sorted)
            return ImmutableDictionary<string, ImmutableArray<ResolvedBinding>>.Empty;
        sorted.WarnOfLostUnits(report, bag);
        var all = report.AllChapters.ToImmutableDictionary(
            chapter => chapter.Slug,
            chapter => chapter.Bindings
                .Select(binding => Resolve(binding, sorted, bag))
                .OfType<ResolvedBinding>()
                .ToImmutableArray());
        RefuseTwoMeanings(all.Values.SelectMany(chapter => chapter), bag);
        return all;
    }

    /// <summary>One question's groups are shared by all who bind it, so a group key can mean one thing only.</summary>
    private static void RefuseTwoMeanings(IEnumerable<ResolvedBinding> bindings, DiagnosticBag bag)
    {
        var meanings = new Dictionary<(string Question, string Key), GroupDefinition>();
        foreach (var binding in bindings)
        {
            foreach (var group in binding.Definition.Groups)
            {
                var first = meanings.GetValueOrDefault((binding.Definition.Question!, group.Key));
                if (first is null)
                    meanings[(binding.Definition.Question!, group.Key)] = group;
                else if (!first.Label.SaysTheSameAs(group.Label) || !first.Options.SequenceEqual(group.Options))
                {
                    bag.Error(
                        "RG308",
                        group.Span,
                        $"The group `{group.Key}` of `{binding.Definition.Question}` has another meaning at {first.Span}.",
                        "Use another key, or the same label and options.");
                }
            }
        }
    }

    /// <summary>Null where something is unknown; the bag says what.</summary>
    internal static ResolvedBinding? Resolve(BindingDefinition binding, TrendRounds rounds, DiagnosticBag bag)
    {
        var round = rounds.Now;
        var codebook = round.Codebook;
        Breakdown? by = null;
        if (binding.By is not null && (by = codebook.FindBreakdown(binding.By)) is null)
        {
            bag.Error(
                "RG302",
                binding.Span,
                $"The codebook has no breakdown `{binding.By}`.",
                NearestName.Hint(binding.By, [.. codebook.Breakdowns.Select(breakdown => breakdown.Key)]));
            return null;
        }

        if (binding.AllClosed)
        {
            var closed = codebook.Questions.Where(question => question is not (TextQuestion or PooledQuestion));
            return new(binding, [.. closed.Select(question => new TabulationRequest(question, by, binding.Weighted, [], []))]);
        }

        var known = ResponseTabulator.Bindable(codebook);
        var question = known.FirstOrDefault(question => question.Id == binding.Question);
        if (question is null)
        {
            bag.Error(
                "RG301",
                binding.Span,
                $"The codebook has no question or pool `{binding.Question}`.",
                NearestName.Hint(binding.Question!, [.. known.Select(question => question.Id)]));
            return null;
        }

        if (binding.Answer is not null)
            return Quote(binding, question, round.Responses, bag);
        if (question.Members[0] is TextQuestion)
        {
            bag.Error(
                "RG303",
                binding.Span,
                $"`{question.Id}` is free text, so there is nothing to count.",
                "Name one answer to quote it: `{ question: " + question.Id + ", answer: <svar_id> }`.");
            return null;
        }

        var groups = Groups(binding, question, bag);
        if (!KeysAreKnown(binding, question, bag) || groups is not { } found || !NamesAreFree(binding, question, found, bag))
            return null;
        var request = new TabulationRequest(question, by, binding.Weighted, binding.Without, found);
        if (binding.Trend is null)
            return new(binding, [request]);
        return TrendResolver.Resolve(binding, request, rounds, bag) is { } trend
            ? new(binding, [request with { Panel = trend.Panel }]) { Trend = trend }
            : null;
    }

    private static ResolvedBinding? Quote(BindingDefinition binding, Question question, ResponseSet responses, DiagnosticBag bag)
    {
        var row = responses.Ids.IndexOf(binding.Answer!);
        if (question is not TextQuestion)
            bag.Error("RG307", binding.Span, $"`{question.Id}` is not free text, so there is no answer to quote.", "Leave out `answer`.");
        else if (row < 0)
            bag.Error("RG307", binding.Span, $"No response is called `{binding.Answer}`.", "Use an id from the first column of the responses.");
        else if (responses.Texts[question.Id][row] is null)
            bag.Error("RG307", binding.Span, $"`{binding.Answer}` wrote nothing under `{question.Id}`.", "Choose another response.");
        else
            return new ResolvedBinding(binding, [], new QuotedAnswer(question, row));
        return null;
    }

    private static bool KeysAreKnown(BindingDefinition binding, Question question, DiagnosticBag bag)
    {
        var unknown = binding.Without.Where(key => question.FindOption(key) is null).ToArray();
        foreach (var key in unknown)
            UnknownOption(binding.Span, question, key, bag);
        return unknown.Length == 0;
    }

    private static ImmutableArray<OptionGroup>? Groups(BindingDefinition binding, Question question, DiagnosticBag bag)
    {
        var sound = true;
        foreach (var group in binding.Groups)
        {
            foreach (var key in group.Options.Where(key => question.FindOption(key) is null))
            {
                UnknownOption(group.Span, question, key, bag);
                sound = false;
            }

            if (question.FindOption(group.Key) is not null || question.Groups.Any(known => known.Key == group.Key))
            {
                bag.Error("RG305", group.Span, $"`{question.Id}` has an answer or group `{group.Key}` already.", "Choose another key.");
                sound = false;
            }
        }

        return sound ? [.. binding.Groups.Select(group => new OptionGroup(group.Key, group.Label, group.Options))] : null;
    }

    private static bool NamesAreFree(
        BindingDefinition binding, Question question, ImmutableArray<OptionGroup> groups, DiagnosticBag bag)
    {
        var taken = question.Options.Select(option => option.Key)
            .Concat(question.Groups.Select(group => group.Key))
            .Concat(groups.Select(group => group.Key))
            .Concat(question.Items.Select(item => item.Key))
            .Where(ReservedNames.All.Contains)
            .ToArray();
        foreach (var name in taken)
        {
            bag.Error(
                "RG306",
                binding.Span,
                $"`{question.Id}` has an answer, group or item with the key `{name}`, which is a word of the template language.",
                "Give it another key in the codebook or the binding.");
        }

        return taken.Length == 0;
    }

    private static void UnknownOption(SourceSpan span, Question question, string key, DiagnosticBag bag) => bag.Error(
        "RG304",
        span,
        $"`{question.Id}` has no answer `{key}`.",
        NearestName.Hint(key, [.. question.Options.Select(option => option.Key)]));
}
