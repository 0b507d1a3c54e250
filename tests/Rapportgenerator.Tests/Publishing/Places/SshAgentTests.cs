using System.Diagnostics;

namespace Rapportgenerator.Tests.Publishing.Places;

/// <summary>A real ssh-agent in front of a real OpenSSH server.</summary>
public sealed class SshAgentTests : IDisposable
{
    private readonly EditionSample sample = new();
    private Process? agent;

    private string Socket => Path.Combine(sample.Root, "agent");

    private string Folder => Path.Combine(sample.Root, "nett");

    public void Dispose()
    {
        agent?.Kill();
        agent?.Dispose();
        sample.Dispose();
    }

    [Theory]
    [InlineData("ed25519")]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public async Task Its_keys_open_the_server(string keyType)
    {
        using var server = await SshServer.Start(keyType: keyType);
        await Start();
        // The one that the server does not know is tried first.
        await Add(server.StrangerKey);
        await Add(server.Key);
        File.Delete(server.Key);

        Assert.NotNull(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.Empty(sample.Bag.Sorted());
        EditionSample.AssertSeen(Folder, EditionSample.First);
    }

    [Fact]
    public async Task Without_keys_or_without_an_answer_it_is_said_so()
    {
        using var server = await SshServer.Start();
        await Start();

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.Contains("has no key", sample.Problem("RG752"), StringComparison.Ordinal);
        agent!.Kill();
        await agent.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.Contains("SSH_AUTH_SOCK names does not answer", sample.Problem("RG752"), StringComparison.Ordinal);
    }

    private async Task Start()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/ssh-agent"), "There is no ssh-agent.");
        agent = Process.Start(new ProcessStartInfo("/usr/bin/ssh-agent", ["-D", "-a", Socket]) { RedirectStandardOutput = true })!;
        await agent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(Socket))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        sample.Environment["SSH_AUTH_SOCK"] = Socket;
    }

    private Task<string> Add(string key) => SshServer.Run("env", $"SSH_AUTH_SOCK={Socket}", "ssh-add", "-q", key);
}
