using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The addresses that a part of the file links to: each has an id there.</summary>
internal sealed class WordLinks
{
    private readonly List<Uri> addresses = [];

    public IEnumerable<(string Id, Uri Address)> All => addresses.Select((address, index) => (IdAt(index), address));

    public string IdOf(Uri address)
    {
        var index = addresses.FindIndex(known => known.OriginalString == address.OriginalString);
        if (index >= 0)
            return IdAt(index);
        addresses.Add(address);
        return IdAt(addresses.Count - 1);
    }

    private static string IdAt(int index) => string.Create(CultureInfo.InvariantCulture, $"link{index + 1}");
}

/// <param name="Id">Of the relationship from the text.</param>
internal sealed record WordPicture(string Id, ReadOnlyMemory<byte> Png);

/// <summary>What the contents list.</summary>
/// <param name="Number">«1», «Vedlegg A», or null.</param>
/// <param name="Language">Tag, where it is another than the document's.</param>
internal sealed record WordContentsLine(int Level, string? Number, string Title, string Place, string? Language);

/// <summary>The chapters as markup, and what they need beside it.</summary>
/// <param name="Body">Paragraphs and tables.</param>
/// <param name="Footnotes">`w:footnote` elements.</param>
/// <param name="Lists">The numbered lists: the level of each, and the number it begins with.</param>
internal sealed record WordText(
    string Body, string Footnotes, WordLinks Links, WordLinks FootnoteLinks, ImmutableArray<WordContentsLine> Contents,
    ImmutableArray<WordPicture> Pictures, ImmutableArray<(int Level, int Start)> Lists);
