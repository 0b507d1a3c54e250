using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Survey;

/// <summary>Reads the parts of a codebook that are not questions: the round, the data file, missing codes, roles, chapters.</summary>
internal static class LayoutReader
{
    private const string MissingText = "RG228";

    /// <param name="texts">Reads the codebook's texts, which are in the survey's language where their key does not end in another's tag.</param>
    public static SurveyInfo Info(YamlCursor codebook, DiagnosticBag bag, out LocalTextReader texts)
    {
        texts = new(LanguageCode.Nb, MissingText);
        if (codebook.Mapping("survey") is not { } yaml)
            return new SurveyInfo("", 0, "", false, null, null, null);
        texts = new((LanguageCode)Math.Max(0, yaml.Word("language", ReportLanguage.Tags)), MissingText);
        var info = new SurveyInfo(
            yaml.Text("id"),
            yaml.Integer("year", 1900, 2200),
            texts.Text(yaml, "title", "the survey's title"),
            yaml.Boolean("synthetic", false),
            yaml.OptionalText("note"),
            yaml.OptionalDate("fieldwork_from"),
            yaml.OptionalDate("fieldwork_to"))
        {
            Unit = yaml.OptionalMapping("unit") is { } unit ? Unit(unit, texts, bag) : UnitNoun.Municipality,
        };
        if (!info.Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            bag.Error(
                "RG226", yaml.SpanOf("id"), $"`{info.Id}` cannot be the survey's id.",
                "Use letters a–z, digits, - and _ only: the PDF is named after it.");
        }

        yaml.Close();
        return info;
    }

    private static UnitNoun Unit(YamlCursor yaml, LocalTextReader texts, DiagnosticBag bag)
    {
        var one = texts.Text(yaml, "one", "what one unit is called");
        var many = texts.Text(yaml, "many", "what several units are called");
        // English needs no forms of its own for what is known.
        LocalText Definite(string key, LocalText plain) => texts.Language == LanguageCode.En && !yaml.Has(key)
            ? plain with { Text = $"the {plain.Text}" }
            : texts.Text(yaml, key, $"the unit's `{key}`");
        var noun = new UnitNoun(one, Definite("the_one", one), many, Definite("the_many", many));
        yaml.Close();
        if (one.All.Concat(many.All).Concat(noun.TheOne.All).Concat(noun.TheMany.All).Any(text => text.AsSpan().ContainsAny('{', '}')))
            bag.Error("RG226", yaml.Span, "A name of the units has a brace in it.", "Write the names without `{` and `}`.");
        return noun;
    }

    public static DataLayout Data(
        YamlCursor codebook, LocalTextReader texts, ColumnRegister columns, DiagnosticBag bag, out ImmutableArray<string> statusColumns)
    {
        var byType = new Dictionary<string, List<string>>();
        var (delimiter, ticked, notTicked) = (';', 1, 0);
        if (codebook.Mapping("data") is { } yaml)
        {
            // The report file says where the data is; here the name is only documentation.
            yaml.OptionalText("file");
            yaml.OptionalText("rows");
            yaml.Word("encoding", "utf-8");
            yaml.Word("quote", "\"");
            yaml.Word("decimal", ".");
            delimiter = ";,\t|"[Math.Max(0, yaml.Word("delimiter", ";", ",", "\t", "|"))];
            if (yaml.OptionalMapping("multi") is { } multi)
            {
                ticked = multi.Integer("ticked", 0, 96);
                notTicked = multi.Integer("not_ticked", 0, 96);
                if (ticked == notTicked)
                    bag.Error("RG221", multi.Span, "Ticked and not ticked have the same code.", "Give them different codes.");
                multi.Close();
            }

            foreach (var item in yaml.Mappings("columns", required: true))
                Column(item, byType, columns);
            foreach (var type in (string[])["id", "unit", "date", "weight"])
            {
                var found = byType.GetValueOrDefault(type)?.Count ?? 0;
                if (found > 1 || (found == 0 && (type is "id" or "unit")))
                {
                    bag.Error(
                        "RG220", yaml.SpanOf("columns"),
                        found == 0 ? $"No column has the type `{type}`." : $"More than one column has the type `{type}`.",
                        "Exactly one column holds the answer's id, one the unit's number; one at most the date, one the weight.");
                }
            }

            yaml.Close();
        }

        var (frameKey, units, names) = (FrameLayout.Municipal.Key, (int?)null, (FrameNames?)null);
        if (codebook.OptionalMapping("frame") is { } frame)
        {
            frame.OptionalText("file");
            frameKey = frame.OptionalText("key") ?? frameKey;
            units = frame.OptionalInteger("units", 1);
            if (frame.OptionalText("name") is { } name)
                names = new(name, frame.Text("type"));
            frame.Close();
        }

        statusColumns = [.. byType.GetValueOrDefault("status") ?? []];
        return new DataLayout(
            delimiter, First("id") ?? "", First("unit") ?? "", First("date"), First("weight"), ticked, notTicked, frameKey,
            Statuses(codebook, texts, bag))
        {
            FrameUnits = units,
            FrameNames = names,
        };

        string? First(string type) => byType.GetValueOrDefault(type)?[0];
    }

