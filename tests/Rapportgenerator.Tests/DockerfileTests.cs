namespace Rapportgenerator.Tests;

/// <summary>What can be known of the Dockerfile without a container: that what it copies is there, and that the README says what it says.</summary>
public class DockerfileTests
{
    private static readonly string[] Lines = File.ReadAllLines(RepositoryFiles.PathOf("Dockerfile"));

    [Fact]
    public void Everything_it_copies_is_there_and_not_ignored()
    {
        var allowed = File.ReadAllLines(RepositoryFiles.PathOf(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToArray();
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]).ToArray();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(RepositoryFiles.PathOf(path)), path));
        Assert.All(copied, path => Assert.Contains(path.Split('/')[0], allowed));
    }

    [Fact]
    public void What_it_takes_from_a_stage_was_made_there()
    {
        var stages = Lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal) && line.Contains(" AS ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[^1]).ToArray();
        var used = Lines.Where(line => line.StartsWith("COPY --from=", StringComparison.Ordinal)).Select(line => line["COPY --from=".Length..].Split(' ')[0]);

        Assert.Equal(stages.Order(), used.Order());
    }

    [Fact]
    public void It_starts_the_program_as_somebody_who_is_not_root()
    {
        Assert.Contains("ENTRYPOINT [\"/opt/rapport/rapport\"]", Lines);
        Assert.Equal("USER node", Lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_commands_are_those_of_the_readme()
    {
        var commands = Lines.Where(line => line.StartsWith("#   docker ", StringComparison.Ordinal)).Select(line => line[4..]).ToArray();
        var readme = File.ReadAllLines(RepositoryFiles.PathOf("README.md"));

        Assert.Equal(2, commands.Length);
        Assert.All(commands, command => Assert.Contains(command, readme));
    }
}
