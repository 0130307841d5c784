using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// Rows of a table or list that stand right before the running text of an article, or right behind it: lines in parts
/// that print amounts of money belong to the article, as far as they follow each other.
/// </summary>
internal sealed partial class ArticleRows(List<BlockSigns> signs, Language language)
{
    private const int Fewest = 2;
    private const int Most = 80;
    private const int LongestRow = 30;

    /// <summary>The first of the rows, with their heads, that lead to a block; else the block itself.</summary>
    public int Before(int first)
    {
        var (at, top, amounts) = (first - 1, first, 0);
        for (; at >= 0 && first - at < Most && IsPart(at); at--)
        {
            if (HasMoney(at))
            {
                (top, amounts) = (at, amounts + 1);
            }
        }
        // What heads the columns, and a line that announces the rows, stand above the first amount.
        while (top > at + 1 && IsPart(top - 1))
        {
            top--;
        }
        return amounts >= Fewest ? IsOpener(top - 1) ? top - 1 : top : first;
    }

    /// <summary>The last of the rows that follow a block; the block itself where none do.</summary>
    public int After(int last)
    {
        var (end, amounts) = (last, 0);
        for (var at = last + 1; at < signs.Count && at - last < Most && (IsPart(at) || (at == last + 1
            && at + 1 < signs.Count && IsPart(at + 1) && !signs[at].IsFurniture)); at++)
        {
            if (IsPart(at) && HasMoney(at))
            {
                (end, amounts) = (at, amounts + 1);
            }
        }
        return amounts >= Fewest ? end : last;
    }

    /// <summary>
    /// The first of the lines of years that lead to a block, or the last that follow it: a chronology belongs to the
    /// article beside it; the block itself where there is none.
    /// </summary>
    public int Years(int from, int step)
    {
        var (reached, years, gap) = (from, 0, 0);
        for (var at = from + step; at >= 0 && at < signs.Count && Math.Abs(at - from) < Most && gap < LongestGap;
            at += step)
        {
            var sign = signs[at];
            if (sign.IsRelatedHeading || sign.IsComment || sign.IsUrl || sign.Words > LongestRow + LongestRow)
            {
                break;
            }
            gap++;
            if (Timeline.YearOf(sign.Block.Text) is not null)
            {
                (reached, years, gap) = (at, years + 1, 0);
            }
        }
        return years >= FewestYears ? reached : from;
    }

    private const int FewestYears = 4;
    private const int LongestGap = 4;

    /// <summary>A line in parts: cells between bars, an item of a list, or a label with what it stands for.</summary>
    private bool IsPart(int at) => signs[at] is { IsFurniture: false, IsCaption: false, Words: <= LongestRow } sign
        && sign.Block.LinkShare < 0.5 && (sign.IsListItem || Parted().IsMatch(sign.Block.Text));

    private bool HasMoney(int at) => FigureMarker.Find(FigureCheck.Sentence(signs[at].Block.Text, language))
        .Exists(f => f.Kind == MentionKind.Money);

    private bool IsOpener(int at) => at > 0 && signs[at] is { IsFurniture: false } sign
        && sign.Block.Text[^1] is ':' or '：';

    [GeneratedRegex(@"\||\t|:\s|：|\s[-–—]\s")]
    private static partial Regex Parted();
}
