using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Templating.Claims;

/// <summary>
/// Every form of `claim` over the real rounds. The counts are the answer key's (`fasit-2019.yaml`) or counted by
/// <see cref="Formats.Data.Recount"/>'s program; intervals follow from them by Wilson's formula.
/// </summary>
public sealed class ClaimFormTests : IDisposable
{
    private readonly ClaimReport report = new();

    public void Dispose() => report.Dispose();

    [Theory]
    // Shares: 234 of 294, 31 of 46, 25 of 126; a pool's 433 of 547; a group's 81 of 233; batteries' items from 153 of 288 up.
    [InlineData("claim \"Åtte av ti\" mal.ja", ClaimVerdict.Holds, null, "79.6 per cent (234 of 294)")]
    [InlineData("claim \"Syv av ti\" mal.ja", ClaimVerdict.Broken, null, "79.6 per cent (234 of 294)")]
    [InlineData("claim \"To av tre\" digital_storrelse.by.stor.ja", ClaimVerdict.NearBorder, 2, "67.4 per cent (31 of 46)")] // 33 of 46 are 71.7
    [InlineData("claim \"en av fem\" digital_storrelse.by.liten.ja", ClaimVerdict.NearBorder, 3, "19.8 per cent (25 of 126)")] // 22 are 17.46
    [InlineData("claim \"et mindretall\" hvilke.senere", ClaimVerdict.Holds, null, "34.8 per cent (81 of 233)")] // 117 are 50.2
    [InlineData("claim \"få\" ulik.i_stor", ClaimVerdict.Holds, null, "15.7 per cent (86 of 547)")] // 110 are 20.1
    [InlineData("claim \"stort sett\" [samsvar.a.i_stor, samsvar.c.i_stor]", ClaimVerdict.Holds, null, "77.2 per cent (223 of 289), 53.1 per cent (153 of 288)")]
    [InlineData("claim \"stort sett\" [samsvar.a.i_stor, samsvar.g.i_stor]", ClaimVerdict.Broken, null, "24.1 per cent (69 of 286)")]
    // Words before the phrase narrow it: 235 of 294 are 79.9 and 236 are 80.3; 30 of 46 are 65.2.
    [InlineData("claim \"Nesten åtte av ti\" mal.ja", ClaimVerdict.NearBorder, 2, "79.6 per cent (234 of 294)")]
    [InlineData("claim \"Over åtte av ti\" mal.ja", ClaimVerdict.Broken, 2, "79.6 per cent (234 of 294)")]
    [InlineData("claim \"Minst åtte av ti\" mal.ja", ClaimVerdict.Broken, 2, "79.6")]
    [InlineData("claim \"Høyst åtte av ti\" mal.ja", ClaimVerdict.NearBorder, 2, "79.6")]
    [InlineData("claim \"Over to av tre\" digital_storrelse.by.stor.ja", ClaimVerdict.NearBorder, 1, "67.4 per cent (31 of 46)")]
    [InlineData("claim \"Kun åtte av ti\" mal.ja", ClaimVerdict.Holds, null, "79.6")]
    // Orders: 195, 99, 81… of 233; the two most common measures are not clear of the third (111 and 87 of 212).
    [InlineData("claim \"Det vanligste målet\" hvilke.int_04_1", ClaimVerdict.Holds, null, "83.7 per cent (195 of 233), number 1 of 7 answers; then 42.5 per cent (99 of 233)")]
    [InlineData("claim \"Det vanligste målet\" hvilke.int_04_4", ClaimVerdict.Broken, null, "number 2 of 7 answers; above 83.7 per cent (195 of 233)")]
    [InlineData("claim \"Det vanligste\" [tiltak.nor_09_1, tiltak.nor_09_2]", ClaimVerdict.Broken, null, "41.0 per cent (87 of 212); their 95 % intervals overlap")]
    // Comparisons: 81 of 233 are under half of 195; 25 of 126 end at 27.7, 31 of 46 begin at 53.0.
    [InlineData("claim \"langt mindre vanlig\" hvilke.senere than: hvilke.int_04_1", ClaimVerdict.Holds, null, "34.8 per cent (81 of 233) against 83.7 per cent (195 of 233)")]
    [InlineData("claim \"langt mindre vanlig\" hvilke.int_04_4 than: hvilke.int_04_1", ClaimVerdict.Broken, 2, "42.5 per cent (99 of 233)")] // half of 195 are 97.5, and 97 would do
    [InlineData("claim \"flere enn\" digital_storrelse.by.stor.ja digital_storrelse.by.liten.ja", ClaimVerdict.Holds, null, "67.4")]
    [InlineData("claim \"flere\" tiltak.nor_09_2 than: tiltak.nor_09_3", ClaimVerdict.Broken, null, "52.4 per cent (111 of 212) against 41.0 per cent (87 of 212); their 95 % intervals overlap")]
    [InlineData("claim \"flere\" samsvar_storrelse.by.middels.d.stor than: 0.5", ClaimVerdict.Broken, null, "50.0 per cent (52 of 104) against 0.5; equal")]
    [InlineData("claim \"flere\" mal.ja than: mal.ja", ClaimVerdict.Broken, null, "; equal")]
    [InlineData("claim \"omtrent like\" mal.ja than: mal.ja", ClaimVerdict.Holds, null, "79.6")] // 3 points of 294 are 8.82
    [InlineData("claim \"større\" klasse.by.stor.mean than: [klasse.by.liten.mean, klasse.by.middels.mean]", ClaimVerdict.Holds, null, "against")]
    [InlineData("claim \"mer\" klasse.by.stor.mean than: 10", ClaimVerdict.Holds, null, "against 10")]
    [InlineData("claim \"mindre\" utfordring.by.liten.mean than: utfordring.by.stor.mean", ClaimVerdict.Holds, null, "2.07 against 3.18")]
    // Complete counts: 156 of 220 against 112 of 143; and answered of asked in two years.
    [InlineData("claim \"lavere\" svar.by.liten.answered than: svar.by.middels.answered", ClaimVerdict.Holds, null, "70.9 per cent (156 of 220) against 78.3 per cent (112 of 143)")]
    [InlineData("claim \"færre\" survey.answered than: survey.invited", ClaimVerdict.Holds, null, "330 against 436")]
    // Changes: 90 of 270 and 56 of 231 are too near each other; 234 of 294 and 193 of 271 as well.
    [InlineData("claim \"har økt\" digital.ja than: earlier.digital.ja", ClaimVerdict.Broken, null, "33.3 per cent (90 of 270) against 24.2 per cent (56 of 231); their 95 % intervals overlap")]
    [InlineData("claim \"flere enn før\" digital.ja than: earlier.digital.ja", ClaimVerdict.Broken, null, "overlap")]
    [InlineData("claim \"har gått ned\" mal.nei than: mal.nei | claim mal.nei than: earlier.mal.nei", null, null, "")]
    public void A_form_is_held_against_the_numbers(string line, ClaimVerdict? verdict, int? margin, string evidence)
    {
        if (verdict is null)
        {
            Assert.Equal("RG420", report.Problem($"{{{{ {line} }}}}").Code);
            return;
        }

        var claim = report.Claim($"{{{{ {line} }}}}");

        Assert.Contains(evidence, claim.Evidence, StringComparison.Ordinal);
        Assert.Equal((verdict, margin), (claim.Verdict, claim.Margin));
    }

