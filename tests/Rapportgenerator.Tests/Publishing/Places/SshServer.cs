using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.Tests.Publishing.Places;

/// <summary>
/// The machine's own OpenSSH server, on loopback, with keys and settings in a folder of its own and nothing but SFTP to offer. Where
/// there is none, a test that starts it is skipped and says so.
/// </summary>
internal sealed class SshServer : IDisposable
{
    private static readonly string[] Places = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/opt/homebrew/sbin/sshd"];

    private readonly string folder;
    private readonly int port;
    private readonly Process process;

    private SshServer(string folder, int port, Process process, string hostKey)
    {
        this.folder = folder;
        this.port = port;
        this.process = process;
        HostKey = hostKey;
    }

    /// <summary>As `ssh-keygen -lf` prints it.</summary>
    public string HostKey { get; }

    /// <summary>A private key that the server knows, and one that it does not.</summary>
    public string Key => Path.Combine(folder, "key");

    public string StrangerKey => Path.Combine(folder, "stranger");

    /// <param name="keyType">As `ssh-keygen -t` knows it; the host's is the same.</param>
    /// <param name="settings">Lines of `sshd_config` before the others, which therefore win.</param>
    public static async Task<SshServer> Start(string settings = "", string passphrase = "", string keyType = "ed25519")
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipWhen(program is null, "No OpenSSH server is installed. On Debian: apt-get install openssh-server.");
        var folder = Directory.CreateTempSubdirectory("sshd-").FullName;
        foreach (var (name, words) in new[] { ("host", ""), ("key", passphrase), ("stranger", "") })
            await Run("ssh-keygen", "-q", "-t", keyType, "-N", words, "-C", name, "-f", Path.Combine(folder, name));
        // Where it drops its rights; the installed service makes it when it starts, and it need not run.
        if (Environment.UserName == "root")
            Directory.CreateDirectory("/run/sshd");
        var port = FreePort();
        await File.WriteAllTextAsync(
            Path.Combine(folder, "sshd_config"),
            $"""
            {settings}
            Port {port}
            ListenAddress 127.0.0.1
            HostKey {folder}/host
            AuthorizedKeysFile {folder}/key.pub
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin yes
            LogLevel ERROR
            Subsystem sftp internal-sftp

            """);
        var process = Process.Start(new ProcessStartInfo(program!, ["-D", "-e", "-f", Path.Combine(folder, "sshd_config")]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        // `256 SHA256:… host (ED25519)`
        var hostKey = (await Run("ssh-keygen", "-lf", Path.Combine(folder, "host.pub"))).Split(' ')[1];
        while (!await Answers(port))
        {
            Assert.False(process.HasExited, process.HasExited ? await said : "");
            await Task.Delay(20);
        }

        return new SshServer(folder, port, process, hostKey);
    }

    public SftpTarget Target(string path, string? user = null, string? hostKey = null) =>
        new("imdi-web", "127.0.0.1", port, user ?? Environment.UserName, path, hostKey ?? HostKey, EditionSample.Span);

    /// <summary>The server and everyone it talks to, at once.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        run.StandardInput.Close();
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {run.ExitCode}.");
        return said;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
