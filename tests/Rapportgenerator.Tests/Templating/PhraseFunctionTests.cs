using Markdig.Syntax;
using Rapportgenerator.Document;
using Rapportgenerator.Tests.Language;

namespace Rapportgenerator.Tests.Templating;

/// <summary>What the functions that put numbers in words print, and what they refuse.</summary>
public sealed class PhraseFunctionTests
{
    [Theory]
    // 24 of 30, 5 of 30, 20 of 30, 10 of 30.
    [InlineData("nb", "{{ q.yes | out_of_ten }}", "q/yes", "åtte av ti", "out_of_ten")]
    [InlineData("nb", "{{ q.yes | fraction }}", "q/yes", "fire av fem", "fraction")]
    [InlineData("nb", "{{ m.m_2 | fraction gender: \"neuter\" }}", "m/m_2", "ett av tre", "fraction")]
    [InlineData("nb", "{{ m.m_2 | fraction \"neuter\" | upper_first }}", "m/m_2", "Ett av tre", "fraction")]
    [InlineData("nb", "{{ m.m_2 | every_nth }}", "m/m_2", "hver tredje", "every_nth")]
    [InlineData("nb", "{{ m.m_2 | every_nth gender: \"neuter\" }}", "m/m_2", "hvert tredje", "every_nth")]
    [InlineData("nb", "{{ m.m_2 | majority | upper_first }}", "m/m_2", "Et mindretall", "majority")]
    [InlineData("nb", "{{ q.no | majority | upper_first }}", "q/no", "Få", "majority")]
    [InlineData("nb", "{{ q.yes | majority }}", "q/yes", "de fleste", "majority")]
    [InlineData("nb", "{{ units.answered | majority }}", "response/answered", "alle", "majority")]
    [InlineData("nb", "{{ bysize.by.small.yes | out_of_ten | upper_first }}", "q.size/small/yes", "Så godt som alle", "out_of_ten")]
    [InlineData("nn", "{{ m.m_2 | majority }}", "m/m_2", "eit mindretal", "majority")]
    [InlineData("nn", "{{ m.m_1 | majority }}", "m/m_1", "dei fleste", "majority")]
    [InlineData("nn", "{{ m.m_2 | fraction | upper_first }}", "m/m_2", "Éin av tre", "fraction")]
    [InlineData("nn", "{{ m.m_2 | fraction gender: \"feminine\" }}", "m/m_2", "éi av tre", "fraction")]
    [InlineData("nn", "{{ m.m_2 | every_nth gender: \"neuter\" | upper_first }}", "m/m_2", "Kvart tredje", "every_nth")]
    [InlineData("en", "{{ q.yes | out_of_ten | upper_first }}", "q/yes", "Eight in ten", "out_of_ten")]
    [InlineData("en", "{{ m.m_2 | majority | upper_first }}", "m/m_2", "A minority", "majority")]
    public void A_share_is_put_in_words(string language, string template, string id, string text, string form) =>
        Prints(language, template, id, text, form, decimals: null);

