using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>The texts of what is published as data: all that is tabulated, whatever the chapters print of it.</summary>
public static class TabulationTexts
{
    /// <summary>Has those reported that the language lacks.</summary>
    public static void Report(Codebook codebook, IEnumerable<Tabulation> tabulations, ReportLanguage language)
    {
        foreach (var text in tabulations.SelectMany(Of).Prepend(codebook.Info.Title))
            text.In(language);
    }

    /// <summary>Question, items, answers (those left out too, which a note names) and groups of them, breakdown and classes.</summary>
    private static IEnumerable<LocalText> Of(Tabulation tabulation)
    {
        yield return tabulation.Question.Text;
        foreach (var key in tabulation.Without)
            yield return tabulation.Question.FindOption(key)!.Label;
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
