using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>A node of a YAML file, with the place an error about it points at.</summary>
public abstract record YamlNode(YamlPlace Place)
{
    public SourceSpan Span => Place.Span;

    /// <summary>What the node is, for «expected a list, found …».</summary>
    public abstract string Kind { get; }
}

/// <param name="Text">The value after quoting and folding; no type has been guessed from it.</param>
/// <param name="Plain">Written without quotes, so that `5` may be a number and `true` a truth value.</param>
public sealed record YamlScalar(string Text, bool Plain, YamlPlace Place) : YamlNode(Place)
{
    public bool IsEmpty => Plain && (Text is "" or "~" or "null");

    public override string Kind =>
        IsEmpty ? "nothing"
        : Text.Length == 0 ? "an empty text"
        : !Plain ? "text in quotes"
        : decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? "a number"
            : $"the text `{(Text.Length > 40 ? Text[..40] + "…" : Text)}`";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, YamlPlace Place) : YamlNode(Place)
{
    public override string Kind => "a list";
}

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, YamlPlace Place) : YamlNode(Place)
{
    public override string Kind => "keys with values";
}

/// <param name="Place">Where the key stands; its path is the value's.</param>
public sealed record YamlEntry(string Key, YamlPlace Place, YamlNode Value);

/// <summary>
/// A line, a column and the way from the root. The path's text is put together only when someone asks for it: a codebook
/// has thousands of nodes, and few are ever written about.
/// </summary>
/// <param name="Key">The last step where it is a key; null at the root and in lists.</param>
/// <param name="Index">The last step where it is a list's item, counted from 0.</param>
public sealed record YamlPlace(string File, int Line, int Column, YamlPlace? Parent, string? Key, int Index)
{
    /// <summary>«chapters[2].bind.digital»; empty at the root.</summary>
    public string Path
    {
        get
        {
            if (Parent is null)
                return "";
            var parent = Parent.Path;
            if (Key is null)
                return string.Create(CultureInfo.InvariantCulture, $"{parent}[{Index}]");
            return parent.Length == 0 ? Key : $"{parent}.{Key}";
        }
    }

    public SourceSpan Span => new(File, Line, Column, Parent is null ? null : Path);
}
