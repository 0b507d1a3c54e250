using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating;

/// <summary>A parameter of a template function; optional ones come after the required ones and can be named.</summary>
internal sealed record TemplateParameter(string Name, bool Required = false);

/// <summary>A function that templates can call, as listed in <see cref="TemplateFunctions.All"/>.</summary>
internal sealed class TemplateFunction(string name, ImmutableArray<TemplateParameter> parameters, Func<FunctionCall, object> body)
    : IScriptCustomFunction
{
    public string Name => name;
    public ImmutableArray<TemplateParameter> Parameters => parameters;
    public int RequiredParameterCount => parameters.Count(parameter => parameter.Required);
    public int ParameterCount => parameters.Length;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;
    public Type ReturnType => typeof(object);

    /// <remarks>Asked for one more than there are, Scriban passes the message on: it is put as Scriban puts that of too few.</remarks>
    public ScriptParameterInfo GetParameterInfo(int index) => index >= parameters.Length
        ? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Invalid number of arguments `{index + 1}` passed to `{name}`."))
        : parameters[index].Required ? new(typeof(object), parameters[index].Name) : new(typeof(object), parameters[index].Name, null!);

    public object Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var call = new FunctionCall(this, (ReportTemplateContext)context, callerContext!, arguments, blockStatement);
        call.RefuseUnknownNames();
        return body(call);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>One call of a template function: its arguments, read strictly, and where it stands.</summary>
internal sealed class FunctionCall(
    TemplateFunction function, ReportTemplateContext context, ScriptNode caller, ScriptArray arguments, ScriptBlockStatement? block)
{
    public ReportTemplateContext Context => context;
    public ReportLanguage Language => context.Chapter.Language;
    public SourceSpan Span => caller.Span;
    public ScriptBlockStatement? Block => block;

    /// <summary>The call in the editor's file.</summary>
    public Diagnostics.SourceSpan Place => context.PlaceOf(caller.Span);

    public object? this[string name]
    {
        get
        {
            var index = function.Parameters.ToList().FindIndex(parameter => parameter.Name == name);
            return index < arguments.Count ? arguments[index] : null;
        }
    }

    /// <summary>The first of what is piped into the call, as it is written; null where nothing is.</summary>
    public ScriptNode? FirstPiped
    {
        get
        {
            // `a | b | c` is read as `a | (b | c)`.
            ScriptNode? first = null;
            for (var node = caller; node.Parent is ScriptPipeCall pipe; node = pipe)
                first = ReferenceEquals(pipe.From, node) ? first : pipe.From;
            return first;
        }
    }

    /// <summary>The argument as it is written in the template; null where it is missing, or piped into the call.</summary>
    public ScriptNode? Written(string name)
    {
        if (caller is not ScriptFunctionCall call)
            return null;
        if (call.Arguments.OfType<ScriptNamedArgument>().FirstOrDefault(named => named.Name?.Name == name) is { } given)
            return given.Value;
        var index = function.Parameters.ToList().FindIndex(parameter => parameter.Name == name) - (FirstPiped is null ? 0 : 1);
        return index >= 0 && index < call.Arguments.Count && call.Arguments[index] is not ScriptNamedArgument ? call.Arguments[index] : null;
    }

    public T Required<T>(string name, string expected)
        where T : class =>
        this[name] as T ?? throw Wrong(name, expected);

    /// <summary>A text; the numbers in it become a part of what the call makes.</summary>
    public string Text(string name) => this[name] is PrintedText printed
        ? context.PlainText(printed, caller.Span)
        : Required<string>(name, "a text in quotation marks");

    public string? OptionalText(string name) => this[name] is null ? null : Text(name);

    public int Integer(string name, int fallback, int from, int to) => this[name] switch
    {
        null => fallback,
        int number when number >= from && number <= to => number,
        _ => throw Wrong(name, $"a whole number from {from} to {to}"),
    };

    public bool Flag(string name) => this[name] switch
    {
        null => false,
        bool flag => flag,
        _ => throw Wrong(name, "true or false"),
    };

    /// <summary>A list of texts, or one text for a list of one.</summary>
    public ImmutableArray<string> Texts(string name) => this[name] switch
    {
        null => [],
        string text => [text],
        ScriptArray array when array.All(item => item is string) => [.. array.Cast<string>()],
        _ => throw Wrong(name, "a list of texts, as in [\"ja\", \"nei\"]"),
    };

    public Quantity Quantity(string name) => Required<Quantity>(name, "a number of the survey, as in `q.ja` or `q.base`");

    public ShareValue Share(string name) => Required<ShareValue>(name, "a share, as in `q.ja`");

    public TemplateProblem Problem(string code, string message, string hint) => new(code, caller.Span, message, hint);

    /// <param name="member">The faulty one, where the argument is a list of several.</param>
    /// <param name="hint">What to do; to give what is expected, where it is null.</param>
    public TemplateProblem Wrong(string name, string expected, object? member = null, string? hint = null)
    {
        var found = Kind(this[name] is ScriptArray && member is not null ? member : this[name]);
        var within = this[name] is ScriptArray && member is not null ? " in the list" : "";
        return Problem("RG405", $"`{function.Name}` needs {expected} as `{name}`, but got {found}{within}.", hint ?? $"Give it {expected}.");

        static string Kind(object? value) => value switch
        {
            null => "nothing",
            string => "a text",
            bool => "true or false",
            int or long or double or decimal => "a number",
            TemplateValue known => Functions.TextFunctions.LowerFirst(known.Description),
            AnswerText => "an answer's words",
            IScriptOutput => "captured text",
            ScriptArray { Count: 0 } => "an empty list",
            ScriptArray => "a list",
            _ => "something else",
        };
    }

    /// <summary>Scriban passes an unknown named argument on as the next unnamed one; here it is an error.</summary>
    public void RefuseUnknownNames()
    {
        if (caller is not ScriptFunctionCall call)
            return;
        var known = function.Parameters.Select(parameter => parameter.Name).ToArray();
        foreach (var named in call.Arguments.OfType<ScriptNamedArgument>())
        {
            var name = named.Name?.Name ?? "";
            if (!known.Contains(name))
            {
                throw new TemplateProblem(
                    "RG404", named.Span, $"`{function.Name}` has no argument `{name}`.", NearestName.Hint(name, known));
            }
        }
    }
}
