using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>Keeps labels that want to stand at the same height apart, each as near its place as the others allow.</summary>
internal static class TrendLabels
{
    /// <summary>
    /// Tops for labels that would begin at <paramref name="wanted"/>: none covers another, all are within
    /// 0–<paramref name="height"/>, and the order is that of the wanted tops. Labels that collide form a block that moves
    /// as one to the mean of what they want (pool adjacent violators).
    /// </summary>
    /// <param name="heights">Their sum is at most <paramref name="height"/>.</param>
    public static ImmutableArray<double> Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double height)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        var blocks = new List<Block>();
        foreach (var label in order)
        {
            var block = new Block([label], heights[label], wanted[label]);
            // A block's top is the mean of the tops its labels would give it.
            while (blocks.Count > 0 && Top(blocks[^1], height) + blocks[^1].Height > Top(block, height) + 1e-9)
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var shift = block.Wanted - above.Height;
                block = new Block(
                    [.. above.Labels, .. block.Labels], above.Height + block.Height,
                    (above.Wanted * above.Labels.Count + shift * block.Labels.Count) / (above.Labels.Count + block.Labels.Count));
            }

            blocks.Add(block);
        }

        var tops = new double[wanted.Count];
        foreach (var block in blocks)
        {
            var top = Top(block, height);
            foreach (var label in block.Labels)
            {
                tops[label] = top;
                top += heights[label];
            }
        }

        return [.. tops];
    }

    private static double Top(Block block, double height) => Math.Max(0, Math.Min(height - block.Height, block.Wanted));

    /// <param name="Wanted">The top it would have if it stood alone.</param>
    private sealed record Block(List<int> Labels, double Height, double Wanted);
}
