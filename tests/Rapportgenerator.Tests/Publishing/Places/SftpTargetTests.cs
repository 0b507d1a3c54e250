using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Publishing.Places;

namespace Rapportgenerator.Tests.Publishing.Places;

/// <summary>Against a real OpenSSH server, whose folder is looked into from behind.</summary>
public sealed class SftpTargetTests : IDisposable
{
    private const string Secret = "hemmelig-9f3c";

    private readonly EditionSample sample = new();

    private string Folder => Path.Combine(sample.Root, "på serveren", "nett");

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Readers_see_each_edition_whole_and_the_old_ones_are_kept()
    {
        using var server = await Start();
        var target = server.Target(Folder);

        var first = await sample.Publish(target, EditionSample.First);
        Assert.Empty(sample.Bag.Sorted());
        EditionSample.AssertSeen(Folder, EditionSample.First);
        var second = await sample.Publish(target, EditionSample.Second);

        EditionSample.AssertSeen(Folder, EditionSample.Second);
        Assert.Equal((first!.Edition, false), (second!.Before!.Value, second.WasThere));
        // Relative: the server may show this user another root than the web server sees.
        Assert.Equal($"editions/{second.Edition}", new DirectoryInfo(Path.Combine(Folder, "current")).LinkTarget);
        Assert.Equal([".rapportgenerator-editions", "current", "editions"], Names(Folder));
        Assert.Equal([$"{first.Edition}", $"{second.Edition}"], Names(Path.Combine(Folder, "editions")));
    }

    [Fact]
    public async Task The_same_content_is_not_sent_twice()
    {
        using var server = await Start();
        var first = await sample.Publish(server.Target(Folder), EditionSample.First);
        var sent = false;
        sample.Meanwhile = step => sent |= step.Stage.StartsWith("Sending", StringComparison.Ordinal);
        var again = await sample.Publish(server.Target(Folder), EditionSample.First);

        Assert.Equal((first!.Edition, true, false), (again!.Edition, again.WasThere, sent));
    }

