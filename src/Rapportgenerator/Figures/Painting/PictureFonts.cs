using Rapportgenerator.Diagnostics;
using SkiaSharp;

namespace Rapportgenerator.Figures.Painting;

/// <summary>
/// The two faces pictures are set in, from the files that their texts were measured with; the machine's own fonts are
/// never asked. May be read by several threads.
/// </summary>
internal sealed class PictureFonts : IDisposable
{
    private readonly SKTypeface regular = Read(bold: false);
    private readonly SKTypeface semiBold = Read(bold: true);

    /// <summary>Null, with RG650 in the bag, where this machine cannot draw: this is the first call of the drawing library, which brings a part of its own for each kind of machine.</summary>
    /// <param name="reportFile">Where the mistake is told.</param>
    public static PictureFonts? Open(string reportFile, DiagnosticBag bag)
    {
        try
        {
            return new PictureFonts();
        }
        catch (Exception problem) when (problem is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            bag.Error(
                "RG650", new SourceSpan(Path.GetFileName(reportFile)),
                "The figures cannot be drawn as pictures: this machine lacks the program's drawing library (libSkiaSharp).",
                "Build the program anew with `./rapport`, which brings the library, or build with `--formats pdf`.");
            return null;
        }
    }

    /// <summary>The caller disposes of it.</summary>
    public SKFont Of(bool bold, double size) => new(bold ? semiBold : regular, (float)size)
    {
        // As the text was measured: not rounded to whole pixels.
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
    };

    public void Dispose()
    {
        regular.Dispose();
        semiBold.Dispose();
    }

    private static SKTypeface Read(bool bold)
    {
        using var file = FontMetrics.OpenFont(bold);
        return SKTypeface.FromStream(file) ?? throw new InvalidDataException("A font of the charts is no font.");
    }
}
