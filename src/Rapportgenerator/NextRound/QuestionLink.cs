using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.NextRound;

/// <summary>How sure it is that two questions are one.</summary>
public enum LinkCertainty
{
    /// <summary>The codebook says so, or id and words are the same.</summary>
    Certain,

    /// <summary>Taken, and shown to the editor.</summary>
    Likely,

    /// <summary>Never taken: the editor is told of it.</summary>
    Unsure,
}

/// <summary>What a match of two questions rests on.</summary>
public enum LinkReason
{
    /// <summary>`previous_id` names the old one.</summary>
    PreviousId,

    /// <summary>The same id and the same words.</summary>
    SameId,

    /// <summary>The same id, and nearly the same words or answers.</summary>
    SameIdAlike,

    /// <summary>Another id, but the same words and answers.</summary>
    SameWords,

    /// <summary>Another id, and nearly the same words and answers.</summary>
    AlikeWords,

    /// <summary>The same id, but other words: an id that may have been used again.</summary>
    SameIdOtherWords,

    /// <summary>Some of the words are the same.</summary>
    SomeWords,
}

/// <summary>A question of this year's questionnaire, and what is the same in the next, or seems so.</summary>
public sealed record QuestionLink(Question Then, Question Now, LinkCertainty Certainty, LinkReason Reason)
{
    /// <summary>Whether it was found by its words alone, so that the codebook must still say `previous_id`.</summary>
    public bool NeedsPreviousId => Then.Id != Now.Id && Reason != LinkReason.PreviousId;
}

/// <summary>This year's questionnaire held against the next.</summary>
/// <param name="Taken">Certain and likely ones, in the new questionnaire's order.</param>
/// <param name="Unsure">Matches that nobody took; both questions are among those that went and came as well.</param>
/// <param name="Gone">What is not asked any more.</param>
/// <param name="New">What was not asked before.</param>
public sealed record QuestionLinks(
    ImmutableArray<QuestionLink> Taken, ImmutableArray<QuestionLink> Unsure, ImmutableArray<Question> Gone, ImmutableArray<Question> New)
{
    /// <summary>The match that was taken for a question of this year's.</summary>
    public QuestionLink? Of(string id) => Taken.FirstOrDefault(link => link.Then.Id == id);

    /// <summary>How many matches there are of a kind.</summary>
    public int Count(LinkCertainty certainty) => Taken.Concat(Unsure).Count(link => link.Certainty == certainty);
}
