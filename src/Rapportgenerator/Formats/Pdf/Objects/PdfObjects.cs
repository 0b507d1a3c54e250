namespace Rapportgenerator.Formats.Pdf.Objects;

/// <param name="Stream">As it stands in the file, filtered; null for what is no stream.</param>
internal sealed record PdfObject(PdfValue Value, ReadOnlyMemory<byte>? Stream = null);

/// <summary>All of one file, on its way from the compiler's bytes to the finished ones: by number, to be changed and added to.</summary>
internal sealed class PdfObjects(PdfObject?[] objects, int root, int info)
{
    private readonly List<PdfObject?> objects = [.. objects];

    /// <summary>One more than the highest number.</summary>
    public int Size => objects.Count;

    /// <summary>Number of the catalogue.</summary>
    public int Root => root;

    /// <summary>Number of the document information dictionary.</summary>
    public int Info => info;

    /// <summary>Null for a number that is free, as 0 is.</summary>
    public PdfObject? this[int number]
    {
        get => objects[number];
        set => objects[number] = value;
    }

    public PdfReference Add(PdfObject added)
    {
        objects.Add(added);
        return new PdfReference(objects.Count - 1);
    }

    /// <exception cref="UnexpectedPdfException">The object is none, or something else.</exception>
    public PdfDictionary Dictionary(int number) =>
        number < Size && objects[number]?.Value is PdfDictionary dictionary ? dictionary : throw new UnexpectedPdfException("a dictionary was expected", number);

    /// <summary>The value, or what it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfReference reference ? objects[reference.Number]?.Value : value;

    /// <summary>Changes a dictionary; a stream stays with it.</summary>
    public void Change(int number, PdfDictionary changed) => objects[number] = objects[number]! with { Value = changed };
}
