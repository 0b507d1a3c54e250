using Rapportgenerator.Configuration;

namespace Rapportgenerator.Tests.Publishing.Places;

public sealed class FolderTargetTests : IDisposable
{
    private readonly EditionSample sample = new();

    private string Folder => Path.Combine(sample.Root, "www", "nett");

    private FolderTarget Target => new("nett", Folder, EditionSample.Span);

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Readers_see_the_first_edition_whole()
    {
        var published = await sample.Publish(Target, EditionSample.First);

        Assert.Empty(sample.Bag.Sorted());
        Assert.Equal((false, null), (published!.WasThere, published.Before));
        Assert.StartsWith("20200604T100000Z-", published.Edition.ToString(), StringComparison.Ordinal);
        EditionSample.AssertSeen(Folder, EditionSample.First);
        // Relative, so that the folder can be moved, or seen through another path.
        Assert.Equal($"editions/{published.Edition}", new DirectoryInfo(Path.Combine(Folder, "current")).LinkTarget);
    }

    [Fact]
    public async Task The_second_edition_keeps_the_first()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        var second = await sample.Publish(Target, EditionSample.Second);

        EditionSample.AssertSeen(Folder, EditionSample.Second);
        Assert.Equal(first!.Edition, second!.Before);
        Assert.Equal("<h1>Første</h1>", await Read($"editions/{first.Edition}/html/index.html"));
        Assert.Equal([$"{first.Edition}", $"{second.Edition}"], Editions);
    }

    [Fact]
    public async Task The_same_content_is_not_published_twice()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        var again = await sample.Publish(Target, EditionSample.First);

        Assert.Equal((first!.Edition, true, null), (again!.Edition, again.WasThere, again.Before));
        Assert.Single(Editions);
    }

    [Fact]
    public async Task Earlier_content_that_is_published_again_is_shown_again()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        var second = await sample.Publish(Target, EditionSample.Second);
        var again = await sample.Publish(Target, EditionSample.First);

        Assert.Equal((first!.Edition, true, second!.Edition), (again!.Edition, again.WasThere, again.Before!.Value));
        EditionSample.AssertSeen(Folder, EditionSample.First);
    }

    [Fact]
    public async Task Content_that_was_spoilt_there_is_published_anew()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        await File.WriteAllTextAsync(Path.Combine(Folder, "current/data/tom.csv"), "x", TestContext.Current.CancellationToken);
        var again = await sample.Publish(Target, EditionSample.First);

        Assert.NotEqual(first!.Edition, again!.Edition);
        EditionSample.AssertSeen(Folder, EditionSample.First);
    }

    [Fact]
    public async Task Rollback_shows_the_edition_before_and_a_named_one_any()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        var second = await sample.Publish(Target, EditionSample.Second);

        Assert.Equal(first!.Edition, (await sample.RollBack(Target))!.Edition);
        EditionSample.AssertSeen(Folder, EditionSample.First);
        Assert.Null(await sample.RollBack(Target));
        Assert.Contains($"There are: {first.Edition} (current), {second!.Edition}.", sample.Problem("RG760"), StringComparison.Ordinal);
        Assert.Equal(second.Edition, (await sample.RollBack(Target, second.Edition.ToString()))!.Edition);
        EditionSample.AssertSeen(Folder, EditionSample.Second);
        Assert.Null(await sample.RollBack(Target, "20200604"));
        Assert.Contains("There is no edition `20200604`.", sample.Problem("RG760"), StringComparison.Ordinal);
        Assert.Null(await sample.RollBack(Target, "../out"));
    }

    [Fact]
    public async Task A_spoilt_edition_is_not_rolled_back_to()
    {
        var first = await sample.Publish(Target, EditionSample.First);
        await sample.Publish(Target, EditionSample.Second);
        File.Delete(Path.Combine(Folder, $"editions/{first!.Edition}/rapport.pdf"));

        Assert.Null(await sample.RollBack(Target));
        Assert.Contains("rapport.pdf is missing", sample.Problem("RG761"), StringComparison.Ordinal);
        EditionSample.AssertSeen(Folder, EditionSample.Second);
    }

    [Fact]
    public async Task Verify_finds_changed_missing_and_extra_files()
    {
        var published = await sample.Publish(Target, EditionSample.First);
        Assert.Equal(published!.Edition, (await sample.Verify(Target))!.Edition);

        // A change that keeps the size.
        await File.WriteAllTextAsync(Path.Combine(Folder, "current/html/index.html"), "<h1>Falske</h1>", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(Folder, "current/data/tom.csv"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "current/html/virus.js"), "", TestContext.Current.CancellationToken);

        Assert.Null(await sample.Verify(Target));
        Assert.Equal(
            [
                $"RG762 `nett`: {published.Edition}: data/tom.csv is missing.",
                $"RG762 `nett`: {published.Edition}: html/index.html is changed.",
                $"RG762 `nett`: {published.Edition}: html/virus.js is there, but was not published.",
            ],
            sample.Bag.Sorted().Select(problem => $"{problem.Code} {problem.Message}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_manifest_that_was_changed_with_the_files_vouches_for_nothing()
    {
        await sample.Publish(Target, EditionSample.First);
        var manifest = Path.Combine(Folder, "current/manifest.sha256");
        await File.WriteAllLinesAsync(manifest, (await File.ReadAllLinesAsync(manifest, TestContext.Current.CancellationToken)).Skip(1), TestContext.Current.CancellationToken);

        Assert.Null(await sample.Verify(Target));
        Assert.Contains("manifest.sha256 is missing or changed", sample.Problem("RG762"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_published_is_neither_verified_nor_rolled_back()
    {
        Assert.Null(await sample.Verify(Target));
        Assert.Contains("Nothing has been published", sample.Problem("RG763"), StringComparison.Ordinal);
        Assert.Null(await sample.RollBack(Target));
        Assert.Contains("Nothing has been published", sample.Problem("RG763"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData("thesis.txt")]
    [InlineData("current/mine.txt")]
    [InlineData(".rapportgenerator")]
    public async Task A_folder_with_anything_of_others_is_not_touched(string mine)
    {
        var path = Path.Combine(Folder, mine);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);

        Assert.Null(await sample.Publish(Target, EditionSample.First));
        sample.Problem("RG756");
        Assert.Equal([path], Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_called_current_is_not_replaced()
    {
        await sample.Publish(Target, EditionSample.First);
        File.Delete(Path.Combine(Folder, "current"));
        Directory.CreateDirectory(Path.Combine(Folder, "current"));

        Assert.Null(await sample.Publish(Target, EditionSample.Second));
        Assert.Contains("`current` is not a link", sample.Problem("RG757"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Folder, "current")));
    }

    [Fact]
    public async Task Two_at_once_do_not_meet()
    {
        await sample.Publish(Target, EditionSample.First);
        var edition = await sample.Build(EditionSample.Second);
        var other = new EditionSample();
        // Files are sent several at a time, and the other one comes once.
        var second = new Lazy<Task<bool>>(() => Task.Run(async () => await other.Publish(Target, EditionSample.First) is not null));
        sample.Meanwhile = step => _ = second.Value;

        Assert.NotNull(await sample.Publish(Target, edition, TestContext.Current.CancellationToken));
        Assert.True(second.IsValueCreated);
        // The other one came in the midst of this one, or after it; never between.
        if (!await second.Value)
            other.Problem("RG755");
        other.Dispose();
    }

    [Fact]
    public async Task A_publication_that_is_held_up_says_so()
    {
        await sample.Publish(Target, EditionSample.First);
        await using var held = new FileStream(Path.Combine(Folder, ".publishing"), FileMode.Open, FileAccess.Write, FileShare.None);

        Assert.Null(await sample.Publish(Target, EditionSample.Second));
        sample.Problem("RG755");
        EditionSample.AssertSeen(Folder, EditionSample.First);
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_one_plain_error()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        await File.WriteAllTextAsync(Folder, "mine", TestContext.Current.CancellationToken);

        Assert.Null(await sample.Publish(Target, EditionSample.First));
        Assert.Contains("There is a file where the folder", sample.Problem("RG757"), StringComparison.Ordinal);
    }

    private string[] Editions => [.. Directory.EnumerateFileSystemEntries(Path.Combine(Folder, "editions")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private Task<string> Read(string path) => File.ReadAllTextAsync(Path.Combine(Folder, path), TestContext.Current.CancellationToken);
}