    [Theory]
    [InlineData("nb", "{{ places.places_4 | counted \"kommune\" \"kommuner\" }}", "places/places_4/count", "fem\u00A0kommuner", "counted")]
    [InlineData("nb", "{{ places.places_7 | counted \"tiltak\" \"tiltak\" gender: \"neuter\" | upper_first }}", "places/places_7/count", "Ingen\u00A0tiltak", "counted")]
    [InlineData("nb", "{{ q.vet_ikke | counted \"kommune\" \"kommuner\" | upper_first }}", "q/vet_ikke/count", "Én\u00A0kommune", "counted")]
    [InlineData("nb", "{{ q.vet_ikke.count | counted \"tiltak\" \"tiltak\" gender: \"neuter\" }}", "q/vet_ikke/count", "ett\u00A0tiltak", "counted")]
    [InlineData("nb", "{{ q.base | counted \"kommune\" \"kommuner\" }}", "q/base", "30\u00A0kommuner", "counted")]
    [InlineData("nb", "{{ tiny.yes | counted \"kommune\" \"kommuner\" }}", "tiny/yes/count", "–\u00A0kommuner", "counted")]
    [InlineData("nb", "{{ tiny.base | in_words }}", "tiny/base", "–", "in_words")]
    [InlineData("nb", "{{ m.m_2.count | in_words | upper_first }}", "m/m_2/count", "Ti", "in_words")]
    [InlineData("nb", "{{ q.vet_ikke | in_words gender: \"neuter\" }}", "q/vet_ikke/count", "ett", "in_words")]
    [InlineData("nb", "{{ survey.answered | in_words }}", "survey/answered", "30", "in_words")]
    [InlineData("nn", "{{ q.vet_ikke | counted \"gruppe\" \"grupper\" gender: \"feminine\" | upper_first }}", "q/vet_ikke/count", "Éi\u00A0gruppe", "counted")]
    [InlineData("en", "{{ q.vet_ikke | counted \"municipality\" \"municipalities\" | upper_first }}", "q/vet_ikke/count", "One\u00A0municipality", "counted")]
    // 24/30 − 5/30 = 63.3…; 10/30 − 5/30 = 16.7; 4/20 − 5/30 = 3.3; 4/20 − 24/30 = −60.
    [InlineData("nb", "{{ q.yes - q.no | compared }}", "difference(q/yes,q/no)", "63\u00A0prosentpoeng flere", "compared")]
    [InlineData("nb", "{{ twenty.yes - q.no | compared | upper_first }}", "difference(twenty/yes,q/no)", "Tre\u00A0prosentpoeng flere", "compared")]
    [InlineData("nb", "{{ twenty.yes - q.yes | compared \"level\" }}", "difference(twenty/yes,q/yes)", "60\u00A0prosentpoeng lavere", "compared")]
    [InlineData("nb", "{{ twenty.yes - q.yes | compared words: \"amount\" }}", "difference(twenty/yes,q/yes)", "60\u00A0prosentpoeng mindre", "compared")]
    [InlineData("nb", "{{ places.places_2 - places.places_3 | compared | upper_first }}", "difference(places/places_2,places/places_3)", "Like mange", "compared")]
    [InlineData("nn", "{{ places.places_5 - places.places_6 | compared }}", "difference(places/places_5,places/places_6)", "tre\u00A0prosentpoeng fleire", "compared")]
    [InlineData("en", "{{ places.places_5 - places.places_6 | compared \"level\" }}", "difference(places/places_5,places/places_6)", "three\u00A0percentage points higher", "compared")]
    public void A_count_or_a_difference_is_put_in_words(string language, string template, string id, string text, string form) =>
        Prints(language, template, id, text, form, decimals: 0);

    [Theory]
    [InlineData("nb", "{{ places.places_1 | rank }}", "vanligste")]
    [InlineData("nb", "{{ places.places_4 | rank }}", "fjerde vanligste")]
    [InlineData("nb", "{{ m.second | rank | upper_first }}", "Nest vanligste")]
    [InlineData("nn", "{{ m.m_2 | rank }}", "nest vanlegaste")]
    [InlineData("en", "{{ m.third | rank | upper_first }}", "Third most common")]
    public void An_answer_has_a_place_in_the_order(string language, string template, string text)
    {
        using var run = Run(language, template);

        Assert.Empty(run.Problems);
        Assert.Equal(text, run.Source!.Unmarked());
    }

    [Fact]
    public void A_number_of_the_templates_own_is_a_word_without_an_id()
    {
        using var run = new TemplateRun().Render("{{ m.ranked | array.size | in_words }} {{ 1 | counted \"mål\" \"mål\" gender: \"neuter\" }}");

        Assert.Empty(run.Problems);
        Assert.Equal("tre ett\u00A0mål", run.Source!.Unmarked());
        Assert.Empty(run.Source!.Numbers);
    }

