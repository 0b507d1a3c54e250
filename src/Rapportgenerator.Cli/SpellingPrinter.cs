using System.Globalization;
using Rapportgenerator.Review.Spelling;

namespace Rapportgenerator.Cli;

/// <summary>Writes the words that no dictionary knows, a line each, and what could not be checked.</summary>
internal static class SpellingPrinter
{
    public static void Print(SpellingReview review, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(review.Words.IsEmpty ? "Spelling:" : "Spelling: words in no dictionary. Put those that are right in templates/language/nb.words.txt (or nn, en).");
        foreach (var word in review.Words)
        {
            var times = word.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {word.Count} times") : "";
            output.WriteLine($"  {word.Place}: «{word.Word}»{times}");
        }

        foreach (var missing in review.Missing)
            output.WriteLine($"  {missing}");
        if (review.Words.IsEmpty && review.Missing.IsEmpty)
            output.WriteLine("  Every word is in a dictionary or a list.");
    }
}
