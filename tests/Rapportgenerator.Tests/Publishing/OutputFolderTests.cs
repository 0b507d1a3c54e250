using System.Text;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats;
using Rapportgenerator.Publishing;

namespace Rapportgenerator.Tests.Publishing;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("output-").FullName;
    private readonly DiagnosticBag bag = new();

    private string Out => Path.Combine(root, "out");

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private bool Write(params OutputFile[] files) =>
        OutputFolder.Write(Out, files, bag, TestContext.Current.CancellationToken);

    private string Read(string path) => File.ReadAllText(Path.Combine(Out, path));

    [Fact]
    public void All_files_are_there_and_those_no_longer_made_are_gone()
    {
        Assert.True(Write(Text("html/a.html", "1"), Text("html/data/b.csv", "2"), Text("r.pdf", "3")));
        Assert.True(Write(Text("html/a.html", "4")));
        Assert.Equal("4", Read("html/a.html"));
        Assert.False(File.Exists(Path.Combine(Out, "r.pdf")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public void An_interrupted_write_leaves_the_old_output_whole()
    {
        Write(Text("a", "old"), Text("b", "old"));
        using var source = new CancellationTokenSource();
        var files = new InterruptingList([Text("a", "new"), Text("b", "new")], source);
        Assert.Throws<OperationCanceledException>(() => OutputFolder.Write(Out, files, bag, source.Token));
        Assert.Equal(("old", "old"), (Read("a"), Read("b")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_failing_write_leaves_the_old_output_whole_and_says_so()
    {
        Write(Text("a", "old"));
        // A file where a folder must be.
        Assert.False(Write(Text("a", "new"), Text("a/b", "new")));
        Assert.Equal("old", Read("a"));
        Assert.Equal("RG702", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void A_build_killed_between_the_two_moves_gets_its_old_output_back()
    {
        Write(Text("a", "old"));
        Directory.Move(Out, Path.Combine(root, ".out.old"));
        Directory.CreateDirectory(Path.Combine(root, ".out.new"));
        Assert.False(Write(Text("a", "new"), Text("a/b", "new")));
        Assert.Equal("old", Read("a"));
        Assert.True(Write(Text("a", "new")));
        Assert.Equal("new", Read("a"));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_no_build_made_is_not_touched()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "thesis.txt"), "mine");
        Assert.False(Write(Text("a", "new")));
        Assert.Equal("mine", Read("thesis.txt"));
        Assert.Equal("RG701", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void An_empty_folder_may_be_used()
    {
        Directory.CreateDirectory(Out);
        Assert.True(Write(Text("a", "new")));
        Assert.Equal("new", Read("a"));
    }

    [Fact]
    public void A_file_with_the_folders_name_is_not_touched()
    {
        File.WriteAllText(Out, "mine");
        Assert.False(Write(Text("a", "new")));
        Assert.Equal("mine", File.ReadAllText(Out));
    }

    [Fact]
    public void Two_builds_do_not_write_one_folder_at_a_time()
    {
        using var held = new FileStream(Path.Combine(root, ".out.lock"), FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.False(Write(Text("a", "new")));
        Assert.Equal("RG703", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void A_path_outside_the_folder_is_our_own_mistake() =>
        Assert.Throws<ArgumentException>(() => Write(Text("../x", "1")));

    /// <summary>Cancels as soon as the first file has been handed out.</summary>
    private sealed class InterruptingList(OutputFile[] files, CancellationTokenSource source) : IReadOnlyList<OutputFile>
    {
        public OutputFile this[int index] => files[index];

        public int Count => files.Length;

        public IEnumerator<OutputFile> GetEnumerator()
        {
            foreach (var file in files)
            {
                yield return file;
                source.Cancel();
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
