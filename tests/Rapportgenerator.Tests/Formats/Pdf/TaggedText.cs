using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>One node of a PDF's structure tree.</summary>
/// <param name="Role">`P`, `H1`, `Figure` … (ISO 32000-1, 14.8.4).</param>
/// <param name="Page">Of a leaf: where its piece stands; else 0.</param>
/// <param name="Text">Of a leaf: the letters of one marked piece of a page; else "".</param>
internal sealed record TaggedNode(string Role, int Page, string Text, IReadOnlyList<TaggedNode> Children)
{
    /// <summary>The text below, in the order a screen reader reads it, without the nodes that <paramref name="skip"/> names.</summary>
    public string Read(Func<TaggedNode, bool> skip) =>
        skip(this) ? "" : Text + string.Concat(Children.Select(child => child.Read(skip)));

    /// <summary>The pages it stands on, ascending where it is not set apart.</summary>
    public IEnumerable<int> Pages => All().Where(node => node.Page > 0).Select(node => node.Page);

    public IEnumerable<TaggedNode> All() => Children.SelectMany(child => child.All()).Prepend(this);
}

/// <summary>Reads the structure tree with its text: what is said to a reader who does not see where it stands on the pages.</summary>
internal sealed class TaggedText
{
    private readonly PdfDocument file;
    private readonly Dictionary<IndirectReference, int> pages = [];
    private readonly Dictionary<int, Dictionary<int, string>> texts = [];

    private TaggedText(PdfDocument file)
    {
        this.file = file;
        var page = 0;
        if (file.Structure.Catalog.CatalogDictionary.Data["Pages"] is IndirectReferenceToken root)
            CountPages(root, ref page);
    }

    public static TaggedNode Of(PdfDocument file)
    {
        var reader = new TaggedText(file);
        var root = (DictionaryToken)reader.Found(file.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return new TaggedNode("", 0, "", [.. reader.Kids(root, page: 0)]);
    }

    private void CountPages(IndirectReferenceToken reference, ref int page)
    {
        var node = (DictionaryToken)Found(reference);
        if (!node.Data.TryGetValue("Kids", out var kids))
        {
            pages[reference.Data] = ++page;
            return;
        }

        foreach (var kid in ((ArrayToken)Found(kids)).Data)
            CountPages((IndirectReferenceToken)kid, ref page);
    }

    private IEnumerable<TaggedNode> Kids(DictionaryToken element, int page)
    {
        if (!element.Data.TryGetValue("K", out var kids))
            return [];
        return Found(kids) is ArrayToken several ? several.Data.SelectMany(kid => Kid(kid, page)) : Kid(kids, page);
    }

    private IEnumerable<TaggedNode> Kid(IToken token, int page)
    {
        switch (Found(token))
        {
            case NumericToken id:
                yield return new TaggedNode("", page, TextOf(page, id.Int), []);
                break;
            case DictionaryToken element:
                if (element.Data.TryGetValue("Pg", out var own) && own is IndirectReferenceToken reference)
                    page = pages[reference.Data];
                if (element.Data.TryGetValue("MCID", out var piece))
                    yield return new TaggedNode("", page, TextOf(page, ((NumericToken)piece).Int), []);
                else if (element.Data.TryGetValue("S", out var role))
                    yield return new TaggedNode(((NameToken)role).Data, 0, "", [.. Kids(element, page)]);
                break;
        }
    }

    private string TextOf(int page, int id)
    {
        if (!texts.TryGetValue(page, out var pieces))
        {
            texts[page] = pieces = [];
            foreach (var content in file.GetPage(page).GetMarkedContents().SelectMany(WithInner))
            {
                if (content.MarkedContentIdentifier >= 0)
                    pieces[content.MarkedContentIdentifier] = pieces.GetValueOrDefault(content.MarkedContentIdentifier) + LettersOf(content);
            }
        }

        return pieces.GetValueOrDefault(id, "");
    }

    private static string LettersOf(MarkedContentElement content) =>
        content.Letters.Aggregate(new StringBuilder(), (text, letter) => text.Append(letter.Value)).ToString();

    private static IEnumerable<MarkedContentElement> WithInner(MarkedContentElement content) =>
        content.Children.SelectMany(WithInner).Prepend(content);

    private IToken Found(IToken token)
    {
        while (token is IndirectReferenceToken reference)
            token = file.Structure.GetObject(reference.Data).Data;
        return token;
    }
}
