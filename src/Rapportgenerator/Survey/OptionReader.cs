using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Answer options and groups of options: those of a scale and those a question has of its own.</summary>
internal sealed class OptionReader
{
    private readonly Dictionary<string, OptionList> scales = new(StringComparer.Ordinal);
    private readonly LocalTextReader texts;
    private readonly MissingCodes missing;
    private readonly ColumnRegister columns;
    private readonly DiagnosticBag bag;

    public OptionReader(YamlCursor codebook, LocalTextReader texts, MissingCodes missing, ColumnRegister columns, DiagnosticBag bag)
    {
        this.texts = texts;
        this.missing = missing;
        this.columns = columns;
        this.bag = bag;
        foreach (var entry in codebook.Names("scales"))
        {
            if (codebook.AsMapping(entry.Value) is not { } yaml)
                continue;
            yaml.OptionalText("label");
            var owner = $"the scale `{entry.Key}`";
            var options = Options(yaml, owner, inColumns: false);
            scales[entry.Key] = new OptionList(options, Groups(yaml, owner, "collapse", "codes", options), true);
            yaml.Close();
        }
    }

    /// <summary>The options a single-choice question or a battery answers with: its own, or its scale's; never both.</summary>
    public OptionList OwnOrScale(YamlCursor yaml)
    {
        if (!yaml.Has("scale"))
            return Own(yaml, inColumns: false);
        var name = yaml.Text("scale");
        if (yaml.Has("options") && yaml.Required("options", "options"))
            bag.Error("RG222", yaml.SpanOf("options"), "The question has both `scale` and `options`.", "Keep one of them.");
        if (!scales.TryGetValue(name, out var scale))
        {
            if (name.Length > 0)
                bag.Error("RG222", yaml.SpanOf("scale"), $"There is no scale `{name}`.", NearestName.Hint(name, scales.Keys));
            return new OptionList([], [], true);
        }

        var own = Groups(yaml, Owner(yaml), "groups", "options", scale.Options);
        return scale with { Groups = scale.Groups.AddRange(own) };
    }

    /// <param name="inColumns">Multiple choice: each option has a 0/1 column.</param>
    public OptionList Own(YamlCursor yaml, bool inColumns)
    {
        var options = Options(yaml, Owner(yaml), inColumns);
        return new OptionList(options, Groups(yaml, Owner(yaml), "groups", "options", options), false);
    }

    private static string Owner(YamlCursor question) => $"`{question.OptionalText("id")}`";

    private ImmutableArray<AnswerOption> Options(YamlCursor yaml, string owner, bool inColumns)
    {
        var options = ImmutableArray.CreateBuilder<AnswerOption>();
        foreach (var item in yaml.Mappings("options", required: true))
        {
            var option = Option(item, owner, inColumns);
            if (options.Any(other => other.Code == option.Code))
                bag.Error("RG221", item.SpanOf("code"), $"The option code {option.Code} stands twice.", "Give one of the options another code.");
            if (option.Key.Length > 0 && options.Any(other => other.Key == option.Key))
            {
                bag.Error(
                    "RG221", item.SpanOf("key"), $"The option key `{option.Key}` stands twice.",
                    "Give one of the options another `key`.");
            }

            options.Add(option);
        }

        if (yaml.Has("options") && options.Count == 0)
            bag.Error("RG220", yaml.SpanOf("options"), "There are no options.", "Write at least one option.");
        // The code for no answer is one of the column's codes too.
        const int MostOptions = CodedAnswers.MostCodes - 1;
        if (!inColumns && options.Count > MostOptions)
        {
            bag.Error(
                "RG227", yaml.SpanOf("options"),
                string.Create(CultureInfo.InvariantCulture, $"There are {options.Count} options; a question has at most {MostOptions}."),
                "Merge options, or make it a text question.");
        }

        return options.DrainToImmutable();
    }

    private AnswerOption Option(YamlCursor yaml, string owner, bool inColumns)
    {
        var code = yaml.Integer("code", -9999, 9999);
        if (code == missing.NoAnswer)
        {
            bag.Error(
                "RG221", yaml.SpanOf("code"), $"The option has the code {code}, which stands for no answer.",
                "Use another code, or another `missing: no_answer`.");
        }

        var kind = yaml.Word("kind", "substantive", "dont_know", "not_relevant", "none") switch
        {
            1 => OptionKind.DontKnow,
            2 => OptionKind.NotRelevant,
            3 => OptionKind.None,
            _ => OptionKind.Substantive,
        };
        var column = inColumns ? yaml.Text("column") : null;
        var isNew = column is null || columns.Add(column, yaml.SpanOf("column"));
        var key = yaml.OptionalText("key") ?? kind switch
        {
            OptionKind.DontKnow => "vet_ikke",
            OptionKind.NotRelevant => "ikke_relevant",
            OptionKind.None => "ingen",
            // A column that stands twice has been reported, and so gives no key.
            _ => isNew ? column : "",
        };
        if (key is null)
            yaml.Required("key", "a short name that stays the same from year to year");
        else if (key.Length > 0 && !BindingName.IsKey(key))
            bag.Error("RG226", yaml.SpanOf("key"), $"`{key}` cannot be an option's key.", "Use small letters, digits and _.");
        var exclusive = inColumns && yaml.Boolean("exclusive", false);
        var option = new AnswerOption(
            code, key ?? "", texts.Text(yaml, "label", $"the answer `{key}` of {owner}"), kind, column, exclusive);
        yaml.Close();
        return option;
    }

    private ImmutableArray<OptionGroup> Groups(
        YamlCursor yaml, string owner, string list, string codesKey, ImmutableArray<AnswerOption> options)
    {
        var groups = ImmutableArray.CreateBuilder<OptionGroup>();
        foreach (var item in yaml.Mappings(list))
        {
            var key = item.Text("key");
            var label = texts.Text(item, "label", $"the group `{key}` of {owner}");
            var keys = ImmutableArray.CreateBuilder<string>();
            var named = new HashSet<int>();
            item.Required(codesKey, "a list of option codes");
            foreach (var (code, span) in item.Integers(codesKey))
            {
                if (options.FirstOrDefault(option => option.Code == code) is not { } option)
                    bag.Error("RG222", span, $"The group `{key}` names the code {code}, which is not an option.", $"Valid are {Codes(options)}.");
                else if (!named.Add(code))
                    bag.Error("RG221", span, $"The group `{key}` names the code {code} twice.", "Keep one of them.");
                else
                    keys.Add(option.Key);
            }

            if (groups.Any(other => other.Key == key) || options.Any(option => option.Key == key))
                bag.Error("RG221", item.SpanOf("key"), $"The key `{key}` is taken by another group or option.", "Give the group another key.");
            if (key.Length > 0 && !BindingName.IsKey(key))
                bag.Error("RG226", item.SpanOf("key"), $"`{key}` cannot be a group's key.", "Use small letters, digits and _.");
            groups.Add(new OptionGroup(key, label, keys.ToImmutable()));
            item.Close();
        }

        return groups.DrainToImmutable();
    }

    private static string Codes(ImmutableArray<AnswerOption> options) => string.Join(", ", options.Select(option => option.Code));
}

/// <param name="IsScale">The options are steps of a scale.</param>
internal sealed record OptionList(
    ImmutableArray<AnswerOption> Options, ImmutableArray<OptionGroup> Groups, bool IsScale);
