using Rapportgenerator.Diagnostics;
using Rapportgenerator.NextRound;

namespace Rapportgenerator.Tests.NextRound;

/// <summary>Next year's report made from the repository's own, for questionnaires that are changed in every way that is known.</summary>
public sealed class NextRoundTests : IDisposable
{
    private const string Chapters = "2020/templates/chapters/";

    private readonly NextYear next = new();

    public void Dispose() => next.Dispose();

    [Fact]
    public async Task An_unchanged_questionnaire_gives_a_report_that_builds_but_for_claims_that_broke()
    {
        var made = await next.OnTheSameMap().Make();

        Assert.Equal((0, 0, 0), (made.Links.Gone.Length, made.Links.New.Length, made.Links.Unsure.Length));
        Assert.All(made.Links.Taken, link => Assert.Equal(LinkCertainty.Certain, link.Certainty));
        Assert.Equal(0, made.Mistakes);
        var gone = made.Items.Where(item => item.Kind == TodoKind.Gone).ToArray();
        Assert.All(gone, item => Assert.Contains(item.Why, (string[])["Sitatet er fra svarene for 2019.", "Setningen leder til noe som er tatt ut."]));
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task Files_move_and_the_rest_of_the_report_file_stays_as_it_was_written()
    {
        await next.OnTheSameMap().Make();

        var lines = next.Read("2020/report.yaml").Split('\n');
        var report = next.Read("report.yaml").Split('\n');
        Assert.Equal("# yaml-language-server: $schema=../docs/report.schema.json", lines[0]);
        Assert.Contains("title: IMDis kommuneundersøkelse 2020", lines);
        Assert.Contains("published: 2021-06-03", lines);
        Assert.Contains("# version: \"1.0\"", lines);
        Assert.Contains("  codebook: ../data/2020/kodebok.yaml", lines);
        Assert.Contains("    - { file: ../data/kommuneendringer-2019.csv, year: 2019 }", lines);
        var earlier = Array.IndexOf(lines, "earlier:");
        Assert.Equal(
            [
                "  - codebook: ../data/2019/kodebok.yaml", "    responses: ../data/2019/svar.csv", "    frame: ../data/2019/kommuner.csv",
                "    hide_below: 5", "    design: { strata: storrelse, population: frame, weights: vekt }", "  - codebook: ../data/2018/kodebok.yaml",
            ],
            lines[(earlier + 1)..(earlier + 7)]);
        // Everything from the front page on, but for the two quotations.
        Assert.Equal(
            report[Array.IndexOf(report, "front:")..].Where(line => !line.Contains("sitat:", StringComparison.Ordinal)),
            lines[Array.IndexOf(lines, "front:")..].Where(line => !line.TrimStart().StartsWith('#')));
        Assert.True(File.Exists(next.PathOf("2020/templates/theme/page.html")));
        Assert.True(File.Exists(next.PathOf("2020/templates/deler/ytterpunkter.md")));
        Assert.False(Directory.Exists(next.PathOf(Chapters + "nn")));
        Assert.False(Directory.Exists(next.PathOf(".2020.new")));
    }

    [Fact]
    public async Task Renamed_questions_and_keys_are_bound_by_their_new_names()
    {
        next.OnTheSameMap().Rename("bos_05", "bos_15").Rename("nor_10", "nor_20")
            .Change("nor_20", block => block.Replace("  - id: nor_20\n", "  - id: nor_20\n    previous_id: nor_10\n", StringComparison.Ordinal))
            .Change("nsk_09", block => block.Replace("key: egen,", "key: egen_plan,", StringComparison.Ordinal))
            .Change("bos_15", block => block.Replace("key: faerre,", "key: flyktninger_faerre,", StringComparison.Ordinal));

        var made = await next.Make();

        Assert.Equal((LinkCertainty.Certain, LinkReason.PreviousId), Link(made, "nor_10", "nor_20"));
        Assert.Equal((LinkCertainty.Likely, LinkReason.SameWords), Link(made, "bos_05", "bos_15"));
        var report = next.Read("2020/report.yaml");
        Assert.Contains("      vedtak: bos_15\n", report, StringComparison.Ordinal);
        Assert.Contains("      digital_panel: { question: nor_20, trend: true, panel: true }\n", report, StringComparison.Ordinal);
        Assert.Contains("options: [egen_plan, interkommunal] }", report, StringComparison.Ordinal);
        Assert.Contains("mens {{ vedtak.flyktninger_faerre }} har vedtatt å bosette færre", next.Read(Chapters + "bosetting.md"), StringComparison.Ordinal);
        Assert.Contains("skriv `previous_id: bos_05` på `bos_15`", next.Read("2020/TODO.md"), StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task What_has_no_numbers_any_more_stays_in_a_comment_that_prints_nothing()
    {
        var made = await next.OnTheSameMap().Drop("bos_02").Make();

        Assert.Equal("bos_02", Assert.Single(made.Links.Gone).Id);
        var chapter = next.Read(Chapters + "bosetting.md");
        Assert.Contains(
            """
            {{~ ## TATT UT: Spørsmålet `bos_02` («Hvilke opplysninger trenger kommunen flere av?») finnes ikke i spørreskjemaet for 2020.
            { { figure hvilke kind: "bar" title: "Opplysninger kommunene trenger flere av" base: "Kommuner og bydeler som trenger flere opplysninger." } }
            ## ~}}

            """,
            chapter, StringComparison.Ordinal);
        // The sentence before it in the same paragraph still has its numbers.
        Assert.Contains("\n{{ claim \"Kommunene ønsker seg mer informasjon\" opplysninger.trenger_flere }} om flyktningenes bakgrunn ved bosetting.\n{{ end }}\n", chapter, StringComparison.Ordinal);
        Assert.Contains("      # hvilke: { question: bos_02, sort: largest }\n", next.Read("2020/report.yaml"), StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
        await MadeToHold();
        var page = next.Read("2020/out/html/bosetting.html");
        Assert.DoesNotContain("TATT UT", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Opplysninger kommunene trenger flere av", page, StringComparison.Ordinal);
        Assert.Contains("ved bosetting", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_question_is_listed_with_the_binding_to_paste()
    {
        var made = await next.OnTheSameMap().Add("bos_30", after: "bos_01", "Har kommunen en egen plan for bosetting?").Make();

        var item = Assert.Single(made.Items, item => item.Kind == TodoKind.NewQuestion);
        Assert.Equal(("chapters/bosetting.md", "bos_30: bos_30"), (item.Chapter, item.Action));
        Assert.Equal("  - id: bos_30", next.Read("data/2020/kodebok.yaml").Split('\n')[item.Line - 1]);
        var list = next.Read("2020/TODO.md");
        var chapter = list[list.IndexOf("## chapters/bosetting.md", StringComparison.Ordinal)..];
        Assert.StartsWith("## chapters/bosetting.md\n\n### Nye spørsmål\n\n- [ ] ../data/2020/kodebok.yaml:", chapter, StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task What_was_recoded_only_is_no_change()
    {
        next.OnTheSameMap().Recode("int_03", ("1", "2"), ("2", "1"))
            .Change("int_03", block => block.Replace("code: 1, key: ja", "code: 2, key: ja", StringComparison.Ordinal).Replace("code: 2, key: nei", "code: 1, key: nei", StringComparison.Ordinal))
            .ChangeCodebook("{column: int_03, in: [1]}", "{column: int_03, in: [2]}");

        var made = await next.Make();

        Assert.DoesNotContain(made.Items, item => item.Kind == TodoKind.Changed && item.What.Contains("int_03", StringComparison.Ordinal));
        await OnlyBrokenClaims(made);
    }

    [Theory]
    [InlineData("int_06", "introduksjonsprogrammet.md", "Det var også mulig å svare «Månedlig eller oftere».")]
    [InlineData("sam_04", "samarbeid.md", "Det var ikke mulig å svare «Hvert halvår».")]
    [InlineData("bos_07", "bosetting.md", "Spørsmålet var stilt på en annen måte («Bruker kommunen avtalt selvbosetting?»).")]
    [InlineData("int_11", "introduksjonsprogrammet.md", "Spørsmålet ble stilt til dem som svarte «Ja» på «")]
    public async Task What_cannot_be_compared_is_marked_above_its_first_line(string id, string chapter, string said)
    {
        next.OnTheSameMap();
        if (id == "int_06")
            next.Recode(id, ("1", "2")).Change(id, block => Without(block, "key: manedlig"));
        else if (id == "sam_04")
            next.Change(id, block => block.Replace("      - {code: 4, key: aldri", "      - {code: 6, key: halvarlig, label: Hvert halvår}\n      - {code: 4, key: aldri", StringComparison.Ordinal));
        else if (id == "bos_07")
            next.Change(id, block => block.Replace("Bruker kommunen avtalt", "Har kommunen tatt i bruk avtalt", StringComparison.Ordinal));
        else
            next.Change(id, block => block[..block.IndexOf("    filter:", StringComparison.Ordinal)]);

        var made = await next.Make();

        var item = Assert.Single(made.Items, item => item.Kind == TodoKind.Changed && item.What.StartsWith($"`{id}`", StringComparison.Ordinal));
        Assert.Contains(said, item.Why, StringComparison.Ordinal);
        var lines = next.Read(Chapters + chapter).Split('\n');
        Assert.StartsWith($"{{{{~ ## ENDRET: `{id}`", lines[item.Line - 1], StringComparison.Ordinal);
        Assert.EndsWith(" ## ~}}", lines[item.Line - 1], StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task A_reversed_scale_is_told_of()
    {
        var scale = next.Read("data/2019/kodebok.yaml");
        var start = scale.IndexOf("  enig5:", StringComparison.Ordinal);
        var old = scale[start..scale.IndexOf("  tilfreds5:", StringComparison.Ordinal)];
        var rows = old.Split('\n');
        var steps = rows.Where(row => row.Contains("code: ", StringComparison.Ordinal) && !row.Contains("vet_ikke", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, steps.Length);
        var reversed = old;
        foreach (var (place, step) in steps.Index())
            reversed = reversed.Replace(step, $"@{place}", StringComparison.Ordinal);
        foreach (var place in Enumerable.Range(0, 5))
            reversed = reversed.Replace($"@{place}", steps[4 - place].Replace($"code: {5 - place}", $"code: {place + 1}", StringComparison.Ordinal), StringComparison.Ordinal);
        next.OnTheSameMap().ChangeCodebook(old, reversed);
        foreach (var id in (string[])["int_12", "sam_05"])
            next.Recode(id, ("1", "5"), ("2", "4"), ("4", "2"), ("5", "1"));

        var made = await next.Make();

        Assert.Contains(made.Items, item => item.Kind == TodoKind.Changed && item.Why == "I 2019: Svarskalaen gikk motsatt vei.");
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task An_id_that_is_used_again_is_not_taken_for_the_old_question()
    {
        next.OnTheSameMap().Change("bos_08", block => block.Replace(
            block[block.IndexOf("    text: ", StringComparison.Ordinal)..block.IndexOf("    options:", StringComparison.Ordinal)],
            "    text: Finnes det ledige boliger nå?\n", StringComparison.Ordinal));

        var made = await next.Make();

        var link = Assert.Single(made.Links.Unsure);
        Assert.Equal(("bos_08", LinkReason.SameIdOtherWords), (link.Now.Id, link.Reason));
        Assert.Null(made.Links.Of("bos_08"));
        Assert.Contains("      # oppfolging: bos_08\n", next.Read("2020/report.yaml"), StringComparison.Ordinal);
        Assert.Contains("Usikkert, ikke brukt: `bos_08`", next.Read("2020/TODO.md"), StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task What_the_codebook_does_not_follow_back_is_compared_no_more_and_the_list_says_how()
    {
        var made = await next.OnTheSameMap().Rename("nor_10", "nor_20").Make();

        Assert.Equal((LinkCertainty.Likely, LinkReason.SameWords), Link(made, "nor_10", "nor_20"));
        Assert.Contains("      digital: { question: nor_20 }\n", next.Read("2020/report.yaml"), StringComparison.Ordinal);
        Assert.Contains("`digital` sammenliknes ikke lenger over tid.", next.Read("2020/TODO.md"), StringComparison.Ordinal);
        Assert.Contains("skriv `previous_id: nor_10` på `nor_20`", next.Read("2020/TODO.md"), StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task A_question_of_another_type_is_compared_no_more()
    {
        next.OnTheSameMap().Change("nor_10", block => block[..block.IndexOf("    options:", StringComparison.Ordinal)].Replace("type: single", "type: numeric", StringComparison.Ordinal)
            + "    unit: timer\n    min: 0\n    max: 98\n    missing: {dont_know: -98, no_answer: -99}\n" + block[block.IndexOf("    filter:", StringComparison.Ordinal)..]);

        var made = await next.Make();

        var list = next.Read("2020/TODO.md");
        Assert.Contains("`digital` sammenliknes ikke lenger over tid.\n  Spørsmålet kan ikke følges bakover i tid, for det er av en annen type enn før (RG333: `nor_10`).\n", list, StringComparison.Ordinal);
        Assert.Contains("Det var også mulig å svare «Ja», «Nei» eller «Vet ikke».", list, StringComparison.Ordinal);
        Assert.Contains("      digital: { question: nor_10 }", next.Read("2020/report.yaml"), StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task A_round_without_weights_is_told_of()
    {
        var made = await next.OnTheSameMap().WithoutWeights().Make();

        var item = Assert.Single(made.Items, item => item.What.Contains("`design:`", StringComparison.Ordinal));
        Assert.Equal("Kodeboken for 2020 har ikke inndelingen `storrelse` eller vektkolonnen `vekt`.", item.Why);
        Assert.StartsWith("  # `design:` er gjort om til en kommentar.", next.Read("2020/report.yaml").Split('\n')[item.Line - 1], StringComparison.Ordinal);
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task Nobody_vouches_for_a_comparison_that_is_new()
    {
        var report = next.OnTheSameMap().Read("report.yaml");
        File.WriteAllText(next.ReportFile, report.Replace(
            "selvbosetting: { question: bos_07, trend: true }", "selvbosetting: { question: bos_07, trend: true, comparable: true, reason: \"Likt nok.\" }",
            StringComparison.Ordinal));

        var made = await next.Make();

        Assert.Contains("      selvbosetting: { question: bos_07, trend: true }\n", next.Read("2020/report.yaml"), StringComparison.Ordinal);
        Assert.Contains(made.Items, item => item.Why == "Begrunnelsen gjaldt årene før: «Likt nok.»");
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task Other_classes_take_out_what_was_said_of_the_old_ones()
    {
        var made = await next.OnTheSameMap().ChangeCodebook("{key: middels, label: \"5 000–20 000", "{key: mellomstor, label: \"5 000–20 000").Make();

        Assert.Contains(made.Items, item => item.Kind == TodoKind.Gone && item.Why.Contains("`middels`", StringComparison.Ordinal));
        Assert.Contains(made.Items, item => item.Kind == TodoKind.Frame && item.What.StartsWith("Inndelingen `storrelse` har mistet", StringComparison.Ordinal));
        await OnlyBrokenClaims(made);
    }

    [Fact]
    public async Task Merged_municipalities_are_told_of_and_the_report_builds()
    {
        var made = await next.OnTheNewMap().Make();

        var frame = made.Items.Where(item => item.Kind == TodoKind.Frame).ToArray();
        Assert.Contains(frame, item => item.What == "109 enheter er blitt til 43" && item.Why.Contains("Moss + Rygge → Moss", StringComparison.Ordinal));
        Assert.Contains(made.Items, item => item.Kind == TodoKind.Gone && item.Why.Contains("Tallene kan ikke uten videre sammenliknes med året før.", StringComparison.Ordinal));
        await OnlyBrokenClaims(made);
        await MadeToHold();
    }

    [Fact]
    public async Task Every_item_stands_at_its_line()
    {
        var made = await next.OnTheNewMap().Drop("bos_02").Make();

        foreach (var item in made.Items.Where(item => item.Line > 0 && item.File.StartsWith("templates", StringComparison.Ordinal)))
        {
            var line = next.Read("2020/" + item.File).Split('\n')[item.Line - 1];
            Assert.Contains(item.Kind switch
            {
                TodoKind.Gone => "{{~ ## TATT UT: ",
                TodoKind.Changed => "{{~ ## ENDRET: ",
                TodoKind.BrokenClaim => "{{~ ## STEMMER IKKE: ",
                _ => "året før",
            }, line, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(Directory.EnumerateFiles(next.PathOf("2020"), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".md" or ".yaml"),
            file => Assert.DoesNotContain('⟦', File.ReadAllText(file)));
    }

    [Fact]
    public async Task A_folder_that_is_there_is_not_touched()
    {
        next.OnTheSameMap().Write();
        Directory.CreateDirectory(next.PathOf("2020"));
        File.WriteAllText(next.PathOf("2020/notat.txt"), "Mitt.");

        Assert.Equal("RG823", (await Refused(next.Files())).Code);

        Assert.Equal("notat.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(next.PathOf("2020")))));
    }

    [Fact]
    public async Task Files_must_be_there_and_of_the_year()
    {
        next.OnTheSameMap().Write();

        Assert.Equal("RG820", (await Refused(next.Files() with { Frame = next.PathOf("data/2020/borte.csv") })).Code);
        Assert.Equal("RG821", (await Refused(next.Files(year: 2021))).Code);
        Assert.Equal("RG822", (await Refused(new NextRoundFiles(
            2019, next.PathOf("data/2019/kodebok.yaml"), next.PathOf("data/2019/svar.csv"), next.PathOf("data/2019/kommuner.csv"), null, null))).Code);
        Assert.False(Directory.Exists(next.PathOf("2019")) || Directory.Exists(next.PathOf("2020")) || Directory.Exists(next.PathOf("2021")));
    }

    /// <summary>The first build stops at broken claims alone, each of which the list tells of at the comment above its line.</summary>
    private async Task OnlyBrokenClaims(NextRoundResult made)
    {
        Assert.Equal(0, made.Mistakes);
        var errors = await next.Build();
        Assert.All(errors, error => Assert.Equal("RG410", error.Code));
        var told = made.Items.Where(item => item.Kind == TodoKind.BrokenClaim).ToArray();
        Assert.Equal(errors.Count, told.Length);
        foreach (var error in errors)
            Assert.Contains(told, item => item.File == error.Span!.File && item.Line < error.Span.Line && error.Message.StartsWith(item.What.Split('»')[0], StringComparison.Ordinal));
        Assert.Equal(errors.Count == 0, File.Exists(next.PathOf("2020/out/html/index.html")));
    }

    /// <summary>What is left is a whole publication: with the broken claims made facts, it builds.</summary>
    private async Task MadeToHold()
    {
        foreach (var file in (await next.Build()).GroupBy(error => error.Span!.File))
        {
            var lines = next.Read("2020/" + file.Key).Split('\n');
            foreach (var line in file.Select(error => error.Span!.Line).Distinct())
                lines[line - 1] = System.Text.RegularExpressions.Regex.Replace(lines[line - 1], "\\{\\{ claim (\"[^\"]*\").*?\\}\\}", "{{ fact $1 }}");
            File.WriteAllText(next.PathOf("2020/" + file.Key), string.Join('\n', lines));
        }

        Assert.Empty(await next.Build());
        Assert.True(File.Exists(next.PathOf("2020/out/html/index.html")));
    }

    private async Task<Diagnostic> Refused(NextRoundFiles files)
    {
        var bag = new DiagnosticBag();
        Assert.Null(await ReportNextRound.Create(next.ReportFile, files with { Folder = files.Folder ?? next.PathOf("2020") }, bag, progress: null, TestContext.Current.CancellationToken));
        return Assert.Single(bag.Sorted());
    }

    private static (LinkCertainty, LinkReason) Link(NextRoundResult made, string then, string now)
    {
        var link = made.Links.Of(then);
        Assert.Equal(now, link?.Now.Id);
        return (link!.Certainty, link.Reason);
    }

    private static string Without(string block, string part) =>
        string.Join('\n', block.Split('\n').Where(line => !line.Contains(part, StringComparison.Ordinal)));
}
