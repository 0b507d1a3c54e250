using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Syntax;

namespace Rapportgenerator.Tests.Guides;

/// <summary>A fenced example of a guide.</summary>
/// <param name="Heading">The heading it stands under, without its signs.</param>
/// <param name="Kind">The word behind the fence: `mal`, `resultat`, `diff` ….</param>
/// <param name="File">What stands behind that: the file a `diff` changes.</param>
/// <param name="Line">Where its fence is in the guide, counted from 1.</param>
internal sealed record GuideExample(string Heading, string Kind, string File, string Text, int Line);

/// <summary>An editor's guide below `docs`: its headings, examples and links.</summary>
internal sealed class Guide
{
    public static Guide Errors { get; } = new("docs/feil.md");
    public static Guide Editors { get; } = new("docs/redaktor.md");

    private Guide(string path)
    {
        Path = path;
        Text = System.IO.File.ReadAllText(RepositoryFiles.PathOf(path)).ReplaceLineEndings("\n");
        var heading = "";
        var examples = ImmutableArray.CreateBuilder<GuideExample>();
        var headings = ImmutableArray.CreateBuilder<string>();
        foreach (var block in Markdown.Parse(Text))
        {
            if (block is HeadingBlock title)
                headings.Add(heading = Text[title.Span.Start..(title.Span.End + 1)].TrimStart('#').Trim());
            else if (block is FencedCodeBlock fence)
                examples.Add(new(heading, fence.Info ?? "", fence.Arguments ?? "", fence.Lines.ToString(), fence.Line + 1));
        }

        Examples = examples.ToImmutable();
        Headings = headings.ToImmutable();
    }

    /// <summary>From the project's root.</summary>
    public string Path { get; }

    public string Text { get; }

    public ImmutableArray<string> Headings { get; }

    public ImmutableArray<GuideExample> Examples { get; }

    /// <summary>What a link to a heading ends in, as the code host makes it: small letters, hyphens for spaces, no other signs.</summary>
    public static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                anchor.Append(letter);
            else if (letter == ' ')
                anchor.Append('-');
        }

        return anchor.ToString();
    }

    /// <summary>The lines of a `diff` before (`-`) or after (`+`) the change.</summary>
    public static string Side(string diff, char sign) =>
        string.Join('\n', diff.Split('\n').Where(line => line[0] == sign || line[0] == ' ').Select(line => line[1..]));
}
