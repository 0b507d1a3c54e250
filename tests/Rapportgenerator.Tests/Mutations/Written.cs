using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>What stands in a template's claim, read by a few rules of its own and none of the program's.</summary>
internal abstract record Written
{
    public sealed record Number(decimal Value) : Written;

    /// <summary>`hvilke_mal.int_04_1`, `earlier[0].answered`.</summary>
    public sealed record Name(string Path) : Written;

    public sealed record List(IReadOnlyList<Written> Items) : Written;

    public sealed record Operation(string Sign, Written Left, Written Right) : Written;

    /// <summary>All names in it.</summary>
    public IEnumerable<string> Names() => this switch
    {
        Name name => [name.Path],
        List list => list.Items.SelectMany(item => item.Names()),
        Operation operation => operation.Left.Names().Concat(operation.Right.Names()),
        _ => [],
    };
}

/// <param name="File">Path below the report's folder.</param>
/// <param name="Than">Null where nothing is written.</param>
internal sealed record WrittenClaim(string File, string Words, Written Value, Written? Than)
{
    public IEnumerable<string> Names => Value.Names().Concat(Than?.Names() ?? []);
}

/// <summary>`claim "words" value than: other | claim value than: other`: one statement, from left to right.</summary>
internal sealed partial class WrittenClaims
{
    private static readonly string[][] Levels = [["&&"], ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];
    private readonly List<string> tokens;
    private int at;

    private WrittenClaims(string statement) => tokens = [.. Tokens().Matches(statement).Select(match => match.Value)];

    /// <summary>The statements of a template that claim something, without their braces.</summary>
    public static IEnumerable<string> Statements(string template) => Claiming().Matches(template).Select(match => match.Groups[1].Value);

    public static IEnumerable<WrittenClaim> Read(string file, string statement)
    {
        var reader = new WrittenClaims(statement);
        string? words = null;
        do
        {
            reader.Take("claim");
            words ??= reader.tokens[reader.at++].Trim('"');
            var value = reader.Expression(0);
            Written? than = null;
            if (reader.Has("than"))
            {
                reader.Take(":");
                than = reader.Expression(0);
            }

            yield return new WrittenClaim(file, words, value, than);
        }
        while (reader.Has("|"));
        Assert.Equal(reader.tokens.Count, reader.at);
    }

    private Written Expression(int level)
    {
        if (level == Levels.Length)
            return Operand();
        var left = Expression(level + 1);
        while (at < tokens.Count && Levels[level].Contains(tokens[at]))
            left = new Written.Operation(tokens[at++], left, Expression(level + 1));
        return left;
    }

    private Written Operand()
    {
        var token = tokens[at++];
        if (token == "(")
        {
            var inner = Expression(0);
            Take(")");
            return inner;
        }

        if (token == "[")
        {
            var items = new List<Written>();
            do
                items.Add(Expression(0));
            while (Has(","));
            Take("]");
            return new Written.List(items);
        }

        return char.IsDigit(token[0]) ? new Written.Number(decimal.Parse(token, CultureInfo.InvariantCulture)) : new Written.Name(token);
    }

    private bool Has(string token)
    {
        if (at >= tokens.Count || tokens[at] != token)
            return false;
        at++;
        return true;
    }

    private void Take(string token) => Assert.True(Has(token), $"`{token}` is missing in {string.Join(' ', tokens)}.");

    [GeneratedRegex("""
        "[^"]*"|[a-z_]+\[\d\]\.[a-z_.]+|[a-z_][a-z0-9_.]*|\d+(\.\d+)?|&&|[<>=!]=|[-+*/<>()\[\],|:]
        """)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\{\{ (claim [^}]*?) \}\}")]
    private static partial Regex Claiming();
}
