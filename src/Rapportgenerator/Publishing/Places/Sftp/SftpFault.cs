using System.Net.Sockets;
using Renci.SshNet.Common;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>What a connection or a server did not do, in words an editor can read.</summary>
internal static class SftpFault
{
    /// <summary>Runs a request; what SSH.NET throws comes out as <see cref="IEditionPlace"/> promises.</summary>
    /// <param name="what">The path that the request is about.</param>
    public static async Task<T> Plain<T>(string what, Func<Task<T>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (Exception problem) when (Words(problem, what) is { } words && !cancellation.IsCancellationRequested)
        {
            throw problem switch
            {
                SftpPathNotFoundException => new FileNotFoundException(words, problem),
                SftpPermissionDeniedException => new UnauthorizedAccessException(words, problem),
                _ => new IOException(words, problem),
            };
        }
    }

    public static Task Plain(string what, Func<Task> request, CancellationToken cancellation) => Plain(
        what,
        async () =>
        {
            await request();
            return true;
        },
        cancellation);

    private static string? Words(Exception problem, string what) => problem switch
    {
        SftpPathNotFoundException => $"{what} is not on the server",
        SftpPermissionDeniedException => $"The server does not let this user write or read {what}",
        SshOperationTimeoutException => "The server stopped answering",
        // OpenSSH says no more than «Failure» of a full disk, among others.
        SftpException => $"The server could not do what was asked with {what}; its disk may be full, or it may allow reading only",
        SshConnectionException or SocketException or ObjectDisposedException or IOException => "The connection to the server was lost",
        NotSupportedException => "The server cannot replace a link in one step (it lacks posix-rename@openssh.com)",
        SshException => $"The server refused {what}",
        _ => null,
    };
}
