using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Publishing.Gate;

namespace Rapportgenerator.Tests.Publishing.Gate;

public sealed class BuiltFilesCheckTests : IDisposable
{
    private readonly EditionSample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task An_edition_as_it_was_built_passes() => Assert.Empty(await Problems(await sample.Build(EditionSample.First)));

    [Fact]
    public async Task A_missing_and_a_changed_file_are_named()
    {
        var edition = await sample.Build(EditionSample.First);
        File.Delete(edition.PathOf("data/ledger.json"));
        await File.WriteAllTextAsync(edition.PathOf("html/index.html"), "<h1>Annet!</h1>", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["RG770 data/ledger.json: The build made this file, but it is not there.", "RG770 html/index.html: The file is not as the build made it."],
            (await Problems(edition)).Select(problem => $"{problem.Code} {problem.Span}: {problem.Message}"));
    }

    [Fact]
    public async Task What_is_built_and_what_is_listed_are_the_same()
    {
        var edition = await sample.Build(("a", "1"), ("b", "2"));

        Assert.Equal(
            ["RG770 b: The list of files has one that the build did not make.", "RG770 c: The build made this file, but it is not there."],
            (await Problems(edition with { Files = ["a", "c", "manifest.sha256"] })).Select(problem => $"{problem.Code} {problem.Span}: {problem.Message}"));
    }

    [Fact]
    public async Task A_file_for_comments_is_held_back() => Assert.Equal(
        ["RG662 rapport.docx: The Word file is for comments before publication, not for readers."],
        (await Problems(await sample.Build(("html/index.html", "1"), ("rapport.docx", "2")))).Select(problem => $"{problem.Code} {problem.Span}: {problem.Message}"));

    [Fact]
    public async Task Without_a_list_nothing_can_be_held_against_it()
    {
        var edition = await sample.Build(("a", "1"));
        File.Delete(edition.PathOf(EditionManifest.Name));

        Assert.Equal("manifest.sha256", Assert.Single(await Problems(edition)).Span!.File);
    }

    private static async Task<ImmutableArray<Diagnostic>> Problems(BuiltEdition edition)
    {
        var bag = new DiagnosticBag();
        await BuiltFilesCheck.Run(edition, bag, TestContext.Current.CancellationToken);
        return [.. bag.Sorted()];
    }
}