    [Theory]
    [InlineData("nb", "åtte av ti\\, to av tre og hver tredje")]
    [InlineData("nn", "åtte av ti\\, to av tre og kvar tredje")]
    [InlineData("en", "eight in ten\\, two in three and every third")]
    public void A_list_of_words_has_one_conjunction_and_no_comma_before_it(string language, string expected)
    {
        using var run = Run(
            language, "{{ [q.yes | out_of_ten, m.m_1 | fraction, m.m_2 | every_nth] | list }}");

        Assert.Empty(run.Problems);
        Assert.Equal(expected, run.Source!.Unmarked());
        Assert.Equal(["q/yes", "m/m_1", "m/m_2"], run.Source!.Numbers.Select(number => number.Id.Text));
    }

    [Theory]
    [InlineData("out_of_ten")]
    [InlineData("fraction")]
    [InlineData("every_nth")]
    [InlineData("half")]
    [InlineData("majority")]
    [InlineData("rank")]
    public void Words_need_a_base_of_twenty_and_a_share_that_is_shown(string function)
    {
        Refused($"{{{{ nineteen.yes | {function} }}}}", "RG412", "has a base under 20");
        Refused($"{{{{ tiny.yes | {function} }}}}", "RG406", "is not shown");
        using var run = new TemplateRun().Render($"{{{{ twenty.yes | {(function == "half" ? "majority" : function)} }}}}");
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("{{ nineteen.yes - q.yes | compared }}", "RG412", "base under 20")]
    [InlineData("{{ q.yes - nineteen.yes | compared }}", "RG412", "base under 20")]
    [InlineData("{{ tiny.yes - q.yes | compared }}", "RG406", "is not shown")]
    [InlineData("{{ q.yes - q.no | compared \"nivå\" }}", "RG431", "no words `nivå`")]
    [InlineData("{{ q.yes | compared }}", "RG405", "a difference of two shares")]
    [InlineData("{{ q.yes | out_of_ten gender: \"neutrer\" }}", "RG431", "no gender `neutrer`", "Did you mean `neuter`?")]
    [InlineData("{{ q.yes | out_of_ten gendr: \"neuter\" }}", "RG404", "no argument `gendr`")]
    [InlineData("{{ m.m_1 | half }}", "RG411", "`half` has no phrase for 66,7 prosent.", "Use `out_of_ten` («syv av ti»), `fraction` («to av tre»), `majority` («de fleste»), `percent`.")]
    [InlineData("{{ n.mean | in_words }}", "RG430", "is not a whole number")]
    [InlineData("{{ q | in_words }}", "RG405", "a count")]
    [InlineData("{{ \"tre\" | counted \"a\" \"b\" }}", "RG405", "a count")]
    [InlineData("{{ places.places_2 | rank }}", "RG432", "as common as `places_3`", "Name both")]
    [InlineData("{{ places.places_3 | rank }}", "RG432", "as common as `places_2`")]
    [InlineData("{{ places.places_6 | rank }}", "RG433", "number 6 in order", "under `ranks:`")]
    [InlineData("{{ places.places_7 | rank }}", "RG433", "nobody gave that answer")]
    [InlineData("{{ q.vet_ikke | rank }}", "RG433", "has no place in the order")]
    public void What_would_not_be_true_is_refused_at_its_place(string template, string code, string message, string? hint = null) =>
        Refused(template, code, message, hint);

    private static TemplateRun Run(string language, string template) =>
        new TemplateRun { Language = LanguageFile.Code(language) }.Render(template);

    private static void Refused(string template, string code, string message, string? hint = null)
    {
        using var run = new TemplateRun().Render("Først.\n" + template);

        var problem = Assert.Single(run.Problems);
        Assert.Equal((code, "templates/chapter.md", 2), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains(message, problem.Message.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(hint ?? "", problem.Hint, StringComparison.Ordinal);
    }

    private static void Prints(string language, string template, string id, string text, string form, int? decimals)
    {
        using var run = Run(language, template);

        Assert.Empty(run.Problems);
        var node = MarkdownReader.Read(run.Source!).Descendants<NumberInline>().Single();
        Assert.Equal((id, text, form, decimals), (node.Number.Id.Text, node.Number.Text, node.Number.Form.Name, node.Number.Form.Decimals));
    }
}
