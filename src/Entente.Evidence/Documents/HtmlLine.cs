namespace Entente.Evidence;

/// <summary>A line of a page as it was written.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Block">What it stands in.</param>
/// <param name="Linked">How many of its letters are inside links.</param>
/// <param name="Breaks">How many breaks of lines part it from the one before.</param>
internal readonly record struct HtmlLine(int Start, int End, HtmlBlock Block, int Linked, int Breaks)
{
    public int Length => End - Start;

    /// <summary>Which part of its letters is inside links, 0 to 1.</summary>
    public double LinkShare => (double)Linked / Math.Max(1, Length);
}
