using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Markdig, configured once: the Markdown that chapters are written in, and our directives.</summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Configure();

    /// <summary>The tree of one chapter. Figures are the source's own objects; findings hold their numbers.</summary>
    /// <exception cref="ArgumentException">The Markdown is nested too deeply.</exception>
    public static MarkdownDocument Read(ChapterSource source)
    {
        var context = new MarkdownParserContext();
        context.Properties[DirectiveParser.SourceKey] = source;
        var content = MarkdownParser.Parse(source.Markdown, Pipeline, context);
        if (!source.Numbers.IsEmpty)
            NumberParser.Clean(content);
        return content;
    }

    private static MarkdownPipeline Configure()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Insert(0, new DirectiveParser());
        builder.InlineParsers.Insert(0, new NumberParser());
        return builder
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseFootnotes()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
            .UsePreciseSourceLocation()
            .UseGenericAttributes()
            .Build();
    }
}
