using System.Net.Sockets;
using Rapportgenerator.Configuration;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>
/// How to log in: from the environment alone, `RAPPORT_SFTP_NAME_KEY` for one target before `RAPPORT_SFTP_KEY` for all, a
/// key before a password, and both before an SSH agent. No value of a variable is ever written anywhere: it may be a secret that landed in the wrong one.
/// </summary>
internal sealed class SftpCredentials : IDisposable
{
    private readonly List<IDisposable> owned = [];

    private SftpCredentials(string source) => Source = source;

    /// <summary>Which variables it came from, for «the server refused».</summary>
    public string Source { get; }

    public required AuthenticationMethod[] Methods { get; init; }

    /// <summary>Null with an RG752 error where the environment has none, or none that can be used.</summary>
    public static SftpCredentials? Find(SftpTarget target, Func<string, string?> environment, TargetReport report)
    {
        var own = $"RAPPORT_SFTP_{target.Name.ToUpperInvariant().Replace('-', '_')}_";
        (string Variable, string Value)? Read(string what) =>
            new[] { own + what, "RAPPORT_SFTP_" + what }
                .Select(variable => (variable, environment(variable)))
                .Where(found => !string.IsNullOrEmpty(found.Item2))
                .Select(found => ((string, string)?)(found.variable, found.Item2!))
                .FirstOrDefault();

        if (Read("KEY") is { } key)
        {
            return Key(key.Variable, key.Value, Read("KEY_PASSPHRASE")?.Value, report) is { } file
                ? Of(key.Variable, file, new PrivateKeyAuthenticationMethod(target.User, file))
                : null;
        }

        if (Read("PASSWORD") is { } password)
            return Of(password.Variable, null, new PasswordAuthenticationMethod(target.User, password.Value), Asked(target.User, password.Value));
        if (environment(SshAgent.Variable) is { Length: > 0 } socket)
            return Agent(socket, target.User, report);

        report.Error(
            "RG752", "Nothing in the environment says how to log in.",
            $"Set RAPPORT_SFTP_KEY to the path of a private key (and RAPPORT_SFTP_KEY_PASSPHRASE), or RAPPORT_SFTP_PASSWORD, or start an SSH agent; {own}KEY and so on are for this target alone.");
        return null;
    }

    public void Dispose()
    {
        foreach (var each in owned)
            each.Dispose();
    }

    private static SftpCredentials Of(string source, IDisposable? key, params AuthenticationMethod[] methods)
    {
        var credentials = new SftpCredentials(source) { Methods = methods };
        credentials.owned.AddRange(methods);
        if (key is not null)
            credentials.owned.Add(key);
        return credentials;
    }

    private static SftpCredentials? Agent(string socket, string user, TargetReport report)
    {
        try
        {
            if (SshAgent.Keys(socket) is { IsEmpty: false } keys)
                return Of(SshAgent.Variable, null, new PrivateKeyAuthenticationMethod(user, [.. keys]));
            report.Error("RG752", "The SSH agent has no key that can be used.", "Add one with ssh-add, or set RAPPORT_SFTP_KEY to the path of a private key.");
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            report.Error("RG752", $"The SSH agent that {SshAgent.Variable} names does not answer.", "Start it again, or set RAPPORT_SFTP_KEY to the path of a private key.");
        }

        return null;
    }

    private static PrivateKeyFile? Key(string variable, string path, string? passphrase, TargetReport report)
    {
        try
        {
            return new PrivateKeyFile(path, passphrase);
        }
        catch (SshPassPhraseNullOrEmptyException)
        {
            report.Error("RG752", $"The key that {variable} names is locked.", $"Set {variable}_PASSPHRASE.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            report.Error("RG752", $"The file that {variable} names cannot be read.", "The variable holds the path of the private key, not the key itself.");
        }
        catch (Exception problem) when (problem is SshException or InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            report.Error(
                "RG752", $"The key that {variable} names cannot be used.",
                passphrase is null ? "Is it a private key, as ssh-keygen makes it?" : $"Is it a private key, and is {variable}_PASSPHRASE right?");
        }

        return null;
    }

    /// <summary>Servers that ask for the password in words of their own. One hidden question is it; anything else is another's to answer.</summary>
    private static KeyboardInteractiveAuthenticationMethod Asked(string user, string password)
    {
        var method = new KeyboardInteractiveAuthenticationMethod(user);
        method.AuthenticationPrompt += (_, asked) =>
        {
            if (asked.Prompts is [{ IsEchoed: false } prompt])
                prompt.Response = password;
        };
        return method;
    }
}
