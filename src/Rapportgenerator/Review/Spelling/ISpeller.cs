namespace Rapportgenerator.Review.Spelling;

/// <summary>Knows the words of a language; an implementation may hold what the garbage collector does not free.</summary>
public interface ISpeller : IDisposable
{
    /// <summary>Whether it is a word, inflected or put together of others.</summary>
    bool Knows(string word);
}
