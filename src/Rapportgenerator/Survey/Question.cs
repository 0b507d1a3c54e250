using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Survey;

public enum OptionKind
{
    Substantive,
    DontKnow,
    NotRelevant,
    None,
}

/// <summary>One answer option. Years are compared by <see cref="Key"/>, never by <see cref="Code"/>.</summary>
/// <param name="Key">
/// From the codebook; where it gives none: `vet_ikke`, `ikke_relevant` and `ingen` by kind, else the option's column.
/// </param>
/// <param name="Column">The 0/1 column of a multiple-choice option; null otherwise.</param>
/// <param name="Exclusive">A multiple-choice option that may not be ticked with others.</param>
public sealed record AnswerOption(
    int Code, string Key, LocalText Label, OptionKind Kind, string? Column = null, bool Exclusive = false);

/// <summary>«Any of these options»: a scale's collapsed steps, or a group of a multiple-choice question.</summary>
public sealed record OptionGroup(string Key, LocalText Label, ImmutableArray<string> OptionKeys);

/// <summary>One line that is answered: the question itself, or an item of a battery. Its column holds the answer.</summary>
/// <param name="Key">Empty for the question itself.</param>
public sealed record QuestionItem(string Key, LocalText Text, string Column);

/// <summary>The question is asked only where <paramref name="Column"/> holds one of <paramref name="Codes"/>.</summary>
public sealed record AnswerFilter(string Column, ImmutableArray<int> Codes, SourceSpan Span);

/// <summary>The words for a base that counts something else than answers.</summary>
/// <param name="Several">«{0} kommuner og bydeler».</param>
/// <param name="Range">Where items have different bases: «Fra {0} til {1} kommuner og bydeler».</param>
/// <param name="Head">Over or before such bases in a table: «Antall spurt».</param>
public sealed record BaseNoun(LocalText Several, LocalText Range, LocalText Head);

/// <summary>A question of the codebook. The hierarchy is closed: these cases and no others.</summary>
public abstract record Question
{
    public required string Id { get; init; }
    public required string Chapter { get; init; }
    public required string Role { get; init; }
    public required LocalText Text { get; init; }
    public LocalText? Help { get; init; }
    public string? PreviousId { get; init; }
    public ImmutableArray<AnswerFilter> Filters { get; init; } = [];
    public required SourceSpan Span { get; init; }

    /// <summary>What the base counts where that is no answers; null where it is.</summary>
    public BaseNoun? BaseNoun { get; init; }

    /// <summary>`single`, `multi`, `battery`, `numeric`, `text` or `pool`: the editor's word for the kind.</summary>
    public abstract string Type { get; }

    /// <summary>The lines that are answered; one unless the question is a battery.</summary>
    public abstract ImmutableArray<QuestionItem> Items { get; }

    /// <summary>The answer options; empty for numbers and text.</summary>
    public abstract ImmutableArray<AnswerOption> Options { get; }

    /// <summary>Collapsed steps or groups of options.</summary>
    public abstract ImmutableArray<OptionGroup> Groups { get; }

    /// <summary>The questions whose answers are counted: this one, or a pool's members.</summary>
    public virtual ImmutableArray<Question> Members => [this];

    /// <summary>The CSV columns that belong to this question alone.</summary>
    public abstract IEnumerable<string> Columns { get; }

    /// <summary>Whether the options are steps of a scale, so that a mean and a stacked bar make sense.</summary>
    public virtual bool IsScale => false;

    /// <summary>The same question with other groups of its options.</summary>
    public virtual Question WithGroups(ImmutableArray<OptionGroup> groups) => this;

    public AnswerOption? FindOption(string key) => Options.FirstOrDefault(option => option.Key == key);
}

public sealed record SingleQuestion : Question
{
    public required ImmutableArray<AnswerOption> AnswerOptions { get; init; }
    public ImmutableArray<OptionGroup> AnswerGroups { get; init; } = [];
    public bool OnScale { get; init; }

