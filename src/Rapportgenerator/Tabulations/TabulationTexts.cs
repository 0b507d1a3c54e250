using Rapportgenerator.Language;

namespace Rapportgenerator.Tabulations;

/// <summary>The texts of what is tabulated. All of it is published as data, whatever the chapters print of it.</summary>
public static class TabulationTexts
{
    /// <summary>Has those reported that the language lacks.</summary>
    public static void Report(IEnumerable<Tabulation> tabulations, ReportLanguage language)
    {
        foreach (var text in tabulations.SelectMany(Of))
            text.In(language);
    }

    /// <summary>Question, items, answers and groups of answers, breakdown and classes.</summary>
    public static IEnumerable<LocalText> Of(Tabulation tabulation)
    {
        yield return tabulation.Question.Text;
        foreach (var item in tabulation.All.Items.Where(item => item.Item.Key.Length > 0))
            yield return item.Item.Text;
        foreach (var cell in tabulation.All.Items[0].Options.Concat(tabulation.All.Items[0].Groups))
            yield return cell.Label;
        if (tabulation.By is not { } by)
            yield break;
        yield return by.Label;
        foreach (var group in tabulation.Groups.Skip(1))
            yield return group.Label;
    }
}