    [Theory]
    [InlineData("claim \"Ikke åtte av ti\" mal.ja")]
    [InlineData("claim \"ikke flere enn\" digital_storrelse.by.stor.ja than: digital_storrelse.by.liten.ja")]
    [InlineData("claim \"ikke det vanligste\" hvilke.int_04_1")]
    public void Words_that_deny_a_phrase_are_refused(string line) =>
        Assert.Equal("RG423", report.Problem($"{{{{ {line} }}}}").Code);

    [Fact]
    public void A_denial_of_something_else_is_none() => Assert.Equal(
        ClaimVerdict.Holds, report.Claim("{{ claim \"De som ikke har svart, er åtte av ti\" mal.ja }}").Verdict);

    [Theory]
    [InlineData("claim \"særlig\" (mal.ja > mal.nei)", ClaimVerdict.Holds, null, "79.6 per cent (234 of 294) > 17.0 per cent (50 of 294)")] // 50 are not more than 50
    [InlineData("claim \"særlig\" (mal.ja > 0.5)", ClaimVerdict.Holds, null, "79.6 per cent (234 of 294) > 0.5")] // 147 are half
    [InlineData("claim \"særlig\" (mal.ja >= 0.79 && samsvar.c.i_stor > 0.5)", ClaimVerdict.NearBorder, 2, "; 53.1 per cent (153 of 288) > 0.5")] // 232 are 78.9
    [InlineData("claim \"særlig\" (mal.ja < 0.79)", ClaimVerdict.Broken, 2, "not 79.6 per cent (234 of 294) < 0.79")]
    [InlineData("claim \"særlig\" (mal.ja >= 0.79 || mal.ja > 0.9)", ClaimVerdict.Holds, null, "≥ 0.79")]
    [InlineData("claim \"særlig\" (!(mal.ja < 0.79))", ClaimVerdict.Holds, null, "< 0.79")]
    [InlineData("claim \"særlig\" (mal.ja * 2 > 1)", ClaimVerdict.Holds, null, "1.59 > 1")]
    [InlineData("claim \"særlig\" (klasse.mean > 1)", ClaimVerdict.Holds, null, " > 1")]
    [InlineData("claim \"særlig\" (1 < 2)", ClaimVerdict.Holds, null, "the condition holds")]
    public void A_condition_tells_what_it_compared(string line, ClaimVerdict verdict, int? margin, string evidence)
    {
        var claim = report.Claim($"{{{{ {line} }}}}");

        Assert.Equal((verdict, margin), (claim.Verdict, claim.Margin));
        Assert.Contains(evidence, claim.Evidence, StringComparison.Ordinal);
        Assert.Null(claim.Said);
        Assert.Empty(claim.Holding);
    }

