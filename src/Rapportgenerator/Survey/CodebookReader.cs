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
            ? Codebook(new YamlCursor(root, problems), path, problems)
            : null;
        bag.AddAll(problems);
        return problems.HasErrors ? null : codebook;
    }

    private static Codebook Codebook(YamlCursor yaml, string path, DiagnosticBag bag)
    {
        var columns = new ColumnRegister(bag);
        var info = LayoutReader.Info(yaml, bag);
        var layout = LayoutReader.Data(yaml, columns, bag, out var statusColumns);
        var missing = LayoutReader.Missing(yaml);
        var roles = LayoutReader.Roles(yaml, statusColumns, bag);
        var chapters = LayoutReader.Chapters(yaml, bag);
        var breakdowns = BreakdownReader.Read(yaml, bag);
        var options = new OptionReader(yaml, missing, columns, bag);
        var reader = new QuestionReader(roles, chapters, options, columns, bag);
        var questions = reader.Read(yaml);
        FilterCheck.Run(questions, reader.Unread, layout, missing, bag);
        var all = PoolReader.Read(yaml, questions, reader.Unread, bag);
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
