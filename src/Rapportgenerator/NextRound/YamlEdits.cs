using System.Collections.Immutable;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.NextRound;

/// <summary>Edits a YAML file where it stands: what is not changed keeps its order, spacing and comments.</summary>
/// <param name="text">Its lines ended by `\n` alone.</param>
internal sealed class YamlEdits(string text)
{
    private readonly ImmutableArray<int> lines = [0, .. text.Index().Where(each => each.Item == '\n').Select(each => each.Index + 1)];
    private readonly List<(int Start, int End, string New)> edits = [];

    /// <summary>The text with every edit in it.</summary>
    public string Apply()
    {
        var edited = text;
        foreach (var (start, end, @new) in edits.Index().OrderByDescending(each => each.Item.Start).ThenBy(each => each.Index).Select(each => each.Item))
            edited = edited[..start] + @new + edited[end..];
        return edited;
    }

    public void Replace(YamlNode scalar, string @new) => edits.Add((Offset(scalar.Place), End(scalar), @new));

    /// <summary>A scalar's text, in quotation marks where YAML needs them.</summary>
    public static string Quoted(string value) =>
        value.Length > 0 && value.All(letter => char.IsLetterOrDigit(letter) || letter is '/' or '.' or '_' or '-') && value[0] is not '-'
            ? value
            : "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>Puts lines above the one an entry stands in.</summary>
    public void Above(YamlPlace place, string block) => edits.Add((lines[place.Line - 1], lines[place.Line - 1], block));

    public void InsertAt(int offset, string inserted) => edits.Add((offset, offset, inserted));

    /// <summary>The spaces that a line begins with.</summary>
    public string Indent(YamlPlace place)
    {
        var start = lines[place.Line - 1];
        var at = start;
        while (at < text.Length && text[at] == ' ')
            at++;
        return text[start..at];
    }

    /// <summary>Makes entries of a block comments, or takes those between braces out and returns them, to stand in a comment.</summary>
    /// <returns>For each what the comment above should still tell; empty where the lines are still there.</returns>
    public ImmutableArray<string> TakeOut(YamlMapping parent, params ImmutableArray<YamlEntry> entries)
    {
        if (!IsFlow(parent))
        {
            foreach (var entry in entries)
                Comment(entry);
            return [.. entries.Select(_ => "")];
        }

        // Neighbours go together, with the comma after them, or before them at the end.
        var all = parent.Entries;
        for (var first = 0; first < all.Length; first++)
        {
            if (!entries.Contains(all[first]))
                continue;
            var last = first;
            while (last + 1 < all.Length && entries.Contains(all[last + 1]))
                last++;
            if (last + 1 < all.Length)
                edits.Add((Offset(all[first].Place), Offset(all[last + 1].Place), ""));
            else
                edits.Add((first > 0 ? End(all[first - 1].Value) : Offset(all[first].Place), End(all[last].Value), ""));
            first = last;
        }

        return [.. entries.Select(entry => text[Offset(entry.Place)..End(entry.Value)].ReplaceLineEndings(" "))];
    }

    private void Comment(YamlEntry entry)
    {
        var column = entry.Place.Column - 1;
        for (var line = entry.Place.Line - 1; line <= LastLine(entry.Place); line++)
        {
            if (!string.IsNullOrWhiteSpace(text[lines[line]..LineEnd(line)]))
                edits.Add((lines[line] + column, lines[line] + column, "# "));
        }
    }

    /// <summary>Takes some of a list's items out and gives others new names; at least one is left.</summary>
    /// <param name="renamed">Null for what keeps its name.</param>
    public void TakeOut(YamlSequence list, Func<YamlNode, bool> isGone, Func<YamlNode, string?> renamed)
    {
        if (!IsFlow(list))
        {
            foreach (var item in list.Items)
            {
                if (isGone(item))
                    TakeOutItem(item);
                else if (renamed(item) is { } name)
                    Replace(item, Quoted(name));
            }

            return;
        }

        var left = list.Items.Where(item => !isGone(item)).Select(item => renamed(item) is { } name ? Quoted(name) : text[Offset(item.Place)..End(item)]);
        edits.Add((Offset(list.Items[0].Place), End(list.Items[^1]), string.Join(", ", left)));
    }

    /// <summary>Makes an item of a block's list a comment.</summary>
    public void TakeOutItem(YamlNode item)
    {
        for (var line = item.Place.Line - 1; line <= LastLineOf(item); line++)
            edits.Add((lines[line] + Indent(item.Place).Length, lines[line] + Indent(item.Place).Length, "# "));
    }

    public static YamlEntry? Find(YamlMapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key);

    public bool IsFlow(YamlNode node) => text[Offset(node.Place)] is '{' or '[';

    public int Offset(YamlPlace place) => lines[place.Line - 1] + place.Column - 1;

    /// <summary>Just after the node; of a block, the end of its last line.</summary>
    public int End(YamlNode node)
    {
        var start = Offset(node.Place);
        if (node is YamlScalar { Plain: true } scalar)
            return text.AsSpan(start).StartsWith(scalar.Text) ? start + scalar.Text.Length : LineEnd(node.Place.Line - 1);
        if (node is YamlScalar)
            return Closing(start);
        if (!IsFlow(node))
            return LineEnd(LastLineOf(node));
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '{' or '[')
                depth++;
            else if (text[at] is '}' or ']' && --depth == 0)
                return at + 1;
            else if (text[at] is '"' or '\'' && text[at - 1] is ' ' or '{' or '[' or ',')
                at = Closing(at) - 1;
        }

        return text.Length;
    }

    /// <summary>Just after the quotation mark that closes the one here.</summary>
    private int Closing(int start)
    {
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (quote == '"' && text[at] == '\\')
                at++;
            else if (text[at] == quote && quote == '\'' && at + 1 < text.Length && text[at + 1] == quote)
                at++;
            else if (text[at] == quote)
                return at + 1;
        }

        return text.Length;
    }

    /// <summary>The last line of a node, counted from 0.</summary>
    private int LastLineOf(YamlNode node) => node switch
    {
        YamlMapping { Entries: [.., var entry] } when !IsFlow(node) => LastLine(entry.Place),
        YamlSequence { Items: [.., var item] } when !IsFlow(node) => LastLineOf(item),
        _ => text.AsSpan(0, End(node)).Count('\n'),
    };

    /// <summary>The last line, counted from 0, that is indented under the entry; comments and empty lines below it are the next one's.</summary>
    private int LastLine(YamlPlace place)
    {
        var (column, last) = (place.Column - 1, place.Line - 1);
        for (var line = place.Line; line < lines.Length; line++)
        {
            var row = text[lines[line]..LineEnd(line)];
            var rest = row.TrimStart(' ');
            if (rest.Trim().Length == 0 || rest[0] == '#')
                continue;
            var indent = row.Length - rest.Length;
            if (indent < column || (indent == column && !rest.StartsWith("- ", StringComparison.Ordinal)))
                break;
            last = line;
        }

        return last;
    }

    private int LineEnd(int line) => line + 1 < lines.Length ? lines[line + 1] - 1 : text.Length;
}
