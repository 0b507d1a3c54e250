using Rapportgenerator.Formats.Pdf.Worker;
using Rapportgenerator.Tests.Formats.Pdf;
using Rapportgenerator.Tests.Formats.Pdf.Worker;

namespace Rapportgenerator.Tests;

/// <summary>The PDF's pages in a preview, and that the rest goes on without them.</summary>
[Collection(WholeMachine.Name)]
public sealed class ReportPreviewPrintTests : EditedReport
{
    private string Theme => build.Sample.PathOf("templates/theme/report.typ");

    private async Task<PrintedPreview> Print(ReportPreview? of = null) => (await (of ?? preview).Print("kapittel", TestContext.Current.CancellationToken))!;

    [Fact]
    public async Task The_chapter_is_drawn_as_it_is_now()
    {
        await Update();
        var before = await Print();
        await File.AppendAllTextAsync(Chapter, "\nEn ny setning.\n", TestContext.Current.CancellationToken);
        await Update();

        var after = await Print();

        Assert.Empty(before.Problems);
        Assert.NotEqual(before.Chapter!.Pages, after.Chapter!.Pages);
        Assert.Equal(before.Chapter.Pages[0].Number, after.Chapter.Pages[0].Number);
        Assert.Null(await preview.Print("figurer", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_worker_that_died_is_replaced()
    {
        await Update();
        var before = await Print();

        Assert.All(NodeProcesses.In(build.Sample.Folder), worker => worker.Kill());

        Assert.Equal(before.Chapter!.Pages, (await Print()).Chapter!.Pages);
    }

    [Fact]
    public async Task Without_node_the_pages_go_on_and_the_reason_is_said()
    {
        await using var without = new ReportPreview(
            build.Sample.ReportFile, theme => new TypstWorker(new TypstWorkerOptions(TypstFixture.WorkerFolder, Path.Combine(theme, "fonts"), Node: "/nowhere/node")));
        await without.Update(TestContext.Current.CancellationToken);

        var printed = await Print(without);

        Assert.Null(printed.Chapter);
        Assert.Equal("RG620", Assert.Single(printed.Problems).Code);
        Assert.NotEmpty(without.Page("kapittel")!);
        await File.AppendAllTextAsync(Chapter, "\nEn ny setning.\n", TestContext.Current.CancellationToken);
        Assert.Empty((await without.Update(TestContext.Current.CancellationToken)).Problems);
    }

    [Fact]
    public async Task A_theme_with_a_mistake_is_told_with_its_line_until_it_is_mended()
    {
        await Update();
        await Print();
        var whole = await File.ReadAllTextAsync(Theme, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Theme, "#let x = nope\n" + whole, TestContext.Current.CancellationToken);
        await Update();

        var broken = await Print();

        Assert.Null(broken.Chapter);
        var problem = Assert.Single(broken.Problems);
        Assert.Equal(("templates/theme/report.typ", 1), (problem.Span!.File, problem.Span.Line));
        await File.WriteAllTextAsync(Theme, whole, TestContext.Current.CancellationToken);
        await Update();
        Assert.NotNull((await Print()).Chapter);
    }

    [Fact]
    public async Task No_process_outlives_the_preview()
    {
        await Update();
        await Print();
        var worker = Assert.Single(NodeProcesses.In(build.Sample.Folder));

        await preview.DisposeAsync();

        Assert.True(worker.WaitForExit(10_000));
    }
}
