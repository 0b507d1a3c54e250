using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Claims;
using Rapportgenerator.Templating.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Templating;

/// <summary>What one chapter gathers while its template runs: figures, findings, notes, claims and problems.</summary>
internal sealed class ChapterRun(FigureContext figureContext, string templatesFolder, Func<string, string> shownPath, DiagnosticBag bag)
{
    private readonly Dictionary<string, Template?> parsed = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, Figure>.Builder figures = ImmutableDictionary.CreateBuilder<string, Figure>();
    private readonly ImmutableArray<PrintedNumber?>.Builder findings = ImmutableArray.CreateBuilder<PrintedNumber?>();
    private readonly ImmutableArray<PrintedNumber>.Builder numbers = ImmutableArray.CreateBuilder<PrintedNumber>();
    private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
    private readonly ImmutableArray<string>.Builder answers = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> notes = [];
    private SpokenPhrases? phrases;
    private readonly HashSet<string> running = new(StringComparer.Ordinal);

    /// <summary>The phrases that claims are held against.</summary>
    public SpokenPhrases Phrases => phrases ??= new(Language.Phrasebook);

    public ReportLanguage Language => figureContext.Language;
    public FigureContext FigureContext => figureContext;
    public string TemplatesFolder => templatesFolder;
    public Func<string, string> ShownPath => shownPath;
    public DiagnosticBag Bag => bag;
    public ImmutableDictionary<string, Figure> Figures => figures.ToImmutable();
    public ImmutableArray<PrintedNumber?> Findings => findings.ToImmutable();
    public ImmutableArray<PrintedNumber> Numbers => numbers.ToImmutable();

    public ImmutableArray<string> Answers => answers.ToImmutable();

    /// <summary>Absolute paths of the templates that were read.</summary>
    public ImmutableArray<string> Templates => [.. parsed.Where(template => template.Value is not null).Select(template => template.Key)];
    public ImmutableArray<Claim> Claims => claims.ToImmutable();

    /// <summary>The footnotes of `note`, as Markdown definitions.</summary>
    public string NoteDefinitions => string.Concat(notes.Select((note, index) =>
        string.Create(CultureInfo.InvariantCulture, $"\n\n[^note-{index + 1}]: {MarkdownText.Escape(note)}")));

    /// <summary>False where the chapter has a figure (or table) with this id already.</summary>
    public bool AddFigure(Figure figure) => figures.TryAdd((figure.IsTable ? "tab-" : "fig-") + figure.Id, figure);

    /// <summary>False where the template is running already.</summary>
    public bool Enter(string path) => running.Add(path);

    public void Leave(string path) => running.Remove(path);

    /// <param name="number">The large one, if any.</param>
    /// <returns>Its place in the chapter.</returns>
    public int AddFinding(TextPart? number, SourceSpan place)
    {
        var printed = number is { Number: { } id, Form: { } form } ? new PrintedNumber(id, number.Text, form, place) : null;
        if (printed is not null)
            numbers.Add(printed);
        findings.Add(printed);
        return findings.Count - 1;
    }

    /// <returns>Its place in the chapter.</returns>
    public int AddNumber(PrintedNumber number)
    {
        numbers.Add(number);
        return numbers.Count - 1;
    }

    public void AddAnswer(string text) => answers.Add(text);

    public int AddNote(string text)
    {
        notes.Add(text);
        return notes.Count;
    }

    /// <summary>A broken claim is an error, but no mistake in the template: the chapter goes on with the words as they stand.</summary>
    public void AddClaim(Claim claim)
    {
        claims.Add(claim);
        if (claim.Verdict != ClaimVerdict.Broken)
            return;
        var hint = claim.Holding.IsEmpty ? "Write what the numbers say." : $"These would hold: {string.Join(", ", claim.Holding.Select(words => $"«{words}»"))}.";
        bag.Error(Claim.BrokenCode, claim.Span, $"«{claim.Words}» does not hold: {claim.Evidence}.", hint);
    }

