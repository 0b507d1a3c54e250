using System.Text.Json.Serialization;
using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>`ledger.json` as it stands in the file, as far as editions are compared by it. `docs/ledger.md` says what each member is.</summary>
internal sealed record LedgerFile(
    string Title,
    string Language,
    LedgerRound[] Rounds,
    LedgerBreakdown[] Breakdowns,
    LedgerTabulation[] Tabulations,
    LedgerNumber[] Numbers,
    LedgerClaim[] Claims,
    LedgerSentence[] Sentences,
    LedgerFigure[] Figures,
    LedgerQuestion[] Questions)
{
    /// <summary>What the survey calls those it asks; null for Norway's municipalities.</summary>
    public LedgerUnit? Unit { get; init; }

    /// <summary>Every object of every list, to find one that is null.</summary>
    [JsonIgnore]
    public IEnumerable<object?> Objects => new IEnumerable<object?>[]
    {
        Rounds, Breakdowns, Tabulations, Numbers, Claims, Sentences, Figures, Questions, Rounds.SelectMany(round => round?.Roles ?? []),
        Breakdowns.SelectMany(breakdown => breakdown?.Classes ?? []), Sentences.SelectMany(sentence => sentence?.Parts ?? []),
        Numbers.SelectMany(number => number?.Printed ?? []), Questions.SelectMany(question => question?.Options ?? []),
        Questions.SelectMany(question => question?.Items ?? []), Questions.SelectMany(question => question?.Filters ?? []),
        Tabulations.SelectMany(tabulation => tabulation?.AllLabels ?? []), Claims.SelectMany(claim => claim?.Numbers ?? []),
        Figures.SelectMany(figure => figure?.Tabulations ?? []), Numbers.SelectMany(number => number?.ShownIn ?? []),
    }.SelectMany(list => list);
}

internal sealed record LedgerUnit(string One, string TheOne, string Many, string TheMany)
{
    public UnitNoun Noun => new(One, TheOne, Many, TheMany);
}

/// <summary>Only what tells whether the rest can be read.</summary>
internal sealed record LedgerHead(string Format);

internal sealed record LedgerRound(int Round, int Ticked, int NotTicked, int NoAnswer, LedgerRole[] Roles);

internal sealed record LedgerRole(string Key, string Label, string[] Asked);

internal sealed record LedgerBreakdown(int Round, string Key, string Label, string Column, LedgerClass[] Classes);

internal sealed record LedgerClass(string Key, string Label, string? Type = null, int? From = null, int? To = null, string? Value = null);

internal sealed record LedgerTabulation(
    string Id, int Round, string Question, string Type, string Wording, string? By, bool Weighted,
    LedgerLabel[] Options, LedgerLabel[] AnyOf, LedgerText[] Items)
{
    [JsonIgnore]
    public IEnumerable<object?> AllLabels => Options.Concat<object?>(AnyOf).Concat(Items);
}

internal sealed record LedgerLabel(string Key, string Label, string[]? Options = null);

internal sealed record LedgerText(string Key, string Text);

internal sealed record LedgerNumber(
    string Id, string Measure, bool Hidden, decimal? Numerator, decimal? Denominator, string? Tabulation = null, string? Group = null,
    string? Item = null, string? Option = null, int? Base = null, double? Se = null, double? Lower = null, double? Upper = null,
    LedgerPrint[]? Printed = null, string[]? ShownIn = null);

internal sealed record LedgerPrint(string Text, string As, string Chapter);

internal sealed record LedgerClaim(
    string Chapter, string Words, string Verdict, string Evidence, string[] Numbers, string File, int Line = 0);

internal sealed record LedgerSentence(string Chapter, LedgerPart[] Parts, string File = "", int Line = 0);

internal sealed record LedgerPart(string Text, string? Number = null, bool Claim = false, bool Reference = false);

internal sealed record LedgerFigure(string Id, string Label, string Title, string Chapter, string[] Tabulations);

internal sealed record LedgerQuestion(
    string Id, string Type, string Chapter, string Role, string Text, string? PreviousId = null, string? Help = null, bool Scale = false,
    string Unit = "", decimal? Min = null, decimal? Max = null, string[]? Members = null, LedgerItem[]? Items = null,
    LedgerOption[]? Options = null, LedgerFilter[]? Filters = null);

internal sealed record LedgerItem(string Key, string Text, string Column);

internal sealed record LedgerOption(string Key, int Code, string Label, string? LabelNn = null, string Kind = "substantive", string? Column = null);

internal sealed record LedgerFilter(string Column, int[] Codes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LedgerFile))]
[JsonSerializable(typeof(LedgerHead))]
internal sealed partial class LedgerJson : JsonSerializerContext;
