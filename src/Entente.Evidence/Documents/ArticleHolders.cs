namespace Entente.Evidence;

/// <summary>
/// What the elements around paragraphs say: those side by side in one element are of one article, also where a box
/// stands between them; a box that leads to other articles is none of it. A plain text has no elements, and nothing of
/// this holds there.
/// </summary>
internal sealed class ArticleHolders
{
    private const int FewestParagraphs = 2;
    private const double LinksOfBox = 0.3;

    private readonly List<BlockSigns> _signs;
    private readonly int _main;

    public ArticleHolders(List<BlockSigns> signs)
    {
        _signs = signs;
        var holders = signs.Where(s => s is { Block: { Holder: > 0, IsOutside: false } })
            .GroupBy(s => s.Block.Holder).ToList();
        var main = holders.Where(h => h.Count(s => s.IsProse) >= FewestParagraphs)
            .MaxBy(h => h.Where(s => s.IsProse).Sum(s => s.Block.Text.Length));
        if (main is null)
        {
            return;
        }
        _main = main.Key;
        foreach (var box in holders.Where(h => h != main && IsBox([.. h])).SelectMany(h => h))
        {
            box.IsBox = true;
        }
    }

    /// <summary>
    /// The first and last text of a stretch that stand beside the paragraphs of the article; null where there is none,
    /// or where what cuts the stretch off stands beside them, too.
    /// </summary>
    /// <param name="cut">What cuts the stretch off.</param>
    /// <param name="start">The first block of the stretch.</param>
    /// <param name="end">The block behind its last.</param>
    /// <param name="isText">Whether a block is running text.</param>
    public (int First, int Last)? GoesOn(int cut, int start, int end, Func<int, bool> isText)
    {
        if (_main == 0 || cut >= _signs.Count || _signs[cut].Block.Holder == _main)
        {
            return null;
        }
        var texts = Enumerable.Range(start, end - start)
            .Where(i => _signs[i].Block.Holder == _main && isText(i)).ToList();
        return texts.Count == 0 ? null : (texts[0], texts[^1]);
    }

    /// <summary>Whether headlines that link to others are a good part of what stands in an element.</summary>
    private static bool IsBox(List<BlockSigns> held)
    {
        var links = held.Where(s => s.IsLink).Sum(s => s.Block.Text.Length);
        return links > 0 && links >= held.Sum(s => s.Block.Text.Length) * LinksOfBox;
    }
}
