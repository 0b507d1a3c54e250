using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

/// <summary>Small hand-made tabulations: counts in, shares of the base out.</summary>
internal static class Samples
{
    public static readonly SourceSpan Span = new("chapters/a.md", 4, 1);

    public static readonly Breakdown Size = new("storrelse", "Kommunestørrelse",
    [
        new("liten", "Under 5 000 innbyggere", _ => true),
        new("middels", "5 000–20 000 innbyggere", _ => true),
        new("stor", "Over 20 000 innbyggere", _ => true),
        new("bydel", "Bydeler i Oslo", _ => true),
    ]);

    private static LocalText Both(string nb, string nn) => new(nb, LanguageCode.Nb) { Nn = nn };

    public static readonly ImmutableArray<AnswerOption> YesNo =
    [
        new(1, "ja", Both("Ja", "Ja"), OptionKind.Substantive),
        new(2, "nei", Both("Nei", "Nei"), OptionKind.Substantive),
        new(98, "vet_ikke", Both("Vet ikke", "Veit ikkje"), OptionKind.DontKnow),
    ];

    public static readonly ImmutableArray<AnswerOption> Degree =
    [
        new(1, "svaert_liten", "I svært liten grad", OptionKind.Substantive),
        new(2, "liten", "I liten grad", OptionKind.Substantive),
        new(3, "noen", Both("I noen grad", "I nokon grad"), OptionKind.Substantive),
        new(4, "stor", "I stor grad", OptionKind.Substantive),
        new(5, "svaert_stor", "I svært stor grad", OptionKind.Substantive),
        new(98, "vet_ikke", Both("Vet ikke", "Veit ikkje"), OptionKind.DontKnow),
    ];

    public static readonly ImmutableArray<OptionGroup> DegreeGroups =
    [
        new("i_liten", "I liten eller svært liten grad", ["svaert_liten", "liten"]),
        new("i_noen", "I noen grad", ["noen"]),
        new("i_stor", "I stor eller svært stor grad", ["stor", "svaert_stor"]),
    ];

    public static FigureContext Context(LanguageCode language = LanguageCode.Nb, params Question[] questions) => new(
        LanguageReader.BuiltIn(language),
        new Codebook
        {
            File = "kodebok.yaml",
            Info = new("k", 2019, "IMDis kommuneundersøkelse 2019", true, null, null, null),
            Data = new(';', "id", "nr", null, null, 1, 0, "nr", ImmutableDictionary<string, LocalText>.Empty),
            Missing = new(99, 98, 97),
            Roles = [],
            Breakdowns = [Size],
            Chapters = [],
            Questions = [.. questions],
        });

    public static SingleQuestion Single(string id = "int_03", string text = "Har kommunen resultatmål?") => new()
    {
        Id = id, Chapter = "c", Role = "kd", Text = text, AnswerOptions = YesNo, Span = Span,
    };

    public static SingleQuestion Scale() => new()
    {
        Id = "nor_10", Chapter = "c", Role = "kd", Text = "I hvilken grad er det slik?", AnswerOptions = Degree,
        AnswerGroups = DegreeGroups, OnScale = true, Span = Span,
    };

    public static MultiQuestion Multi(params string[] labels) => new()
    {
        Id = "int_04", Chapter = "c", Role = "kd", Text = "Hvilke resultatmål har kommunen?", Span = Span,
        AnswerOptions =
        [
            .. labels.Select((label, i) => new AnswerOption(
                i, "o" + i, label, label == "Vet ikke" ? OptionKind.DontKnow : OptionKind.Substantive, "int_04_" + i)),
        ],
    };

    public static BatteryQuestion Battery(params string[] items) => new()
    {
        Id = "int_09", Chapter = "c", Role = "kd", Text = "I hvilken grad bidrar samarbeidet?", Span = Span,
        AnswerOptions = Degree, AnswerGroups = DegreeGroups,
        BatteryItems = [.. items.Select((text, i) => new QuestionItem("abcdefghijklmnop"[i].ToString(), text, "int_09_" + i))],
    };

