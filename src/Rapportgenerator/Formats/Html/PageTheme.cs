using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// The look of the web pages, as an editor may change it: `theme/page.html`, `theme/tokens.css` (colours, type, distances),
/// `theme/report.css` and the fonts in `theme/fonts/web`, below the templates folder or as the program brings them. Readers get one
/// style sheet.
/// </summary>
internal sealed class PageTheme
{
    private const int MostOutput = 64_000_000;
    private readonly Template template;
    private readonly string shownPath;

    private PageTheme(Template template, string shownPath, ImmutableArray<OutputFile> assets)
    {
        this.template = template;
        this.shownPath = shownPath;
        Assets = assets;
    }

    /// <summary>Style sheet and fonts, with paths relative to the pages.</summary>
    public ImmutableArray<OutputFile> Assets { get; }

    /// <summary>The theme, or null and a diagnostic where a file is missing or is no template.</summary>
    public static PageTheme? Read(ReportDefinition definition, DiagnosticBag bag)
    {
        var theme = ThemeFolder.Of(definition.Theme);
        string Shown(string path) => Path.GetRelativePath(definition.Folder, path).Replace('\\', '/');
        byte[]? Part(string name) => ReadFile(theme.PathOf(name), Shown(theme.PathOf(name)), bag);

        var (page, tokens, style) = (Part("page.html"), Part("tokens.css"), Part("report.css"));
        if (page is null || tokens is null || style is null)
            return null;

        var assets = ImmutableArray.CreateBuilder<OutputFile>();
        assets.Add(new OutputFile("assets/report.css", (byte[])[.. tokens, .. "\n"u8, .. style]));
        var fonts = theme.PathOf(Path.Combine("fonts", "web"));
        if (Directory.Exists(fonts))
        {
            foreach (var file in Directory.GetFiles(fonts).Order(StringComparer.Ordinal))
            {
                if (ReadFile(file, Shown(file), bag) is { } font)
                    assets.Add(new OutputFile("assets/fonts/" + Path.GetFileName(file), font));
            }
        }

        var shownPage = Shown(theme.PathOf("page.html"));
        return Parse(page, shownPage, bag) is { } template
            ? new PageTheme(template, shownPage, assets.ToImmutable())
            : null;
    }

    /// <summary>One finished page, or null and a diagnostic.</summary>
    /// <param name="variables">Ready HTML, or null for what this page does not have.</param>
    public byte[]? Render(ScriptObject variables, DiagnosticBag bag)
    {
        // No built-in functions: a page puts its parts together and needs none, and so none can be misused.
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedFunctionAccess = false,
            LimitToString = MostOutput,
            OutputLimit = MostOutput,
            OnStringLimit = ScriptLimitBehavior.Throw,
            OnOutputLimit = ScriptLimitBehavior.Throw,
            NewLine = "\n",
        };
        context.PushGlobal(variables);
        context.TryGetVariable = (TemplateContext _, Scriban.Parsing.SourceSpan span, ScriptVariable variable, out object? value) =>
            throw new UnknownNameException(span, variable.Name, variables.Keys);
        context.TryGetMember = (TemplateContext _, Scriban.Parsing.SourceSpan span, object target, string member, out object? value) =>
            throw new UnknownNameException(span, member, (target as ScriptObject)?.Keys ?? []);
        try
        {
            return Encoding.UTF8.GetBytes(template.Render(context));
        }
        catch (UnknownNameException problem)
        {
            bag.Error("RG643", SpanOf(problem.Span), $"Nothing is called `{problem.Name}` here.", problem.Hint);
        }
        catch (ScriptRuntimeException problem)
        {
            bag.Error("RG644", SpanOf(problem.Span), $"The page template fails: {problem.OriginalMessage.TrimEnd('.')}.",
                "Compare the line with the page template the program came with.");
        }

        return null;
    }

    private SourceSpan SpanOf(Scriban.Parsing.SourceSpan span) => new(shownPath, span.Start.Line + 1, span.Start.Column + 1);

    private static Template? Parse(byte[] content, string shownPath, DiagnosticBag bag)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            bag.Error("RG641", new SourceSpan(shownPath), "The page template is not UTF-8.", "Save it as UTF-8.");
            return null;
        }

        var template = Template.Parse(text.TrimStart('\uFEFF'), shownPath);
        if (!template.HasErrors)
            return template;
        // The first says it; the others follow from it.
        var message = template.Messages[0];
        bag.Error(
            "RG642",
            new SourceSpan(shownPath, message.Span.Start.Line + 1, message.Span.Start.Column + 1),
            $"This is no valid template: {message.Message.TrimEnd('.')}.",
            "Look for a missing `}}`, `end`, quotation mark or parenthesis here or just above.");
        return null;
    }

    private static byte[]? ReadFile(string path, string shownPath, DiagnosticBag bag)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Error(
                "RG640", new SourceSpan(shownPath), "This file of the web theme cannot be read.",
                "Copy it from the `templates/theme` folder the program came with.");
            return null;
        }
    }

    private sealed class UnknownNameException(Scriban.Parsing.SourceSpan span, string name, ICollection<string> known)
        : ScriptRuntimeException(span, name)
    {
        public string Name { get; } = name;
        public string Hint { get; } = NearestName.Hint(name, [.. known]);
    }
}
