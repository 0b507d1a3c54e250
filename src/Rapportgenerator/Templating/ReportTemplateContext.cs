using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating.Claims;
using Rapportgenerator.Templating.Values;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating;

/// <summary>
/// Scriban, configured once and strictly: unknown names are errors, loops and output have limits that speak, nothing
/// reaches files or the clock, and whatever is printed is escaped for Markdown.
/// </summary>
internal sealed class ReportTemplateContext : TemplateContext
{
    private const int MostSteps = 200_000;
    private const int MostOutput = 8_000_000;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    /// <summary>Made once, because Scriban finds its functions by reflection; every chapter reads it and none may write.</summary>
    private static readonly ScriptObject Builtins = CreateBuiltins();

    private readonly CancellationTokenSource timeout;
    private readonly MappedOutput output;
    private readonly List<NotedComparison> compared = [];
    private SourceSpan statement;

    public ReportTemplateContext(ChapterRun chapter, ScriptObject variables, CancellationToken cancellation)
        : base(Builtins)
    {
        Chapter = chapter;
        timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(LongestRun);
        CancellationToken = timeout.Token;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableNullIndexer = false;
        LoopLimit = MostSteps;
        LoopLimitQueryable = MostSteps;
        RecursiveLimit = 50;
        ObjectRecursionLimit = 20;
        LimitToString = MostOutput;
        OutputLimit = MostOutput;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
        PushGlobal(variables);
        // A writable scope on top, so that a template may name values of its own.
        PushGlobal(new ScriptObject());
        TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value) =>
        {
            value = null;
            var known = variables.Keys.Concat(BuiltinObject.Keys).ToArray();
            throw new TemplateProblem(
                "RG402", span, $"Nothing is called `{variable.Name}` here.", NearestName.Hint(variable.Name, known));
        };
        TryGetMember = (TemplateContext _, SourceSpan span, object target, string member, out object? value) =>
        {
            value = null;
            throw new TemplateProblem(
                "RG403",
                span,
                $"There is no `{member}` here.",
                target is ScriptObject known ? NearestName.Hint(member, known.Keys.ToArray()) : "Only bound questions and their parts have members.");
        };
        output = new MappedOutput(chapter.ShownPath) { Context = this };
        PushOutput(output);
    }

    public ChapterRun Chapter { get; }
    public MappedOutput Rendered => output;

    public Diagnostics.SourceSpan PlaceOf(SourceSpan span) =>
        new(Chapter.ShownPath(span.FileName ?? ""), span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>A condition compares: what a claim may rest on.</summary>
    public void Note(NotedComparison comparison) => compared.Add(comparison);

    /// <summary>What was compared since the statement began, or since the last claim of it.</summary>
    public ImmutableArray<NotedComparison> TakeCompared()
    {
        var taken = compared.ToImmutableArray();
        compared.Clear();
        return taken;
    }

    /// <summary>
    /// One faulty expression does not hide the next: its problem is reported and the chapter goes on, to be thrown away at
    /// the end of the stage.
    /// </summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is not ScriptExpressionStatement { Expression: { } expression })
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        compared.Clear();
        try
        {
            var value = base.Evaluate(scriptNode, aliasReturnedFunction);
            // Scriban writes the value with the span of the block around it; this is the one it belongs to.
            statement = expression.Span;
            if (value is null && expression is not ScriptAssignExpression)
                throw new TemplateProblem("RG405", expression.Span, "This has no value, so it would print nothing.", "Print something that has one, or take it out.");
            return value;
        }
        catch (ScriptAbortException)
        {
            throw;
        }
        catch (ScriptRuntimeException problem) when (!ScribanMessage.IsLimit(problem))
        {
            Chapter.Report(problem);
            return null;
        }
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        output.ExpressionSpan = statement;
        try
        {
            Print(statement, textAsObject);
        }
        catch (TemplateProblem problem)
        {
            Chapter.Report(problem);
        }

        output.ExpressionSpan = null;
        return this;
    }

    private void Print(SourceSpan span, object? value)
    {
        var language = Chapter.Language;
        switch (value)
        {
            case null:
                break;
            case MarkdownFragment markdown:
                Write(markdown.Text);
                break;
            // What `capture` keeps was printed once, and so is Markdown.
            case IScriptOutput captured:
                Write(captured.ToString());
                break;
            case string text:
                PrintText(span, text);
                break;
            case AnswerText answer:
                Chapter.AddAnswer(MarkdownText.Shorten(answer.Text, language.Words.Shortened));
                PrintText(span, answer.Text);
                break;
            case PrintedText printed:
                PrintNumbers(span, printed);
                break;
            case Quantity quantity:
                PrintNumbers(span, quantity.Printed(language));
                break;
            case int or long:
                Write(MarkdownText.Escape(language.Numbers.Write(Convert.ToDecimal(value, CultureInfo.InvariantCulture))));
                break;
            case DateOnly date:
                Write(MarkdownText.Escape(language.LongDate(date)));
                break;
            default:
                throw new TemplateProblem(
                    "RG405",
                    span,
                    value is TemplateValue known
                        ? $"{known.Description} is not a text or a number, so it cannot be printed."
                        : "Only texts, whole numbers, dates and numbers of the survey can be printed.",
                    "Print one of its members, `{{ q.ja }}`, or use `percent`, `number` or `list`.");
        }
    }

    /// <summary>
    /// Each number between its marks. What is not written to the chapter itself but kept by the template (`capture`, a function of
    /// its own) comes back as a text, in which marks would be strange signs.
    /// </summary>
    private void PrintNumbers(SourceSpan span, PrintedText printed)
    {
        if (!ReferenceEquals(Output, output) || printed.Parts.Sum(part => part.Text.Length) > MarkdownText.LongestText)
        {
            PrintText(span, PlainText(printed, span));
            return;
        }

        foreach (var part in printed.Parts)
        {
            Write(part is { Number: { } number, Form: { } form }
                ? NumberMark.Of(Chapter.AddNumber(new PrintedNumber(number, part.Text, form, PlaceOf(span))), part.Text)
                : MarkdownText.Escape(part.Text));
        }
    }

    /// <summary>The text for a title, a note or another text, where its numbers carry no id; that they stand there is kept.</summary>
    public string PlainText(PrintedText printed, SourceSpan span)
    {
        foreach (var part in printed.Parts)
        {
            if (part is { Number: { } number, Form: { } form })
                Chapter.AddNumber(new PrintedNumber(number, part.Text, form, PlaceOf(span), InText: true));
        }

        return printed.ToString();
    }

    private void PrintText(SourceSpan span, string text)
    {
        if (text.Length > MarkdownText.LongestText)
            Chapter.Shortened(PlaceOf(span), text.Length);
        Write(MarkdownText.Escape(MarkdownText.Shorten(text, Chapter.Language.Words.Shortened)));
    }

    /// <summary>
    /// What becomes of a value within a text, as in `"n = " + q.base`: numbers of the survey read as they are printed, hidden
    /// ones as «–»; what cannot be printed cannot hide in a text either.
    /// </summary>
    public override string ObjectToString(object? value, bool nested = false) => value switch
    {
        Quantity quantity => PlainText(quantity.Printed(Chapter.Language), CurrentSpan),
        PrintedText printed => PlainText(printed, CurrentSpan),
        DateOnly date => Chapter.Language.LongDate(date),
        AnswerText => throw new TemplateProblem(
            "RG405", CurrentSpan, "An answer is quoted as it was given, not made a part of another text.", "Print it by itself, or use `quote`."),
        TemplateValue known => throw new TemplateProblem(
            "RG405", CurrentSpan, $"{known.Description} is not a text or a number, so it cannot be part of a text.", "Use one of its members."),
        MarkdownFragment or float or double or decimal => throw new TemplateProblem(
            "RG405", CurrentSpan, "This cannot be part of a text.", "Only texts, whole numbers, dates and numbers of the survey can."),
        _ => base.ObjectToString(value, nested)!,
    };

    /// <summary>The functions of Scriban that are safe and the same every time; ours stand beside them.</summary>
    private static ScriptObject CreateBuiltins()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        var builtins = new ScriptObject { ["string"] = new StringFunctions(), ["array"] = new ArrayFunctions(), ["math"] = math };
        foreach (var function in TemplateFunctions.All)
            builtins[function.Name] = function;
        builtins.IsReadOnly = true;
        return builtins;
    }
}
