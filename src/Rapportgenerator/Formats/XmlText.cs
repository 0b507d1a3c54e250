using System.Text;

namespace Rapportgenerator.Formats;

/// <summary>Texts as XML can hold them.</summary>
internal static class XmlText
{
    /// <summary>Without what XML 1.0 (§2.2) does not allow; half a surrogate pair becomes «�».</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Where(IsAllowed).Select(rune => rune.ToString()));

    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));

    /// <summary>Escaped for text and for attributes in double quotation marks.</summary>
    public static void Append(StringBuilder xml, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '"': xml.Append("&quot;"); break;
                default:
                    if (IsAllowed(rune))
                        xml.Append(rune);
                    break;
            }
        }
    }
}
