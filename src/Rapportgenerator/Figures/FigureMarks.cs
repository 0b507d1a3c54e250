using System.Collections.Frozen;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Figures;

/// <summary>Whether a group lies clearly above or below the other groups together.</summary>
public enum DifferenceMark
{
    None,
    Higher,
    Lower,
}

/// <summary>The groups of a figure that differ: each is tested against the others together, with Holm's correction over all that is shown.</summary>
internal sealed class FigureMarks
{
    public const string HigherSign = "↑";
    public const string LowerSign = "↓";

    /// <summary>Of the whole figure: the chance to mark anything where nothing differs.</summary>
    private const double Level = 0.05;

    private readonly FrozenDictionary<(int Group, int Item, string Option), DifferenceMark> marks;
    private readonly int comparisons;

    private FigureMarks(Dictionary<(int Group, int Item, string Option), DifferenceMark> marks, int comparisons) =>
        (this.marks, this.comparisons) = (marks.ToFrozenDictionary(), comparisons);

    /// <returns>Null where nothing can be compared; the bag says why, at the request's place.</returns>
    public static FigureMarks? Of(FigureRequest request, FigureSelection selection, DiagnosticBag bag)
    {
        if (!selection.HasGroups)
        {
            bag.Error(
                "RG328", request.Span, $"`marks` compares groups, and `{selection.Question.Id}` has no breakdown here.",
                "Add `by:` to the binding, or take `marks` out.");
            return null;
        }

        var compared = new List<((int, int, string) Place, Contrast Contrast)>();
        foreach (var group in selection.Groups)
        {
            foreach (var item in selection.Items)
            {
                foreach (var option in selection.Options)
                {
                    if (selection.Contrast(group, item, option) is { } contrast)
                        compared.Add(((group.Index, item.Index, option.Key), contrast));
                }
            }
        }

        var corrected = HolmCorrection.Adjust([.. compared.Select(each => each.Contrast.PValue)]);
        var marks = new Dictionary<(int, int, string), DifferenceMark>();
        foreach (var (index, (place, contrast)) in compared.Index())
        {
            if (corrected[index] < Level)
                marks[place] = contrast.Difference > 0 ? DifferenceMark.Higher : DifferenceMark.Lower;
        }

        return new FigureMarks(marks, compared.Count);
    }

    public DifferenceMark At(SelectedLine group, SelectedLine item, SelectedOption option) =>
        marks.GetValueOrDefault((group.Index, item.Index, option.Key));

    /// <summary>What the signs mean and which test has decided, in plain words.</summary>
    public string Note(FigureSelection selection, ReportLanguage language)
    {
        var words = FigureWords.Of(language.Code);
        var test = selection.Tabulation.Weighted ? words.DesignTest
            : selection.Question is PooledQuestion ? language.Named(words.PoolTest)
            : selection.IsNumeric ? words.WelchTest : words.FisherTest;
        return string.Format(
            CultureInfo.InvariantCulture, marks.Count == 0 ? words.NothingMarked : words.Marked, test, language.Numbers.Write(comparisons));
    }

    /// <summary>«klart høyere enn de andre»; empty for no mark.</summary>
    public static string InWords(DifferenceMark mark, ReportLanguage language)
    {
        var words = FigureWords.Of(language.Code);
        return mark switch
        {
            DifferenceMark.Higher => words.MarkedHigher,
            DifferenceMark.Lower => words.MarkedLower,
            _ => "",
        };
    }

    /// <summary>«↑», with a hard space after it; empty for no mark.</summary>
    public static string Before(DifferenceMark mark) => mark switch
    {
        DifferenceMark.Higher => HigherSign + NumberStyle.HardSpace,
        DifferenceMark.Lower => LowerSign + NumberStyle.HardSpace,
        _ => "",
    };
}
