namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>The compiler's PDF is not laid out as it was when this was written; nothing is made of it rather than a broken file.</summary>
internal sealed class UnexpectedPdfException(string expected, int offset)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{expected}, at byte {offset}"));
