using System.Net.Sockets;
using Rapportgenerator.Configuration;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>Logs in to a server whose key is the one the report file names.</summary>
internal static class SftpConnection
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Null with an RG752, RG753 or RG754 error. Nothing that proves who the user is has been sent to a server with another key.</summary>
    public static async Task<SftpPlace?> Open(
        SftpTarget target, Func<string, string?> environment, TargetReport report, CancellationToken cancellation)
    {
        if (SftpCredentials.Find(target, environment, report) is not { } credentials)
            return null;
        SftpClient? client = null;
        string? offered = null;
        try
        {
            var connection = new ConnectionInfo(target.Host, target.Port, target.User, credentials.Methods) { Timeout = ConnectPatience };
            client = new SftpClient(connection) { OperationTimeout = AnswerPatience, KeepAliveInterval = KeepAlive };
            client.HostKeyReceived += (_, shown) =>
            {
                var fingerprint = "SHA256:" + shown.FingerPrintSHA256.TrimEnd('=');
                shown.CanTrust = fingerprint == target.HostKey;
                offered = shown.CanTrust ? null : $"{fingerprint} ({shown.HostKeyName})";
            };
            await client.ConnectAsync(cancellation);
            var place = new SftpPlace(client, target, credentials);
            client = null;
            return place;
        }
        catch (Exception problem) when (problem is SshException or SocketException or IOException && !cancellation.IsCancellationRequested)
        {
            Explain(problem, offered, target, credentials, report);
            return null;
        }
        finally
        {
            if (client is not null)
            {
                client.Dispose();
                credentials.Dispose();
            }
        }
    }

    private static void Explain(Exception problem, string? offered, SftpTarget target, SftpCredentials credentials, TargetReport report)
    {
        if (offered is not null)
        {
            report.Error(
                "RG753", $"The server shows the host key {offered}, and the report file names another. Nothing was sent.",
                "It may be another machine that passes for the server: ask the server's owner, and change `host_key:` only if the key is theirs.");
        }
        else if (problem is SshAuthenticationException)
        {
            report.Error(
                "RG754", $"The server does not let `{target.User}` in with what {credentials.Source} names.",
                "Is it the right user, and does the server know the key or the password?");
        }
        else
        {
            report.Error(
                "RG754", $"{target.Address} cannot be reached{(problem is SocketException socket ? $": {socket.Message}" : " as an SFTP server")}.",
                "Are the host and the port right, and is the server up?");
        }
    }
}
