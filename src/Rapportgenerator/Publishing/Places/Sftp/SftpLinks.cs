using System.Reflection;
using Renci.SshNet;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>
/// The three requests that touch a link itself. SSH.NET has them, but its public methods resolve every path on the server first, so
/// that a link's target would be renamed or deleted in its place, and a relative target becomes an absolute one, which leads
/// nowhere outside the server's jail. So they are asked for behind those methods, in the one version that the project pins.
/// </summary>
internal sealed class SftpLinks
{
    private readonly Action<string, string> symbolicLink;
    private readonly Action<string, string> posixRename;
    private readonly Action<string> remove;

    /// <param name="connected">A client whose session is there.</param>
    public SftpLinks(SftpClient connected)
    {
        const BindingFlags Inner = BindingFlags.Instance | BindingFlags.NonPublic;
        var session = typeof(SftpClient).GetField("_sftpSession", Inner)?.GetValue(connected)
            ?? throw new MissingFieldException(nameof(SftpClient), "_sftpSession");
        symbolicLink = Request<Action<string, string>>(session, "RequestSymLink");
        posixRename = Request<Action<string, string>>(session, "RequestPosixRename");
        remove = Request<Action<string>>(session, "RequestRemove");
    }

    /// <param name="target">As it is to stand in the link.</param>
    public void Create(string link, string target) => symbolicLink(target, link);

    /// <summary>`posix-rename@openssh.com`: in one step, over what is there.</summary>
    /// <exception cref="NotSupportedException">The server does not offer it.</exception>
    public void Replace(string link, string by) => posixRename(by, link);

    /// <summary>A file or a link.</summary>
    public void Remove(string path) => remove(path);

    private static T Request<T>(object session, string name)
        where T : Delegate => session.GetType().GetMethod(name)?.CreateDelegate<T>(session)
        ?? throw new MissingMethodException(session.GetType().Name, name);
}