    public void Shortened(SourceSpan place, int length) => bag.Warning(
        "RG413",
        place,
        string.Create(CultureInfo.InvariantCulture, $"This text has {length} letters; only the first {MarkdownText.LongestText} are printed."),
        "Quote a shorter answer, or say in the text that it is shortened.");

    /// <summary>The parsed template, once a run; null where the file cannot be read. That and syntax errors are reported.</summary>
    public Template? Parse(string path)
    {
        if (parsed.TryGetValue(path, out var known))
            return known;
        if (SourceBytes.Read(path, shownPath(path), bag, "RG408", "RG408") is not { } bytes)
            return parsed[path] = null;

        var text = TemplateText.Of(System.Text.Encoding.UTF8.GetString(bytes.Span));
        var template = Template.Parse(text, path);
        if (ScribanMessage.OfSyntax(template.Messages) is var (at, said))
        {
            bag.Error(
                "RG401",
                new SourceSpan(shownPath(path), at.Line + 1, at.Column + 1),
                said,
                "Look for a missing `}}`, `end`, quotation mark or parenthesis here or just above.");
        }

        // Scriban takes the end of the file for a closing brace.
        var (open, close) = (text.LastIndexOf("{{", StringComparison.Ordinal), text.LastIndexOf("}}", StringComparison.Ordinal));
        if (open > close && !template.HasErrors && EndsInCode(text))
        {
            var before = text[..open];
            var span = new SourceSpan(shownPath(path), before.Count(letter => letter == '\n') + 1, open - before.LastIndexOf('\n'));
            ReportOnce("RG401", span, "This `{{` is never closed.", "Close it with `}}`.");
        }

        if (!template.HasErrors)
            ReportStrayClose(text, path);
        return parsed[path] = template;
    }

    public void Report(ScriptRuntimeException problem)
    {
        var span = new SourceSpan(
            shownPath(problem.Span.FileName ?? ""), problem.Span.Start.Line + 1, problem.Span.Start.Column + 1);
        for (Exception? inner = problem; inner is not null; inner = inner.InnerException)
        {
            if (inner is TemplateProblem known)
            {
                var place = known.Span.FileName is { } file
                    ? new SourceSpan(shownPath(file), known.Span.Start.Line + 1, known.Span.Start.Column + 1)
                    : span;
                ReportOnce(known.Code, place, known.OriginalMessage, known.Hint);
                return;
            }
        }

        var (message, hint) = ScribanMessage.OfRun(problem.OriginalMessage);
        ReportOnce(problem is ScriptAbortException ? "RG407" : "RG404", span, message, hint);
    }

    private readonly HashSet<(string, int, int, string)> reported = [];

    /// <summary>Whether this chapter has mistakes of its own.</summary>
    public bool HasErrors => reported.Count > 0 || parsed.Values.Any(template => template is null or { HasErrors: true });

    /// <summary>A mistake within a loop is one mistake.</summary>
    public void ReportOnce(string code, SourceSpan span, string message, string? hint)
    {
        if (reported.Add((span.File, span.Line, span.Column, code)))
            bag.Error(code, span, message, hint);
    }

    /// <summary>`{ claim "…" q.ja }}`, with one brace before it, would be printed as it stands.</summary>
    private void ReportStrayClose(string text, string path)
    {
        foreach (var token in new Lexer(text).Where(token => token.Type == TokenType.Raw))
        {
            var (start, length) = (token.Start.Offset, token.End.Offset + 1 - token.Start.Offset);
            var at = text.IndexOf("}}", start, length, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var before = text[..at];
            var span = new SourceSpan(shownPath(path), before.Count(letter => letter == '\n') + 1, at - before.LastIndexOf('\n'));
            ReportOnce("RG401", span, "This `}}` closes nothing, so it would be printed.", "Begin with `{{`, or take it out.");
        }
    }

    /// <summary>Whether the text ends between `{{` and `}}`; braces that are escaped, as in `{%{ {{ }%}`, are text.</summary>
    private static bool EndsInCode(string text)
    {
        var last = new Lexer(text).LastOrDefault(token => token.Type is TokenType.CodeEnter or TokenType.CodeExit);
        return last.Type == TokenType.CodeEnter;
    }
}