    [Fact]
    public async Task Rollback_shows_the_edition_before()
    {
        using var server = await Start();
        var first = await sample.Publish(server.Target(Folder), EditionSample.First);
        var second = await sample.Publish(server.Target(Folder), EditionSample.Second);

        Assert.Equal(first!.Edition, (await sample.RollBack(server.Target(Folder)))!.Edition);
        EditionSample.AssertSeen(Folder, EditionSample.First);
        Assert.Null(await sample.RollBack(server.Target(Folder)));
        Assert.Contains($"There are: {first.Edition} (current), {second!.Edition}.", sample.Problem("RG760"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_changed_missing_and_extra_files()
    {
        using var server = await Start();
        var published = await sample.Publish(server.Target(Folder), EditionSample.First);
        Assert.Equal(published!.Edition, (await sample.Verify(server.Target(Folder)))!.Edition);

        await File.WriteAllTextAsync(Path.Combine(Folder, "current/html/index.html"), "<h1>Falske</h1>", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(Folder, "current/data/tom.csv"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "current/html/virus.js"), "", TestContext.Current.CancellationToken);

        Assert.Null(await sample.Verify(server.Target(Folder)));
        Assert.Equal(
            ["data/tom.csv is missing.", "html/index.html is changed.", "html/virus.js is there, but was not published."],
            sample.Bag.Sorted().Select(problem => problem.Message.Split(": ")[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_host_key_stops_it_before_anything_is_told()
    {
        using var server = await Start();
        using var other = await SshServer.Start();

        Assert.Null(await sample.Publish(server.Target(Folder, hostKey: other.HostKey), EditionSample.First));
        Assert.Contains($"The server shows the host key {server.HostKey} (ssh-ed25519)", sample.Problem("RG753"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_key_that_the_server_does_not_know_is_refused_plainly()
    {
        using var server = await Start();
        sample.Environment["RAPPORT_SFTP_IMDI_WEB_KEY"] = server.StrangerKey;

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        // The target's own key goes before the one for all, which would have done.
        Assert.Contains("with what RAPPORT_SFTP_IMDI_WEB_KEY names", sample.Problem("RG754"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_password_is_not_repeated()
    {
        using var server = await Start();
        sample.Environment.Clear();
        sample.Environment["RAPPORT_SFTP_PASSWORD"] = Secret;

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.DoesNotContain(Secret, sample.Problem("RG754"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAPPORT_SFTP_KEY", Secret, "cannot be read")]
    [InlineData("RAPPORT_SFTP_NOTHING", Secret, "Nothing in the environment says how to log in.")]
    public async Task Without_a_usable_key_nobody_is_called(string variable, string value, string said)
    {
        sample.Environment[variable] = value;
        var nobody = new SftpTarget("imdi-web", "vert.invalid", 22, "bruker", "/sti", "SHA256:" + new string('A', 43), EditionSample.Span);

        Assert.Null(await sample.Publish(nobody, EditionSample.First));
        var problem = sample.Problem("RG752");
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_key_is_opened_by_its_passphrase()
    {
        using var server = await SshServer.Start(passphrase: Secret);
        sample.Environment["RAPPORT_SFTP_KEY"] = server.Key;

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.Contains("Set RAPPORT_SFTP_KEY_PASSPHRASE.", sample.Problem("RG752"), StringComparison.Ordinal);
        sample.Environment["RAPPORT_SFTP_KEY_PASSPHRASE"] = Secret + "?";
        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        Assert.DoesNotContain(Secret, sample.Problem("RG752"), StringComparison.Ordinal);
        sample.Environment["RAPPORT_SFTP_KEY_PASSPHRASE"] = Secret;
        Assert.NotNull(await sample.Publish(server.Target(Folder), EditionSample.First));
    }

    [Theory]
    [InlineData("Sending", 1)]
    [InlineData("Sending", 5)]
    [InlineData("Reading back", 3)]
    public async Task A_server_that_dies_midway_still_shows_the_old_edition(string when, int step)
    {
        SftpTarget target;
        using (var server = await Start())
        {
            target = server.Target(Folder);
            await sample.Publish(target, EditionSample.First);
            var edition = await sample.Build(EditionSample.Second);
            sample.Meanwhile = now =>
            {
                if (now.Stage.StartsWith(when, StringComparison.Ordinal) && now.Done == step)
                    server.Kill();
            };

            Assert.Null(await sample.Publish(target, edition, TestContext.Current.CancellationToken));
            Assert.Contains("The connection to the server was lost.", sample.Problem("RG757"), StringComparison.Ordinal);
            EditionSample.AssertSeen(Folder, EditionSample.First);
        }

        // The next one comes from a program that is started anew.
        sample.Meanwhile = _ => { };
        await LeaveLock($"{Environment.MachineName} {int.MaxValue} 20200604100000");
        using var again = await Start();
        Assert.NotNull(await sample.Publish(again.Target(Folder), EditionSample.Second));
        EditionSample.AssertSeen(Folder, EditionSample.Second);
        Assert.Equal(2, Names(Path.Combine(Folder, "editions")).Length);
        Assert.Equal([".rapportgenerator-editions", "current", "editions"], Names(Folder));
    }

    [Fact]
    public async Task Another_publication_is_waited_for_until_nobody_has_heard_of_it_for_long()
    {
        using var server = await Start();
        await sample.Publish(server.Target(Folder), EditionSample.First);
        await LeaveLock("another-machine 1 20200604100000");

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.Second));
        sample.Problem("RG755");
        EditionSample.AssertSeen(Folder, EditionSample.First);

        File.SetLastWriteTimeUtc(Path.Combine(Folder, ".publishing"), DateTime.UtcNow.AddMinutes(-9));
        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.Second));
        File.SetLastWriteTimeUtc(Path.Combine(Folder, ".publishing"), DateTime.UtcNow.AddMinutes(-11));
        Assert.NotNull(await sample.Publish(server.Target(Folder), EditionSample.Second));
        Assert.Equal([".rapportgenerator-editions", "current", "editions"], Names(Folder));
    }

    [Fact]
    public async Task Two_at_once_do_not_meet()
    {
        using var server = await Start();
        await sample.Publish(server.Target(Folder), EditionSample.First);
        var edition = await sample.Build(EditionSample.Second);
        using var other = new EditionSample();
        other.Environment["RAPPORT_SFTP_KEY"] = server.Key;
        PublishedEdition? second = null;
        var asked = false;
        sample.Meanwhile = step =>
        {
            // In the midst of this one, which waits for the other to be turned away.
            if (step.Stage.StartsWith("Sending", StringComparison.Ordinal) && !Interlocked.Exchange(ref asked, true))
                second = Task.Run(() => other.Publish(server.Target(Folder), EditionSample.First)).GetAwaiter().GetResult();
        };

        Assert.NotNull(await sample.Publish(server.Target(Folder), edition, TestContext.Current.CancellationToken));
        Assert.Null(second);
        other.Problem("RG755");
        EditionSample.AssertSeen(Folder, EditionSample.Second);
    }

    [Fact]
    public async Task A_server_that_only_lets_read_is_left_as_it_is()
    {
        using (var server = await Start())
            await sample.Publish(server.Target(Folder), EditionSample.First);
        using var readOnly = await SshServer.Start("Match all\nForceCommand internal-sftp -R\nMatch all");
        sample.Environment["RAPPORT_SFTP_KEY"] = readOnly.Key;

        Assert.Null(await sample.Publish(readOnly.Target(Folder), EditionSample.Second));
        Assert.Contains("does not let this user write", sample.Problem("RG757"), StringComparison.Ordinal);
        EditionSample.AssertSeen(Folder, EditionSample.First);
        // Reading is all that this takes.
        Assert.NotNull(await sample.Verify(readOnly.Target(Folder)));
    }

    [Fact]
    public async Task A_folder_with_anything_of_others_is_not_touched()
    {
        using var server = await Start();
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "thesis.txt"), "mine", TestContext.Current.CancellationToken);

        Assert.Null(await sample.Publish(server.Target(Folder), EditionSample.First));
        sample.Problem("RG756");
        Assert.Equal(["thesis.txt"], Names(Folder));
    }

    [Fact]
    public async Task A_link_that_an_interruption_left_goes_and_not_what_it_leads_to()
    {
        using var server = await Start();
        var first = await sample.Publish(server.Target(Folder), EditionSample.First);
        Directory.CreateSymbolicLink(Path.Combine(Folder, ".current.new"), $"editions/{first!.Edition}");

        await sample.Publish(server.Target(Folder), EditionSample.Second);
        Assert.Empty(sample.Bag.Sorted());
        Assert.Equal(first.Edition, (await sample.RollBack(server.Target(Folder)))!.Edition);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_out_of_reach()
    {
        SftpTarget target;
        using (var server = await Start())
            target = server.Target(Folder);
        sample.Environment["RAPPORT_SFTP_KEY"] = "";
        sample.Environment["RAPPORT_SFTP_PASSWORD"] = Secret;

        Assert.Null(await sample.Publish(target, EditionSample.First));
        var problem = sample.Problem("RG754");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{target.Port}"), problem, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem, StringComparison.Ordinal);
    }

    private async Task<SshServer> Start()
    {
        var server = await SshServer.Start();
        sample.Environment["RAPPORT_SFTP_KEY"] = server.Key;
        return server;
    }

    private Task LeaveLock(string holder) =>
        File.WriteAllTextAsync(Path.Combine(Folder, ".publishing"), holder, TestContext.Current.CancellationToken);

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
