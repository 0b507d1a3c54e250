using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Reads a file the editor owns as bytes and refuses what is not UTF-8 text. Decoders put U+FFFD where a byte is wrong
/// and say nothing, so this comes before every parser.
/// </summary>
public static class SourceBytes
{
    /// <summary>
    /// The bytes without a byte order mark; null where the file cannot be read, is not UTF-8 or holds a NUL byte, which
    /// is then reported under the code of the stage that reads.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="shownPath">The path as messages write it.</param>
    public static ReadOnlyMemory<byte>? Read(
        string path, string shownPath, DiagnosticBag bag, string missingCode, string encodingCode)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var (reason, hint) = exception is FileNotFoundException or DirectoryNotFoundException
                ? ("There is no such file.", ShownPath.NearestFileHint(path))
                : ("The file cannot be read.", Directory.Exists(path)
                    ? ShownPath.NearestFileHint(path)
                    : "Look at who may read it, and whether another program holds it.");
            bag.Error(missingCode, new SourceSpan(shownPath), reason, hint);
            return null;
        }

        if (Check(bytes) is { } problem)
        {
            var span = new SourceSpan(shownPath, problem.Line, problem.Column);
            bag.Error(encodingCode, span, problem.Message, problem.Hint);
            return null;
        }

        return bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
    }

    /// <summary>The line, counted from 1, of the byte at <paramref name="offset"/>; LF, CR and CR LF each end one line.</summary>
    public static int LineAt(ReadOnlySpan<byte> bytes, int offset) => 1 + LineBreaks(bytes[..offset]);

    public static int LineBreaks(ReadOnlySpan<byte> bytes)
    {
        var breaks = bytes.Count((byte)'\n');
        for (var i = bytes.IndexOf((byte)'\r'); i >= 0;)
        {
            if (i + 1 >= bytes.Length || bytes[i + 1] != (byte)'\n')
                breaks++;
            var next = bytes[(i + 1)..].IndexOf((byte)'\r');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return breaks;
    }

    private static Problem? Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(1, 0, "The file is UTF-16, not UTF-8: it begins with the byte order mark of UTF-16.", SaveHint);
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return Nul(bytes, nul);
        if (Utf8.IsValid(bytes))
            return null;

        var at = FirstInvalid(bytes);
        var value = bytes[at];
        var guess = value is >= 0x80 and <= 0x9F
            ? "The file looks like Windows-1252."
            : "The file looks like Windows-1252 or Latin-1 (ISO 8859-1).";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The file is not UTF-8: byte 0x{value:X2} at offset {at} is not valid there.");
        return new(LineAt(bytes, at), ColumnAt(bytes, at), message, $"{guess} {SaveHint}");
    }

    private static Problem Nul(ReadOnlySpan<byte> bytes, int at)
    {
        // Latin text in UTF-16 has a zero in every second byte.
        var sample = bytes[..Math.Min(bytes.Length, 512)];
        if (sample.Count((byte)0) * 3 >= sample.Length && sample.Length > 3)
            return new(1, 0, "The file is not UTF-8: every second byte is zero, as in UTF-16.", SaveHint);
        var message = string.Create(CultureInfo.InvariantCulture, $"The file holds a NUL byte at offset {at}.");
        return new(
            LineAt(bytes, at), ColumnAt(bytes, at), message,
            "A text file holds none: export the file again, or remove the character.");
    }

    private const string SaveHint = "Save it as UTF-8 in the program it comes from (in Excel: «CSV UTF-8»).";

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>The character in its line, counted from 1; what stands before it is valid UTF-8.</summary>
    private static int ColumnAt(ReadOnlySpan<byte> bytes, int at)
    {
        var lineStart = bytes[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return Encoding.UTF8.GetCharCount(bytes[lineStart..at]) + 1;
    }

    private sealed record Problem(int Line, int Column, string Message, string Hint);
}
