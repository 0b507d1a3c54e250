using System.Diagnostics;
using System.Text;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Tests.Publishing.Editions;

public sealed class EditionManifestTests : IDisposable
{
    private readonly EditionSample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task It_names_every_file_but_itself_in_order()
    {
        var edition = await sample.Build(("b", "abc"), ("a/b", ""), ("B", "abc"));

        // SHA-256 of «abc» and of nothing: FIPS 180-4's and everyone's examples.
        const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Assert.Equal($"{Abc}  B\n{Nothing}  a/b\n{Abc}  b\n", await File.ReadAllTextAsync(edition.PathOf("manifest.sha256"), TestContext.Current.CancellationToken));
        Assert.Equal(["b", "a/b", "B", "manifest.sha256"], edition.Files);
    }

    [Fact]
    public async Task Sha256sum_reads_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/sha256sum"), "There is no sha256sum.");
        var edition = await sample.Build(EditionSample.First);

        Assert.Equal((0, ""), await Check(edition.Folder));
        await File.AppendAllTextAsync(edition.PathOf("html/blåbær – ñ.html"), "!", TestContext.Current.CancellationToken);
        var (exit, said) = await Check(edition.Folder);
        Assert.Equal(1, exit);
        Assert.Contains("html/blåbær – ñ.html: FAILED", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_as_it_is_written()
    {
        var edition = await sample.Build(EditionSample.First);

        var manifest = edition.ReadManifest()!;
        Assert.Equal(EditionSample.First.Select(file => file.Path).Order(StringComparer.Ordinal), manifest.Hashes.Keys);
        Assert.Equal(await File.ReadAllTextAsync(edition.PathOf("manifest.sha256"), TestContext.Current.CancellationToken), manifest.Text);
    }

    [Theory]
    [InlineData("ba78  a\n")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD  a\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad a\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  \n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ../a\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  /etc/passwd\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\\b\n")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  manifest.sha256\n")]
    public void What_it_would_not_write_it_does_not_read(string text) => Assert.Null(EditionManifest.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task An_edition_is_known_by_its_content_and_sorts_by_its_time()
    {
        var manifest = (await sample.Build(("a", "1"))).ReadManifest()!;
        var other = (await sample.Build(("a", "2"))).ReadManifest()!;
        var first = EditionId.Of(manifest, new DateTimeOffset(2020, 6, 3, 1, 2, 3, TimeSpan.FromHours(2)));
        var later = EditionId.Of(manifest, new DateTimeOffset(2020, 6, 3, 1, 2, 3, TimeSpan.Zero));

        Assert.Equal("20200602T230203Z-" + manifest.ContentHash[..10], first.ToString());
        Assert.Equal(first, EditionId.Parse(first.ToString()));
        Assert.True(first < later && first.IsOf(manifest) && later.IsOf(manifest) && !first.IsOf(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20200602T230203Z-0123456789.partial")]
    [InlineData("20200602T230203Z-012345678X")]
    [InlineData("20201302T230203Z-0123456789")]
    [InlineData("..")]
    public void Other_names_are_no_editions(string name) => Assert.Null(EditionId.Parse(name));

    private static async Task<(int Exit, string Said)> Check(string folder)
    {
        using var program = Process.Start(new ProcessStartInfo("/usr/bin/sha256sum", ["-c", "--strict", "--quiet", "manifest.sha256"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, said);
    }
}
