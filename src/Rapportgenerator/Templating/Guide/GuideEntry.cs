using System.Collections.Immutable;

namespace Rapportgenerator.Templating.Guide;

/// <summary>A piece of a template that the guide shows with what it prints.</summary>
/// <param name="Code">As an editor writes it.</param>
internal sealed record GuideExample(string Code)
{
    /// <summary>Whether what it prints is shown, too; not where it would fill pages.</summary>
    public bool ShowsResult { get; init; } = true;

    public static implicit operator GuideExample(string code) => new(code);
}

/// <summary>What the guide says of a function.</summary>
/// <param name="Says">One or two sentences in bokmål.</param>
/// <param name="Arguments">What is said of each of the function's parameters, in their order.</param>
internal sealed record FunctionEntry(string Name, string Says, ImmutableArray<string> Arguments, ImmutableArray<GuideExample> Examples);

/// <summary>Functions that belong together.</summary>
internal sealed record FunctionSection(string Title, string Says, ImmutableArray<FunctionEntry> Functions);

/// <summary>What the guide says of a member: `q.base`.</summary>
/// <param name="Name">Without the dot; in guillemets where it is a key of the codebook.</param>
internal sealed record MemberEntry(string Name, string Says, GuideExample Example);

/// <summary>What members a kind of value has.</summary>
internal sealed record MemberSection(string Title, string Says, ImmutableArray<MemberEntry> Members);
