using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Review;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Cli.Preview;

/// <summary>What the side panel tells of one chapter.</summary>
internal sealed record ChapterView(
    ImmutableArray<BindingView> Bindings, ImmutableArray<ClaimView> Claims, ImmutableArray<AdviceView> Advice, string? Lix)
{
    /// <summary>Null where there is no such chapter.</summary>
    public static ChapterView? Of(PreviewState state, string slug)
    {
        if (state.Document is not { } document || document.Chapters.FirstOrDefault(each => each.Slug == slug) is not { } chapter)
            return null;
        var tabulations = document.Tabulations.ToDictionary(tabulation => tabulation.Id, StringComparer.Ordinal);
        var review = LanguageReview.Of(document, new DiagnosticBag()).Chapters.FirstOrDefault(each => each.Words.Chapter == slug);
        return new ChapterView(
            [
                .. state.Bindings.GetValueOrDefault(chapter.Source.Definition.Slug, []).SelectMany(binding => binding.Requests
                    .Where(request => tabulations.ContainsKey(request.Id))
                    .Select(request => BindingView.Of(binding, tabulations[request.Id], chapter.Language))),
            ],
            [.. chapter.Claims.Select(claim => ClaimView.Of(claim, state.Folder))],
            review is null ? [] : [.. review.Advice.Select(advice => AdviceView.Of(advice, state.Folder))],
            review?.Readability.Lix is { } lix ? chapter.Language.Numbers.Write(Math.Round(lix, MidpointRounding.AwayFromZero)) : null);
    }
}

/// <summary>A name that the template may use, the question behind it, and what everyone answered.</summary>
/// <param name="By">The breakdown's key; null without one.</param>
internal sealed record BindingView(string Name, string Id, string Question, string? By, ImmutableArray<ItemView> Items)
{
    public static BindingView Of(ResolvedBinding binding, Tabulation tabulation, ReportLanguage language) => new(
        binding.Definition.Name,
        tabulation.Id,
        tabulation.Question.Text.In(language.Code),
        tabulation.By?.Key,
        [.. tabulation.All.Items.Select(item => ItemView.Of(item, language))]);
}

/// <param name="Key">Empty where the question has one item, without a name.</param>
/// <param name="Base">Null where it is hidden.</param>
internal sealed record ItemView(string Key, string Text, int? Base, ImmutableArray<ValueView> Values)
{
    public static ItemView Of(Distribution item, ReportLanguage language) => new(
        item.Item.Key, item.Item.Key.Length == 0 ? "" : item.Item.Text.In(language.Code), item.Base,
        [.. item.Options.Concat(item.Groups).Select(cell => ValueView.Of(cell, language))]);
}

/// <param name="Share">«79,6 %»; «–» where it is hidden or there is none.</param>
internal sealed record ValueView(string Key, string Label, string Share, int? Count)
{
    public static ValueView Of(Cell cell, ReportLanguage language) => new(
        cell.Key, cell.Label.In(language.Code),
        cell.Share is { } share ? language.Numbers.Write(share.Round(1, 100), 1) + language.Numbers.PercentSign : "–",
        cell.Count);
}

/// <param name="Verdict">`Holds`, `NearBorder` or `Broken`.</param>
internal sealed record ClaimView(string Words, string Verdict, string Evidence, ImmutableArray<string> Holding, string File, string Path, int Line)
{
    public static ClaimView Of(Claim claim, string folder) => new(
        claim.Words, claim.Verdict.ToString(), claim.Evidence, claim.Holding, claim.Span.File,
        System.IO.Path.GetFullPath(claim.Span.File, folder), claim.Span.Line);
}

internal sealed record AdviceView(string Found, string Write, string? Why, string File, string Path, int Line)
{
    public static AdviceView Of(AdviceMatch advice, string folder) => new(
        advice.Found, advice.Advice.Write, advice.Advice.Why, advice.Place.File,
        System.IO.Path.GetFullPath(advice.Place.File, folder), advice.Place.Line);
}

/// <summary>Where a printed number comes from, as `rapport explain` tells it.</summary>
internal sealed record NumberView(string Id, string Text)
{
    /// <summary>Null where no number has the id.</summary>
    public static NumberView? Of(PreviewState state, string id) =>
        state.Document is { } document && new NumberRegister(document.Tabulations, document.SurveyNumbers).Find(new NumberId(id)) is { } number
            ? new NumberView(number.Id.Text, new NumberExplanation(document).Of(number))
            : null;
}
