using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Docx;

/// <summary>`numbering.xml`: one kind of bullets, and a list of its own for each numbered list, which begins with its own number.</summary>
internal static class WordNumbering
{
    /// <summary>Id of all bulleted lists.</summary>
    public const int Bullets = 1;

    /// <summary>Id of the first numbered list.</summary>
    public const int FirstNumbered = 2;

    /// <summary>As many as Word has.</summary>
    public const int Levels = 9;

    /// <summary>What a level is indented by, in twentieths of a point: 6 millimetres.</summary>
    public const int Step = 340;

    /// <param name="lists">The numbered lists: the level of each, and the number it begins with.</param>
    public static string Xml(ImmutableArray<(int Level, int Start)> lists)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<w:numbering xmlns:w=\"{WordFile.Main}\">\n");
        Abstract(xml, 0, level => ("bullet", level % 2 == 0 ? "•" : "–"));
        Abstract(xml, 1, level => ("decimal", string.Create(CultureInfo.InvariantCulture, $"%{level + 1}.")));
        xml.Append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n");
        foreach (var (index, (level, start)) in lists.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{FirstNumbered + index}\"><w:abstractNumId w:val=\"1\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>\n");
        }

        return xml.Append("</w:numbering>").ToString();
    }

    private static void Abstract(StringBuilder xml, int id, Func<int, (string Format, string Text)> sign)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\n");
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = sign(level);
            xml.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{Step * (level + 1)}\" w:hanging=\"{Step}\"/></w:pPr></w:lvl>\n");
        }

        xml.Append("</w:abstractNum>\n");
    }
}
