using Rapportgenerator.Formats.Pdf.Objects;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>
/// What a link's description says (`Contents`; PDF/UA-1, 7.18.5): the name of the section it leads to, as the bookmarks have it. Typst writes
/// «Chapter, page 3» for sections without a number, and a space before the name of a figure.
/// </summary>
internal static class LinkNames
{
    public static void Mend(PdfObjects objects)
    {
        var titles = Titles(objects);
        for (var number = 1; number < objects.Size; number++)
        {
            if (objects[number]?.Value is not PdfDictionary link || !link.IsNamed("Type", "Annot") || link["Contents"] is not PdfAtom contents)
                continue;
            var name = link["Dest"] is PdfAtom target && titles.TryGetValue(target.ToString(), out var title) ? title : WithoutSpace(contents);
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
        return System.Text.Encoding.ASCII.GetString(syntax.Written);
    }

    private static PdfAtom WithoutSpace(PdfAtom text)
    {
        var written = text.Written.Span;
        if (written.StartsWith("( "u8))
            return new PdfAtom((byte[])[(byte)'(', .. written["( ".Length..]]);
        return written.StartsWith("<FEFF0020"u8) ? new PdfAtom((byte[])[.. "<FEFF"u8, .. written["<FEFF0020".Length..]]) : text;
    }
}