    [Theory]
    [InlineData("claim \"Åtte av ti\" mal.ja", ClaimVerdict.NearBorder, 14)] // 220 of 294 are 74.8
    [InlineData("claim \"Syv av ti\" mal.ja", ClaimVerdict.Broken, 14)]
    [InlineData("claim \"et mindretall\" hvilke.senere", ClaimVerdict.NearBorder, 36)] // 117 of 233 are 50.2
    [InlineData("claim \"få\" ulik.i_stor", ClaimVerdict.NearBorder, 24)] // 110 of 547 are 20.1
    [InlineData("claim \"stort sett\" [samsvar.a.i_stor, samsvar.c.i_stor]", ClaimVerdict.NearBorder, 9)] // 144 of 288 are half
    [InlineData("claim \"omtrent like\" mal.ja than: mal.ja", ClaimVerdict.NearBorder, 9)] // 3 points of 294 are 8.82
    [InlineData("claim \"særlig\" (mal.ja > mal.nei)", ClaimVerdict.NearBorder, 184)] // 50 are not more than 50
    [InlineData("claim \"særlig\" (mal.ja > 0.5)", ClaimVerdict.NearBorder, 87)] // 147 are half
    [InlineData("claim \"særlig\" (mal.ja > 0.5 && samsvar.c.i_stor > 0.5)", ClaimVerdict.NearBorder, 9)] // the nearer one decides
    [InlineData("claim \"særlig\" (mal.ja > 0.5 && samsvar.c.i_stor > 0.6)", ClaimVerdict.Broken, 20)] // 173 of 288 are 60.1
    [InlineData("claim \"særlig\" (mal.ja > 0.5 && klasse.mean > 1)", ClaimVerdict.Holds, null)]
    [InlineData("claim \"En av tre\" vektet.ja", ClaimVerdict.NearBorder, 6)] // 32.16 per cent, 2.16 from 30: 5.8 of 270 answers
    public void A_margin_is_the_fewest_respondents_that_turn_a_claim_however_many(string line, ClaimVerdict verdict, int? margin)
    {
        using var wide = new ClaimReport(nearBorder: 200);

        var claim = wide.Claim($"{{{{ {line} }}}}");

        Assert.Equal((verdict, margin), (claim.Verdict, claim.Margin));
    }

