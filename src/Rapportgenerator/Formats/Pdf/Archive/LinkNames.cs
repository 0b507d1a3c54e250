using System.Text;
using Rapportgenerator.Formats.Pdf.Objects;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>
/// What a link's description says (`Contents`; PDF/UA-1, 7.18.5): the name of the section it leads to, as the bookmarks have it. Typst writes
/// «Chapter, page 3» for sections without a number, a space before the name of a figure, «Footnote 1» in any language, and its number alone
/// for the way back from a footnote.
/// </summary>
internal static class LinkNames
{
    private const string Footnote = "(Footnote ";

    public static void Mend(PdfObjects objects, Wording words)
    {
        var titles = Titles(objects);
        for (var number = 1; number < objects.Size; number++)
        {
            if (objects[number]?.Value is not PdfDictionary link || !link.IsNamed("Type", "Annot") || link["Contents"] is not PdfAtom contents)
                continue;
            var name = link["Dest"] is PdfAtom target && titles.TryGetValue(target.ToString(), out var title) ? title : Named(contents, words);
            if (name != contents)
                objects.Change(number, link.With("Contents", name));
        }
    }

    /// <summary>By the written name of the destination: the title of the bookmark that leads to the same place.</summary>
    private static Dictionary<string, PdfAtom> Titles(PdfObjects objects)
    {
        var bookmarks = new Dictionary<string, PdfAtom>(StringComparer.Ordinal);
        for (var number = 1; number < objects.Size; number++)
        {
            if (objects[number]?.Value is PdfDictionary { Entries: var entries } bookmark && entries.Length > 0
                && bookmark["Title"] is PdfAtom title && bookmark["Parent"] is PdfReference && objects.Resolve(bookmark["Dest"]) is PdfArray place)
            {
                bookmarks.TryAdd(Written(place), title);
            }
        }

        var titles = new Dictionary<string, PdfAtom>(StringComparer.Ordinal);
        if (objects.Resolve(objects.Dictionary(objects.Root)["Names"]) is not PdfDictionary trees
            || objects.Resolve(trees["Dests"]) is not PdfDictionary { } tree || tree["Names"] is not PdfArray names)
        {
            return titles;
        }

        for (var index = 0; index + 1 < names.Items.Length; index += 2)
        {
            if (names.Items[index] is PdfAtom name && objects.Resolve(names.Items[index + 1]) is PdfArray place
                && bookmarks.TryGetValue(Written(place), out var title))
            {
                titles[name.ToString()] = title;
            }
        }

        return titles;
    }

    private static string Written(PdfArray place)
    {
        var syntax = new PdfSyntax();
        place.WriteTo(syntax);
        return Encoding.ASCII.GetString(syntax.Written);
    }

    private static PdfAtom Named(PdfAtom text, Wording words)
    {
        var written = text.Written.Span;
        if (written.StartsWith("<FEFF0020"u8))
            return new PdfAtom((byte[])[.. "<FEFF"u8, .. written["<FEFF0020".Length..]]);
        var said = text.ToString();
        if (said.StartsWith("( ", StringComparison.Ordinal))
            return new PdfAtom((byte[])[(byte)'(', .. written["( ".Length..]]);
        if (said.StartsWith(Footnote, StringComparison.Ordinal))
            return PdfAtom.Text(words.Footnote + NumberStyle.HardSpace + said[Footnote.Length..^1]);
        return said.Length > 2 && said[1..^1].All(char.IsAsciiDigit) ? PdfAtom.Text(words.BackToText) : text;
    }
}
