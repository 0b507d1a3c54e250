using System.Collections.Immutable;

namespace Rapportgenerator.Survey;

/// <summary>
/// One coded column, a byte a response: the place of its code among <see cref="Codes"/>, counted from 1, and 0 where the
/// question was not put.
/// </summary>
/// <param name="Codes">The column's codes, each once; at most <see cref="MostCodes"/>.</param>
public sealed record CodedAnswers(ImmutableArray<int> Codes, ImmutableArray<byte> Places)
{
    public const int MostCodes = byte.MaxValue - 1;

    public int Length => Places.Length;

    /// <summary>The code of a response, or <see cref="ResponseSet.NotAsked"/>.</summary>
    public int this[int row] => Places[row] == 0 ? ResponseSet.NotAsked : Codes[Places[row] - 1];

    /// <summary>From codes as they stand, <see cref="ResponseSet.NotAsked"/> among them.</summary>
    public static CodedAnswers Of(IReadOnlyList<int> answers)
    {
        var codes = answers.Where(code => code != ResponseSet.NotAsked).Distinct().ToImmutableArray();
        return new CodedAnswers(codes, [.. answers.Select(code => (byte)(codes.IndexOf(code) + 1))]);
    }
}
