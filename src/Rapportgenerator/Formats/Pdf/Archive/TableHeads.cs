using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Formats.Pdf.Objects;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>
/// The heads in the survey's tables, which are those with a caption. Typst tags the first cell of a row as one of its numbers; here it
/// becomes the row's head. A row that heads a section begins the section's body, instead of being one more head of the whole
/// table, and every number gets the heads it has: of its column, its section and its row (ISO 32000-1, 14.8.5.7).
/// </summary>
internal sealed class TableHeads
{
    private readonly PdfObjects objects;
    private readonly List<KeyValuePair<PdfAtom, PdfReference>> named = [];

    private TableHeads(PdfObjects objects) => this.objects = objects;

    public static void Mend(PdfObjects objects)
    {
        var heads = new TableHeads(objects);
        for (var number = 1; number < objects.Size; number++)
        {
            if (objects[number]?.Value is PdfDictionary element && element.IsNamed("Type", "StructElem") && element.IsNamed("S", "Table"))
                heads.Table(number);
        }

        heads.AddToTree();
    }

    private void Table(int table)
    {
        var parts = Kids(table);
        if (!parts.Any(part => Is(part, "Caption")))
            return;
        var (row, columns, section) = (0, ImmutableArray<PdfAtom>.Empty, (PdfAtom?)null);
        foreach (var part in parts.Where(part => Is(part, "THead") || Is(part, "TBody")))
        {
            foreach (var line in Kids(part).Where(line => Is(line, "TR")))
            {
                var cells = Kids(line);
                if (cells.Length > 0 && cells.All(cell => Is(cell, "TH")))
                {
                    if (row == 0)
                        columns = [.. cells.Select(Id)];
                    else if (cells.Length == 1)
                        section = Section(cells[0]);
                }
                else if (cells.Length == columns.Length && cells.All(cell => Is(cell, "TD")))
                {
                    Row(cells, columns, section, Name(table, row));
                }

                row++;
            }
        }

        MoveSections(table, parts);
    }

    private PdfAtom Section(int head)
    {
        // Typst gives it the heads of all columns, as it stands below them all; the numbers below it would inherit them.
        SetTableAttribute(head, "Headers", null);
        return Id(head);
    }

    private void Row(ImmutableArray<int> cells, ImmutableArray<PdfAtom> columns, PdfAtom? section, PdfAtom name)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            PdfAtom?[] heads = [columns[index], section, index == 0 ? null : name];
            SetTableAttribute(cells[index], "Headers", new PdfArray([.. heads.OfType<PdfAtom>()]));
        }

        SetTableAttribute(cells[0], "Scope", PdfAtom.Name("Row"));
        objects.Change(cells[0], objects.Dictionary(cells[0]).With("S", PdfAtom.Name("TH")).With("ID", name));
        named.Add(new(name, new PdfReference(cells[0])));
    }

    /// <summary>
    /// To the body that each begins: out of the heads of the table, where Typst puts the first (there is one such part at most, 14.8.4.3.4),
    /// and out of bodies of their own, where it puts the others.
    /// </summary>
    private void MoveSections(int table, ImmutableArray<int> parts)
    {
        var first = parts.SelectMany(part => Kids(part)).FirstOrDefault(line => Is(line, "TR"));
        var kept = parts.ToBuilder();
        for (var index = 0; index + 1 < parts.Length; index++)
        {
            var (part, body) = (parts[index], parts[index + 1]);
            if (!(Is(part, "THead") || Is(part, "TBody")) || !Is(body, "TBody"))
                continue;
            var lines = Kids(part);
            var stay = lines.Length;
            while (stay > 0 && lines[stay - 1] != first && Kids(lines[stay - 1]) is [var only] && Is(only, "TH"))
                stay--;
            if (stay == lines.Length)
                continue;
            foreach (var line in lines[stay..])
                objects.Change(line, objects.Dictionary(line).With("P", new PdfReference(body)));
            SetKids(body, [.. lines[stay..], .. Kids(body)]);
            if (stay > 0)
            {
                SetKids(part, lines[..stay]);
                continue;
            }

            kept.Remove(part);
            objects[part] = null;
        }

        if (kept.Count < parts.Length)
            SetKids(table, kept);
    }

    /// <summary>What has an identifier is found by it: the tree is sorted by the identifiers' bytes (7.9.6).</summary>
    private void AddToTree()
    {
        if (named.Count == 0)
            return;
        if (objects.Dictionary(objects.Root)["StructTreeRoot"] is not PdfReference root
            || objects.Dictionary(root.Number) is var structure && structure["IDTree"] is not PdfDictionary)
        {
            throw new UnexpectedPdfException("a tree of identifiers was expected", objects.Root);
        }

        var tree = (PdfDictionary)structure["IDTree"]!;
        if (tree["Names"] is not PdfArray names || tree["Kids"] is not null)
            throw new UnexpectedPdfException("a flat tree of identifiers was expected", root.Number);
        for (var index = 0; index + 1 < names.Items.Length; index += 2)
            named.Add(new((PdfAtom)names.Items[index], (PdfReference)names.Items[index + 1]));
        var sorted = named.OrderBy(each => each.Key.ToString(), StringComparer.Ordinal).SelectMany(each => (PdfValue[])[each.Key, each.Value]);
        objects.Change(root.Number, structure.With("IDTree", tree.With("Names", new PdfArray([.. sorted]))));
    }

    private void SetTableAttribute(int cell, string name, PdfValue? value)
    {
        var element = objects.Dictionary(cell);
        var all = element["A"] is PdfArray array ? array.Items : [];
        var index = 0;
        while (index < all.Length && !(all[index] is PdfDictionary each && each.IsNamed("O", "Table")))
            index++;
        if (index == all.Length)
            all = all.Add(PdfDictionary.Of(("O", PdfAtom.Name("Table"))));
        var owned = (PdfDictionary)all[index];
        all = all.SetItem(index, value is null ? owned.Without(name) : owned.With(name, value));
        objects.Change(cell, element.With("A", new PdfArray(all)));
    }

    /// <summary>Begins with another letter than the compiler's, so that none is there twice.</summary>
    private static PdfAtom Name(int table, int row) => PdfAtom.Text(string.Create(CultureInfo.InvariantCulture, $"R{table}y{row}"));

    private PdfAtom Id(int head) =>
        objects.Dictionary(head)["ID"] as PdfAtom ?? throw new UnexpectedPdfException("an identifier was expected", head);

    private bool Is(int element, string kind) => objects.Dictionary(element).IsNamed("S", kind);

    private ImmutableArray<int> Kids(int element) =>
        objects.Dictionary(element)["K"] is PdfArray kids ? [.. kids.Items.OfType<PdfReference>().Select(kid => kid.Number)] : [];

    private void SetKids(int element, IEnumerable<int> kids) =>
        objects.Change(element, objects.Dictionary(element).With("K", new PdfArray([.. kids.Select(kid => new PdfReference(kid))])));
}
