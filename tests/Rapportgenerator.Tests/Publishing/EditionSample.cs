using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats;
using Rapportgenerator.Publishing;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Publishing.Places;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Publishing;

/// <summary>A folder with spaces and Norwegian letters in its name, editions built into it, and a day that passes between publications.</summary>
internal sealed class EditionSample : IDisposable
{
    public static readonly SourceSpan Span = new("report.yaml", 20, 5, "publish[0]");

    /// <summary>What the first edition holds; a page, names that are not ASCII, folders in folders, an empty file.</summary>
    public static readonly ImmutableArray<(string Path, string Text)> First =
    [
        ("html/index.html", "<h1>Første</h1>"), ("html/data/bosetting og flytting.csv", "a;b\n"), ("html/blåbær – ñ.html", "æøå"), ("data/ledger.json", "{}"),
        ("data/tom.csv", ""), ("rapport.pdf", new string('x', 100_000)),
    ];

    public static readonly ImmutableArray<(string Path, string Text)> Second = First.SetItem(0, ("html/index.html", "<h1>Andre</h1>"));

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("utgåver på nett-");

    public string Root => root.FullName;

    public DateTimeOffset Now { get; set; } = new(2020, 6, 3, 10, 0, 0, TimeSpan.Zero);

    public DiagnosticBag Bag { get; private set; } = new();

    /// <summary>Variables that name passwords and keys.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Called for every step, in the midst of the work.</summary>
    public Action<BuildProgress> Meanwhile { get; set; } = _ => { };

    public void Dispose() => root.Delete(recursive: true);

    public async Task<BuiltEdition> Build(params IEnumerable<(string Path, string Text)> files)
    {
        var folder = Path.Combine(Root, "out");
        var bag = new DiagnosticBag();
        var outputs = files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text))).ToAsyncEnumerable();
        var written = await OutputFolder.Write(folder, EditionManifest.Closing(outputs), bag, TestContext.Current.CancellationToken);
        Assert.Empty(bag.Sorted());
        return new BuiltEdition(folder, OpenDataSample.Document(), written!.Value);
    }

    /// <summary>Builds and publishes, a day after the last time; what was wrong is in <see cref="Bag"/>.</summary>
    public async Task<PublishedEdition?> Publish(PublishTarget target, params IEnumerable<(string Path, string Text)> files)
    {
        var edition = await Build(files);
        return await Publish(target, edition, TestContext.Current.CancellationToken);
    }

    public Task<PublishedEdition?> Publish(PublishTarget target, BuiltEdition edition, CancellationToken cancellation)
    {
        Now = Now.AddDays(1);
        return TargetAccess.Publish(Report(target), edition, edition.ReadManifest()!, Variable, Now, cancellation);
    }

    public Task<PublishedEdition?> RollBack(PublishTarget target, string? edition = null) =>
        TargetAccess.RollBack(Report(target), edition, Variable, TestContext.Current.CancellationToken);

    public Task<VerifiedEdition?> Verify(PublishTarget target) =>
        TargetAccess.Verify(Report(target), Variable, TestContext.Current.CancellationToken);

    /// <summary>Fails where the one problem is another; its message, hint and all.</summary>
    public string Problem(string code)
    {
        var problem = Assert.Single(Bag.Sorted());
        Assert.Equal((code, Severity.Error, Span), (problem.Code, problem.Severity, problem.Span));
        return problem.ToString();
    }

    public TargetReport Report(PublishTarget target)
    {
        Bag = new DiagnosticBag();
        return new TargetReport(target, Bag, new Steps(this));
    }

    /// <summary>Every file that readers find, with its content.</summary>
    public static Dictionary<string, string> Seen(string folder)
    {
        var current = Path.Combine(folder, "current");
        return Directory.EnumerateFiles(current, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(current, file).Replace('\\', '/'), File.ReadAllText);
    }

    public static void AssertSeen(string folder, IEnumerable<(string Path, string Text)> files)
    {
        var seen = Seen(folder);
        Assert.True(seen.Remove(EditionManifest.Name));
        Assert.Equal(files.ToDictionary(), seen);
    }

    private string? Variable(string name) => Environment.GetValueOrDefault(name);

    private sealed class Steps(EditionSample sample) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => sample.Meanwhile(value);
    }
}
