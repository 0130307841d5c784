namespace Entente.Evidence;

/// <summary>
/// The order of reading: what stands in columns is read column by column, what stands below each other from above. A
/// page is cut at the white that goes through all of it, down first, then across where it is widest.
/// </summary>
internal static class PdfOrder
{
    /// <summary>A page of more blocks keeps the order in which it was told.</summary>
    private const int MostBlocks = 1_000;

    /// <summary>How wide the white between columns is at least, in heights of a line.</summary>
    private const decimal Gutter = 0.8m;

    public static List<PdfBlock> Of(List<PdfBlock> blocks)
    {
        if (blocks.Count > MostBlocks)
        {
            return blocks;
        }
        var ordered = new List<PdfBlock>(blocks.Count);
        var open = new Stack<List<PdfBlock>>([blocks]);
        while (open.TryPop(out var part))
        {
            if (part.Count < 2)
            {
                ordered.AddRange(part);
            }
            else if (Cut(part, b => b.Left, b => b.Right, widest: false) is { } columns)
            {
                open.Push(columns.Second);
                open.Push(columns.First);
            }
            else if (Cut(part, b => b.Top, b => b.Bottom, widest: true) is { } rows)
            {
                open.Push(rows.Second);
                open.Push(rows.First);
            }
            else
            {
                ordered.AddRange(part);
            }
        }
        return ordered;
    }

    /// <summary>Cuts a part in two at white that goes through it; null where there is none.</summary>
    private static (List<PdfBlock> First, List<PdfBlock> Second)? Cut(
        List<PdfBlock> part, Func<PdfBlock, decimal> begin, Func<PdfBlock, decimal> end, bool widest)
    {
        var sorted = part.OrderBy(begin).ToList();
        var (at, gap, reach) = (-1, widest ? 0m : sorted.Min(b => b.Lines[0].Height) * Gutter, end(sorted[0]));
        for (var i = 1; i < sorted.Count; i++)
        {
            var white = begin(sorted[i]) - reach;
            if (white > gap)
            {
                (at, gap) = (i, white);
                if (!widest)
                {
                    break;
                }
            }
            reach = Math.Max(reach, end(sorted[i]));
        }
        if (at < 0)
        {
            return null;
        }
        // Each half keeps the order in which it was told.
        var first = sorted.Take(at).ToHashSet();
        return (part.FindAll(first.Contains), part.FindAll(b => !first.Contains(b)));
    }
}
