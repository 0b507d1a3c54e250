using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Review.Claims;

/// <summary>Writes mended claims into the templates. A file is mended whole or left as it stands.</summary>
public static class ClaimFixWriter
{
    /// <summary>Each file is replaced at once, and keeps its line ends and its rights.</summary>
    /// <param name="bag">RG740 is a file that cannot be written, RG741 one that was changed since it was checked.</param>
    /// <returns>The fixes that were written.</returns>
    public static async Task<ImmutableArray<ClaimFix>> Write(IEnumerable<ClaimFix> fixes, DiagnosticBag bag, CancellationToken cancellation)
    {
        var written = ImmutableArray.CreateBuilder<ClaimFix>();
        foreach (var file in fixes.GroupBy(fix => fix.Path))
        {
            try
            {
                if (await Mend(file.Key, [.. file], bag, cancellation))
                    written.AddRange(file);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Refused(file.First(), bag);
            }
        }

        return written.ToImmutable();
    }

    private static async Task<bool> Mend(string path, ImmutableArray<ClaimFix> fixes, DiagnosticBag bag, CancellationToken cancellation)
    {
        // A link stays one: what it leads to is written.
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (IsReadOnly(path))
        {
            Refused(fixes[0], bag);
            return false;
        }

        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, cancellation));
        // From the end, so that earlier places stay where they are.
        foreach (var line in fixes.GroupBy(fix => fix.Span.Line).OrderByDescending(line => line.Key))
        {
            var (start, end) = TemplateLine.Find(text, line.Key);
            var mended = line.First().Before;
            if (text[start..end] != mended)
            {
                bag.Error(
                    "RG741", new SourceSpan(line.First().Span.File, line.Key), "The template was changed after it was checked, so nothing in it was mended.",
                    "Save it, and run `rapport check --fix` again.");
                return false;
            }

            text = text[..start] + ClaimFix.AfterAll(line) + text[end..];
        }

        var fresh = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(fresh, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }

        return true;
    }

    private static bool IsReadOnly(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
        || (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserWrite));

    private static void Refused(ClaimFix fix, DiagnosticBag bag) => bag.Error(
        "RG740", new SourceSpan(fix.Span.File), "The file cannot be written, so nothing in it was mended.", "See that it and its folder may be changed.");
}
