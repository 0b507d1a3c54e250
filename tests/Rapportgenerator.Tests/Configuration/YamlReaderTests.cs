using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: b: c\n", 1, 5, "A colon stands where no key is expected.")]
    [InlineData("a: 1\n  b: 2\n", 2, 4, "A colon stands where no key is expected.")]
    [InlineData("a: \"open\nb: 1\n", 1, 4, "The quotation mark that opens here is not closed.")]
    [InlineData("a: 1\nb: 'open\nc: 1\n", 2, 4, "The quotation mark that opens here is not closed.")]
    [InlineData("a:\n\tb: 1\n", 2, 1, "A tab is used for indentation.")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", 3, 1, "A tab is used for indentation.")]
    [InlineData("a: [1, 2\nb: 3\n", 1, 4, "The bracket that opens here is not closed properly.")]
    [InlineData("a: 1\nb: {x: 1\nc: 3\n", 2, 4, "The bracket that opens here is not closed properly.")]
    [InlineData("a: [[[[", 1, 7, "The bracket that opens here is not closed properly.")]
    [InlineData("a: @x\n", 1, 4, "A text cannot begin with `@` here.")]
    [InlineData("a: %x\n", 1, 4, "A text cannot begin with `%` here.")]
    [InlineData("a: 1 # x\nb:2\nc: 3\n", 2, 1, "A space is missing after a colon, here or on the line above.")]
    [InlineData("a: \"x\\q\"\n", 1, 6, "A backslash in double quotes begins an escape that does not exist.")]
    [InlineData("a: 'it's'\nb: 1\n", 1, 8, "Something stands after the closing quotation mark.")]
    [InlineData("a:\n  - 1\n - 2\n", 3, 2, "This line does not fit the lines above it.")]
    public void A_syntax_error_is_told_in_plain_words(string text, int line, int column, string message)
    {
        var problem = Assert.Single(Problems(text));

        Assert.Equal(("RG103", "a.yaml", line, column), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Column));
        Assert.Equal(message, problem.Message);
        Assert.NotNull(problem.Hint);
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x\n", 1, "a", "Anchors (&name) and aliases (*name) are not read.")]
    [InlineData("a: *Viktig*\n", 1, "a", "Anchors (&name) and aliases (*name) are not read.")]
    [InlineData("b: [1, !tag x]\n", 1, "b[1]", "Tags (!name) are not read.")]
    [InlineData("a: \"x\\0y\"\n", 1, "a", "The text holds the control character U+0000.")]
    [InlineData("a: 1\n---\nb: 2\n", 2, null, "The file holds a second document.")]
    [InlineData("? [a, b]\n: 1\n", 1, null, "A key must be a name.")]
    public void What_is_not_needed_is_refused(string text, int line, string? place, string message)
    {
        var problem = Assert.Single(Problems(text));

        Assert.Equal(("RG104", line, place), (problem.Code, problem.Span!.Line, problem.Span.Place));
        Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void An_alias_bomb_is_one_message()
    {
        var lines = new List<string> { "a0: &a0 [x, x, x, x, x, x, x, x, x]" };
        for (var i = 1; i < 30; i++)
            lines.Add($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]");

        var problem = Assert.Single(Problems(string.Join('\n', lines)));

        Assert.Equal(("RG104", 1, "a0"), (problem.Code, problem.Span!.Line, problem.Span.Place));
    }

    [Fact]
    public void A_duplicate_key_names_the_first_line()
    {
        var problem = Assert.Single(Problems("a:\n  b: 1\n  c: 2\n  b: 3\n"));

        Assert.Equal("RG105 a.yaml(4, 3, a.b): The key `b` stands twice. It stands on line 2 already; keep one of them.", problem.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# bare en kommentar\n")]
    public void An_empty_file_is_told(string text) => Assert.Equal("The file is empty.", Assert.Single(Problems(text)).Message);

    [Theory]
    [InlineData("- a\n- b\n", "a list")]
    [InlineData("bare tekst\n", "the text `bare tekst`")]
    public void The_root_must_be_keys_with_values(string text, string found) =>
        Assert.Equal($"The file must hold keys with values, but holds {found}.", Assert.Single(Problems(text)).Message);

    [Fact]
    public void Thirty_levels_are_read_and_thirty_one_are_not()
    {
        Assert.Empty(Problems($"a: {new string('[', 29)}{new string(']', 29)}"));
        Assert.Contains("30 levels", Assert.Single(Problems($"a: {new string('[', 30)}{new string(']', 30)}")).Message, StringComparison.Ordinal);
        Assert.Single(Problems($"a: {new string('[', 100_000)}"));
    }

    [Fact]
    public void Words_that_other_readers_take_for_truth_values_stay_text()
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Parse("a: no\nb: Ja\nc: 1.0\nd: ~\n", "a.yaml", bag)!;

        Assert.Equal(["no", "Ja", "1.0", "~"], root.Entries.Select(entry => ((YamlScalar)entry.Value).Text));
        Assert.True(((YamlScalar)root.Entries[3].Value).IsEmpty);
        Assert.Equal((2, 4, "b"), (root.Entries[1].Value.Span.Line, root.Entries[1].Value.Span.Column, root.Entries[1].Value.Span.Place));
    }

    private static IReadOnlyList<Diagnostic> Problems(string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Parse(text, "a.yaml", bag);
        Assert.Equal(bag.HasErrors, root is null);
        return bag.Sorted();
    }
}
