using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.NextRound;

/// <summary>How alike the texts of two questionnaires are, from 0 to 1; a year of the survey is no difference.</summary>
/// <param name="then">The year of the earlier questionnaire.</param>
/// <param name="now">The year of the later one.</param>
internal sealed class Likeness(int then, int now)
{
    /// <summary>Whether the two say the same.</summary>
    public bool IsSame(string before, string after) => SurveyText.IsSame(before, then, after, now);

    /// <summary>Sørensen and Dice's measure of the words: twice those in common by all of both.</summary>
    public double OfTexts(string before, string after) =>
        IsSame(before, after) ? 1 : Dice(Words(before), Words(after));

    /// <summary>How much of the shorter text is in the longer one; 0 where that is but a word or two.</summary>
    public static double Shared(string before, string after)
    {
        var (one, other) = (Words(before), Words(after));
        var common = one.Count(other.Contains);
        return common < 3 ? 0 : (double)common / Math.Min(one.Count, other.Count);
    }

    /// <summary>Of what can be answered: labels of options and items; 1 for numbers of one unit and for free text.</summary>
    public static double OfAnswers(Question before, Question after)
    {
        if (before is NumericQuestion one && after is NumericQuestion other)
            return one.Unit.Text == other.Unit.Text ? 1 : 0.5;
        var (old, @new) = (Labels(before), Labels(after));
        return old.Count == 0 && @new.Count == 0 ? 1 : Dice(old, @new);
    }

    private static HashSet<string> Labels(Question question) =>
    [
        .. question.Options.Select(option => option.Label.Text),
        .. question.Items.Where(item => item.Key.Length > 0).Select(item => item.Text.Text),
    ];

    private static HashSet<string> Words(string text) =>
    [
        .. new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];

    private static double Dice(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 1 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
