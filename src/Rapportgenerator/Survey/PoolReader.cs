using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads the pools and puts each after its last member.</summary>
internal static class PoolReader
{
    /// <param name="unread">Questions that have been reported and are not among <paramref name="questions"/>.</param>
    public static ImmutableArray<Question> Read(
        YamlCursor codebook, LocalTextReader texts, ImmutableArray<Question> questions, IReadOnlySet<string> unread, DiagnosticBag bag)
    {
        var all = questions.ToList();
        foreach (var yaml in codebook.Mappings("pools"))
        {
            var id = yaml.Text("id");
            var label = texts.Text(yaml, "label", $"those who answered `{id}`");
            var previousId = yaml.OptionalText("previous_id");
            yaml.Word("unit", "respondent");
            yaml.Required("members", "a list of question ids");
            var members = Members(yaml, questions, unread, bag);
            var named = members.Select(member => member.Id).ToArray();
            yaml.Close();
            if (all.Any(question => question.Id == id))
            {
                bag.Error(
                    "RG221", yaml.SpanOf("id"), $"The question id `{id}` stands twice.",
                    "Questions and pools share their ids: give the pool another.");
            }
            else if (id.Length > 0 && !BindingName.IsKey(id))
            {
                bag.Error("RG226", yaml.SpanOf("id"), $"`{id}` cannot be a question's id.", "Use small letters, digits and _.");
            }

            if (members.Length < 2)
                continue;
            var pool = new PooledQuestion(members, label)
            {
                Id = id,
                Chapter = members[0].Chapter,
                Role = members[0].Role,
                Text = members[0].Text,
                Help = members[0].Help,
                PreviousId = previousId,
                Span = yaml.Span,
            };
            all.Insert(1 + all.FindLastIndex(question => named.Contains(question.Id)), pool);
        }

        return [.. all];
    }

    private static ImmutableArray<Question> Members(
        YamlCursor yaml, ImmutableArray<Question> questions, IReadOnlySet<string> unread, DiagnosticBag bag)
    {
        var members = ImmutableArray.CreateBuilder<Question>();
        var named = yaml.Texts("members");
        foreach (var (name, span) in named)
        {
            if (unread.Contains(name))
                continue;
            if (questions.FirstOrDefault(question => question.Id == name) is not { } member)
            {
                bag.Error(
                    "RG224", span, $"The pool names `{name}`, which is no question.",
                    NearestName.Hint(name, [.. questions.Select(question => question.Id)]));
                continue;
            }

            if (members.Any(other => other.Id == name))
            {
                bag.Error("RG224", span, $"The pool names `{name}` twice.", "Keep one of them.");
                continue;
            }

            if (members.Count > 0)
                CheckAlike(members[0], member, span, bag);
            members.Add(member);
        }

        if (yaml.Has("members") && named.Length < 2)
            bag.Error("RG224", yaml.SpanOf("members"), "A pool needs at least two members.", "Name the questions it joins.");
        return members.DrainToImmutable();
    }

    /// <summary>Answers are joined by option key, so the codes and the order may differ, but not the keys.</summary>
    private static void CheckAlike(Question first, Question member, SourceSpan span, DiagnosticBag bag)
    {
        if (first.Type != member.Type)
        {
            bag.Error(
                "RG224", span, $"`{member.Id}` is of type {member.Type}, but `{first.Id}` is of type {first.Type}.",
                "Only questions of one type can be joined.");
            return;
        }

        if (first.Options.IsEmpty != member.Options.IsEmpty)
            return;
        var options = first.Options.Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
        var items = first.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        if (options.SetEquals(member.Options.Select(option => option.Key)) && items.SetEquals(member.Items.Select(item => item.Key)))
            return;
        bag.Error(
            "RG224", span, $"`{member.Id}` and `{first.Id}` do not have the same option and item keys.",
            "Answers are joined by key: give options and items that mean the same the same `key`.");
    }
}
