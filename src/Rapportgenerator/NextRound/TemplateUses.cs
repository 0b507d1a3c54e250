using System.Collections.Immutable;
using Scriban.Parsing;

namespace Rapportgenerator.NextRound;

/// <summary>A place where a template names something bound: `hvilke.by.stor.ja`.</summary>
/// <param name="Start">Where the name stands.</param>
/// <param name="Code">The code it stands in, counted from 0.</param>
/// <param name="Members">What is asked of it, with the place of each.</param>
/// <param name="IsEarlier">`earlier.hvilke.ja`, whose keys are those of the earlier round.</param>
internal sealed record TemplateUse(int Start, int Code, string Name, ImmutableArray<(string Key, int Start)> Members, bool IsEarlier);

/// <summary>A text in quotation marks that may be a key.</summary>
/// <param name="Start">Where the quotation mark stands.</param>
/// <param name="InList">Its place with a comma, where it is one of several in a list; null where it stands alone.</param>
internal sealed record TemplateKey(int Start, int Code, string Key, (int Start, int End)? InList);

/// <summary>Reads what a template asks of its bindings, from its tokens alone, and so in branches that do not run as well.</summary>
internal sealed record TemplateUses(ImmutableArray<TemplateUse> Names, ImmutableArray<TemplateKey> Keys)
{
    private static readonly HashSet<string> Words = ["claim", "fact", "note"];
    private static readonly HashSet<string> Printed = ["title", "base", "id"];

    public static TemplateUses Of(string text)
    {
        var names = ImmutableArray.CreateBuilder<TemplateUse>();
        var keys = ImmutableArray.CreateBuilder<TemplateKey>();
        foreach (var (place, code) in TemplateCode.Read(text).Index())
        {
            var tokens = code.Tokens;
            for (var at = 0; at < tokens.Length; at++)
            {
                if (tokens[at].Type == TokenType.Identifier && !Is(tokens, at - 1, TokenType.Dot) && !Is(tokens, at + 1, TokenType.Colon))
                    names.Add(Use(tokens, at, place));
                else if (tokens[at].Type == TokenType.String && !IsWords(tokens, at))
                    keys.Add(new TemplateKey(tokens[at].Start, place, tokens[at].Value, InList(tokens, at)));
            }
        }

        return new TemplateUses(names.ToImmutable(), keys.ToImmutable());
    }

    private static TemplateUse Use(ImmutableArray<CodeToken> tokens, int at, int place)
    {
        var members = ImmutableArray.CreateBuilder<(string, int)>();
        var next = at + 1;
        var isEarlier = tokens[at].Text == "earlier";
        if (isEarlier && Is(tokens, next, TokenType.OpenBracket))
        {
            while (next < tokens.Length && tokens[next - 1].Type != TokenType.CloseBracket)
                next++;
        }

        while (Is(tokens, next, TokenType.Dot) && Is(tokens, next + 1, TokenType.Identifier))
        {
            members.Add((tokens[next + 1].Text, tokens[next + 1].Start));
            next += 2;
        }

        return isEarlier && members.Count > 0
            ? new TemplateUse(tokens[at].Start, place, members[0].Item1, members.ToImmutable().RemoveAt(0), true)
            : new TemplateUse(tokens[at].Start, place, tokens[at].Text, members.ToImmutable(), false);
    }

    private static bool IsWords(ImmutableArray<CodeToken> tokens, int at) =>
        (at > 0 && tokens[at - 1].Type == TokenType.Identifier && Words.Contains(tokens[at - 1].Text))
        || (Is(tokens, at - 1, TokenType.Colon) && at > 1 && Printed.Contains(tokens[at - 2].Text));

    /// <summary>The text and the comma that goes with it, where it has company.</summary>
    private static (int, int)? InList(ImmutableArray<CodeToken> tokens, int at)
    {
        var end = tokens[at].Start + tokens[at].Text.Length;
        if (Is(tokens, at - 1, TokenType.OpenBracket) && Is(tokens, at + 1, TokenType.Comma))
            return (tokens[at].Start, tokens[at + 2].Start);
        return Is(tokens, at - 1, TokenType.Comma) && (Is(tokens, at + 1, TokenType.Comma) || Is(tokens, at + 1, TokenType.CloseBracket))
            ? (tokens[at - 1].Start, end)
            : null;
    }

    private static bool Is(ImmutableArray<CodeToken> tokens, int at, TokenType type) => at >= 0 && at < tokens.Length && tokens[at].Type == type;
}
