namespace Rapportgenerator.Formats.Html;

/// <summary>The attributes of a tag that we wrote ourselves: `name="value"`, the value still escaped.</summary>
internal ref struct TagAttributes
{
    private ReadOnlySpan<char> rest;

    private TagAttributes(ReadOnlySpan<char> tag) => rest = tag;

    public static TagAttributes In(ReadOnlySpan<char> tag) => new(tag);

    public (string Name, string Value) Current { get; private set; }

    public readonly TagAttributes GetEnumerator() => this;

    public bool MoveNext()
    {
        var opening = rest.IndexOf("=\"");
        if (opening < 0)
            return false;
        var name = rest[(rest[..opening].LastIndexOf(' ') + 1)..opening];
        rest = rest[(opening + 2)..];
        var closing = rest.IndexOf('"');
        Current = (name.ToString(), rest[..closing].ToString());
        rest = rest[(closing + 1)..];
        return true;
    }
}
