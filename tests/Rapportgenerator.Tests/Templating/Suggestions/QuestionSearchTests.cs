using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Templating.Suggestions;

namespace Rapportgenerator.Tests.Templating.Suggestions;

public class QuestionSearchTests
{
    private static readonly Codebook Real = CodebookReader.Read(RepositoryFiles.PathOf("data/2019/kodebok.yaml"), "kodebok.yaml", new DiagnosticBag())!;

    private static QuestionFinds Find(string text) => QuestionSearch.Find(Real.Questions, text);

    private static string[] Ids(QuestionFinds finds) => [.. finds.Questions.Select(found => found.Question.Id)];

    [Theory]
    [InlineData("brukermedvirkning")]
    [InlineData("BRUKERMEDVIRKNING")]
    [InlineData("de siste to årene brukermedvirkning")]
    [InlineData("brukermedvirkning aarene")]
    [InlineData("arene medvirkning")]
    public void Words_are_found_in_any_order_case_and_spelling_of_accents(string text)
    {
        var finds = Find(text);

        Assert.Equal(SearchVerdict.Found, finds.Verdict);
        Assert.Contains("int_07", Ids(finds));
    }

    [Fact]
    public void Every_word_must_be_there()
    {
        Assert.Equal(["int_07"], Ids(Find("metoder to årene")));
        Assert.Contains("int_08", Ids(Find("metoder")));
    }

    [Theory]
    [InlineData("brukerråd", "int_08", QuestionPart.Option, "int_08_5")]
    [InlineData("næringsforeninger", "int_09", QuestionPart.Item, "f")]
    [InlineData("tilbud om samtale brev", "nor_02", QuestionPart.Group, "direkte")]
    [InlineData("busetjing", "bos_05", QuestionPart.Text, "")]
    [InlineData("velg inntil", "bos_04", QuestionPart.Help, "")]
    public void A_find_says_where_it_matched(string text, string id, QuestionPart part, string key)
    {
        var found = Find(text).Questions.Single(each => each.Question.Id == id);

        Assert.Contains(found.Places, place => (place.Part, place.Key) == (part, key));
        Assert.DoesNotContain(found.Places, place => place.Part == QuestionPart.Id);
    }

    [Fact]
    public void The_question_with_the_id_that_was_written_stands_first()
    {
        var ids = Ids(Find("nsk_01"));

        Assert.Equal("nsk_01", ids[0]);
        Assert.Equal(QuestionPart.Id, Find("nsk_01").Questions[0].Places[0].Part);
    }

    [Theory]
    [InlineData("introdukjonsprogram", "introduksjonsprogrammet")]
    [InlineData("brukermedvirking", "brukermedvirkning")]
    [InlineData("næringforeninger", "næringsforeninger")]
    public void A_near_miss_is_taken_for_what_was_meant(string written, string meant)
    {
        var finds = Find(written);

        Assert.Equal((SearchVerdict.Nearly, meant), (finds.Verdict, finds.Meant));
        Assert.NotEmpty(finds.Questions);
        Assert.Equal(Ids(Find(meant)), Ids(finds));
    }

    [Fact]
    public void Where_no_question_has_every_word_those_with_most_stand_first()
    {
        var finds = Find("brukerråd næringsforeninger metoder");

        Assert.Equal((SearchVerdict.Partly, null), (finds.Verdict, finds.Meant));
        Assert.Equal("int_08", finds.Questions[0].Question.Id);
        Assert.Contains("int_09", Ids(finds));
    }

    [Fact]
    public void Nothing_is_nothing_and_no_word_is_everything()
    {
        Assert.Equal(SearchVerdict.Nothing, Find("xylofonkvartett").Verdict);
        Assert.Empty(Find("xylofonkvartett").Questions);
        Assert.Equal(Real.Questions.Select(question => question.Id), Ids(Find(" ")));
    }
}
