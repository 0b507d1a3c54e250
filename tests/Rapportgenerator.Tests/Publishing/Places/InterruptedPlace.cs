using System.Collections.Immutable;
using Rapportgenerator.Publishing.Places;

namespace Rapportgenerator.Tests.Publishing.Places;

/// <summary>A place that does what it is asked for so many times, and then nothing more, as when the program is killed.</summary>
internal sealed class InterruptedPlace(IEditionPlace inner, int steps) : IEditionPlace
{
    private int taken;

    public bool WasInterrupted { get; private set; }

    public string Address => inner.Address;

    public int Transfers => 1;

    public async Task<ImmutableArray<PlaceEntry>?> List(string folder, CancellationToken cancellation) => await Step().List(folder, cancellation);

    public Task CreateFolder(string folder, CancellationToken cancellation) => Step().CreateFolder(folder, cancellation);

    /// <summary>The last file is half there.</summary>
    public async Task Write(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (taken == steps)
            await inner.Write(file, content[..(content.Length / 2)], cancellation);
        await Step().Write(file, content, cancellation);
    }

    public Task<byte[]> Read(string file, CancellationToken cancellation) => Step().Read(file, cancellation);

    public Task DeleteFile(string file, CancellationToken cancellation) => Step().DeleteFile(file, cancellation);

    public Task DeleteEmptyFolder(string folder, CancellationToken cancellation) => Step().DeleteEmptyFolder(folder, cancellation);

    public Task MoveFolder(string from, string to, CancellationToken cancellation) => Step().MoveFolder(from, to, cancellation);

    public Task<string?> ReadLink(string link, CancellationToken cancellation) => Step().ReadLink(link, cancellation);

    public Task CreateLink(string link, string target, CancellationToken cancellation) => Step().CreateLink(link, target, cancellation);

    public Task ReplaceLink(string link, string by, CancellationToken cancellation) => Step().ReplaceLink(link, by, cancellation);

    public Task<IAsyncDisposable?> Hold(CancellationToken cancellation) => Step().Hold(cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private IEditionPlace Step()
    {
        if (taken++ < steps)
            return inner;
        WasInterrupted = true;
        throw new IOException("No space left on device");
    }
}
