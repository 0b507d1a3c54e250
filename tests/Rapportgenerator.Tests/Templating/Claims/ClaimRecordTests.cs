using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Templating.Claims;

/// <summary>What a claim tells those who list, mend and compare claims.</summary>
public sealed class ClaimRecordTests : IDisposable
{
    private readonly ClaimReport report = new();

    public void Dispose() => report.Dispose();

    [Fact]
    public void It_names_the_numbers_it_was_held_against()
    {
        string[] Of(string line) => [.. report.Claim($"{{{{ {line} }}}}").Numbers.Select(id => id.Text)];

        Assert.Equal(["int_03/ja"], Of("claim \"Åtte av ti\" mal.ja"));
        Assert.Equal(["nsk_01.storrelse/stor/mean", "nsk_01.storrelse/liten/mean"], Of("claim \"mer\" utfordring.by.stor.mean than: utfordring.by.liten.mean"));
        Assert.Equal(["int_03/ja", "int_03/nei"], Of("claim \"flest\" mal.ja"));
        Assert.Equal(["int_03/ja", "int_03/nei", "nor_10/ja", "nor_10@2018/ja"], Of("claim \"særlig\" (mal.ja * 2 - mal.nei > 0.1 && digital.ja != earlier.digital.ja)"));
        Assert.Empty(Of("claim \"særlig\" (1 < 2)"));
    }

    // 234 of 294 are 79.6 per cent, nearest to «åtte av ti», «fire av fem» and «de fleste» (80, the middle of 60 to 100).
    [Fact]
    public void It_offers_the_nearest_true_phrase_of_each_family_and_one_in_place_of_what_was_said()
    {
        var claim = report.Claim("{{ claim \"Kun syv av ti\" mal.ja }}");

        Assert.Equal(("syv av ti", PhraseFamily.Tenths), (claim.Said!.Text, claim.Said.Family));
        Assert.Equal("åtte av ti", claim.Replacement);
        Assert.Equal(["åtte av ti", "fire av fem", "de fleste"], claim.Holding);
        // 25 of 126, 19.8 per cent, for a neuter word.
        Assert.Equal("ett av fem", report.Claim("{{ claim \"ett av fire tiltak\" digital_storrelse.by.liten.ja }}").Replacement);
        Assert.Null(report.Claim("{{ claim \"halvparten\" mal.ja }}").Replacement);
        Assert.Contains("«åtte av ti», «fire av fem»", report.Check("{{ claim \"halvparten\" mal.ja }}").Problems.Single().Hint, StringComparison.Ordinal);
    }

    /// <summary>
    /// For «to av tre»: 89.2 per cent (206 of 231) is no fraction but nine tenths. The words that come after «alle», «ingen» and a
    /// number are not alike («alle kommunene», «ingen kommune», «ni av ti kommuner»), so neither is put for the other: 0 (0 of 48), 95.5
    /// (297 of 311) and 100 per cent (44 of 44) have no words to put in.
    /// </summary>
    [Theory]
    [InlineData("nb", "To av tre", "rapportering.minst_arlig", "ni av ti")]
    [InlineData("nb", "ett av tre", "rapportering.minst_arlig", "ni av ti")]
    [InlineData("nn", "to av tre", "rapportering.minst_arlig", "ni av ti")]
    [InlineData("en", "two in three", "rapportering.minst_arlig", "nine in ten")]
    [InlineData("nb", "Åtte av ti", "rapportering.minst_arlig", "ni av ti")]
    [InlineData("nb", "Tre av fire", "digital_storrelse.by.stor.ja", "to av tre")] // a fraction before a tenth (syv av ti)
    [InlineData("nb", "to av tre", "digital_storrelse.by.liten.ja", "to av ti")] // 19.8: «én av fem» or «ett av fem»?
    [InlineData("nb", "en av tre", "digital_storrelse.by.liten.ja", "én av fem")]
    [InlineData("nn", "ei av tre", "digital_storrelse.by.liten.ja", "éi av fem")]
    [InlineData("en", "two in three", "digital_storrelse.by.liten.ja", "one in five")] // English has no genders
    [InlineData("nb", "hver tiende", "digital_storrelse.by.liten.ja", "hver femte")]
    [InlineData("nb", "hvert tiende", "digital_storrelse.by.liten.ja", "hvert femte")]
    [InlineData("nb", "hver tiende", "rapportering.minst_arlig", null)] // a tenth needs the plural
    [InlineData("nb", "Alle", "rapportering.minst_arlig", null)]
    [InlineData("en", "all", "rapportering.minst_arlig", null)]
    [InlineData("nb", "fem av ti", "heldag_storrelse.by.stor.nei", null)] // «ingen»
    [InlineData("nb", "to av tre", "har_deltakere.ja", null)] // «så godt som alle»
    [InlineData("en", "eight in ten", "leder.by.stor.ja", null)] // "all"
    public void It_puts_in_no_words_that_could_be_wrong_where_the_old_ones_stood(string language, string words, string share, string? replacement)
    {
        using var other = new ClaimReport(language);

        var claim = other.Claim($"{{{{ claim \"{words}\" {share} }}}}");

        Assert.Equal(ClaimVerdict.Broken, claim.Verdict);
        Assert.Equal(replacement, claim.Replacement);
    }

