using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Preview;

/// <summary>What editors' programs do to files, and what becomes of the preview.</summary>
public sealed class PreviewFeedTests
{
    [Fact]
    public async Task A_thousand_saves_end_with_the_last()
    {
        await using var preview = await RunningPreview.Start();
        var text = await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken);
        for (var save = 1; save <= 1000; save++)
            await File.WriteAllTextAsync(preview.Chapter, $"{text}\nLagret {save}.\n", TestContext.Current.CancellationToken);

        await preview.Until(_ => preview.Page().Contains("Lagret 1000.", StringComparison.Ordinal));
        Assert.Empty(preview.Feed.State.Problems);
    }

    [Fact]
    public async Task A_file_that_is_half_written_for_a_moment_is_no_mistake()
    {
        await using var preview = await RunningPreview.Start();
        var text = await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken);
        var told = new List<PreviewState>();
        var next = preview.Feed.Next;

        await File.WriteAllTextAsync(preview.Chapter, text + "\n{{ figure hvi", TestContext.Current.CancellationToken);
        await Task.Delay(60, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(preview.Chapter, text + "\nFerdig.\n", TestContext.Current.CancellationToken);
        while (told.LastOrDefault() is null || !preview.Page().Contains("Ferdig.", StringComparison.Ordinal))
        {
            await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            next = preview.Feed.Next;
            told.Add(preview.Feed.State);
        }

        Assert.All(told, state => Assert.Empty(state.Problems));
    }

    [Fact]
    public async Task A_mistake_that_stays_is_told_and_goes_when_it_is_mended()
    {
        await using var preview = await RunningPreview.Start();
        var text = await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(preview.Chapter, text + "\n{{ ukjent }}\n", TestContext.Current.CancellationToken);
        var broken = await preview.Until(state => state.Problems.Length > 0);
        Assert.Equal(Severity.Error, Assert.Single(broken.Problems).Severity);

        await File.WriteAllTextAsync(preview.Chapter, text, TestContext.Current.CancellationToken);
        await preview.Until(state => state.Problems.IsEmpty);
    }

    [Fact]
    public async Task A_save_by_renaming_and_a_folder_that_comes_back_are_seen()
    {
        await using var preview = await RunningPreview.Start();
        var text = await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(preview.Chapter + "~", text + "\nOmdøpt.\n", TestContext.Current.CancellationToken);
        File.Move(preview.Chapter + "~", preview.Chapter, overwrite: true);
        await preview.Until(_ => preview.Page().Contains("Omdøpt.", StringComparison.Ordinal));

        Directory.Move(preview.PathOf("templates"), preview.PathOf("borte"));
        await preview.Until(state => state.Problems.Length > 0);
        Assert.Contains("Omdøpt.", preview.Page(), StringComparison.Ordinal);

        Directory.Move(preview.PathOf("borte"), preview.PathOf("templates"));
        await preview.Until(state => state.Problems.IsEmpty);
    }

    [Fact]
    public async Task A_broken_report_file_leaves_the_page_and_is_mended()
    {
        await using var preview = await RunningPreview.Start();
        var text = await File.ReadAllTextAsync(preview.ReportFile, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(preview.ReportFile, "chapters: [", TestContext.Current.CancellationToken);
        await preview.Until(state => state.Problems.Length > 0);
        Assert.Contains("har mål", preview.Page(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(preview.ReportFile, text, TestContext.Current.CancellationToken);
        await preview.Until(state => state.Problems.IsEmpty);
    }
}
