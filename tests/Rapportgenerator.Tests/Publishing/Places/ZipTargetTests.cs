using System.IO.Compression;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.Tests.Publishing.Places;

public sealed class ZipTargetTests : IDisposable
{
    private readonly EditionSample sample = new();

    private string Folder => Path.Combine(sample.Root, "arkiv");

    private ZipTarget Target => new("arkiv", Folder, EditionSample.Span);

    public void Dispose() => sample.Dispose();

    private string[] Archives => [.. Directory.EnumerateFiles(Folder, "*.zip").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task It_holds_every_file_sorted_and_dated_as_the_report()
    {
        var published = await sample.Publish(Target, EditionSample.First);

        Assert.Equal($"arkiv-{published!.Edition}.zip", Path.GetFileName(Assert.Single(Archives)));
        using var archive = ZipFile.OpenRead(Archives[0]);
        Assert.Equal(
            EditionSample.First.Select(file => file.Path).Append("manifest.sha256").Order(StringComparer.Ordinal),
            archive.Entries.Select(entry => entry.FullName));
        // The sample report is dated 3 June 2020.
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2020, 6, 3), entry.LastWriteTime.DateTime));
        foreach (var (path, text) in EditionSample.First)
        {
            using var reader = new StreamReader(archive.GetEntry(path)!.Open());
            Assert.Equal(text, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_and_is_written_once()
    {
        await sample.Publish(Target, EditionSample.First);
        var again = await sample.Publish(Target, EditionSample.First);
        Assert.True(again!.WasThere);
        var bytes = await File.ReadAllBytesAsync(Assert.Single(Archives), TestContext.Current.CancellationToken);

        File.Delete(Archives[0]);
        await sample.Publish(Target, EditionSample.First.Reverse());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(Archives), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Other_content_and_others_files_stay_where_they_are()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "arkiv-2018.zip"), "mine", TestContext.Current.CancellationToken);
        var first = await sample.Publish(Target, EditionSample.First);
        var second = await sample.Publish(Target, EditionSample.Second);

        Assert.Equal(["arkiv-2018.zip", $"arkiv-{first!.Edition}.zip", $"arkiv-{second!.Edition}.zip"], Archives.Select(Path.GetFileName));
        Assert.Equal(second.Edition, (await sample.Verify(Target))!.Edition);
    }

    [Fact]
    public async Task Verify_reads_the_newest()
    {
        await sample.Publish(Target, EditionSample.First);
        var second = await sample.Publish(Target, EditionSample.Second);
        using (var archive = ZipFile.Open(Archives[1], ZipArchiveMode.Update))
        {
            archive.GetEntry("data/ledger.json")!.Delete();
            archive.CreateEntry("html/virus.js");
            await using var page = await archive.GetEntry("html/index.html")!.OpenAsync(TestContext.Current.CancellationToken);
            page.WriteByte((byte)'!');
        }

        Assert.Null(await sample.Verify(Target));
        Assert.Equal(
            [
                $"RG762 `arkiv`: {second!.Edition}: data/ledger.json is missing.",
                $"RG762 `arkiv`: {second.Edition}: html/index.html is changed.",
                $"RG762 `arkiv`: {second.Edition}: html/virus.js is there, but was not published.",
            ],
            sample.Bag.Sorted().Select(problem => $"{problem.Code} {problem.Message}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_broken_archive_is_found_and_not_taken_for_the_edition()
    {
        await sample.Publish(Target, EditionSample.First);
        var bytes = await File.ReadAllBytesAsync(Archives[0], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Archives[0], bytes[..^50], TestContext.Current.CancellationToken);

        Assert.Null(await sample.Verify(Target));
        sample.Problem("RG762");
        Assert.False((await sample.Publish(Target, EditionSample.First))!.WasThere);
        Assert.NotNull(await sample.Verify(Target));
    }

    [Fact]
    public async Task One_that_was_cut_off_is_cleaned_away()
    {
        var stopping = new CancellationTokenSource();
        var edition = await sample.Build(EditionSample.First);
        sample.Meanwhile = step => stopping.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sample.Publish(Target, edition, stopping.Token));
        Assert.Equal([".publishing"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName));

        await File.WriteAllTextAsync(Path.Combine(Folder, ".arkiv-20200604T100000Z-0123456789.zip.partial"), "", TestContext.Current.CancellationToken);
        await sample.Publish(Target, EditionSample.First);
        Assert.Equal(2, Directory.EnumerateFiles(Folder).Count());
        stopping.Dispose();
    }

    [Fact]
    public async Task There_is_nothing_to_roll_back()
    {
        Assert.Null(await sample.RollBack(Target));
        sample.Problem("RG765");
    }
}
