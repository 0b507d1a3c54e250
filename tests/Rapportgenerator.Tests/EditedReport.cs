using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests;

/// <summary>A preview of the sample survey's report, to be edited on disk.</summary>
public abstract class EditedReport : IAsyncDisposable
{
    protected EditedReport()
    {
        build.Write();
        preview = new ReportPreview(build.Sample.ReportFile);
    }

    private protected readonly FaultyBuild build = new();
    private protected readonly ReportPreview preview;

    private protected string Chapter => build.Sample.PathOf("templates/chapters/kapittel.md");

    public async ValueTask DisposeAsync()
    {
        await preview.DisposeAsync();
        build.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<PreviewState> Update() => preview.Update(TestContext.Current.CancellationToken);
}
