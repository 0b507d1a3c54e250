using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads the front page, chapters and appendices: a template each, and the names it sees.</summary>
/// <param name="templates">Absolute path of the templates folder; null where it does not exist.</param>
/// <param name="language">The report's.</param>
/// <param name="hasEarlier">Whether there are earlier rounds to compare with.</param>
internal sealed class ChapterReader(string? templates, LanguageCode language, bool hasEarlier, FileReferences files, DiagnosticBag bag)
{
    /// <summary>The front page's own page, whatever its template is called.</summary>
    private const string FrontPage = "index";

    private readonly LocalTextReader texts = new(language, "RG130");
    private readonly Dictionary<string, SourceSpan> slugs = new(StringComparer.OrdinalIgnoreCase);

    public ChapterDefinition Front(YamlCursor yaml) => Read(yaml, isFront: true);

    public ChapterDefinition Chapter(YamlCursor yaml) => Read(yaml, isFront: false);

    private ChapterDefinition Read(YamlCursor yaml, bool isFront)
    {
        var template = yaml.Text("template");
        var slug = Path.GetFileNameWithoutExtension(template);
        if (template.Length > 0)
        {
            var span = yaml.SpanOf("template");
            if (templates is not null)
                files.Template(template, templates, span);
            CheckSlug(slug, isFront, span);
        }

        var bindings = yaml.Names("bind").Select(entry => Binding(entry, yaml)).ToImmutableArray();
        var written = yaml.Has("language") ? (LanguageCode)Math.Max(0, yaml.Word("language", ReportLanguage.Tags)) : language;
        yaml.Close();
        return new ChapterDefinition(template, slug, bindings, yaml.Span) { Language = written };
    }

    private void CheckSlug(string slug, bool isFront, SourceSpan span)
    {
        if (slug.Length == 0 || !slug.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
        {
            bag.Error(
                "RG111", span, $"The file name `{slug}` cannot be the name of a page.",
                "Use letters, digits, - and _ only: the page is named after its template.");
        }
        else if (!isFront && slug.Equals(FrontPage, StringComparison.OrdinalIgnoreCase))
        {
            bag.Error("RG111", span, $"The page `{FrontPage}` is the front page.", "Give the template another file name.");
        }
        else if (!slugs.TryAdd(slug, span))
        {
            bag.Error(
                "RG111", span, $"Two chapters would become the page `{slug}`.",
                $"The other stands on line {slugs[slug].Line}; give one of the templates another file name.");
        }
    }

    private BindingDefinition Binding(YamlEntry entry, YamlCursor chapter)
    {
        if (!BindingName.IsValid(entry.Key))
        {
            bag.Error(
                "RG112", entry.Place.Span, $"`{entry.Key}` cannot be a name in a template.",
                "Use small letters, digits and _, beginning with a letter.");
        }
        else if (BindingName.IsReserved(entry.Key))
        {
            bag.Error("RG112", entry.Place.Span, $"`{entry.Key}` is a word of the template language.", $"Choose another name, such as `svar_{entry.Key}`.");
        }

        if (entry.Value is YamlMapping)
            return BindingOptions(entry, chapter.AsMapping(entry.Value)!);
        return new BindingDefinition
        {
            Name = entry.Key,
            Question = chapter.AsText(entry.Value),
            Span = entry.Place.Span,
        };
    }

    private BindingDefinition BindingOptions(YamlEntry entry, YamlCursor yaml)
    {
        var all = false;
        string? question = null;
        if (yaml.Has("questions"))
        {
            all = true;
            yaml.Word("questions", "closed");
            foreach (var key in (string[])["question", "sort", "without", "groups", "trend"])
            {
                if (yaml.Has(key))
                    bag.Error("RG108", yaml.SpanOf(key), $"`{key}` does not go with `questions: closed`.", "Keep one of them.");
            }

            question = yaml.OptionalText("question");
        }
        else if (yaml.Required("question", "a question's id"))
        {
            question = yaml.OptionalText("question");
        }

        var binding = new BindingDefinition
        {
            Name = entry.Key,
            Question = question,
            AllClosed = all,
            Answer = yaml.OptionalText("answer"),
            By = yaml.OptionalText("by"),
            Weighted = yaml.Boolean("weighted", false),
            Sort = yaml.Word("sort", "codebook", "largest") == 1 ? SortOrder.Largest : SortOrder.Codebook,
            Without = Distinct(yaml.Texts("without")),
            Groups = Groups(yaml),
            Trend = TrendReader.Read(entry, yaml, hasEarlier, bag),
            Span = entry.Place.Span,
        };
        if (binding.Answer is not null)
        {
            foreach (var key in (string[])["questions", "by", "weighted", "sort", "without", "groups", "trend"])
            {
                if (yaml.Has(key))
                    bag.Error("RG108", yaml.SpanOf(key), $"`{key}` does not go with `answer`, which quotes one response.", "Keep one of them.");
            }
        }

        yaml.Close();
        return binding;
    }

    private ImmutableArray<GroupDefinition> Groups(YamlCursor yaml)
    {
        var groups = ImmutableArray.CreateBuilder<GroupDefinition>();
        foreach (var item in yaml.Mappings("groups"))
        {
            var key = item.Text("key");
            var group = new GroupDefinition(key, texts.Text(item, "label", $"the group `{key}`"), Distinct(item.Texts("options")), item.Span);
            if (item.Required("options", "a list of option keys") && group.Options.IsEmpty)
                bag.Error("RG107", item.SpanOf("options"), "The group has no options.", "Name the keys of the options that belong to it.");
            if (group.Key.Length > 0 && !BindingName.IsKey(group.Key))
                bag.Error("RG112", item.SpanOf("key"), $"`{group.Key}` cannot be a name in a template.", "Use small letters, digits and _.");
            if (groups.Any(other => other.Key == group.Key))
                bag.Error("RG111", item.SpanOf("key"), $"The group `{group.Key}` stands twice.", "Give one of them another key.");
            item.Close();
            groups.Add(group);
        }

        return groups.DrainToImmutable();
    }

    private ImmutableArray<string> Distinct(ImmutableArray<Located<string>> texts)
    {
        var seen = ImmutableArray.CreateBuilder<string>(texts.Length);
        foreach (var (text, span) in texts)
        {
            if (seen.Contains(text))
                bag.Error("RG111", span, $"`{text}` stands twice in the list.", "Keep one of them.");
            else
                seen.Add(text);
        }

        return seen.DrainToImmutable();
    }
}
