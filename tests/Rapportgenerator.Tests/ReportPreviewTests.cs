using System.Text;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests;

/// <summary>A report that is edited while it is looked at: what is made anew, and what stays when something breaks.</summary>
public sealed class ReportPreviewTests : EditedReport
{
    private string Page(string slug = "kapittel") => Encoding.UTF8.GetString(preview.Page(slug)!);

    private static void Replace(string file, string old, string @new)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_did_not_change_is_not_made_anew()
    {
        var first = await Update();

        Assert.Empty(first.Problems);
        Assert.Contains("chapter kapittel", first.Made);
        Assert.Contains("round 0", first.Made);

        Assert.Empty((await Update()).Made);
        File.SetLastWriteTimeUtc(Chapter, DateTime.UtcNow);
        Assert.Empty((await Update()).Made);
    }

    [Fact]
    public async Task A_save_renders_its_chapter_and_no_other()
    {
        await Update();
        File.AppendAllText(Chapter, "\nEn ny setning.\n");

        var state = await Update();

        Assert.Equal(["chapter kapittel"], state.Made);
        Assert.Contains("En ny setning.", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_by_renaming_is_a_save()
    {
        await Update();
        File.WriteAllText(Chapter + "~", File.ReadAllText(Chapter) + "\nOmdøpt.\n");
        File.Move(Chapter + "~", Chapter, overwrite: true);

        await Update();

        Assert.Contains("Omdøpt.", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_with_a_mistake_stays_as_it_was_and_the_others_go_on()
    {
        await Update();
        File.AppendAllText(Chapter, "\nNytt, og {{ ukjent }}.\n");
        File.AppendAllText(build.Sample.PathOf("templates/chapters/forside.md"), "\nForsiden er ny.\n");

        var state = await Update();

        Assert.Equal("RG402", Assert.Single(state.Problems).Code);
        Assert.DoesNotContain("Nytt, og", Page(), StringComparison.Ordinal);
        Assert.Contains("Forsiden er ny.", Page("index"), StringComparison.Ordinal);

        Replace(Chapter, "{{ ukjent }}", "kjent");
        Assert.Empty((await Update()).Problems);
        Assert.Contains("Nytt, og kjent.", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_chapter_keeps_its_warnings()
    {
        File.AppendAllText(Chapter, "\n[^ubrukt]: En note som ingen viser til.\n");
        var first = (await Update()).Problems;
        Assert.NotEmpty(first);
        File.AppendAllText(build.Sample.PathOf("templates/chapters/forside.md"), "\nNytt.\n");

        var second = await Update();

        Assert.Equal(["chapter forside"], second.Made);
        Assert.Equal(first, second.Problems);
    }

    [Theory]
    [InlineData("title: [")]
    [InlineData("")]
    public async Task A_broken_report_file_leaves_the_last_page(string text)
    {
        await Update();
        var whole = File.ReadAllText(build.Sample.ReportFile);
        File.WriteAllText(build.Sample.ReportFile, text);

        var broken = await Update();

        Assert.NotEmpty(broken.Problems);
        Assert.NotNull(broken.Document);
        Assert.NotEmpty(Page());
        File.WriteAllText(build.Sample.ReportFile, whole);
        Assert.Empty((await Update()).Problems);
    }

    [Fact]
    public async Task Templates_that_vanish_and_return_are_told_of_and_found_again()
    {
        await Update();
        var folder = build.Sample.PathOf("templates");
        Directory.Move(folder, folder + ".borte");

        Assert.NotEmpty((await Update()).Problems);

        Directory.Move(folder + ".borte", folder);
        Assert.Empty((await Update()).Problems);
        Assert.NotEmpty(Page());
    }

    private string Answers => build.Sample.PathOf("data/svar.csv");

    /// <summary>Changes one answer: what stands in a column of a row.</summary>
    private void Answer(int row, string column, Func<string, string> change)
    {
        var lines = File.ReadAllLines(Answers);
        var at = Array.IndexOf(lines[0].Split(';'), column);
        var cells = lines[row].Split(';');
        cells[at] = change(cells[at]);
        lines[row] = string.Join(';', cells);
        File.WriteAllLines(Answers, lines);
    }

    private static string[] Tabulated(PreviewState state) => [.. state.Made.Where(made => made.StartsWith("tabulation ", StringComparison.Ordinal))];

    [Fact]
    public async Task Changed_answers_are_tabulated_again_where_their_column_is_read()
    {
        var first = await Update();
        Assert.Equal(["tabulation antall", "tabulation forhold", "tabulation hvilke.without-vet_ikke", "tabulation mal", "tabulation mal.storrelse", "tabulation utfordring"], Tabulated(first));

        Answer(1, "forhold_b", _ => "3");
        var state = await Update();

        Assert.Empty(state.Problems);
        Assert.Equal(["tabulation forhold"], Tabulated(state));
        Assert.Contains("round 0", state.Made);
        Assert.Contains("tabulations", state.Made);
        Assert.DoesNotContain("report", state.Made);
        Assert.DoesNotContain("questionnaire 0", state.Made);
    }

    [Fact]
    public async Task A_response_less_is_tabulated_everywhere()
    {
        await Update();
        File.WriteAllLines(Answers, File.ReadAllLines(Answers)[..^1]);

        Assert.Equal(6, Tabulated(await Update()).Length);
    }

    [Fact]
    public async Task Kept_tabulations_are_those_of_a_report_that_is_read_afresh()
    {
        await Update();
        Answer(1, "antall", _ => "13");
        var kept = (await Update()).Document!.Tabulations;

        await using var afresh = new ReportPreview(build.Sample.ReportFile);
        var made = (await afresh.Update(TestContext.Current.CancellationToken)).Document!.Tabulations;

        Assert.Equal(made.Select(Written), kept.Select(Written));
        static string Written(Tabulation tabulation) => System.Text.Json.JsonSerializer.Serialize(tabulation.Groups) + tabulation.Id + tabulation.HideBelow;
    }

    [Fact]
    public async Task A_mistake_in_the_theme_of_the_pages_is_told_and_the_page_stays()
    {
        await Update();
        var before = Page();
        var frame = build.Sample.PathOf("templates/theme/page.html");
        var whole = File.ReadAllText(frame);
        File.WriteAllText(frame, whole.Replace("{{ heading }}", "{{ headning }}", StringComparison.Ordinal));

        var state = await Update();

        var problem = Assert.Single(state.Problems);
        Assert.Equal("templates/theme/page.html", problem.Span!.File);
        Assert.Contains("`heading`", problem.Hint, StringComparison.Ordinal);
        Assert.Equal(before, Page());
        File.WriteAllText(frame, whole);
        Assert.Empty((await Update()).Problems);
    }

    [Fact]
    public async Task A_page_tells_the_template_line_of_each_block()
    {
        File.AppendAllText(Chapter, "\nSiste avsnitt.\n");
        await Update();
        var line = File.ReadAllLines(Chapter).Length;

        Assert.Contains($"<!--part templates/chapters/kapittel.md:{line}--><!--at 0--><p>Siste avsnitt.", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_before_the_first_report_that_holds()
    {
        var whole = File.ReadAllText(build.Sample.ReportFile);
        File.Delete(build.Sample.ReportFile);

        var state = await Update();

        Assert.Null(state.Document);
        Assert.NotEmpty(state.Problems);
        Assert.Null(preview.Page("index"));
        File.WriteAllText(build.Sample.ReportFile, whole);
        Assert.NotNull((await Update()).Document);
    }
}
