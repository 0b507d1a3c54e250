using System.Collections.Immutable;

namespace Rapportgenerator.Configuration;

/// <summary>What a template can call a value: small letters (æ, ø and å too), digits and _, not beginning with a digit.</summary>
public static class BindingName
{
    /// <summary>
    /// Scriban's keywords and special variables, by whose names a value could not be read; and the functions and values every
    /// template knows, which it would hide.
    /// </summary>
    internal static readonly ImmutableArray<string> Reserved =
    [
        "if", "else", "end", "for", "in", "case", "when", "while", "break", "continue", "func", "import", "readonly", "with",
        "capture", "ret", "wrap", "do", "this", "empty", "true", "false", "null", "and", "or",
        "percent", "points", "number", "count", "base", "interval", "out_of_ten", "fraction", "every_nth", "half", "majority", "rank",
        "in_words", "counted", "compared", "claim", "fact", "upper_first", "lower_first", "list", "quote", "note", "ref", "figure", "table",
        "finding", "findings", "numbers", "include",
        "string", "array", "math", "report", "survey", "earlier", "codebook",
    ];

    public static bool IsValid(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && IsKey(name);

    /// <summary>Letters, digits and _, where a digit may come first, as in the option key `1_3`.</summary>
    public static bool IsKey(string name) =>
        name.Length > 0 && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or 'æ' or 'ø' or 'å');

    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>What `earlier` and a round of it have beside the bindings that are followed through the rounds.</summary>
    public static readonly ImmutableArray<string> OfRound =
        ["answered", "fieldwork_from", "fieldwork_to", "invited", "questions", "size", "synthetic", "title", "year"];
}