    [Fact]
    public void It_offers_true_orders_and_comparisons_those_like_what_was_said_first()
    {
        // The second of two answers is the last as well.
        var second = report.Claim("{{ claim \"vanligste\" mal.nei }}").Holding;
        Assert.Equal(("nest vanligste", true, false), (second[0], second.Contains("minst vanlige"), second.Contains("vanligste")));
        var claim = report.Claim("{{ claim \"dobbelt så mange\" digital.nei than: digital.ja }}");
        Assert.Equal((ClaimVerdict.Broken, true), (claim.Verdict, claim.Holding.Contains("flere")));
        Assert.Contains("langt mindre vanlig", report.Claim("{{ claim \"langt vanligere\" hvilke.senere than: hvilke.int_04_1 }}").Holding);
        Assert.Empty(report.Claim("{{ claim \"flere\" tiltak.nor_09_2 than: tiltak.nor_09_3 }}").Holding);
    }

    [Theory]
    [InlineData("{{ claim \"Åtte av ti\" mal.ja }}", 10)]
    [InlineData("{{ claim words: \"Åtte av ti\" value: mal.ja }}", 17)]
    [InlineData("Om {{ \"Åtte av ti\" | claim mal.ja }}", null)]
    [InlineData("{{ ord = \"Åtte av ti\"; claim ord mal.ja }}", null)]
    [InlineData("{{ claim (\"åtte av ti\" | upper_first) mal.ja }}", null)]
    public void It_says_where_the_words_stand_in_the_template(string line, int? column) =>
        Assert.Equal(column is { } at ? new SourceSpan("templates/chapters/kapittel.md", 3, at) : null, report.Claim(line).Literal);

    [Fact]
    public void Words_in_an_included_part_are_found_there()
    {
        report.Write("templates/deler/del.md", "\nOg {{ claim \"Åtte av ti\" mal.ja }}.\n");

        var claim = report.Claim("{{ include \"deler/del.md\" }}");

        Assert.Equal(new SourceSpan("templates/deler/del.md", 2, 13), claim.Literal);
        Assert.Equal(new SourceSpan("templates/deler/del.md", 2, 7), claim.Span);
    }

    /// <summary>Yes is 234 of 294, 90 of 270 have digital teaching, 31 of 46 of the large.</summary>
    [Theory]
    [InlineData("nn", "claim \"Åtte av ti\" mal.ja", ClaimVerdict.Holds)]
    [InlineData("nn", "claim \"Ein av tre\" digital.ja", ClaimVerdict.Holds)]
    [InlineData("nn", "claim \"Sju av ti\" digital.ja", ClaimVerdict.Broken)]
    [InlineData("nn", "claim \"Det vanlegaste målet\" hvilke.int_04_1", ClaimVerdict.Holds)]
    [InlineData("nn", "claim \"langt mindre vanleg\" hvilke.senere than: hvilke.int_04_1", ClaimVerdict.Holds)]
    [InlineData("nn", "claim \"har auka\" digital.ja than: earlier.digital.ja", ClaimVerdict.Broken)]
    [InlineData("en", "claim \"Eight in ten\" mal.ja", ClaimVerdict.Holds)]
    [InlineData("en", "claim \"The most common goal\" hvilke.int_04_1", ClaimVerdict.Holds)]
    [InlineData("en", "claim \"far less common\" hvilke.senere than: hvilke.int_04_1", ClaimVerdict.Holds)]
    [InlineData("en", "claim \"has risen\" digital.ja than: earlier.digital.ja", ClaimVerdict.Broken)]
    [InlineData("en", "claim \"fewer\" digital.ja than: digital.nei", ClaimVerdict.Holds)]
    public void It_is_read_in_the_reports_language_and_told_in_English(string language, string line, ClaimVerdict verdict)
    {
        using var other = new ClaimReport(language);

        var claim = other.Claim($"{{{{ {line} }}}}");

        Assert.Equal(verdict, claim.Verdict);
        Assert.Contains(" per cent (", claim.Evidence, StringComparison.Ordinal);
    }
}
