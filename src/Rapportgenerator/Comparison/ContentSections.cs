using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>Figures, tables and questions that came, went or are another way.</summary>
internal static class ContentSections
{
    public static bool IsAltered(QuestionMatch question) =>
        question is { Then: not null, Now: not null } && (question.Then.Id != question.Now.Id || !question.Differences.IsEmpty);

    public static void Figures(IReadOnlyCollection<FigureMatch> figures, PageWriter page)
    {
        var words = page.Words;
        page.Heading(2, words.Figures);
        if (figures.All(figure => figure.IsSame))
            page.Paragraph(words.Nothing);
        Section(words.Came, figures.Where(figure => figure.Then is null).Select(figure => Named(figure.Now!)), page);
        Section(words.Went, figures.Where(figure => figure.Now is null).Select(figure => Named(figure.Then!)), page);
        Section(words.Altered, figures.Where(figure => figure is { Then: not null, Now: not null, IsSame: false }).Select(figure => Altered(figure, words)), page);
    }

    public static void Questions(EditionPair pair, PageWriter page)
    {
        var words = page.Words;
        page.Heading(2, words.Questions);
        if (pair.Questions.All(question => question is { Then: not null, Now: not null } && !IsAltered(question)))
            page.Paragraph(words.Nothing);
        Section(words.Came, pair.Questions.Where(question => question.Then is null).Select(question => Named(question.Now!)), page);
        Section(words.Went, pair.Questions.Where(question => question.Now is null).Select(question => Named(question.Then!)), page);
        Section(words.QuestionsAltered, pair.Questions.Where(IsAltered).Select(question => Altered(question, pair, page)), page);
    }

    private static void Section(string title, IEnumerable<PageLine> lines, PageWriter page)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
            return;
        page.Heading(3, title, all.Length);
        page.List(all);
    }

    private static PageLine Named(EditionFigure figure) => PageLine.Of($"{figure.Label}: {figure.Title} ").With($"{figure.Id}, {figure.Chapter}", RunKind.Address);

    private static PageLine Named(Survey.Question question) => PageLine.Of(question.Text + " ").With(question.Id, RunKind.Address);

    private static PageLine Altered(FigureMatch figure, ComparisonWords words)
    {
        var (then, now) = (figure.Then!, figure.Now!);
        string?[] changes =
        [
            figure.IsRenamed ? PageWriter.Fill(words.FromTo, words.Id, then.Id, now.Id) : null,
            figure.IsRetitled ? PageWriter.Fill(words.FromTo, words.Title1, PageWriter.Fill(words.Quoted, then.Title), PageWriter.Fill(words.Quoted, now.Title)) : null,
            figure.IsMoved ? PageWriter.Fill(words.FromTo, words.Chapter, then.Chapter, now.Chapter) : null,
            figure.ShowsAnother ? words.ShowsAnother : null,
        ];
        // A title that is another stands among the changes.
        return PageLine.Of(figure.IsRetitled ? $"{now.Label} " : $"{now.Label}: {now.Title} ").With(now.Id, RunKind.Address).With(" – ")
            .With(string.Join("; ", changes.OfType<string>()), RunKind.Strong);
    }

    private static PageLine Altered(QuestionMatch question, EditionPair pair, PageWriter page)
    {
        var (then, now) = (question.Then!, question.Now!);
        var line = PageLine.Of(now.Text.In(page.Language) + " ").With(now.Id, RunKind.Address);
        if (then.Id != now.Id)
            line = line.With(" – ").With(PageWriter.Fill(page.Words.FromTo, page.Words.Id, then.Id, now.Id), RunKind.Strong);
        if (question.Differences.IsEmpty)
            return line;
        var said = string.Join(' ', question.Differences.Select(difference => difference.Say(DifferenceWords.Of(page.Language))));
        return line.With(" – " + PageWriter.Fill(page.Words.WasThen, pair.Then.Year, said));
    }
}
