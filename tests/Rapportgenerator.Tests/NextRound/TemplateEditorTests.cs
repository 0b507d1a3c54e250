using Rapportgenerator.NextRound;

namespace Rapportgenerator.Tests.NextRound;

/// <summary>Pieces are taken out so that the rest is still a template, and the comment prints nothing.</summary>
public class TemplateEditorTests
{
    [Fact]
    public void A_sentence_goes_alone()
    {
        Assert.Equal(
            "# T\n\n{{~ ## TATT UT: Borte.\nAndre bl.a. { { borte.ja } } av dem.\n## ~}}\nFørste {{ q.ja }}. Tredje: {{ q.nei }}.\n",
            Without("# T\n\nFørste {{ q.ja }}. Andre bl.a. {{ borte.ja }} av dem. Tredje: {{ q.nei }}.\n"));
        Assert.Equal(
            "# T\n\n{{~ ## TATT UT: Borte.\nAndre { { borte.ja } }.\n## ~}}\nFørste {{ q.ja }}.\n",
            Without("# T\n\nFørste {{ q.ja }}. Andre {{ borte.ja }}.\n"));
    }

    [Fact]
    public void Two_sentences_of_a_line_leave_the_third_as_it_stood()
    {
        Assert.Equal(
            "{{~ ## TATT UT: Borte.\nEn {{ borte.a }}.\n## ~}}\n{{~ ## TATT UT: Borte.\nTre {{ borte.b }}.\n## ~}}\nTo {{ q.ja }}.\n"
                .Replace("{{ borte.a }}", "{ { borte.a } }", StringComparison.Ordinal).Replace("{{ borte.b }}", "{ { borte.b } }", StringComparison.Ordinal),
            Without("En {{ borte.a }}. To {{ q.ja }}. Tre {{ borte.b }}.\n"));
    }

    [Fact]
    public void A_paragraph_goes_whole_where_all_its_sentences_do() => Assert.Equal(
        "Før.\n\n{{~ ## TATT UT: Borte.\nEn { { borte.a } }. To { { borte.b } }.\n## ~}}\n\nEtter.\n",
        Without("Før.\n\nEn {{ borte.a }}. To {{ borte.b }}.\n\nEtter.\n"));

    [Fact]
    public void A_list_item_goes_alone() => Assert.Equal(
        "- En\n{{~ ## TATT UT: Borte.\n- To { { borte.ja } }\n## ~}}\n- Tre\n",
        Without("- En\n- To {{ borte.ja }}\n- Tre\n"));

    [Fact]
    public void A_finding_goes_with_its_frame() => Assert.Equal(
        "Før.\n\n{{~ ## TATT UT: Borte.\n{ { wrap finding q.ja } }\nEn { { borte.ja } }.\n{ { end } }\n## ~}}\n\nEtter.\n",
        Without("Før.\n\n{{ wrap finding q.ja }}\nEn {{ borte.ja }}.\n{{ end }}\n\nEtter.\n"));

    [Fact]
    public void A_block_goes_from_its_first_line_to_its_last() => Assert.Equal(
        "Før.\n\n{{~ ## TATT UT: Borte.\n{ { if borte.ja > 0.5 ~} }\n# # Mest\n\nTekst.\n{ { else } }\nMinst.\n{ { end } }\n## ~}}\n\nEtter.\n",
        Without("Før.\n\n{{ if borte.ja > 0.5 ~}}\n## Mest\n\nTekst.\n{{ else }}\nMinst.\n{{ end }}\n\nEtter.\n"));

    [Fact]
    public void What_leads_to_it_by_a_colon_goes_too() => Assert.Equal(
        "{{~ ## TATT UT: Setningen leder til noe som er tatt ut.\nEn skriver:{ { note \"Syntetisk.\" } }\n## ~}}\nTekst.\n\n{{~ ## TATT UT: Borte.\n{ { quote borte } }\n## ~}}\n",
        Without("Tekst. En skriver:{{ note \"Syntetisk.\" }}\n\n{{ quote borte }}\n"));

    [Fact]
    public void What_is_taken_out_around_a_comment_of_ours_holds_its_text_too()
    {
        var once = Without("{{ if x }}\nEn {{ borte.ja }}.\n{{ end }}\n", keepNumbers: true);

        var twice = TemplateEditor.TakeOut(once, [new Fault(once.IndexOf("if x", StringComparison.Ordinal), "Også borte.")], "", "", new TodoGatherer());

        Assert.DoesNotContain("TATT UT: Borte.", twice, StringComparison.Ordinal);
        Assert.Equal("{{~ ## TATT UT: Også borte.\n{ { if x } }\nEn { { borte.ja } }.\n{ { end } }\n## ~}}\n", Mark.Untagged(twice));
    }

    [Fact]
    public void A_heading_with_nothing_left_under_it_goes() => Assert.Equal(
        "# T\n\n{{~ ## TATT UT: Alt under overskriften er tatt ut.\n# # En\n## ~}}\n\n{{~ ## TATT UT: Borte.\n{ { table borte } }\n## ~}}\n\n## To\n\nTekst.\n",
        Mark.Untagged(EmptySections.TakeOut(Without("# T\n\n## En\n\n{{ table borte }}\n\n## To\n\nTekst.\n", keepNumbers: true), "", "", new TodoGatherer())));

    private static string Without(string text, bool keepNumbers = false)
    {
        var faults = TemplateUses.Of(text).Names.Where(use => use.Name == "borte").Select(use => new Fault(use.Start, "Borte."));
        var edited = TemplateEditor.TakeOut(text, faults, "", "", new TodoGatherer());
        return keepNumbers ? edited : Mark.Untagged(edited);
    }
}
