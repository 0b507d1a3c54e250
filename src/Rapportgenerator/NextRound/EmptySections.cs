using System.Text.RegularExpressions;

namespace Rapportgenerator.NextRound;

/// <summary>Takes out headings whose whole text was taken out; a page has none with nothing under it.</summary>
internal static partial class EmptySections
{
    public static string TakeOut(string text, string chapter, string file, TodoGatherer todo)
    {
        var blanked = Mark.Blanked(text);
        var headings = Headings().Matches(blanked).ToArray();
        var faults = new List<Fault>();
        foreach (var (place, heading) in headings.Index())
        {
            var start = heading.Index + heading.Length;
            var next = headings.Skip(place + 1).FirstOrDefault(other => other.Groups[1].Length <= heading.Groups[1].Length);
            var end = next?.Index ?? text.Length;
            if (heading.Groups[1].Length > 1 && string.IsNullOrWhiteSpace(blanked[start..end]) && !string.IsNullOrWhiteSpace(text[start..end]))
                faults.Add(new Fault(heading.Index, "Alt under overskriften er tatt ut."));
        }

        return faults.Count == 0 ? text : TemplateEditor.TakeOut(text, faults, chapter, file, todo);
    }

    [GeneratedRegex(@"^(#{1,6})[ \t]+\S.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Headings();
}
