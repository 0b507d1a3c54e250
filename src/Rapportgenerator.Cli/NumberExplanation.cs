using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Cli;

/// <summary>Says where a number comes from, as a person would. A hidden one is said to be hidden, and nothing else.</summary>
internal sealed class NumberExplanation(ReportDocument document)
{
    private const int ShownDigitsOfHash = 12;
    private const int LabelWidth = 10;

    private readonly StringBuilder text = new();

    public string Of(KnownNumber number)
    {
        text.Clear();
        text.Append(number.Id).Append('\n');
        if (number.Hidden)
        {
            text.Append("  This number is hidden: too few have answered, or it would tell another number that is hidden.\n");
            return text.ToString();
        }

        Line("", Exactly(number));
        switch (number)
        {
            case TabulatedNumber tabulated:
                Tabulated(tabulated);
                break;
            case SurveyNumber told:
                Line("Counts", Counts(told));
                break;
            case DerivedNumber derived:
                foreach (var (index, id) in derived.PartIds.Index())
                    Line(index == 0 ? "Of" : "and", derived.Parts[index] is { } part ? $"{id}: {Exactly(part)}" : id.Text);
                if (derived.Contrast is { } contrast)
                    Interval(contrast.Lower, contrast.Upper, " percentage points");
                break;
        }

        Places(number);
        Inputs(number);
        return text.ToString();
    }

    /// <summary>«234 of 294 = 79.5918… %».</summary>
    private static string Exactly(KnownNumber number) => number switch
    {
        { Value: null } => "There is no number: nobody answered.",
        TabulatedNumber { Measure: TabulatedNumber.Share, Value: { } share } tabulated =>
            $"{Write(share.Numerator)} of {Write(share.Denominator)} = {Digits(share, 100)} %"
            + (tabulated.Tabulation.Weighted ? $" (sums of weights; {tabulated.Cell!.Count} of {tabulated.Item.Base} answers)" : ""),
        TabulatedNumber { Measure: "mean", Value: { } mean } => $"{Write(mean.Numerator)} / {Write(mean.Denominator)} = {Digits(mean, 1)}",
        DerivedNumber { Value: { } value } => $"{Digits(value, 1)}",
        { Value: { } value } => Digits(value, 1),
    };

    private void Tabulated(TabulatedNumber number)
    {
        var (tabulation, question) = (number.Tabulation, number.Tabulation.Question);
        Line("Question", $"{question.Id} ({question.Type}, {tabulation.Year}): {question.Text}");
        if (number.Item.Item.Key.Length > 0)
            Line("Item", $"{number.Item.Item.Key}: {number.Item.Item.Text}");
        if (number.Cell is { } cell)
            Line(number.Measure == NumberId.Count ? "Count of" : "Answer", $"«{cell.Label}»{AnyOf(tabulation, cell)}");
        else
            Line("Measure", number.Measure.Replace('_', ' '));
        if (tabulation.By is { } by)
            Line("Group", number.Group.Key == Tabulation.AllKey ? $"everyone (also tabulated by {by.Key})" : $"{number.Group.Label} ({by.Label})");
        foreach (var member in question.Members)
        {
            if (Filter(tabulation, member) is { } filter)
                Line("Asked", filter + (question.Members.Length > 1 ? $" ({member.Id})" : ""));
        }

        Line("Base", Base(number));
        if (tabulation.Panel is { } panel)
            Line("Panel", $"only units that answered in {string.Join(" and ", panel.Years)}");
        foreach (var difference in tabulation.Differences)
            Line("Compare", difference.Say(DifferenceWords.En));
        Line("Weights", tabulation.Weighted ? "weighted; bases and counts are not" : "none: every answer counts the same");
        if (number.Uncertainty is { } uncertainty)
            Interval(uncertainty.Lower, uncertainty.Upper, number.Measure == TabulatedNumber.Share ? " %" : "");
    }

    /// <param name="unit">Empty for a number that is no share.</param>
    private void Interval(double lower, double upper, string unit)
    {
        var scale = unit.Length == 0 ? 1 : 100;
        Line("Interval", string.Create(
            CultureInfo.InvariantCulture, $"{lower * scale:0.00} to {upper * scale:0.00}{unit} (95 % confidence)"));
    }

