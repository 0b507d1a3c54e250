using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Reads a YAML file into nodes with places. Stricter than YAML: one document, no anchors, aliases or tags, no duplicate
/// keys, keys that are plain names, at most 30 levels. Nothing is resolved: whether `5` is a number is for
/// <see cref="YamlCursor"/> to say, so a label that reads `No` stays a label.
/// </summary>
public sealed class YamlReader
{
    public const int MaximumDepth = 30;

    private readonly string text;
    private readonly string file;
    private readonly DiagnosticBag bag;
    private readonly Parser parser;
    private readonly Stack<YamlPlace> openBrackets = [];
    private bool anchorReported;
    private bool tagReported;
    private bool failed;

    private YamlReader(string text, string file, DiagnosticBag bag)
    {
        this.text = text;
        this.file = file;
        this.bag = bag;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root mapping, or null with at least one error in the bag.</summary>
    public static YamlMapping? Read(string path, string shownPath, DiagnosticBag bag)
    {
        if (SourceBytes.Read(path, shownPath, bag, "RG101", "RG102") is not { } bytes)
            return null;
        return Parse(Encoding.UTF8.GetString(bytes.Span), shownPath, bag);
    }

    public static YamlMapping? Parse(string text, string shownPath, DiagnosticBag bag) =>
        new YamlReader(text, shownPath, bag).Document();

    private YamlMapping? Document()
    {
        YamlNode? root;
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is StreamEnd or null)
            {
                bag.Error("RG103", new SourceSpan(file), "The file is empty.", "Write the keys it needs, or name another file.");
                return null;
            }

            parser.MoveNext();
            root = Node(new YamlPlace(file, Line(parser.Current), Column(parser.Current), null, null, 0), 1);
            if (root is null)
                return null;
            parser.MoveNext();
            if (parser.Current is DocumentStart second)
            {
                bag.Error(
                    "RG104", new SourceSpan(file, Line(second), Column(second)), "The file holds a second document.",
                    "Remove the line «---» and what follows it.");
                return null;
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            // The scanner throws InvalidOperationException where a bracket is left open.
            YamlSyntax.Report(exception, text, file, openBrackets.TryPeek(out var bracket) ? bracket : null, bag);
            return null;
        }

        if (root is not YamlMapping mapping)
        {
            bag.Error("RG108", root.Span, $"The file must hold keys with values, but holds {root.Kind}.", "Write it as `key: value` lines.");
            return null;
        }

        return failed ? null : mapping;
    }

