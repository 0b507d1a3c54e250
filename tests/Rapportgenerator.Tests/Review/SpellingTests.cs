using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Review;
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
        var unknown = Unknown("# Kommune\n\nKommune prosnet kommune. Prosnet kommune skoel.\n");

        Assert.Equal([("prosnet", 2), ("skoel", 1)], unknown.Select(word => (word.Word, word.Count)));
        Assert.All(unknown, word => Assert.Equal("index", word.Chapter));
    }

    [Fact]
    public void Names_abbreviations_numbers_and_quoted_words_are_not_looked_up() =>
        Assert.Empty(Unknown("# Kommune\n\nKommune Xyzberg NAVX IMDix 3xyz f.xyz «xyzord» `xyzord` xyz- kommune-skole.\n\n> Xyzord\n\nSkole.\n"));

    [Fact]
    public void An_answer_within_a_line_is_not_looked_up()
    {
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Kommune\n\nSkole \\*xyzord\\*, abcord skole prosnet.\n")]);
        var chapter = document.Chapters[0];
        document = document with { Chapters = [chapter with { Source = chapter.Source with { Answers = ["*xyzord*,\nabcord"] } }] };

        Assert.Equal(["prosnet"], Unknown(document).Select(word => word.Word));
    }

    [Fact]
    public void The_surveys_own_words_and_the_editors_list_are_known()
    {
        using var build = new FaultyBuild();
        build.Sample.WriteFile("templates/language/nb.words.txt", "# Bare her\nxyzord\nabcord*   # med endelser\n");
        var document = SampleReport.Build(
            new DiagnosticBag(), [("forside", "# Kommune\n\nÅsnes, xyzord, xyzorden, abcordene, resultatmål, trivselsmål.\n")],
            templates: build.Sample.PathOf("templates"));

        var unknown = Unknown(document with { Codebooks = [build.Sample.Read().Codebook] }, "Åsnes");

        Assert.Equal(["xyzorden", "trivselsmål"], unknown.Select(word => word.Word));
    }

    [Fact]
    public void A_list_that_is_no_text_is_reported()
    {
        using var build = new FaultyBuild();
        build.Sample.WriteFile("templates/language/nb.words.txt", [(byte)'a', 0xE5]);
        var bag = new DiagnosticBag();

        WordList.Of(SampleReport.Build(bag, [("forside", "# Kommune\n")], templates: build.Sample.PathOf("templates")), LanguageCode.Nb, [], bag);

        Assert.Equal("RG138", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void Endings_and_compounds_are_the_dictionarys()
    {
        // Two nouns with a definite form, which may be put together.
        File.WriteAllText(Path.Combine(folder.FullName, "nb_NO.aff"), "SET UTF-8\nCOMPOUNDFLAG z\nCOMPOUNDMIN 3\nCOMPOUNDPERMITFLAG p\nSFX A Y 1\nSFX A 0 n/p .\n");
        File.WriteAllText(Path.Combine(folder.FullName, "nb_NO.dic"), "3\nkommune/Az\nskole/Az\nog\n");
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Kommune\n\nKommunen og skole, kommuneskole, kommuneskolen og skoleprosnet.\n")]);

        var review = SpellingReview.Of(document, [], folder.FullName, new DiagnosticBag());

        // The library is the system's; a machine that lacks it can only say so.
        Assert.SkipWhen(review.Missing.Any(said => said.Contains(Hunspell.Package, StringComparison.Ordinal)), "There is no hunspell library here.");
        Assert.Empty(review.Missing);
        Assert.Equal(["skoleprosnet"], review.Words.Select(word => word.Word));
    }

    [Fact]
    public void A_missing_dictionary_is_said_plainly_with_where_it_was_looked_for_and_what_brings_it()
    {
        Assert.Null(DictionaryFiles.Find(LanguageCode.Nn, [folder.FullName, "/there/is/none"]));
        File.WriteAllText(Path.Combine(folder.FullName, "nb_NO.aff"), "");
        File.WriteAllText(Path.Combine(folder.FullName, "nb_NO.dic"), "");
        File.WriteAllText(Path.Combine(folder.FullName, "nn_NO.dic"), "");
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

    private static ImmutableArray<UnknownWord> Unknown(string markdown) => Unknown(SampleReport.Build(new DiagnosticBag(), [("forside", markdown)]));

    private static ImmutableArray<UnknownWord> Unknown(ReportDocument document, params ImmutableArray<string> unitNames)
    {
        var bag = new DiagnosticBag();
        var unknown = SpellingReview.Of(ProseReader.Read(document), new Few(), WordList.Of(document, LanguageCode.Nb, unitNames, bag));
        Assert.Empty(bag.Sorted());
        return unknown;
    }

    /// <summary>Knows two words, with a small or a capital letter first.</summary>
    private sealed class Few : ISpeller
    {
        public bool Knows(string word) => word is "kommune" or "Kommune" or "skole" or "Skole";

        public void Dispose()
        {
        }
    }
}