    public override string Type => "single";
    public override ImmutableArray<QuestionItem> Items => [new("", Text, Id)];
    public override ImmutableArray<AnswerOption> Options => AnswerOptions;
    public override ImmutableArray<OptionGroup> Groups => AnswerGroups;
    public override IEnumerable<string> Columns => [Id];
    public override Question WithGroups(ImmutableArray<OptionGroup> groups) => this with { AnswerGroups = groups };
    public override bool IsScale => OnScale;
}

/// <summary>Several options may be ticked; each has a 0/1 column. The base is respondents, not ticks.</summary>
public sealed record MultiQuestion : Question
{
    public required ImmutableArray<AnswerOption> AnswerOptions { get; init; }
    public ImmutableArray<OptionGroup> AnswerGroups { get; init; } = [];

    public override string Type => "multi";
    public override ImmutableArray<QuestionItem> Items => [new("", Text, Id)];
    public override ImmutableArray<AnswerOption> Options => AnswerOptions;
    public override ImmutableArray<OptionGroup> Groups => AnswerGroups;
    public override IEnumerable<string> Columns => AnswerOptions.Select(option => option.Column!);
    public override Question WithGroups(ImmutableArray<OptionGroup> groups) => this with { AnswerGroups = groups };
}

/// <summary>Several items answered with the same options.</summary>
public sealed record BatteryQuestion : Question
{
    public required ImmutableArray<QuestionItem> BatteryItems { get; init; }
    public required ImmutableArray<AnswerOption> AnswerOptions { get; init; }
    public ImmutableArray<OptionGroup> AnswerGroups { get; init; } = [];

    /// <summary>False for states that are no steps, such as how far a part of the form came.</summary>
    public bool OnScale { get; init; } = true;

    public override string Type => "battery";
    public override ImmutableArray<QuestionItem> Items => BatteryItems;
    public override ImmutableArray<AnswerOption> Options => AnswerOptions;
    public override ImmutableArray<OptionGroup> Groups => AnswerGroups;
    public override IEnumerable<string> Columns => BatteryItems.Select(item => item.Column);
    public override Question WithGroups(ImmutableArray<OptionGroup> groups) => this with { AnswerGroups = groups };
    public override bool IsScale => OnScale;
}

/// <param name="Unit">What is counted: «personer», «uker».</param>
public sealed record NumericQuestion(LocalText Unit, decimal? Minimum, decimal? Maximum, int? DontKnowCode, int? NoAnswerCode)
    : Question
{
    public override string Type => "numeric";
    public override ImmutableArray<QuestionItem> Items => [new("", Text, Id)];
    public override ImmutableArray<AnswerOption> Options => [];
    public override ImmutableArray<OptionGroup> Groups => [];
    public override IEnumerable<string> Columns => [Id];
}

public sealed record TextQuestion : Question
{
    public override string Type => "text";
    public override ImmutableArray<QuestionItem> Items => [new("", Text, Id)];
    public override ImmutableArray<AnswerOption> Options => [];
    public override ImmutableArray<OptionGroup> Groups => [];
    public override IEnumerable<string> Columns => [Id];
}

/// <summary>
/// The same question put to several roles; each role's answer counts as one unit. Options, groups and items are the
/// first member's, and the codebook reader has checked that the others have the same keys.
/// </summary>
public sealed record PooledQuestion(ImmutableArray<Question> PoolMembers, LocalText RespondentLabel) : Question
{
    public override string Type => "pool";
    public override ImmutableArray<QuestionItem> Items => PoolMembers[0].Items;
    public override ImmutableArray<AnswerOption> Options => PoolMembers[0].Options;
    public override ImmutableArray<OptionGroup> Groups => PoolMembers[0].Groups;
    public override ImmutableArray<Question> Members => PoolMembers;
    public override IEnumerable<string> Columns => [];
    public override Question WithGroups(ImmutableArray<OptionGroup> groups) =>
        this with { PoolMembers = PoolMembers.SetItem(0, PoolMembers[0].WithGroups(groups)) };
    public override bool IsScale => PoolMembers[0].IsScale;
}
