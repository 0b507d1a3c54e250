using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Preview;

/// <summary>Looks at the report's files, composes it again when one has changed, and tells everyone who waits.</summary>
/// <remarks>
/// It looks at sizes and times itself instead of being told by the system: that finds editors that save by renaming, folders that
/// vanish and return, and files on shared or mounted disks, all in one way.
/// </remarks>
internal sealed class PreviewFeed(ReportPreview preview)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>How long the files must be the same: many editors empty a file before they write it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(2);

    /// <summary>How long a file with mistakes must rest before they are told: it may be half written.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    private volatile TaskCompletionSource next = New();

    public ReportPreview Report { get; } = preview;

    public PreviewState State { get; private set; } = new();

    /// <summary>Ends when there is a newer state than the one at hand now.</summary>
    public Task Next => next.Task;

    /// <summary>Runs until it is stopped.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        long? seen = null;
        while (true)
        {
            var now = Stamp();
            if (now != seen)
            {
                await Task.Delay(Settled, cancellation);
                if (Stamp() != now)
                    continue;
                var state = await Report.Update(cancellation);
                if (seen is not null && HasMoreErrors(state))
                {
                    await Task.Delay(Rest, cancellation);
                    if (Stamp() != now)
                        continue;
                }

                // The first look knew only the report file.
                seen = seen is null ? Stamp() : now;
                Tell(state);
            }

            await Task.Delay(Interval, cancellation);
        }
    }

    private bool HasMoreErrors(PreviewState state) => state.Problems.Count(IsError) > State.Problems.Count(IsError);

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;

    private void Tell(PreviewState state)
    {
        State = state;
        var told = next;
        next = New();
        told.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Names, sizes and times of all files; another number whenever one of them is another.</summary>
    private long Stamp()
    {
        var stamp = 17L;
        foreach (var file in Report.Files)
        {
            var info = new FileInfo(file);
            var (length, written) = info.Exists ? (info.Length, info.LastWriteTimeUtc.Ticks) : (-1, 0);
            stamp = unchecked((((stamp * 31) + file.GetHashCode(StringComparison.Ordinal)) * 31 + length) * 31 + written);
        }

        return stamp;
    }
}
