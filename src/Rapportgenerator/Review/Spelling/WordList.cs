using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Review.Spelling;

/// <summary>The words that the publication has of its own: its names, its questionnaire's words, and the editors' word list.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> beginnings = [];

    /// <summary>`templates/language/nb.words.txt`: a word a line, `#` before a remark, `*` at the end for any ending.</summary>
    /// <param name="unitNames">The municipalities.</param>
    public static WordList Of(ReportDocument document, LanguageCode language, ImmutableArray<string> unitNames, DiagnosticBag bag)
    {
        var list = new WordList();
        IEnumerable<string> names = [document.Definition.Title, document.Definition.Publisher, .. unitNames, .. document.Codebooks.SelectMany(Texts)];
        foreach (var text in names)
            list.Add(text);

        var path = LanguageFile.PathOf(document.Definition.Templates, language, ".words.txt");
        if (File.Exists(path) && SourceBytes.Read(path, ShownPath.Of(path, document.Definition.Folder), bag, "RG138", "RG138") is { } bytes)
        {
            foreach (var line in System.Text.Encoding.UTF8.GetString(bytes.Span).Split('\n'))
                list.AddLine(line.Split('#')[0].Trim());
        }

        return list;
    }

    public bool Has(string word) => words.Contains(word) || beginnings.Exists(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private void AddLine(string word)
    {
        if (word.EndsWith('*') && word.Length > 1)
            beginnings.Add(word[..^1]);
        else if (word.Length > 0)
            words.Add(word);
    }

    private void Add(string text)
    {
        foreach (var word in WordSplitter.Split(text))
            words.Add(text[word]);
    }

    private static IEnumerable<string> Texts(Codebook codebook)
    {
        IEnumerable<LocalText> texts =
        [
            .. codebook.Questions.SelectMany(question => question.Groups).Select(group => group.Label),
            .. codebook.Roles.Select(role => role.Label), .. codebook.Chapters.Select(chapter => chapter.Title),
            .. codebook.Breakdowns.SelectMany(breakdown => breakdown.Classes.Select(each => each.Label).Prepend(breakdown.Label)),
        ];
        return codebook.Questions.SelectMany(QuestionnaireTexts.Of).Concat(texts.SelectMany(text => text.All));
    }
}