    private static string AnyOf(Tabulation tabulation, Cell cell) =>
        tabulation.OptionGroups.FirstOrDefault(group => group.Key == cell.Key) is { } group ? $", any of {string.Join(", ", group.OptionKeys)}" : "";

    private static string Base(TabulatedNumber number)
    {
        var question = number.Tabulation.Question;
        var left = question.Options.Where(option => number.Item.Options.All(cell => cell.Key != option.Key)).Select(option => $"«{option.Label}»");
        var apart = string.Join(", ", left);
        var who = question.BaseNoun is not null ? "those who were asked"
            : question.Members.Length > 1 ? "those who were asked and answered, in each role" : "those who were asked and answered";
        return string.Create(CultureInfo.InvariantCulture, $"{number.Item.Base}: {who}{(apart.Length == 0 ? "" : $"; left out: {apart}")}");
    }

    private string? Filter(Tabulation tabulation, Question question) =>
        document.Codebooks.FirstOrDefault(codebook => codebook.Info.Year == tabulation.Year) is { } codebook
            ? new FigureContext(document.Language, codebook).AskedIf(question)
            : null;

    private static string Counts(SurveyNumber number) => number.What switch
    {
        SurveyNumbers.Invited => $"the units of the frame, {number.Year}",
        SurveyNumbers.Answered => $"the responses, {number.Year}",
        SurveyNumbers.Questions => $"the questions of the codebook, {number.Year}",
        _ => "`hide_below` in the report file",
    };

    private void Places(KnownNumber number)
    {
        var label = "Printed";
        foreach (var printed in document.Chapters.SelectMany(chapter => chapter.Numbers).Where(each => each.Id == number.Id))
        {
            Line(label, $"«{printed.Text.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal)}» {Form(printed.Form)}, {printed.Place}");
            label = "";
        }

        var figures = document.Figures
            .Where(block => block.Figure.Table.Rows.Any(row => row.Cells.Any(cell => cell.Number == number.Id)))
            .Select(block => $"{block.Label.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal)} ({block.ElementId})")
            .ToArray();
        if (figures.Length > 0)
            Line("Shown in", string.Join(", ", figures));
        else if (label.Length > 0)
            Line("Printed", "nowhere");
    }

    private static string Form(NumberForm form) => form switch
    {
        { Name: NumberForm.Interval } => "as its interval",
        { Name: NumberForm.Rank } => "as its place among the answers",
        { Range: { } range } => $"in words, for {Ends(range)} %",
        { Decimals: null } => "in words",
        { Name: NumberForm.Percent } => Rounded(form.Decimals.Value, "per cent"),
        { Name: NumberForm.Points or NumberForm.Compared } => Rounded(form.Decimals.Value, "percentage point"),
        _ => Rounded(form.Decimals.Value, "number"),
    };

    private static string Rounded(int decimals, string unit) => decimals == 0
        ? $"rounded to a whole {unit}"
        : $"rounded to {unit} with {DiagnosticPrinter.Plural(decimals, "decimal", "decimals")}";

    /// <summary>«75 up to 85», «above 50 through 100», «exactly 0».</summary>
    private static string Ends(ShareRange range)
    {
        var (from, to) = (Write(range.From * 100), Write(range.To * 100));
        return from == to ? $"exactly {to}" : $"{(range.WithFrom ? "" : "above ")}{from} {(range.WithTo ? "through" : "up to")} {to}";
    }

    private void Inputs(KnownNumber number)
    {
        var label = "Inputs";
        var year = number switch
        {
            TabulatedNumber tabulated => tabulated.Tabulation.Year,
            SurveyNumber told => told.Year,
            _ => document.Survey.Year,
        };
        foreach (var file in document.Inputs.Where(file =>
            file.Role is "codebook" or "responses" or "frame" && document.Codebooks[file.Round ?? 0].Info.Year == year))
        {
            Line(label, $"{file.Path}, sha256 {file.Sha256[..ShownDigitsOfHash]}…");
            label = "";
        }
    }

    private void Line(string label, string said) => text.Append("  ").Append(label.PadRight(LabelWidth)).Append(said).Append('\n');

    private static string Digits(Ratio ratio, int scale)
    {
        var value = scale * ratio.Numerator / ratio.Denominator;
        var cut = Math.Truncate(value * 10_000) / 10_000;
        return Write(cut) + (cut == value ? "" : "…");
    }

    private static string Write(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