    public static MissingCodes Missing(YamlCursor codebook)
    {
        if (codebook.Mapping("missing") is not { } yaml)
            return new MissingCodes(99, 98, 97);
        yaml.Word("not_asked", "");
        yaml.OptionalText("note");
        var codes = new MissingCodes(
            yaml.Integer("no_answer", -9999, 9999),
            yaml.OptionalInteger("dont_know", -9999, 9999) ?? 98,
            yaml.OptionalInteger("not_relevant", -9999, 9999) ?? 97);
        yaml.Close();
        return codes;
    }

    public static ImmutableArray<Role> Roles(YamlCursor codebook, LocalTextReader texts, ImmutableArray<string> statusColumns, DiagnosticBag bag)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var yaml in codebook.Mappings("roles", required: true))
        {
            var key = yaml.Text("key");
            var role = new Role(
                key,
                texts.Text(yaml, "label", $"the role `{key}`"),
                texts.Optional(yaml, "label_bydel", $"the role `{key}` in a bydel"),
                yaml.Text("status"),
                [.. yaml.Texts("asked").Select(kind => kind.Value)]);
            if (yaml.Required("asked", "a list of the kinds of unit") && role.Asked.IsEmpty)
                bag.Error("RG220", yaml.SpanOf("asked"), "The role is asked nowhere.", "Name the kinds of unit, such as [kommune, bydel].");
            if (role.StatusColumn.Length > 0 && !statusColumns.Contains(role.StatusColumn))
            {
                bag.Error(
                    "RG222", yaml.SpanOf("status"), $"`{role.StatusColumn}` is not a status column.",
                    NearestName.Hint(role.StatusColumn, statusColumns));
            }

            if (roles.Any(other => other.Key == role.Key))
                bag.Error("RG221", yaml.SpanOf("key"), $"The role `{role.Key}` stands twice.", "Give one of them another key.");
            yaml.Close();
            roles.Add(role);
        }

        return roles.DrainToImmutable();
    }

    public static ImmutableArray<CodebookChapter> Chapters(YamlCursor codebook, LocalTextReader texts, DiagnosticBag bag)
    {
        var chapters = ImmutableArray.CreateBuilder<CodebookChapter>();
        foreach (var yaml in codebook.Mappings("chapters", required: true))
        {
            var key = yaml.Text("key");
            var chapter = new CodebookChapter(key, texts.Text(yaml, "title", $"the chapter `{key}`"));
            if (chapters.Any(other => other.Key == chapter.Key))
                bag.Error("RG221", yaml.SpanOf("key"), $"The chapter `{chapter.Key}` stands twice.", "Give one of them another key.");
            yaml.Close();
            chapters.Add(chapter);
        }

        return chapters.DrainToImmutable();
    }

    private static void Column(YamlCursor yaml, Dictionary<string, List<string>> byType, ColumnRegister columns)
    {
        var name = yaml.Text("column");
        yaml.Required("type", "id, unit, date, status or weight");
        string[] types = ["id", "unit", "date", "status", "weight"];
        var type = yaml.Word("type", types) is >= 0 and var at ? types[at] : "";
        yaml.OptionalText("text");
        columns.Add(name, yaml.SpanOf("column"));
        if (!byType.TryGetValue(type, out var names))
            byType[type] = names = [];
        names.Add(name);
        yaml.Close();
    }

    private static ImmutableDictionary<string, LocalText> Statuses(YamlCursor codebook, LocalTextReader texts, DiagnosticBag bag)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, LocalText>(StringComparer.Ordinal);
        foreach (var yaml in codebook.Mappings("status"))
        {
            yaml.Required("code", "0, 1, 2 or \"\"");
            string[] codes = ["0", "1", "2", ""];
            var code = yaml.Word("code", codes);
            var label = texts.Text(yaml, "label", code >= 0 ? $"the status «{codes[code]}»" : "the status");
            if (code >= 0 && !labels.TryAdd(codes[code], label))
                bag.Error("RG221", yaml.SpanOf("code"), $"The status code «{codes[code]}» stands twice.", "Keep one of them.");
            yaml.Close();
        }

        return labels.ToImmutable();
    }
}