    /// <summary>234 of 294 are 14 from the border of «åtte av ti».</summary>
    [Theory]
    [InlineData(14, ClaimVerdict.NearBorder, 14)]
    [InlineData(13, ClaimVerdict.Holds, null)]
    public void Near_is_what_the_language_file_says(int nearBorder, ClaimVerdict verdict, int? margin)
    {
        using var other = new ClaimReport(nearBorder: nearBorder);

        var claim = other.Claim("{{ claim \"Åtte av ti\" mal.ja }}");

        Assert.Equal((verdict, margin), (claim.Verdict, claim.Margin));
    }

    /// <summary>What does not hold by itself is told as not holding, also within a condition that does.</summary>
    [Theory]
    [InlineData("(!(mal.ja < 0.79))", true, "not 79.6 per cent (234 of 294) < 0.79")]
    [InlineData("(!(mal.ja < 0.9))", false, "79.6 per cent (234 of 294) < 0.9")]
    [InlineData("(mal.ja > 0.9 || mal.ja > 0.7)", true, "not 79.6 per cent (234 of 294) > 0.9; 79.6 per cent (234 of 294) > 0.7")]
    [InlineData("(mal.ja > 0.7 && mal.ja > 0.9)", false, "79.6 per cent (234 of 294) > 0.7; not 79.6 per cent (234 of 294) > 0.9")]
    public void Each_comparison_of_a_condition_is_told_as_it_is(string condition, bool holds, string evidence)
    {
        var claim = report.Claim($"{{{{ claim \"særlig\" {condition} }}}}");

        Assert.Equal((holds, evidence), (claim.Verdict != ClaimVerdict.Broken, claim.Evidence));
    }

