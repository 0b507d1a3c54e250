using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Rapportgenerator.Tests.Formats.Pdf.Archive;

/// <summary>The structure elements of a PDF as PdfPig reads them, with the text of each.</summary>
internal sealed record Tag(string Kind, string? Id, string? Scope, string[] Headers, string Text, Tag[] Kids)
{
    public static Tag TreeOf(PdfDocument pdf)
    {
        var texts = new Dictionary<(int Page, int Id), string>();
        foreach (var page in pdf.GetPages())
        {
            foreach (var content in page.GetMarkedContents().Where(content => content.MarkedContentIdentifier >= 0))
                texts[(page.Number, content.MarkedContentIdentifier)] = string.Concat(content.Letters.Select(letter => letter.Value));
        }

        var root = (DictionaryToken)Value(pdf, pdf.Structure.Catalog.CatalogDictionary, "StructTreeRoot")!;
        return Of(pdf, ((ArrayToken)root.Data["K"]).Data[0], texts);
    }

    public IEnumerable<Tag> All() => Kids.SelectMany(kid => kid.All()).Prepend(this);

    public static IToken? Value(PdfDocument pdf, DictionaryToken dictionary, string name) =>
        dictionary.Data.TryGetValue(name, out var value) ? Resolved(pdf, value) : null;

    private static IToken Resolved(PdfDocument pdf, IToken value) =>
        value is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : value;

    private static Tag Of(PdfDocument pdf, IToken token, Dictionary<(int Page, int Id), string> texts)
    {
        var element = (DictionaryToken)Resolved(pdf, token);
        var attributes = element.Data.TryGetValue("A", out var all) ? ((ArrayToken)all).Data.Cast<DictionaryToken>().ToArray() : [];
        IToken? Attribute(string name) => attributes.Select(each => each.Data.GetValueOrDefault(name)).FirstOrDefault(each => each is not null);
        var kids = element.Data.TryGetValue("K", out var k) ? ((ArrayToken)k).Data : [];
        var page = element.Data.TryGetValue("Pg", out var on) ? Enumerable.Range(1, pdf.NumberOfPages).First(number => IsPage(pdf, number, (IndirectReferenceToken)on)) : 0;
        var elements = kids.OfType<IndirectReferenceToken>().Select(kid => Of(pdf, kid, texts)).ToArray();
        var at = 0;
        var text = string.Concat(kids.Select(kid => kid switch
        {
            NumericToken number => texts[(page, number.Int)],
            IndirectReferenceToken => elements[at++].Text,
            _ => "",
        }));
        return new Tag(
            ((NameToken)element.Data["S"]).Data, (element.Data.GetValueOrDefault("ID") as StringToken)?.Data, (Attribute("Scope") as NameToken)?.Data,
            [.. (Attribute("Headers") as ArrayToken)?.Data.Cast<StringToken>().Select(each => each.Data) ?? []], text, elements);
    }

    /// <summary>The compiler lists all pages in one array.</summary>
    private static bool IsPage(PdfDocument pdf, int number, IndirectReferenceToken page)
    {
        var pages = (DictionaryToken)Value(pdf, pdf.Structure.Catalog.CatalogDictionary, "Pages")!;
        return ((IndirectReferenceToken)((ArrayToken)pages.Data["Kids"]).Data[number - 1]).Data.Equals(page.Data);
    }
}
