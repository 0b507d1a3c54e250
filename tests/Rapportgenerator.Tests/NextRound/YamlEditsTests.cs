using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.NextRound;

namespace Rapportgenerator.Tests.NextRound;

/// <summary>What is taken out of a YAML file leaves a YAML file, and the rest as it was written.</summary>
public class YamlEditsTests
{
    [Fact]
    public void Neighbours_between_braces_go_with_their_commas()
    {
        Assert.Equal("x: { a: 1, d: [1, 2] }   # her\n", Without("x: { a: 1, b: { y: \"}\" }, c: 'it''s', d: [1, 2] }   # her\n", "b", "c"));
        Assert.Equal("x: { a: 1 }\n", Without("x: { a: 1, b: 2, c: 3 }\n", "b", "c"));
        Assert.Equal("x: { b: 2 }\n", Without("x: { a: 1, b: 2, c: 3 }\n", "a", "c"));
    }

    [Fact]
    public void Lines_of_a_block_become_comments_with_all_that_is_under_them() => Assert.Equal(
        "x:\n  a: 1\n  # b:\n  #   - k: 1\n  #     l: 2\n\n  # til c\n  c: 3\n",
        Without("x:\n  a: 1\n  b:\n    - k: 1\n      l: 2\n\n  # til c\n  c: 3\n", "b"));

    [Fact]
    public void An_item_of_a_list_becomes_a_comment_with_all_its_lines()
    {
        const string text = "x:\n  - k: 1\n    l: 2\n  - k: 3\n    l: 4\n";
        var edits = new YamlEdits(text);
        edits.TakeOutItem(((YamlSequence)Root(text).Entries[0].Value).Items[0]);

        Assert.Equal("x:\n  # - k: 1\n  #   l: 2\n  - k: 3\n    l: 4\n", edits.Apply());
    }

    private static string Without(string text, params string[] keys)
    {
        var mapping = (YamlMapping)Root(text).Entries[0].Value;
        var edits = new YamlEdits(text);
        edits.TakeOut(mapping, [.. keys.Select(key => YamlEdits.Find(mapping, key)!)]);
        var edited = edits.Apply();
        Root(edited);
        return edited;
    }

    private static YamlMapping Root(string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Parse(text, "report.yaml", bag);
        Assert.Empty(bag.Sorted());
        return root!;
    }
}
