using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>A place that `publish` of the report file names, where readers find the publication. It holds no secret.</summary>
/// <param name="Name">Small letters a–z, digits and hyphens: what it is called on the command line.</param>
public abstract record PublishTarget(string Name, SourceSpan Span);

/// <summary>A folder with editions, on this machine or a disk it sees.</summary>
/// <param name="Folder">Absolute.</param>
public sealed record FolderTarget(string Name, string Folder, SourceSpan Span) : PublishTarget(Name, Span);

/// <summary>A folder that gets one archive an edition.</summary>
/// <param name="Folder">Absolute.</param>
public sealed record ZipTarget(string Name, string Folder, SourceSpan Span) : PublishTarget(Name, Span);

/// <summary>A folder with editions on a server. How to log in is the environment's to say.</summary>
/// <param name="Folder">Absolute path on the server, without a slash at its end.</param>
/// <param name="HostKey">The only key the server may show, as `ssh-keygen -lf` prints it: `SHA256:` and 43 letters.</param>
public sealed record SftpTarget(string Name, string Host, int Port, string User, string Folder, string HostKey, SourceSpan Span)
    : PublishTarget(Name, Span)
{
    /// <summary>Without anything secret.</summary>
    public string Address => new UriBuilder("sftp", Host, Port, Folder) { UserName = Uri.EscapeDataString(User) }.Uri.AbsoluteUri;
}
