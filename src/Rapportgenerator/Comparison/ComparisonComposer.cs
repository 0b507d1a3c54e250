using Rapportgenerator.Configuration;

namespace Rapportgenerator.Comparison;

/// <summary>Puts a comparison in words: what must be rewritten first, how it was compared last.</summary>
internal static class ComparisonComposer
{
    public static ComparisonPage Compose(EditionComparison comparison)
    {
        var (then, now) = (comparison.Pair.Then, comparison.Pair.Now);
        var page = new PageWriter(LanguageReader.BuiltIn(now.Language).About(now.Unit));
        var words = page.Words;
        page.Paragraph(PageWriter.Fill(words.Editions, then.Title, then.Year, now.Title, now.Year));
        Summary(comparison, page);
        TextSections.Claims(comparison.Claims, page);
        TextSections.Sentences(comparison.Sentences, page);
        NumberSections.InText(comparison, page);
        NumberSections.InFigures(comparison, page);
        ContentSections.Figures(comparison.Figures, page);
        ContentSections.Questions(comparison.Pair, page);
        Method(comparison, page);
        var title = then.Title == now.Title ? PageWriter.Fill(words.SameTitle, now.Title) : PageWriter.Fill(words.Title, then.Title, now.Title);
        return new ComparisonPage(now.Language, title, page.Blocks);
    }

    private static void Summary(EditionComparison comparison, PageWriter page)
    {
        var (words, moves) = (page.Words, comparison.Moves);
        page.Heading(2, words.Summary);
        var onAnother = comparison.Claims.Both.Count(claim => claim.StandsOnAnother);
        string?[] lines =
        [
            $"{Count(words.ClaimsTurned, comparison.Claims.Both.Count(claim => claim.Turned))}, "
                + Count(words.Broken, comparison.Claims.Both.Count(claim => claim is { Turned: true, IsBroken: true })),
            onAnother == 0 ? null : Count(words.ClaimsOnAnother, onAnother),
            Clear(words.SentencesStayed, comparison.Sentences.Stayed.Length, comparison.Sentences.Stayed.Count(sentence => sentence.IsClear)),
            Clear(words.NumbersInText, moves.InText.Length, moves.InText.Count(move => move.Verdict == MoveVerdict.Clear)),
            Clear(words.NumbersInFigures, moves.Shown.Length, moves.Shown.Count(move => move.Verdict == MoveVerdict.Clear)),
            moves.Hidden == 0 ? null : Count(words.HiddenInOne, moves.Hidden),
            Parts(
                words.Figures, comparison.Figures.Count(figure => figure.Then is null), comparison.Figures.Count(figure => figure.Now is null),
                words.Altered, comparison.Figures.Count(figure => figure is { Then: not null, Now: not null, IsSame: false })),
            Parts(
                words.Questions, comparison.Pair.Questions.Count(question => question.Then is null), comparison.Pair.Questions.Count(question => question.Now is null),
                words.QuestionsAltered, comparison.Pair.Questions.Count(ContentSections.IsAltered)),
        ];
        page.List(lines.OfType<string>().Select(PageLine.Of));

        string Count(string what, int count) => PageWriter.Fill(words.Counted, what, page.Write(count));

        string Clear(string what, int count, int clear) => comparison.Pair.IsOneRound || count == 0
            ? Count(what, count)
            : PageWriter.Fill(words.CountedClear, what, page.Write(count), page.Write(clear));

        string Parts(string what, int came, int went, string alteredWords, int altered) => PageWriter.Fill(
            words.Counted, what,
            $"{Lower(words.Came)}: {page.Write(came)}; {Lower(words.Went)}: {page.Write(went)}; {Lower(alteredWords)}: {page.Write(altered)}");
    }

    private static void Method(EditionComparison comparison, PageWriter page)
    {
        var (words, pair, moves) = (page.Words, comparison.Pair, comparison.Moves);
        page.Heading(2, words.Method);
        if (pair.IsOneRound)
        {
            page.Paragraph(PageWriter.Fill(words.OneRound, pair.Now.Year));
        }
        else
        {
            page.Paragraph(PageWriter.Fill(words.TwoRounds, pair.Then.Year, pair.Now.Year));
            page.Paragraph(PageWriter.Fill(
                words.Holm, page.Write(moves.InText.Count(move => move.Test is not null)), page.Write(moves.InFigures.Count(move => move.Test is not null))));
            page.Paragraph(page.Language.Named(words.NotLookedAt));
        }

        page.Paragraph(words.Matching);
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
