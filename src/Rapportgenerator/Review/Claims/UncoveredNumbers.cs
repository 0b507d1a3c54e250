using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Templating;
using Scriban.Parsing;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Review.Claims;

/// <summary>
/// Finds digits and number words that stand in the templates' own text, in titles and in notes. What `claim` checks and what
/// `fact` vouches for is code, and so is not among them.
/// </summary>
public static class UncoveredNumbers
{
    /// <summary>The names before a text in quotation marks that readers will see.</summary>
    private static readonly string[] Printed = ["title", "base", "note"];

    /// <summary>Of every template the chapters read, each once, by file and place.</summary>
    public static ImmutableArray<UncoveredNumber> Find(ReportDefinition report, IEnumerable<ChapterSource> chapters)
    {
        var found = ImmutableArray.CreateBuilder<UncoveredNumber>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chapter in chapters)
        {
            var words = new WrittenNumbers(report.LanguageOf(chapter.Definition.Language));
            foreach (var path in chapter.Templates.Where(seen.Add))
                found.AddRange(Find(Encoding.UTF8.GetString(File.ReadAllBytes(path)), ShownPath.Of(path, report.Folder), words));
        }

        return found.ToImmutable();
    }

    internal static IEnumerable<UncoveredNumber> Find(string template, string file, WrittenNumbers words)
    {
        var text = TemplateText.Of(template);
        var name = "";
        var previous = default(Token);
        foreach (var token in new Lexer(text))
        {
            var (start, length) = (token.Start.Offset, token.End.Offset + 1 - token.Start.Offset);
            switch (token.Type)
            {
                case TokenType.CodeEnter:
                    name = "";
                    break;
                case TokenType.Identifier when previous.Type != TokenType.Dot:
                    name = text.Substring(start, length);
                    break;
                case TokenType.Raw:
                case TokenType.String when Printed.Contains(name):
                    foreach (var (at, number) in words.In(text.Substring(start, length), isMarkdown: token.Type == TokenType.Raw))
                        yield return new UncoveredNumber(number, PlaceOf(text, start + at, file));
                    break;
            }

            previous = token;
        }
    }

    private static SourceSpan PlaceOf(string text, int offset, string file)
    {
        var before = text.AsSpan(0, offset);
        return new SourceSpan(file, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
