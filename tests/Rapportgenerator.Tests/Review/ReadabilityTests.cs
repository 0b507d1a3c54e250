using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review;
using Rapportgenerator.Tests.Formats;

namespace Rapportgenerator.Tests.Review;

public class ReadabilityTests
{
    [Fact]
    public void Lix_is_words_a_sentence_and_the_per_cent_of_long_words()
    {
        // Two sentences, eight words; «Kommunen», «resultatmål» and «introduksjonsprogrammet» have more than six letters: 8/2 + 300/8.
        var measured = Measure("# Overskriften telles ikke\n\nKommunen svarte. Den har ikke resultatmål for introduksjonsprogrammet.\n");

        Assert.Equal(new Readability(8, 2, 3), measured);
        Assert.Equal(41.5m, measured.Lix);
        Assert.Equal(ReadingEase.Medium, measured.Ease);
    }

    [Fact]
    public void Numbers_are_words_and_never_long_and_hyphens_are_no_letters()
    {
        // Six words in one sentence; «IMDi-er» has six letters, «10 000 000» none.
        Assert.Equal(new Readability(6, 1, 0), Measure("# Tittel\n\nHer er 10\u00A0000\u00A0000 IMDi-er og 80.\n"));
    }

    [Fact]
    public void Lists_findings_and_footnotes_are_measured_but_not_quotations_tables_or_code()
    {
        const string Markdown = """
            # Tittel

            Brødtekst[^1] her.

            - Punkt

            ::: finding 0
            Funn her.
            :::

            > Sitat som ikke telles.

            | A | B |
            |---|---|
            | c | d |

                kode

            [^1]: Note her nå.
            """;

        // Two, one, two and three words.
        Assert.Equal(new Readability(8, 4, 1), Measure(Markdown));
    }

    [Theory]
    [InlineData(9, ReadingEase.VeryEasy)]
    [InlineData(10, ReadingEase.Easy)]
    [InlineData(20, ReadingEase.Medium)]
    [InlineData(30, ReadingEase.Difficult)]
    [InlineData(39, ReadingEase.Difficult)]
    [InlineData(40, ReadingEase.VeryDifficult)]
    public void The_bands_are_björnssons(int longWords, ReadingEase ease) =>
        // Twenty words a sentence, and so many long ones of a hundred: LIX is 20 and the per cent.
        Assert.Equal(ease, new Readability(100, 5, longWords).Ease);

    [Fact]
    public void Without_a_sentence_there_is_no_lix() => Assert.Null(Measure("# Bare en tittel\n").Lix);

    [Fact]
    public void The_three_longest_sentences_over_thirty_words_are_found_longest_first()
    {
        static string Sentence(string first, int words) => $"{first} {string.Join(' ', Enumerable.Repeat("ord", words - 1))}.";
        var markdown = $"# Tittel\n\n{Sentence("Alfa", 31)} {Sentence("Beta", 40)} {Sentence("Gamma", 30)}\n\n{Sentence("Delta", 32)}\n\n{Sentence("Epsilon", 33)}\n";

        var longest = LongSentence.Of(Prose(markdown).Blocks);

        Assert.Equal([(40, "Beta ord ord ord ord"), (33, "Epsilon ord ord ord ord"), (32, "Delta ord ord ord ord")], longest.Select(each => (each.Words, each.Opening)));
    }

    private static Readability Measure(string markdown) => Readability.Of(Prose(markdown).Blocks);

    private static ChapterProse Prose(string markdown) => ProseReader.Read(SampleReport.Build(new DiagnosticBag(), [("forside", markdown)]))[0];
}