    /// <summary>The node that begins at the parser's event; afterwards the parser stands behind it. Null where reading must stop.</summary>
    private YamlNode? Node(YamlPlace place, int depth)
    {
        if (depth > MaximumDepth)
        {
            bag.Error("RG104", place.Span with { Place = null }, "The file is nested more than 30 levels deep.", "Check the brackets and the indentation.");
            return null;
        }

        if (parser.Current is NodeEvent node)
            RefuseMarks(node, place);
        switch (parser.Current)
        {
            case Scalar scalar:
                CheckCharacters(scalar, place);
                parser.MoveNext();
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, place);
            case AnchorAlias:
                RefuseAnchor(place);
                parser.MoveNext();
                return new YamlScalar("", true, place);
            case SequenceStart sequence:
                return Within(sequence.Style == SequenceStyle.Flow, place, () => Sequence(place, depth));
            case MappingStart mapping:
                return Within(mapping.Style == MappingStyle.Flow, place, () => Mapping(place, depth));
            default:
                throw new InvalidOperationException($"Unexpected YAML event {parser.Current?.GetType().Name}.");
        }
    }

    private YamlNode? Within(bool inBrackets, YamlPlace place, Func<YamlNode?> read)
    {
        if (!inBrackets)
            return read();
        // Left on the stack when the parser throws: it is the bracket the message points at.
        openBrackets.Push(place);
        var node = read();
        openBrackets.Pop();
        return node;
    }

    private YamlSequence? Sequence(YamlPlace place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        parser.MoveNext();
        while (parser.Current is not SequenceEnd)
        {
            var itemPlace = new YamlPlace(file, Line(parser.Current), Column(parser.Current), place, null, items.Count);
            if (Node(itemPlace, depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        parser.MoveNext();
        return new YamlSequence(items.DrainToImmutable(), place);
    }

    private YamlMapping? Mapping(YamlPlace place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        parser.MoveNext();
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key)
            {
                bag.Error(
                    "RG104", new SourceSpan(file, Line(parser.Current), Column(parser.Current), place.Parent is null ? null : place.Path),
                    "A key must be a name.", "Put the text in quotes if it begins with *, &, [ or {.");
                return null;
            }

            var keyPlace = new YamlPlace(file, Line(key), Column(key), place, key.Value, 0);
            RefuseMarks(key, keyPlace);
            CheckCharacters(key, keyPlace);
            parser.MoveNext();
            var valuePlace = keyPlace with { Line = Line(parser.Current), Column = Column(parser.Current) };
            if (Node(valuePlace, depth + 1) is not { } value)
                return null;
            if (entries.Count > 0 && entries[^1].Value is YamlScalar whole && IsFraction(key.Value, value, keyPlace, whole))
            {
                Fail("RG108", whole.Place, $"`{whole.Place.Key}` has a comma before its decimals.", $"Write {whole.Text}.{key.Value}.");
                continue;
            }

            if (Earlier(entries, key.Value) is { } earlier)
            {
                Fail("RG105", keyPlace, $"The key `{key.Value}` stands twice.", $"It stands on line {earlier.Place.Line} already; keep one of them.");
                continue;
            }

            entries.Add(new YamlEntry(key.Value, keyPlace, value));
        }

        parser.MoveNext();
        return new YamlMapping(entries.DrainToImmutable(), place);
    }

    /// <summary>Whether the key is no key but what stands after a decimal comma: in `{ from: 17,5 }`, YAML reads `from: 17` and `5`.</summary>
    private static bool IsFraction(string key, YamlNode value, YamlPlace at, YamlScalar whole) => value is YamlScalar { IsEmpty: true }
        && key.All(char.IsAsciiDigit) && whole.Plain && whole.Text.TrimStart('-').All(char.IsAsciiDigit)
        && (at.Line, at.Column) == (whole.Place.Line, whole.Place.Column + whole.Text.Length + 1);

    private static YamlEntry? Earlier(ImmutableArray<YamlEntry>.Builder entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key == key)
                return entry;
        }

        return null;
    }

    /// <summary>Anchors and tags: each kind is reported once, for a file with one often has thousands.</summary>
    private void RefuseMarks(NodeEvent node, YamlPlace place)
    {
        if (!node.Anchor.IsEmpty)
            RefuseAnchor(place);
        if (!node.Tag.IsEmpty && !tagReported)
        {
            tagReported = true;
            Fail("RG104", place, "Tags (!name) are not read.", "Remove the tag; put a text that begins with ! in quotes.");
        }
    }

    private void RefuseAnchor(YamlPlace place)
    {
        if (anchorReported)
            return;
        anchorReported = true;
        Fail(
            "RG104", place, "Anchors (&name) and aliases (*name) are not read.",
            "Write the value out where it is used; put a text that begins with & or * in quotes.");
    }

    private void CheckCharacters(Scalar scalar, YamlPlace place)
    {
        foreach (var character in scalar.Value)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            {
                Fail("RG104", place, $"The text holds the control character U+{(int)character:X4}.", "Remove it.");
                return;
            }
        }
    }

    private void Fail(string code, YamlPlace place, string message, string hint)
    {
        failed = true;
        bag.Error(code, place.Span, message, hint);
    }

    private static int Line(ParsingEvent? at) => (int)(at?.Start.Line ?? 0);

    private static int Column(ParsingEvent? at) => (int)(at?.Start.Column ?? 0);
}
