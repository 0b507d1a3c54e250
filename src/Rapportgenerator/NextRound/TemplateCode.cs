using System.Collections.Immutable;
using Scriban.Parsing;

namespace Rapportgenerator.NextRound;

/// <summary>One `{{ … }}` of a template: its place, the tokens in it, and how it opens and closes blocks.</summary>
/// <param name="End">Just after the closing braces.</param>
/// <param name="Depth">Blocks opened less blocks closed: 1 for `{{ if … }}`, –1 for `{{ end }}`.</param>
/// <param name="Lowest">The lowest depth within it: –1 for `{{ else }}`.</param>
internal sealed record TemplateCode(int Start, int End, ImmutableArray<CodeToken> Tokens, int Depth, int Lowest)
{
    private static readonly HashSet<string> Openers = ["if", "for", "while", "wrap", "capture", "func", "case", "with", "tablerow"];

    /// <summary>Every piece of code, in order; comments are such pieces without a token.</summary>
    public static ImmutableArray<TemplateCode> Read(string text)
    {
        var codes = ImmutableArray.CreateBuilder<TemplateCode>();
        var tokens = ImmutableArray.CreateBuilder<CodeToken>();
        var (start, depth, lowest, begins) = (-1, 0, 0, true);
        foreach (var token in new Lexer(text))
        {
            if (token.Type == TokenType.Eof)
                break;
            var (from, to) = (token.Start.Offset, token.End.Offset + 1);
            if (token.Type == TokenType.CodeEnter)
            {
                (start, depth, lowest, begins) = (from, 0, 0, true);
                tokens.Clear();
            }
            else if (token.Type == TokenType.CodeExit)
            {
                codes.Add(new TemplateCode(start, to, tokens.ToImmutable(), depth, lowest));
                start = -1;
            }
            else if (start >= 0)
            {
                if (token.Type is TokenType.NewLine or TokenType.SemiColon)
                {
                    begins = true;
                    continue;
                }

                if (token.Type is TokenType.Comment or TokenType.CommentMulti)
                    continue;
                var word = text[from..Math.Min(to, text.Length)];
                if (begins && token.Type == TokenType.Identifier)
                {
                    if (word == "end" || word is "else" or "when")
                        lowest = Math.Min(lowest, depth - 1);
                    depth += Openers.Contains(word) ? 1 : word == "end" ? -1 : 0;
                }

                begins = false;
                tokens.Add(new CodeToken(token.Type, from, word));
            }
        }

        return codes.ToImmutable();
    }
}

/// <param name="Start">Its place in the template.</param>
/// <param name="Text">As it is written, quotation marks included.</param>
internal sealed record CodeToken(TokenType Type, int Start, string Text)
{
    /// <summary>A text without its quotation marks.</summary>
    public string Value => Type == TokenType.String ? Text[1..^1] : Text;
}
