namespace Entente.Evidence;

/// <summary>A line of a page as it was written, with the element that it stands in and how many of its letters link.
/// </summary>
internal readonly record struct HtmlLine(int Start, int End, HtmlBlock Block, int Linked)
{
    public int Length => End - Start;

    /// <summary>Which part of its letters is inside links, 0 to 1.</summary>
    public double LinkShare => (double)Linked / Math.Max(1, Length);
}
