using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Review;

namespace Rapportgenerator.Cli;

/// <summary>Writes how the publication's prose reads: a line a chapter, then what could be written another way, at its line.</summary>
internal static class LanguageReviewPrinter
{
    public static void Print(LanguageReview review, TextWriter output)
    {
        output.WriteLine("Language:");
        var width = review.Chapters.Max(chapter => chapter.Words.Chapter.Length);
        foreach (var chapter in review.Chapters.Where(chapter => chapter.Words.Words > 0))
            output.WriteLine($"  {chapter.Words.Chapter.PadRight(width)}  {Measures(chapter)}");
        foreach (var chapter in review.Chapters)
        {
            foreach (var sentence in chapter.Longest.Where(each => each.Words > LongSentence.Limit))
                output.WriteLine($"  {sentence.Place}: {Long(sentence)}");
            foreach (var match in chapter.Advice)
                output.WriteLine($"  {match.Place}: {Advice(match)}");
        }

        output.WriteLine($"  {Share(review)}");
    }

    /// <summary>`nb   812 words, LIX 44 (medium), longest sentence 31 words`.</summary>
    private static string Measures(ChapterReview chapter)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{ReportLanguage.TagOf(chapter.Words.Language)} {chapter.Words.Words,5} words");
        if (chapter.Readability is not { Lix: { } lix, Ease: { } ease })
            return words;
        var rounded = decimal.Round(lix, 0, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{words}, LIX {rounded} ({Word(ease)}), longest sentence {chapter.Longest[0].Words} words");
    }

    private static string Long(LongSentence sentence)
    {
        var opening = sentence.Opening.Length > 0 ? $": «{sentence.Opening} …»" : ".";
        return string.Create(CultureInfo.InvariantCulture, $"{sentence.Words} words in one sentence{opening}");
    }

    private static string Word(ReadingEase ease) => ease switch
    {
        ReadingEase.VeryEasy => "very easy",
        ReadingEase.Easy => "easy",
        ReadingEase.Medium => "medium",
        ReadingEase.Difficult => "difficult",
        _ => "very difficult",
    };

    private static string Advice(AdviceMatch match)
    {
        var (advice, form) = (match.Advice, match.OtherForm ? " (another written form)" : "");
        var why = advice.Why is { } reason ? $" {reason}" : "";
        var source = advice.Source is { } who ? $" ({who})" : "";
        return $"«{match.Found}»{form}: write {advice.Write}.{why}{source}";
    }

    private static string Share(LanguageReview review)
    {
        var (nb, nn, en) = (review.WordsIn(LanguageCode.Nb), review.WordsIn(LanguageCode.Nn), review.WordsIn(LanguageCode.En));
        var english = en > 0 ? string.Create(CultureInfo.InvariantCulture, $" {en} words are English.") : "";
        return nb + nn == 0
            ? english.TrimStart()
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Bokmål {PerCent(nb)} %, nynorsk {PerCent(nn)} % of {nb + nn} Norwegian words.{english} Central state bodies are to use at least 25 % of each over time ")
            + "in what they publish (språklova § 13): all the year's documents count together, not this one alone.";
        decimal PerCent(int words) => decimal.Round(100m * words / (nb + nn), 0, MidpointRounding.AwayFromZero);
    }
}
