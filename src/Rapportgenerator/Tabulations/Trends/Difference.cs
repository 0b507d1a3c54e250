using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>
/// One thing that was another way when the question was put in an earlier round. The hierarchy is closed: these cases and
/// no others.
/// </summary>
public abstract record Difference
{
    /// <summary>How many names a sentence lists before it only counts them.</summary>
    private const int MostNamed = 5;

    /// <summary>The key of the battery item it is about; empty for the whole question.</summary>
    public string Item { get; init; } = "";

    /// <summary>Whether the two rounds may not be compared unless somebody vouches for it.</summary>
    public virtual bool Breaks => true;

    /// <summary>Whether it touches what is shown: what another item was, or an answer that is left out was called, does not.</summary>
    /// <param name="items">Keys of the items that are shown; one empty key unless the question is a battery.</param>
    /// <param name="options">Keys of the answers that are shown, those within groups too.</param>
    public virtual bool Concerns(IReadOnlyCollection<string> items, IReadOnlyCollection<string> options) =>
        Item.Length == 0 || items.Contains(Item);

    /// <summary>A whole sentence about the earlier round.</summary>
    public abstract string Say(DifferenceWords words);

    protected static string Fill(string pattern, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary>«Ja» or «Nei».</summary>
    protected static string Quoted(ImmutableArray<AnswerOption> options, DifferenceWords words) =>
        Join([.. options.Select(option => Mark(In(words, option.Label), words))], words.Or);

    protected static string In(DifferenceWords words, LocalText text) => text.In(words.Language, words.Missing);

    /// <summary>A sentence that calls the units what the survey calls them.</summary>
    protected static string AboutUnits(string text, DifferenceWords words) => words.Unit.In(text, words.Language, words.Missing);

    protected static string Mark(string text, DifferenceWords words) => words.Language == LanguageCode.En ? $"“{text}”" : $"«{text}»";

    protected static string Join(IReadOnlyList<string> parts, string last) => parts.Count == 1
        ? parts[0]
        : $"{string.Join(", ", parts.SkipLast(1))} {last} {parts[^1]}";

    protected static string Named(IReadOnlyList<string> names, DifferenceWords words) => names.Count <= MostNamed
        ? Join(names, words.And)
        : Join([.. names.Take(MostNamed), Fill(words.AndMore, names.Count - MostNamed)], words.And);
}

/// <param name="Earlier">The question as it was put.</param>
public sealed record WordingChanged(LocalText Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.Wording, In(words, Earlier));
}

/// <param name="Now">The item's text this year.</param>
public sealed record ItemWordingChanged(LocalText Now, LocalText Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.ItemWording, In(words, Now), In(words, Earlier));
}

/// <summary>The guidance may limit what can be answered: «Velg inntil tre».</summary>
/// <param name="Earlier">Null where there was none.</param>
public sealed record GuidanceChanged(LocalText? Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Earlier is null ? words.NoGuidance : Fill(words.Guidance, In(words, Earlier));
}

public sealed record OptionsAdded(ImmutableArray<AnswerOption> Options) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.OptionsMissing, Quoted(Options, words));
}

public sealed record OptionsRemoved(ImmutableArray<AnswerOption> Options) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.OptionsMore, Quoted(Options, words));
}

/// <summary>One answer, by its key, in other words: milder than another question.</summary>
public sealed record AnswerWordingChanged(AnswerOption Now, AnswerOption Earlier) : Difference
{
    public override bool Breaks => false;

    public override bool Concerns(IReadOnlyCollection<string> items, IReadOnlyCollection<string> options) => options.Contains(Now.Key);

    public override string Say(DifferenceWords words) => Fill(words.AnswerWording, In(words, Now.Label), In(words, Earlier.Label));
}

/// <summary>Items that are new: a gap in their own series, and nothing to the others.</summary>
public sealed record ItemsAdded(ImmutableArray<QuestionItem> Items) : Difference
{
    public override bool Breaks => false;

    public override bool Concerns(IReadOnlyCollection<string> items, IReadOnlyCollection<string> options) =>
        Items.Any(item => items.Contains(item.Key));

