using System.Text;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats;
using Rapportgenerator.Publishing;

namespace Rapportgenerator.Tests.Publishing;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("output-").FullName;
    private DiagnosticBag bag = new();

    private string Out => Path.Combine(root, "out");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private async Task<bool> Write(params OutputFile[] files) =>
        await OutputFolder.Write(Out, files.ToAsyncEnumerable(), bag, TestContext.Current.CancellationToken) is not null;

    private string Read(string path) => File.ReadAllText(Path.Combine(Out, path));

    [Fact]
    public async Task All_files_are_there_and_those_no_longer_made_are_gone()
    {
        Assert.True(await Write(Text("html/a.html", "1"), Text("html/data/b.csv", "2"), Text("r.pdf", "3")));
        Assert.True(await Write(Text("html/a.html", "4")));
        Assert.Equal("4", Read("html/a.html"));
        Assert.False(File.Exists(Path.Combine(Out, "r.pdf")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public async Task An_interrupted_write_leaves_the_old_output_whole()
    {
        await Write(Text("a", "old"), Text("b", "old"));
        using var source = new CancellationTokenSource();
        var files = Interrupting([Text("a", "new"), Text("b", "new")], source);
        await Assert.ThrowsAsync<OperationCanceledException>(() => OutputFolder.Write(Out, files, bag, source.Token));
        Assert.Equal(("old", "old"), (Read("a"), Read("b")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_failing_write_leaves_the_old_output_whole_and_says_so()
    {
        await Write(Text("a", "old"));
        // A file where a folder must be.
        Assert.False(await Write(Text("a", "new"), Text("a/b", "new")));
        Assert.Equal("old", Read("a"));
        Assert.Equal("RG702", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public async Task An_error_while_the_files_are_made_leaves_the_old_output_whole()
    {
        await Write(Text("a", "old"));
        bag.Error("RG600", null, "A file could not be made.");
        Assert.False(await Write(Text("a", "new")));
        Assert.Equal("old", Read("a"));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_build_killed_between_the_two_moves_gets_its_old_output_back()
    {
        await Write(Text("a", "old"));
        Directory.Move(Out, Path.Combine(root, ".out.old"));
        Directory.CreateDirectory(Path.Combine(root, ".out.new"));
        Assert.False(await Write(Text("a", "new"), Text("a/b", "new")));
        Assert.Equal("old", Read("a"));
        bag = new DiagnosticBag();
        Assert.True(await Write(Text("a", "new")));
        Assert.Equal("new", Read("a"));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_no_build_made_is_not_touched()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "thesis.txt"), "mine");
        Assert.False(await Write(Text("a", "new")));
        Assert.Equal("mine", Read("thesis.txt"));
        Assert.Equal("RG701", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public async Task An_empty_folder_may_be_used()
    {
        Directory.CreateDirectory(Out);
        Assert.True(await Write(Text("a", "new")));
        Assert.Equal("new", Read("a"));
    }

    [Fact]
    public async Task A_file_with_the_folders_name_is_not_touched()
    {
        File.WriteAllText(Out, "mine");
        Assert.False(await Write(Text("a", "new")));
        Assert.Equal("mine", File.ReadAllText(Out));
    }

    [Fact]
    public async Task Two_builds_do_not_write_one_folder_at_a_time()
    {
        using var held = new FileStream(Path.Combine(root, ".out.lock"), FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.False(await Write(Text("a", "new")));
        Assert.Equal("RG703", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public async Task A_path_outside_the_folder_is_our_own_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Write(Text("../x", "1")));

    /// <summary>Cancels when the first file has been handed out.</summary>
    private static async IAsyncEnumerable<OutputFile> Interrupting(OutputFile[] files, CancellationTokenSource source)
    {
        foreach (var file in files)
        {
            yield return file;
            await source.CancelAsync();
        }
    }
}
