using Rapportgenerator.Configuration;
using Rapportgenerator.Publishing.Places;

namespace Rapportgenerator.Tests.Publishing.Places;

/// <summary>Whenever a publication ends too early, readers see the old edition whole or the new one whole.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly EditionSample sample = new();

    private string Folder => Path.Combine(sample.Root, "nett");

    private FolderTarget Target => new("nett", Folder, EditionSample.Span);

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Killed_at_any_step_it_leaves_an_edition_whole_and_the_next_one_cleans_up()
    {
        var steps = 0;
        for (var finished = false; !finished; steps++)
        {
            if (Directory.Exists(Folder))
                Directory.Delete(Folder, recursive: true);
            await sample.Publish(Target, EditionSample.First);
            var edition = await sample.Build(EditionSample.Second);
            await using var place = new InterruptedPlace(new FolderPlace(Folder), steps);
            try
            {
                await EditionPublisher.Publish(
                    place, sample.Report(Target), edition, edition.ReadManifest()!, sample.Now.AddHours(1), TestContext.Current.CancellationToken);
                finished = !place.WasInterrupted;
            }
            catch (IOException)
            {
                Assert.True(place.WasInterrupted);
            }

            EditionSample.AssertSeen(Folder, finished ? EditionSample.Second : EditionSample.First);

            await sample.Publish(Target, edition, TestContext.Current.CancellationToken);
            Assert.Empty(sample.Bag.Sorted());
            EditionSample.AssertSeen(Folder, EditionSample.Second);
            Assert.Equal([".publishing", ".rapportgenerator-editions", "current", "editions"], Names(Folder));
            Assert.Equal(2, Names(Path.Combine(Folder, "editions")).Length);
        }

        // Listing, holding and preparing, seven files written and read, the move and the switch.
        Assert.True(steps > 20, $"Only {steps} steps were tried.");
    }

    [Theory]
    [InlineData("Sending")]
    [InlineData("Reading back")]
    public async Task Stopped_by_the_editor_it_leaves_nothing_half(string when)
    {
        await sample.Publish(Target, EditionSample.First);
        var edition = await sample.Build(EditionSample.Second);
        using var stopping = new CancellationTokenSource();
        sample.Meanwhile = step =>
        {
            if (step.Stage.StartsWith(when, StringComparison.Ordinal) && step.Done == 2)
                stopping.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sample.Publish(Target, edition, stopping.Token));

        EditionSample.AssertSeen(Folder, EditionSample.First);
        Assert.Single(Names(Path.Combine(Folder, "editions")));
    }

    [Fact]
    public async Task What_is_not_as_it_was_built_when_it_has_arrived_is_not_shown()
    {
        await sample.Publish(Target, EditionSample.First);
        var edition = await sample.Build(EditionSample.Second);
        var manifest = edition.ReadManifest()!;
        await File.WriteAllTextAsync(edition.PathOf("rapport.pdf"), "of another build", TestContext.Current.CancellationToken);

        await using var place = new FolderPlace(Folder);
        var published = await EditionPublisher.Publish(
            place, sample.Report(Target), edition, manifest, sample.Now.AddHours(1), TestContext.Current.CancellationToken);

        Assert.Null(published);
        Assert.Contains("rapport.pdf is changed", sample.Problem("RG758"), StringComparison.Ordinal);
        EditionSample.AssertSeen(Folder, EditionSample.First);
        Assert.Single(Names(Path.Combine(Folder, "editions")));
    }

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
