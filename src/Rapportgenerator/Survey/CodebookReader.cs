using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads `kodebok.yaml`. Finds every problem in one reading; a codebook with a problem is not used at all.</summary>
public static class CodebookReader
{
    /// <summary>
    /// The codebook, or null with at least one error in the bag. Breakdowns that take their classes from the frame have
    /// none yet: see <see cref="FrameBreakdowns"/>.
    /// </summary>
    /// <param name="shownPath">The path as messages write it.</param>
    public static Codebook? Read(string path, string shownPath, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var codebook = YamlReader.Read(path, shownPath, problems) is { } root
            ? Codebook(new YamlCursor(root, problems, CodebookShape.Root), path, problems)
            : null;
        bag.AddAll(problems);
        return problems.HasErrors ? null : codebook;
    }

    private static Codebook Codebook(YamlCursor yaml, string path, DiagnosticBag bag)
    {
        var columns = new ColumnRegister(bag);
        var info = LayoutReader.Info(yaml, bag, out var texts);
        var layout = LayoutReader.Data(yaml, texts, columns, bag, out var statusColumns);
        var missing = LayoutReader.Missing(yaml);
        var roles = LayoutReader.Roles(yaml, texts, statusColumns, bag);
        var chapters = LayoutReader.Chapters(yaml, texts, bag);
        var breakdowns = BreakdownReader.Read(yaml, layout, texts, bag);
        var options = new OptionReader(yaml, texts, missing, columns, bag);
        var reader = new QuestionReader(roles, chapters, options, texts, columns, bag);
        var questions = reader.Read(yaml);
        FilterCheck.Run(questions, reader.Unread, layout, missing, bag);
        var all = PoolReader.Read(yaml, texts, questions, reader.Unread, bag);
        yaml.Close();
        return new Codebook
        {
            File = path,
            Info = info,
            Data = layout,
            Missing = missing,
            Roles = roles,
            Breakdowns = breakdowns,
            Chapters = chapters,
            Questions = all,
        };
    }
}
