using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Figures;

/// <summary>The lines that stand under a figure: base, source and notes.</summary>
internal static class FigureRemarks
{
    /// <summary>How many answered, and who was asked: «294 svar. Stilt til dem som svarte «Ja» på «Har kommunen …?»».</summary>
    public static string Base(FigureRequest request, FigureSelection selection, FigureContext context)
    {
        var answers = Answers(selection.Items.Select(item => selection.Base(selection.Groups[0], item)), selection.Question, context.Language);
        return WithAsked(answers, request, selection.Question, context);
    }

    /// <summary>«294 svar», «Fra 286 til 290 svar»; hidden bases are left out.</summary>
    public static string Answers(IEnumerable<int?> bases, Question question, ReportLanguage language)
    {
        var words = FigureWords.Of(language.Code);
        var style = language.Numbers;
        int? least = null, most = null;
        foreach (var count in bases.OfType<int>())
        {
            least = Math.Min(least ?? count, count);
            most = Math.Max(most ?? count, count);
        }

        return least is not { } low || most is not { } high ? FigureNumbers.None
            : low != high ? Fill(question.BaseNoun?.Range.In(language) ?? words.RangeOfAnswers, style.Write(low), style.Write(high))
            : Fill(question.BaseNoun?.Several.In(language) ?? (low == 1 ? words.OneAnswer : words.SomeAnswers), style.Write(low));
    }

    /// <summary>The answers, and who gave them: the roles of a pool, and those whom the filter let through.</summary>
    public static string WithAsked(string answers, FigureRequest request, Question question, FigureContext context)
    {
        var words = FigureWords.Of(context.Language.Code);
        if (question is PooledQuestion pool && pool.RespondentLabel.In(context.Language) is { Length: > 0 } who)
            answers = Fill(words.AnswersFrom, answers, char.ToLowerInvariant(who[0]) + who[1..]);
        var asked = request.BaseText ?? FilterInWords(question, context);
        return asked is null ? answers : $"{answers}. {asked.TrimEnd('.')}.";
    }

    public static string Source(FigureContext context)
    {
        var title = context.Codebook.Info.Title.In(context.Language);
        return context.Codebook.Info.Synthetic ? $"{title}. {FigureWords.Of(context.Language.Code).SyntheticSource}" : title;
    }

    public static ImmutableArray<string> Notes(FigureSelection selection, ReportLanguage language) =>
        Notes(selection, language, selection.HasGaps, selection.Tabulation.HideBelow);

    /// <summary>What a reader must know to read this kind of chart.</summary>
    public static ImmutableArray<string> OfKind(FigureGrid grid, ReportLanguage language) => grid.Kind switch
    {
        FigureKind.Dot => DotText.Notes(grid, language),
        FigureKind.Diverging => DivergingText.Notes(grid, language),
        _ => [],
    };

    /// <param name="hasGaps">Whether a «–» is printed somewhere.</param>
    public static ImmutableArray<string> Notes(FigureSelection selection, ReportLanguage language, bool hasGaps, int hideBelow)
    {
        var words = language.Words;
        var notes = ImmutableArray.CreateBuilder<string>();
        if (selection.IsMulti && selection.Options.Length > 1)
            notes.Add(words.SeveralAnswers);
        if (selection.Tabulation.Weighted)
            notes.Add(words.Weighted);
        var apart = selection.Question.Options
            .Where(option => option.Kind == OptionKind.NotRelevant || selection.Tabulation.Without.Contains(option.Key))
            .Select(option => words.Quote(option.Label.In(language))).ToArray();
        // What is apart from a state was not asked, which the base has said.
        if (apart.Length > 0 && selection.Question.BaseNoun is null)
            notes.Add(Fill(words.NotIncluded, string.Join(", ", apart)));
        if (selection.Marks is { } marks)
            notes.Add(marks.Note(selection, language));
        if (hasGaps)
            notes.Add(Fill(words.Hidden, language.Numbers.Write(hideBelow)));
        return notes.ToImmutable();
    }

    /// <summary>The question's filters by the labels they name; null where there is none, or a column is no closed question's.</summary>
    public static string? FilterInWords(Question question, FigureContext context)
    {
        var words = FigureWords.Of(context.Language.Code);
        if (question.Filters.IsEmpty)
            return null;
        var parts = new List<string>();
        foreach (var filter in question.Filters)
        {
            if (Part(filter, context, words) is not { } part)
                return null;
            parts.Add(part);
        }

        return Fill(words.AskedIf, string.Join($" {context.Language.Words.And} ", parts));
    }

    private static string? Part(AnswerFilter filter, FigureContext context, FigureWords words)
    {
        foreach (var question in context.Codebook.Questions)
        {
            if (question is PooledQuestion)
                continue;
            var ticked = question.Options.FirstOrDefault(option => option.Column == filter.Column);
            if (question is MultiQuestion && ticked is not null)
                return Fill(words.Ticked, Quoted(ticked, context), question.Text.In(context.Language));
            if (question is MultiQuestion || question.Items.FirstOrDefault(item => item.Column == filter.Column) is not { } asked)
                continue;
            var labels = question.Options.Where(option => filter.Codes.Contains(option.Code))
                .Select(option => Quoted(option, context)).ToArray();
            return labels.Length == 0 ? null : Fill(words.Answered, string.Join($" {words.Or} ", labels), asked.Text.In(context.Language));
        }

        return null;
    }

    private static string Quoted(AnswerOption option, FigureContext context) =>
        context.Language.Words.Quote(option.Label.In(context.Language));

    private static string Fill(string pattern, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);
}
