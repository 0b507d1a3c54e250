using System.Diagnostics;
using System.Globalization;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>
/// A file that says that a publication is under way, and by whom. It is made only where there is none, and renewed every minute. It
/// counts for nothing when the program that made it ended on this machine, or when nobody has renewed it for ten minutes.
/// </summary>
internal sealed class SftpLock : IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(10);

    private readonly SftpClient client;
    private readonly string path;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewing;

    private SftpLock(SftpClient client, string path)
    {
        this.client = client;
        this.path = path;
        renewing = Renew();
    }

    /// <summary>Null where another holds it.</summary>
    public static async Task<SftpLock?> Take(SftpClient client, SftpLinks links, string path, CancellationToken cancellation)
    {
        if (await Create(client, path, cancellation))
            return new SftpLock(client, path);
        if (await Abandoned(client, path, cancellation) is not { } abandoned)
            return null;

        // Whoever gets to rename it has it; if it turns out to be a newer one, it goes back.
        var aside = $"{path}.{Guid.NewGuid():N}";
        await client.RenameFileAsync(path, aside, cancellation);
        if (await Text(client, aside, cancellation) != abandoned)
        {
            await client.RenameFileAsync(aside, path, cancellation);
            return null;
        }

        links.Remove(aside);
        return await Create(client, path, cancellation) ? new SftpLock(client, path) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await renewing;
        released.Dispose();
        try
        {
            await client.DeleteFileAsync(path, CancellationToken.None);
        }
        catch (Exception problem) when (problem is SshException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The connection is lost; the next publication sees that this program has ended.
        }
    }

    private static string Holder(Process process) => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName} {process.Id} {process.StartTime.ToUniversalTime():yyyyMMddHHmmss}");

    private static async Task<bool> Create(SftpClient client, string path, CancellationToken cancellation)
    {
        using var self = Process.GetCurrentProcess();
        try
        {
            await using var file = await client.OpenAsync(path, FileMode.CreateNew, FileAccess.Write, cancellation);
            await file.WriteAsync(Encoding.UTF8.GetBytes(Holder(self)), cancellation);
            return true;
        }
        catch (SftpException problem) when (problem is not SftpPermissionDeniedException)
        {
            if (await client.ExistsAsync(path, cancellation))
                return false;
            throw;
        }
    }

    /// <summary>The text of a lock that counts for nothing; null of one that does.</summary>
    private static async Task<string?> Abandoned(SftpClient client, string path, CancellationToken cancellation)
    {
        var text = await Text(client, path, cancellation);
        if (text.Split(' ') is [var machine, var id, _] && machine == Environment.MachineName && int.TryParse(id, CultureInfo.InvariantCulture, out var number))
            return Runs(number, text) ? null : text;

        // The server's own clock says how old it is: that of a file made now.
        var probe = $"{path}.{Guid.NewGuid():N}";
        client.WriteAllText(probe, "");
        var age = client.GetLastWriteTimeUtc(probe) - client.GetLastWriteTimeUtc(path);
        client.DeleteFile(probe);
        return age > GivenUp ? text : null;
    }

    private static bool Runs(int id, string holder)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return Holder(process) == holder;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> Text(SftpClient client, string path, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await client.DownloadFileAsync(path, content, cancellation);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    private async Task Renew()
    {
        using var self = Process.GetCurrentProcess();
        using var timer = new PeriodicTimer(Renewal);
        try
        {
            while (await timer.WaitForNextTickAsync(released.Token))
                client.WriteAllText(path, Holder(self));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SshException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // Released; or the connection is lost, which the work on it will tell.
        }
    }
}
