namespace Entente.Evidence;

/// <summary>A word on a page, with its box in points from the upper left corner.</summary>
internal readonly record struct PdfWord(string Text, decimal Left, decimal Top, decimal Right, decimal Bottom);

/// <summary>Words that stand on one line of a block, from left to right.</summary>
internal sealed class PdfLine(List<PdfWord> words)
{
    /// <summary>Its words, from left to right.</summary>
    public List<PdfWord> Words { get; } = [.. words.OrderBy(w => w.Left)];

    public decimal Left { get; } = words.Min(w => w.Left);

    public decimal Right { get; } = words.Max(w => w.Right);

    public decimal Top { get; } = words.Min(w => w.Top);

    public decimal Bottom { get; } = words.Max(w => w.Bottom);

    public decimal Height => Bottom - Top;

    public decimal Middle => (Top + Bottom) / 2;

    public string Text { get; } = string.Join(' ', words.OrderBy(w => w.Left).Select(w => w.Text));

    /// <summary>Whether two lines stand beside each other.</summary>
    public bool IsBeside(PdfLine other) =>
        Math.Abs(Middle - other.Middle) < Math.Min(Height, other.Height) / 2;
}

/// <summary>Lines that stand together, from above.</summary>
internal sealed class PdfBlock(List<PdfLine> lines)
{
    public List<PdfLine> Lines { get; } = lines;

    public decimal Left { get; } = lines.Min(l => l.Left);

    public decimal Right { get; } = lines.Max(l => l.Right);

    public decimal Top { get; } = lines.Min(l => l.Top);

    public decimal Bottom { get; } = lines.Max(l => l.Bottom);

    public int Letters => Lines.Sum(l => l.Text.Length);

    /// <summary>Whether it can be cells of a table: short lines, and no running text.</summary>
    public bool IsShort => Lines.TrueForAll(l => l.Text.Length <= 50)
        && (Lines.Count == 1 || Letters <= 40 * Lines.Count) && !IsRunning;

    private bool IsRunning => Lines.Count >= 3 && Letters > 28 * Lines.Count;
}

/// <summary>A page, its blocks in the order of reading.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Blocks">Its blocks.</param>
internal sealed record PdfPage(int Number, decimal Width, decimal Height, List<PdfBlock> Blocks)
{
    /// <summary>Whether it holds so little text that it may be a picture.</summary>
    public bool IsBare => Blocks.Sum(b => b.Letters) < 20;
}