    public override string Say(DifferenceWords words) =>
        Fill(words.ItemsMissing, Join([.. Items.Select(item => Mark(In(words, item.Text), words))], words.Or));
}

/// <summary>An answer that opened the question.</summary>
public sealed record OpeningAnswer(LocalText Question, ImmutableArray<AnswerOption> Answers);

/// <param name="Earlier">The answers that opened the question then; none where everyone was asked.</param>
public sealed record BaseChanged(ImmutableArray<OpeningAnswer> Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.AskedOf, Earlier.IsEmpty
        ? words.Everyone
        : Join([.. Earlier.Select(answer => Fill(words.ThoseWho, Quoted(answer.Answers, words), In(words, answer.Question)))], words.And));
}

/// <summary>The same answer opens the question, but it was given to a question in other words.</summary>
public sealed record FilterWordingChanged(LocalText Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.FilterWording, In(words, Earlier));
}

/// <param name="Earlier">Labels of those who answered then.</param>
public sealed record RoleChanged(ImmutableArray<LocalText> Earlier) : Difference
{
    public override string Say(DifferenceWords words) =>
        Fill(words.Role, Join([.. Earlier.Select(label => In(words, label)).Select(label => char.ToLowerInvariant(label[0]) + label[1..])], words.And));
}

/// <param name="Earlier">The kinds of unit in which the role was asked then.</param>
public sealed record RoleAskedChanged(ImmutableArray<string> Earlier) : Difference
{
    public override string Say(DifferenceWords words) =>
        Fill(words.RoleAsked, Join([.. Earlier.Select(kind => Kind(kind, words))], words.And));

    /// <summary>A codebook names other kinds than Norway's in its own words.</summary>
    private static string Kind(string kind, DifferenceWords words) => kind switch
    {
        "kommune" => words.Municipality,
        "bydel" => words.District,
        _ => kind,
    };
}

/// <param name="Earlier">`single`, `multi`, `battery` or `numeric`.</param>
public sealed record AnswerTypeChanged(string Earlier) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.AnswerType, Earlier switch
    {
        "multi" => words.MultiType,
        "battery" => words.BatteryType,
        "numeric" => words.NumericType,
        _ => words.SingleType,
    });
}

public sealed record ScaleReversed : Difference
{
    public override string Say(DifferenceWords words) => words.ScaleReversed;
}

public sealed record ScaleReordered : Difference
{
    public override string Say(DifferenceWords words) => words.ScaleOrder;
}

/// <param name="Earlier">The steps the scale had, in its order.</param>
public sealed record ScaleStepsChanged(ImmutableArray<AnswerOption> Earlier) : Difference
{
    public override string Say(DifferenceWords words) =>
        Fill(words.ScaleSteps, string.Join(", ", Earlier.Select(option => Mark(In(words, option.Label), words))));
}

/// <summary>Another unit, or other limits, for a number.</summary>
/// <param name="Limits">«0–100»; empty where there were none.</param>
/// <param name="Unit">«prosent».</param>
public sealed record NumberAskedChanged(string Limits, LocalText Unit) : Difference
{
    public override string Say(DifferenceWords words) => Fill(words.NumberAsked, $"{Limits} {In(words, Unit)}".Trim());
}

/// <summary>Units were merged or split, so that the same places count as fewer or more.</summary>
public sealed record UnitsRemade(int Earlier, int Now) : Difference
{
    public override string Say(DifferenceWords words) => Fill(AboutUnits(words.UnitsRemade, words), Earlier, Now);
}

/// <summary>Units that a new map, and not their population, put into another class.</summary>
/// <param name="Units">Name and the earlier class's label.</param>
public sealed record UnitsMoved(ImmutableArray<(string Name, LocalText Class)> Units) : Difference
{
    public override string Say(DifferenceWords words) =>
        Fill(AboutUnits(words.UnitsMoved, words), Named([.. Units.Select(unit => Fill(words.UnitIn, unit.Name, In(words, unit.Class)))], words));
}

/// <summary>The breakdown's classes were drawn with other limits, or were others.</summary>
public sealed record ClassesRemade : Difference
{
    public override string Say(DifferenceWords words) => words.ClassesRemade;
}
