namespace Rapportgenerator.Templating.Functions;

/// <summary>
/// `include "deler/metode.md"`: another file below the templates folder, with the same variables. Ours, because Scriban's
/// own keeps no track of the included lines.
/// </summary>
internal static class IncludeFunction
{
    public static object Include(FunctionCall call)
    {
        var name = call.Text("template");
        var folder = Path.GetFullPath(call.Context.Chapter.TemplatesFolder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(folder, StringComparison.Ordinal))
            throw call.Problem("RG408", $"`{name}` lies outside the templates folder.", "Only files in that folder can be included.");
        if (!File.Exists(path))
            throw call.Problem("RG408", $"The template `{name}` is not there.", "The path is relative to the templates folder.");
        if (call.Context.Chapter.Parse(path) is not { HasErrors: false } template)
            return new MarkdownFragment("");
        if (!call.Context.Chapter.Enter(path))
            throw call.Problem("RG407", $"The template `{name}` includes itself, and so never ends.", "Take this line out, or include another file.");
        try
        {
            call.Context.Evaluate(template.Page!);
        }
        finally
        {
            // A mistake in it ends the include, and the next one is no circle.
            call.Context.Chapter.Leave(path);
        }

        return new MarkdownFragment("");
    }
}
