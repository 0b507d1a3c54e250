using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Templating.Suggestions;

namespace Rapportgenerator.Cli;

/// <summary>Shows what a search among the questions found: a few in full, with lines to paste, and many on a line each.</summary>
internal sealed class QuestionPrinter(BindingSuggester suggester, LanguageCode language, TextWriter output)
{
    private const int MostInFull = 8;

    /// <param name="text">What was looked for.</param>
    public void Print(QuestionFinds finds, string text)
    {
        switch (finds.Verdict)
        {
            case SearchVerdict.Nothing:
                output.WriteLine($"No question mentions «{text}».");
                break;
            case SearchVerdict.Nearly:
                output.WriteLine($"No question mentions «{text}». Did you mean «{finds.Meant}»?\n");
                break;
            case SearchVerdict.Partly:
                output.WriteLine($"No question mentions all of «{text}». These mention a part of it:\n");
                break;
            default:
                break;
        }

        var inFull = text.Length > 0 && finds.Questions.Length <= MostInFull;
        foreach (var found in finds.Questions)
        {
            if (inFull)
                WriteInFull(found);
            else
                WriteLine(found);
        }

        output.WriteLine($"{(inFull ? "" : "\n")}{DiagnosticPrinter.Plural(finds.Questions.Length, "question", "questions")}.{(inFull ? "" : " `rapport questions ID` shows one with its answers, and lines to paste.")}");
    }

    private void WriteLine(FoundQuestion found)
    {
        output.WriteLine($"{found.Question.Id,-14} {found.Question.Type,-8} {found.Question.Text.In(language)}");
        foreach (var place in found.Places.Where(place => place.Part is not (QuestionPart.Id or QuestionPart.Text)).Take(3))
            output.WriteLine($"{"",-24}{Where(place)}");
    }

    private void WriteInFull(FoundQuestion found)
    {
        var question = found.Question;
        output.WriteLine($"{question.Id}: {question.Text.In(language)}");
        output.WriteLine($"  {KindOf(question)}");
        foreach (var place in found.Places.Where(place => place.Part != QuestionPart.Id))
            output.WriteLine($"  found in {Where(place)}");
        Keys("items", question.Items.Where(item => item.Key.Length > 0).Select(item => (item.Key, item.Text.In(language))));
        Keys("answers", question.Options.Select(option => (option.Key, option.Label.In(language))));
        Keys("groups of answers", question.Groups.Select(group => (group.Key, $"{group.Label.In(language)} (any of {string.Join(", ", group.OptionKeys)})")));
        var suggestions = suggester.For(question);
        Keys("breakdowns that part those who were asked", suggestions.Select(suggestion => suggestion.By).OfType<Breakdown>().Select(by => (by.Key, by.Label.In(language))));
        output.WriteLine("  below `bind:` in the report file");
        foreach (var suggestion in suggestions)
            output.WriteLine($"      {suggestion.Yaml}");
        foreach (var blank in suggestions.Select(suggestion => suggestion.Blank).OfType<string>())
            output.WriteLine($"    For {blank}, write the id of the response to quote: read the answer before you publish it.");
        output.WriteLine("  in the template\n");
        foreach (var suggestion in suggestions)
            output.WriteLine($"{string.Join("\n", suggestion.Lines.Select(line => line.Code))}\n");
    }

    private void Keys(string what, IEnumerable<(string Key, string Text)> keys)
    {
        var all = keys.ToArray();
        if (all.Length == 0)
            return;
        var width = all.Max(each => each.Key.Length);
        output.WriteLine($"  {what}");
        foreach (var (key, text) in all)
            output.WriteLine($"    {key.PadRight(width)}  {text}");
    }

    private static string KindOf(Question question) => question switch
    {
        SingleQuestion { IsScale: true } => "one answer, on a scale (single)",
        SingleQuestion => "one answer (single)",
        MultiQuestion => "several answers (multi)",
        BatteryQuestion => "several items with the same answers (battery)",
        NumericQuestion number => $"a number of {number.Unit} (numeric)",
        TextQuestion => "free text (text)",
        _ => $"put to several roles: {string.Join(", ", question.Members.Select(member => member.Id))} (pool)",
    };

    private static string Where(QuestionPlace place) => place.Part switch
    {
        QuestionPart.Id => "the id",
        QuestionPart.Text => $"the question: {place.Text}",
        QuestionPart.Help => $"the help: {place.Text}",
        QuestionPart.Item => $"the item `{place.Key}`: {place.Text}",
        QuestionPart.Option => $"the answer `{place.Key}`: {place.Text}",
        _ => $"the group `{place.Key}`: {place.Text}",
    };
}
