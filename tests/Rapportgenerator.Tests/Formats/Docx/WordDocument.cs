using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Docx;

namespace Rapportgenerator.Tests.Formats.Docx;

/// <summary>A publication's Word file, read back.</summary>
internal sealed partial class WordDocument : IDisposable
{
    private WordDocument(byte[] bytes)
    {
        Bytes = bytes;
        Package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public MainDocumentPart Main => Package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public WordprocessingDocument Package { get; }

    /// <summary>The Word file of a document that must be without problems.</summary>
    public static WordDocument Of(ReportDocument document, bool draft = false)
    {
        var bag = new DiagnosticBag();
        var file = DocxFormat.Write(document, bag, draft);
        Assert.Empty(bag.Sorted());
        return new WordDocument(file!.Content.ToArray());
    }

    public static WordDocument Read(string path) => new(File.ReadAllBytes(path));

    /// <summary>What Word's own schemas have against it.</summary>
    public IEnumerable<string> Faults() => new OpenXmlValidator(FileFormatVersions.Microsoft365)
        .Validate(Package, TestContext.Current.CancellationToken)
        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    public IEnumerable<Paragraph> Paragraphs(string style) => Body.Descendants<Paragraph>().Where(each => StyleOf(each) == style);

    public IEnumerable<string> Texts(string style) => Paragraphs(style).Select(TextOf);

    public static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;

    /// <summary>What a reader reads: breaks and tabs are spaces, and the sign of a footnote is none.</summary>
    public static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            if (part is Text words)
                text.Append(words.Text);
            else if (part is Break or TabChar)
                text.Append(' ');
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>The chapters' texts, each from its heading of level 1 on; what stands before is left out.</summary>
    public IReadOnlyList<string> Chapters()
    {
        var chapters = new List<StringBuilder>();
        foreach (var block in Body.Elements().Where(each => each is Paragraph or Table))
        {
            if (block is Paragraph paragraph && StyleOf(paragraph) == "Heading1")
                chapters.Add(new StringBuilder());
            if (chapters.Count == 0)
                continue;
            foreach (var line in block is Paragraph one ? [one] : block.Descendants<Paragraph>())
                chapters[^1].Append(TextOf(line)).Append(' ');
        }

        return [.. chapters.Select(chapter => Spaces().Replace(chapter.ToString(), " ").Trim())];
    }

    public void Dispose() => Package.Dispose();

    [GeneratedRegex(@"[\s\u00A0\u2002]+")]
    private static partial Regex Spaces();
}
