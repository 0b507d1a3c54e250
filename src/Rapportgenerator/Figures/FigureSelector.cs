using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Reads `only`, `except`, `collapsed` and `sort` of a request against a tabulation.</summary>
internal static class FigureSelector
{
    /// <returns>Null where the request names something that is not there, or leaves nothing to show; the bag says what.</returns>
    public static FigureSelection? Select(
        FigureRequest request, Tabulation tabulation, ReportLanguage language, DiagnosticBag bag)
    {
        var question = tabulation.Question;
        var isNumeric = question.Members[0] is NumericQuestion;
        var known = isNumeric
            ? [.. NumberSummary.Keys.Select(key => FigureStatistics.Option(key, language))]
            : KnownOptions(tabulation, language);
        var items = tabulation.All.Items.Select((item, index) => (item.Item.Key, Line: new SelectedLine(index, item.Item.Text, language)))
            .ToImmutableArray();
        if (!CheckKeys(request, tabulation, known, items.Select(item => item.Key), bag))
            return null;

        bool IsItem(string key) =>
            items.Length > 1 && !known.Any(option => option.Key == key) && items.Any(item => item.Key == key);
        ImmutableArray<string> onlyItems = [.. request.Only.Where(IsItem).Distinct()];
        ImmutableArray<string> onlyOptions = [.. request.Only.Where(key => !IsItem(key)).Distinct()];
        var standard = isNumeric
            ? known.Where(option => FigureStatistics.Shown.Contains(option.Key))
            : request.Collapsed ? Collapse(known, tabulation) : known.Where(option => !option.IsGroup);
        var options = (onlyOptions.IsEmpty ? standard : onlyOptions.Select(key => known.First(option => option.Key == key)))
            .Where(option => !request.Except.Contains(option.Key)).ToImmutableArray();
        var shownItems = (onlyItems.IsEmpty ? items : onlyItems.Select(key => items.First(item => item.Key == key)))
            .Where(item => !(IsItem(item.Key) && request.Except.Contains(item.Key)))
            .Select(item => item.Line).ToImmutableArray();
        if (options.IsEmpty || shownItems.IsEmpty)
        {
            bag.Error("RG323", request.Span, $"Figure `{request.Id}` has nothing left to show.",
                "Take a key out of `except`, or add one to `only`.");
            return null;
        }

        var selection = new FigureSelection
        {
            Tabulation = tabulation,
            Language = language,
            Options = Painted(options, known, tabulation),
            Items = shownItems,
            Groups = [.. tabulation.Groups.Select((group, index) => new SelectedLine(
                index, index == 0 ? language.Words.All : group.Label, language, index == 0))],
            Lead = options[0],
        };
        selection = selection with { Lead = LeadOf(selection, known) };
        return selection.Sorted(request.Sort);
    }

    private static ImmutableArray<SelectedOption> KnownOptions(Tabulation tabulation, ReportLanguage language)
    {
        var first = tabulation.All.Items[0];
        return
        [
            .. first.Options.Select((cell, index) => new SelectedOption(cell.Key, cell.Label, language, cell.Kind, false, index, "")),
            .. first.Groups.Select((cell, index) => new SelectedOption(cell.Key, cell.Label, language, cell.Kind, true, index, "")),
        ];
    }

    private static bool CheckKeys(
        FigureRequest request, Tabulation tabulation, ImmutableArray<SelectedOption> known, IEnumerable<string> items, DiagnosticBag bag)
    {
        string[] names = [.. known.Select(option => option.Key), .. items.Where(key => key.Length > 0)];
        var isFine = true;
        foreach (var key in request.Only.Concat(request.Except))
        {
            if (names.Contains(key, StringComparer.Ordinal))
                continue;
            bag.Error(
                "RG322", request.Span, $"Question `{tabulation.Question.Id}` has no answer, group or item `{key}` to show.",
                NearestName.Hint(key, names));
            isFine = false;
        }

        if (request.Collapsed && !known.Any(option => option.IsGroup))
        {
            bag.Error(
                "RG327", request.Span, $"Question `{tabulation.Question.Id}` has no collapsed steps or groups.",
                "Leave `collapsed` out, or define groups in the binding.");
            isFine = false;
        }

        return isFine;
    }

    /// <summary>The groups in place of the options they hold, where the first of those stands.</summary>
    private static IEnumerable<SelectedOption> Collapse(ImmutableArray<SelectedOption> known, Tabulation tabulation)
    {
        var held = tabulation.OptionGroups.SelectMany(group => group.OptionKeys).ToHashSet(StringComparer.Ordinal);
        return known.Where(option => option.IsGroup || !held.Contains(option.Key))
            .OrderBy(option => PlaceOf(option, known, tabulation));
    }

    /// <summary>Where an option stands in the codebook; a group stands where the first option it holds does.</summary>
    private static int PlaceOf(SelectedOption option, ImmutableArray<SelectedOption> known, Tabulation tabulation)
    {
        if (!option.IsGroup)
            return option.Index;
        var held = tabulation.OptionGroups[option.Index].OptionKeys;
        return known.FirstOrDefault(other => !other.IsGroup && held.Contains(other.Key))?.Index ?? int.MaxValue;
    }

    /// <summary>
    /// Colours by place: an option keeps its colour where others are left out, so that two figures of one question agree.
    /// </summary>
    private static ImmutableArray<SelectedOption> Painted(
        ImmutableArray<SelectedOption> shown, ImmutableArray<SelectedOption> known, Tabulation tabulation)
    {
        var whole = shown.Any(option => option.IsGroup)
            ? shown.OrderBy(option => PlaceOf(option, known, tabulation))
            : known.Where(option => !option.IsGroup);
        var coloured = whole.Where(option => option.Kind is not (OptionKind.DontKnow or OptionKind.NotRelevant))
            .Select(option => option.Key).ToList();
        var isScale = tabulation.Question.IsScale && coloured.Count <= Palette.ScaleCount;
        return
        [
            .. shown.Select(option =>
            {
                var place = coloured.IndexOf(option.Key);
                return option with
                {
                    Paint = place < 0 ? Palette.Muted : isScale ? Palette.Scale(place, coloured.Count) : Palette.Series(place),
                };
            }),
        ];
    }

    private static SelectedOption LeadOf(FigureSelection selection, ImmutableArray<SelectedOption> known)
    {
        var question = selection.Question;
        if (selection.Options.Length == 1 || selection.IsNumeric)
            return selection.Options[0];
        if (question.IsScale && known.LastOrDefault(option => !option.IsGroup && option.Kind == OptionKind.Substantive) is { } end)
        {
            var collapsed = selection.Tabulation.OptionGroups.FirstOrDefault(group => group.OptionKeys.Contains(end.Key))?.Key;
            return known.FirstOrDefault(option => option.IsGroup && option.Key == collapsed) ?? end;
        }

        var best = selection.Options[0];
        foreach (var option in selection.Options)
        {
            var (value, bestValue) = (
                selection.Value(selection.Groups[0], selection.Items[0], option),
                selection.Value(selection.Groups[0], selection.Items[0], best));
            if (value is { } some && (bestValue is not { } other || some > other))
                best = option;
        }

        return best;
    }
}