    [Theory]
    [InlineData("claim \"har økt\" mal.ja than: mal.nei", "RG420", "of 2019")]
    [InlineData("claim \"har økt\" mal.ja", "RG411", "than:")]
    [InlineData("claim \"mer\" mal.ja than: klasse.mean", "RG421", "another kind")]
    [InlineData("claim \"omtrent like\" klasse.by.stor.mean than: klasse.by.liten.mean", "RG421", "percentage points")]
    [InlineData("claim \"mer\" klasse.by.stor.median than: klasse.by.liten.median", "RG421", "has no interval")]
    [InlineData("claim \"mer\" (mal.ja * 2) than: (mal.nei * 2)", "RG421", "has no interval")]
    [InlineData("claim \"vanligst\" hvilke.senere", "RG422", "no place among the answers")]
    [InlineData("claim \"vanligst\" mal.vet_ikke", "RG422", "no place among the answers")]
    [InlineData("claim \"vanligst\" [mal.ja, heldag.alle]", "RG422", "answers to several")]
    [InlineData("claim \"har økt\" ulik.i_stor than: earlier.ulik.i_stor", "RG416", "2018 and 2019")]
    [InlineData("claim \"uendret\" [ulik.i_stor] than: [earlier.ulik.i_stor]", "RG416", "2018 and 2019")]
    [InlineData("claim \"særlig\" (ulik.i_stor > earlier.ulik.i_stor)", "RG416", "2018 and 2019")]
    [InlineData("claim \"halvparten\" bydel.by.bydel.ja", "RG412", "base under 20")]
    [InlineData("claim \"flere\" bydel.by.bydel.ja than: bydel.by.liten.ja", "RG412", "base under 20")]
    [InlineData("claim \"vanligst\" bydel.by.bydel.ja", "RG412", "base under 20")]
    [InlineData("claim \"flerre\" mal.ja than: mal.nei", "RG411", "«flere»")]
    [InlineData("claim \"mange\" []", "RG405", "but got an empty list")]
    [InlineData("claim \"mange\" [mal.ja, 1]", "RG405", "but got a number in the list")]
    [InlineData("claim \"flere\" mal.ja than: [mal.nei, \"x\"]", "RG405", "but got a text in the list")]
    [InlineData("claim \"flere\" mal.ja than: 50", "RG405", "Write 0.5 for 50 per cent.")]
    [InlineData("claim \"færre\" 50 than: [mal.ja]", "RG405", "Write 0.5 for 50 per cent.")]
    [InlineData("claim \"vanligst\" samsvar.a.i_stor", "RG422", "The share `i_stor` of `samsvar.a` has no place")]
    [InlineData("claim \"mange\" klasse.mean", "RG405", "a share")]
    [InlineData("claim \"flere\" [] than: mal.ja", "RG405", "`value`")]
    [InlineData("claim \"flere\" mal.ja than: []", "RG405", "`than`")]
    [InlineData("claim \"flere\" mal.ja than: \"mal.nei\"", "RG405", "`than`")]
    [InlineData("claim \"flere\" (1 < 2) than: mal.nei", "RG405", "`value`")]
    public void A_claim_that_makes_no_sense_is_a_mistake_with_a_place(string line, string code, string says)
    {
        var problem = report.Problem($"{{{{ {line} }}}}");

        Assert.Equal((code, "templates/chapters/kapittel.md", 3), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains(says, $"{problem.Message} {problem.Hint}", StringComparison.Ordinal);
        Assert.NotEmpty(problem.Hint!);
    }

    /// <summary>214 of 220, of which «ingen av ti» would leave four: what is hidden is neither more nor less than anything.</summary>
    [Theory]
    [InlineData("claim \"få\" tiny.yes")]
    [InlineData("claim \"vanligst\" tiny.yes")]
    [InlineData("claim \"flere\" tiny.yes than: q.no")]
    [InlineData("claim \"flere\" q.yes than: tiny.yes")]
    [InlineData("claim \"mange\" [q.yes, tiny.yes]")]
    [InlineData("claim \"særlig\" (q.yes > tiny.yes)")]
    public void What_is_hidden_carries_no_claim(string line)
    {
        using var run = new TemplateRun().Render($"{{{{ {line} }}}}");

        Assert.Equal("RG406", Assert.Single(run.Problems).Code);
    }

    [Fact]
    public void Several_things_are_piped_on_and_each_is_held_for_itself()
    {
        var (claims, problems) = report.Check(
            "{{ claim \"større\" klasse.by.stor.mean than: klasse.by.liten.mean | claim digital_storrelse.by.liten.ja than: digital_storrelse.by.stor.ja | claim mal.ja than: mal.nei }}");

        Assert.Equal([("større", ClaimVerdict.Holds), ("større", ClaimVerdict.Broken), ("større", ClaimVerdict.Holds)], claims!.Select(claim => (claim.Words, claim.Verdict)));
        Assert.Equal("RG410", Assert.Single(problems).Code);
        Assert.All(claims!, claim => Assert.Equal(new SourceSpan("templates/chapters/kapittel.md", 3, 10), claim.Literal));
    }

    /// <summary>234 of 294 are 87 above half, 153 of 288 nine.</summary>
    [Fact]
    public void Piped_conditions_have_margins_of_their_own()
    {
        using var wide = new ClaimReport(nearBorder: 200);

        var (claims, _) = wide.Check("{{ claim \"særlig\" (mal.ja > 0.5) | claim (samsvar.c.i_stor > 0.5) | claim (mal.ja * 2 > 1) | claim (mal.ja > 0.5) }}");

        Assert.Equal([87, 9, null, 87], claims!.Select(claim => claim.Margin));
    }

    [Fact]
    public void A_weighted_share_is_told_as_such_and_has_no_margin_against_others()
    {
        Assert.EndsWith("weighted", report.Claim("{{ claim \"En av tre\" vektet.ja }}").Evidence, StringComparison.Ordinal);
        Assert.Null(report.Claim("{{ claim \"vanligere\" vektet.nei than: vektet.ja }}").Margin);
        Assert.Null(report.Claim("{{ claim \"vanligst\" [vektet_tiltak.nor_09_1, vektet_tiltak.nor_09_2] }}").Margin);
    }
}
