using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Review.Spelling;
using Rapportgenerator.Tests.BadInput;
using Rapportgenerator.Tests.Formats;

namespace Rapportgenerator.Tests.Review;

public sealed class SpellingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dictionaries-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Words_that_nobody_knows_are_counted_a_chapter()
    {
        WriteDictionary("nb_NO");

        var review = Spell("# Kommune\n\nKommune prosnet kommune. Prosnet kommune skoel.\n");

        Assert.Empty(review.Missing);
        Assert.Equal([("prosnet", 2), ("skoel", 1)], review.Words.Select(word => (word.Word, word.Count)));
        Assert.All(review.Words, word => Assert.Equal("index", word.Chapter));
    }

    [Fact]
    public void Endings_and_compounds_are_the_dictionarys()
    {
        WriteDictionary("nb_NO");

        var review = Spell("# Kommune\n\nKommunen og skole, kommuneskole, kommuneskolen og skoleprosnet.\n");

        Assert.Equal(["skoleprosnet"], review.Words.Select(word => word.Word));
    }

    [Fact]
    public void Names_abbreviations_numbers_and_quoted_words_are_not_looked_up()
    {
        WriteDictionary("nb_NO");

        var review = Spell("# Kommune\n\nKommune Xyzberg NAVX IMDix 3xyz f.xyz «xyzord» `xyzord` xyz- kommune-skole.\n\n> Xyzord\n");

        Assert.Empty(review.Words);
    }

    [Fact]
    public void The_surveys_own_words_and_the_editors_list_are_known()
    {
        WriteDictionary("nb_NO");
        using var build = new FaultyBuild();
        var templates = build.Sample.PathOf("templates");
        build.Sample.WriteFile("templates/language/nb.words.txt", "# Bare her\nxyzord\nabcord*   # med endelser\n");
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Kommune\n\nÅsnes, xyzord, xyzorden, abcordene, trivselsmål.\n")], templates: templates);
        document = document with { Codebooks = [build.Sample.Read().Codebook] };

        var review = SpellingReview.Of(document, ["Åsnes"], folder.FullName, new DiagnosticBag());

        Skip(review);
        Assert.Equal(["xyzorden", "trivselsmål"], review.Words.Select(word => word.Word));
    }

    [Fact]
    public void A_missing_dictionary_is_said_plainly_with_where_it_was_looked_for_and_what_brings_it()
    {
        Assert.Null(DictionaryFiles.Find(LanguageCode.Nn, [folder.FullName, "/there/is/none"]));
        WriteDictionary("nb_NO");
        Assert.Null(DictionaryFiles.Find(LanguageCode.Nn, [folder.FullName]));
        Assert.Equal(Path.Combine(folder.FullName, "nb_NO.dic"), DictionaryFiles.Find(LanguageCode.Nb, ["/there/is/none", folder.FullName])!.Words);

        var said = SpellingReview.NoDictionary(LanguageCode.Nn, DictionaryFiles.Folders(folder.FullName));

        Assert.Contains("nn_NO", said, StringComparison.Ordinal);
        Assert.Contains(folder.FullName, said, StringComparison.Ordinal);
        Assert.Contains("/usr/share/hunspell", said, StringComparison.Ordinal);
        Assert.Contains("hunspell-no", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folders_of_dicpath_come_first() =>
        Assert.Equal(["/one", "/two", "/usr/share/hunspell"], DictionaryFiles.Folders($"/one{Path.PathSeparator} /two").Take(3));

    private SpellingReview Spell(string markdown)
    {
        var review = SpellingReview.Of(SampleReport.Build(new DiagnosticBag(), [("forside", markdown)]), [], folder.FullName, new DiagnosticBag());
        Skip(review);
        return review;
    }

    /// <summary>The library is the system's, and a machine may lack it; then all that can be held is that it is said.</summary>
    private static void Skip(SpellingReview review) =>
        Assert.SkipWhen(review.Missing.Any(said => said.Contains(Hunspell.Package, StringComparison.Ordinal)), "There is no hunspell library here.");

    /// <summary>Two nouns with a definite form, which may be put together.</summary>
    private void WriteDictionary(string name)
    {
        File.WriteAllText(Path.Combine(folder.FullName, name + ".aff"), "SET UTF-8\nCOMPOUNDFLAG z\nCOMPOUNDMIN 3\nCOMPOUNDPERMITFLAG p\nSFX A Y 1\nSFX A 0 n/p .\n");
        File.WriteAllText(Path.Combine(folder.FullName, name + ".dic"), "3\nkommune/Az\nskole/Az\nog\n");
    }
}
