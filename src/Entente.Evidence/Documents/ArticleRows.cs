using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// Rows of a table, items of a list, key figures and chronologies that stand right before the running text of an
/// article, or right behind it: lines that print what the reader looks for belong to the article, with the labels and
/// heads between them, as far as they follow each other.
/// </summary>
internal sealed partial class ArticleRows(List<BlockSigns> signs, Language language)
{
    private const int Fewest = 2;
    private const int Most = 120;
    private const int LongestRow = 30;
    private const int LongestCell = 5;
    private const int GapBefore = 6;
    private const int GapBehind = 2;
    private const int MostHeads = 2;

    /// <summary>The first of the rows, with their heads, that lead to a block; else the block itself.</summary>
    public int Before(int first)
    {
        var (top, rows) = Reach(first, -1, GapBefore);
        if (rows < Fewest)
        {
            return first;
        }
        // What heads the columns, and a line that announces the rows, stand above the first of them.
        for (var heads = 0; heads < MostHeads && MayBeLabel(top - 1)
            && (IsParted(top - 1) || !signs[top - 1].IsHeadline); heads++)
        {
            top--;
        }
        return IsOpener(top - 1) ? top - 1 : top;
    }

    /// <summary>The last of the rows that follow a block; the block itself where none do.</summary>
    public int After(int last) => Reach(last, 1, GapBehind) is var (end, rows) && rows >= Fewest ? end : last;

    /// <summary>The farthest row that is reached from a block over labels and heads, and how many there are.</summary>
    private (int End, int Rows) Reach(int from, int step, int most)
    {
        var (end, rows, gap) = (from, 0, 0);
        for (var at = from + step; at >= 0 && at < signs.Count && Math.Abs(at - from) < Most && gap <= most; at += step)
        {
            if (IsEnd(at))
            {
                break;
            }
            gap++;
            if (step < 0 ? IsRow(at) : IsRowBehind(at))
            {
                (end, rows, gap) = (at, rows + 1, 0);
            }
        }
        return (end, rows);
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

    private bool IsEnd(int at) => signs[at] is { IsRelatedHeading: true } or { IsComment: true } or { IsTags: true }
        or { IsUrl: true } or { IsNotice: true } or { IsNeighbour: true };

    private bool MayBeLabel(int at) => at >= 0 && at < signs.Count
        && (signs[at] is { IsFurniture: false, IsCaption: false, Words: <= LongestRow } || IsEntry(at))
        && signs[at].Block.LinkShare < 0.5;

    /// <summary>A day with what is held on it: a line of a calendar, not the stamp of a page.</summary>
    public bool IsEntry(int at) => signs[at] is { IsStamp: true, HasClock: false, Words: >= 3 and <= LongestRow }
        && Sentence(at) is var line && (line.Words.Exists(w => w.Section is "meeting-nouns" or "meeting-bodies"
            or "event-nouns") || IsCounted(line));

    /// <summary>"Second: 11 September 2015, Oslo": an ordinal at the head of a line with a day.</summary>
    private static bool IsCounted(MarkedSentence line) => FigureMarker.Find(line) is [{ Kind: MentionKind.Ordinal }
        first, ..] && line.WordsBetween(line.Start, first.Start) == 0;

    /// <summary>
    /// A line in parts - cells between bars, an item of a list, a label with what it stands for - with a figure that
    /// counts; a row of figures beside another; a cell alone, with nothing but a figure or with money.
    /// </summary>
    private bool IsRow(int at) => MayBeLabel(at) && signs[at].Block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        && (IsEntry(at) || (signs[at].HasBullet || IsParted(at)
            ? Tells(at) || (IsOfFigures(at) && (IsOfFigures(at - 1) || IsOfFigures(at + 1)))
            : IsCell(at) || (signs[at].Words <= LongestCell && HasMoney(Sentence(at)))));

    /// <summary>
    /// Behind an article, lines of headlines with bullets are of others: a row is in parts, or opens with the mark of
    /// a list of running text.
    /// </summary>
    private bool IsRowBehind(int at) => IsRow(at) && (IsEntry(at) || IsParted(at) || IsCell(at)
        || signs[at].IsListItem);

    private bool IsParted(int at) => Parted().IsMatch(signs[at].Block.Text);

    /// <summary>A label and cells of which at least one is a figure alone.</summary>
    private bool IsOfFigures(int at) => at >= 0 && at < signs.Count
        && CellEnds().Split(signs[at].Block.Text) is { Length: > 1 } cells
        && Array.Exists(cells, c => Cell().IsMatch(c.Trim()));

    /// <summary>Nothing but a figure, beside another such line or close to it.</summary>
    private bool IsCell(int at)
    {
        for (var away = 1; IsCellText(at) && away <= NextCell; away++)
        {
            if (IsCellText(at - away) || IsCellText(at + away))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where each cell is a line, a figure of the next row stands so many lines away.</summary>
    private const int NextCell = 3;

    private bool IsCellText(int at) => at >= 0 && at < signs.Count && Cell().IsMatch(signs[at].Block.Text);

    private bool Tells(int at) => Sentence(at) is var sentence && (HasMoney(sentence)
        || sentence.Words.Exists(w => w.Section is "count-nouns" or "meeting-nouns" or "amount-kinds"));

    private MarkedSentence Sentence(int at) => FigureCheck.Sentence(signs[at].Block.Text, language);

    private static bool HasMoney(MarkedSentence sentence) =>
        FigureMarker.Find(sentence).Exists(f => f.Kind == MentionKind.Money);

    private bool IsOpener(int at) => at > 0 && signs[at] is { IsFurniture: false } sign
        && sign.Block.Text[^1] is ':' or '：';

    [GeneratedRegex(@"\||｜|\t|:\s|：|\s[-–—]\s|\S\s{3,}\S", RegexOptions.None, 500)]
    private static partial Regex Parted();

    [GeneratedRegex(@"\s*[|｜\t]\s*|\s{3,}", RegexOptions.None, 500)]
    private static partial Regex CellEnds();

    [GeneratedRegex(@"^[~≈<>+-]?\(?[\p{Sc}]?\s?\d[\d.,\s]{0,14}[%*†]?\)?$", RegexOptions.None, 500)]
    private static partial Regex Cell();
}