    public static NumericQuestion Numeric(string unit = "personer") => new(unit, 0, null, null, null)
    {
        Id = "bak_07", Chapter = "c", Role = "kd", Text = "Hvor mange flyktninger bosatte kommunen?", Span = Span,
    };

    /// <param name="counts">Groups (all first), then items, then options; null for a hidden distribution.</param>
    /// <param name="groups">A binding's own.</param>
    /// <param name="multiBase">The base of each distribution where options do not add up to it.</param>
    public static Tabulation Tabulate(
        Question question, int[]?[][] counts, Breakdown? by = null, int? multiBase = null, bool weighted = false, string[]? without = null,
        OptionGroup[]? groups = null) => new()
        {
            Id = question.Id,
            Question = question,
            By = by,
            Weighted = weighted,
            Without = [.. without ?? []],
            OptionGroups = [.. question.Groups, .. groups ?? []],
            Year = 2019,
            HideBelow = 5,
            Groups =
        [
            .. counts.Select((items, g) => new TabulationGroup(
                g == 0 ? Tabulation.AllKey : by!.Classes[g - 1].Key, g == 0 ? "Alle" : by!.Classes[g - 1].Label,
                [.. items.Select((options, i) => Distribute(question, question.Items[i], options, multiBase, groups ?? []))])),
        ],
        };

    public static Tabulation TabulateNumbers(NumericQuestion question, Breakdown? by, params (int Base, NumberSummary Numbers)?[] groups) => new()
    {
        Id = question.Id, Question = question, By = by, Weighted = false, Without = [], OptionGroups = [], Year = 2019, HideBelow = 5,
        Groups =
        [
            .. groups.Select((group, g) => new TabulationGroup(
                g == 0 ? Tabulation.AllKey : by!.Classes[g - 1].Key, g == 0 ? "Alle" : by!.Classes[g - 1].Label,
                [
                    new Distribution
                    {
                        Item = question.Items[0], Base = group?.Base, Hidden = group is null, Options = [], Groups = [],
                        Numbers = group?.Numbers,
                    },
                ])),
        ],
    };

    public static NumberSummary Numbers(decimal mean, decimal median) =>
        new(new(mean, 1), new(median, 1), new(median / 2, 1), new(median * 2, 1), mean * 10);

    public static FigureRequest Request(FigureKind kind = FigureKind.Auto, params string[] only) => new()
    {
        Id = "f", Title = "Tittel", Kind = kind, Only = [.. only], Span = Span,
    };

    /// <summary>The figure of a request that must be fine.</summary>
    public static Figure Build(FigureRequest request, Tabulation tabulation, FigureContext? context = null)
    {
        var bag = new DiagnosticBag();
        var figure = FigureBuilder.Build(request, tabulation, context ?? Context(), bag);
        Assert.Empty(bag.Sorted());
        return Assert.IsType<Figure>(figure);
    }

    /// <summary>The one problem of a request that must not be fine.</summary>
    public static Diagnostic Problem(FigureRequest request, Tabulation tabulation)
    {
        var bag = new DiagnosticBag();
        Assert.Null(FigureBuilder.Build(request, tabulation, Context(), bag));
        return Assert.Single(bag.Sorted());
    }

    private static Distribution Distribute(Question question, QuestionItem item, int[]? counts, int? multiBase, OptionGroup[] groups)
    {
        var answers = counts is null ? 0 : multiBase ?? counts.Sum();
        Cell Of(string key, LocalText label, OptionKind kind, int? count) =>
            new(key, label, kind, count, count is { } some && answers > 0 ? new Ratio(some, answers) : null);
        return new Distribution
        {
            Item = item,
            Base = counts is null ? null : answers,
            Hidden = counts is null,
            Options = [.. question.Options.Select((option, i) => Of(option.Key, option.Label, option.Kind, counts?[i]))],
            Groups =
            [
                .. question.Groups.Concat(groups).Select(group => Of(group.Key, group.Label, OptionKind.Substantive, counts is null
                    ? null
                    : question.Options.Select((option, i) => group.OptionKeys.Contains(option.Key) ? counts[i] : 0).Sum())),
            ],
        };
    }
}
