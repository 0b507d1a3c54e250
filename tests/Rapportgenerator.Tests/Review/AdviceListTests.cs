using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Review.Spelling;

namespace Rapportgenerator.Tests.Review;

/// <summary>The lists in the project's own `templates/language`.</summary>
public class AdviceListTests
{
    [Theory]
    [InlineData(LanguageCode.Nb)]
    [InlineData(LanguageCode.Nn)]
    [InlineData(LanguageCode.En)]
    public void Each_language_has_a_list_without_a_fault(LanguageCode language) => Assert.NotEmpty(Read(language).Words);

    [Fact]
    public void No_form_is_of_the_other_norwegian_in_both_lists() => Assert.Empty(
        Read(LanguageCode.Nb).NotHere.Select(form => form.Avoid).Intersect(Read(LanguageCode.Nn).NotHere.Select(form => form.Avoid)));

    [Theory]
    [InlineData(LanguageCode.Nb)]
    [InlineData(LanguageCode.Nn)]
    public void A_form_of_the_other_norwegian_is_in_no_dictionary_of_this_one(LanguageCode language)
    {
        var files = DictionaryFiles.Find(language, DictionaryFiles.Folders(dicPath: null));
        Assert.SkipWhen(files is null, $"The dictionary of {language} is not installed.");
        using var dictionary = Hunspell.Open(files!);
        Assert.SkipWhen(dictionary is null, "There is no hunspell library here.");

        Assert.DoesNotContain(Read(language).NotHere, form => dictionary!.Knows(form.Avoid.TrimEnd('*')));
    }

    private static LanguageAdvice Read(LanguageCode language)
    {
        var bag = new DiagnosticBag();
        var list = AdviceReader.Read(RepositoryFiles.PathOf("templates"), RepositoryFiles.Root, language, bag);
        Assert.Empty(bag.Sorted());
        return list!;
    }
}
