using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// Which of the lines before an article is its title, where no marking says so: a title is printed twice, stands under
/// the path of the page and above its day, and is made of words that the article says again; menus, labels, rows and
/// sentences are none.
/// </summary>
internal sealed partial class TitleLine(List<BlockSigns> signs)
{
    private const int MostLines = 30;
    private const int FirstLines = 4;
    private const int FewWords = 4;
    private const int LongWord = 4;
    private const int NearPath = 3;
    private const int NearDay = 2;

    /// <summary>What has to be said for a line more than for the one that stands nearest to the article.</summary>
    private const double Margin = 1;

    private const double Least = 1.5;

    /// <summary>The title before the first line of an article; -1 where no line is one.</summary>
    public int Find(int first)
    {
        var nearest = Nearest(first);
        if (first <= 0)
        {
            return nearest;
        }
        var said = Said(first);
        var isTitle = nearest >= 0 && MayBe(nearest);
        var best = (At: nearest, Weight: isTitle ? Weight(nearest, first, said) + Margin : Least);
        for (var at = first - 1; at >= Math.Max(0, first - MostLines) && !IsOfOthers(at); at--)
        {
            if (MayBe(at) && Weight(at, first, said) is var weight && weight > best.Weight)
            {
                best = (at, weight);
            }
        }
        return best.At;
    }

    /// <summary>The line that the page marks as title, the nearest to an article; -1 where there is none.</summary>
    public int Marked(int first) => first <= 0 ? -1 : signs.FindLastIndex(
        first - 1, first, s => s is { Block.Marking: BlockMarking.Title, IsFurniture: false });

    /// <summary>
    /// The title where the page marks one: the line itself, but where its words are not the article's, and another
    /// that stands nearer has more of a title, as where a site marks its own name.
    /// </summary>
    public int Instead(int marked, int first)
    {
        var said = Said(first);
        if (Again(marked, said) > MostOfSite)
        {
            return marked;
        }
        var other = Best(first, said, marked + 1);
        return other >= 0 && Again(other, said) > Again(marked, said)
            && Weight(other, first, said) > Weight(marked, first, said) + OfMarked ? other : marked;
    }

    /// <summary>What has to be said for a line more than for the one that the page marks.</summary>
    private const double OfMarked = 2;

    /// <summary>How many of its words the name of a site may share with an article.</summary>
    private const double MostOfSite = 0.35;

    /// <summary>The title outside the element that holds the text, where much is said for a line; else -1.</summary>
    public int Beside(int first) => first <= 0 ? -1 : Best(first, Said(first), 0);

    /// <summary>The line with the most to be said for it, and enough; -1 where there is none.</summary>
    private int Best(int first, HashSet<string> said, int from)
    {
        var best = (At: -1, Weight: Least);
        for (var at = first - 1; at >= Math.Max(from, first - MostLines) && !IsOfOthers(at); at--)
        {
            if (MayBe(at, signs[at].IsFurnitureItself) && Weight(at, first, said) is var weight
                && (Again(at, said) > MostOfSite || IsAbove(at, first)) && weight > best.Weight)
            {
                best = (at, weight);
            }
        }
        return best.At;
    }

    /// <summary>The line right before the article that reads as a heading; on a form, none of its fields.</summary>
    private int Nearest(int first)
    {
        var fields = signs.GetRange(Math.Max(0, first - LongestForm), Math.Min(first, LongestForm))
            .FindAll(s => s.IsField);
        var isForm = fields.Count > 1 && fields.Exists(f => f.FullDate() is { Day: not null });
        return (isForm ? Heading(first, LongestForm, takesFields: false) : null)
            ?? Heading(first, FarHeading, takesFields: true) ?? -1;
    }

    private const int LongestForm = 8;
    private const int FarHeading = 6;

    private int? Heading(int first, int lines, bool takesFields)
    {
        for (var at = first - 1; at >= Math.Max(0, first - lines); at--)
        {
            if (!takesFields && signs[at].IsField)
            {
                continue;
            }
            if (IsOfOthers(at))
            {
                return null;
            }
            if (signs[at].IsHeadline && !signs[at].IsFurniture && signs[at].Block.LinkShare < 0.9)
            {
                return at;
            }
        }
        return null;
    }

    private bool IsOfOthers(int at) => signs[at] is { IsRelatedHeading: true } or { IsComment: true };

    private bool MayBe(int at) => MayBe(at, signs[at].IsFurniture);

    private bool MayBe(int at, bool isFurniture) => !isFurniture
        && signs[at] is { IsSittingDay: false, IsCaption: false, IsProse: false, Words: >= 2 and <= 32 } sign
        && sign.Block.LinkShare < 0.9 && !IsMenu(at) && !IsPath(at) && !sign.HasBullet
        && sign.Block.Text[^1] is not (':' or '\uFF1A' or ',' or '\uFF0C') && !sign.Block.Text.Contains('\t');

    private double Weight(int at, int first, HashSet<string> said)
    {
        var sign = signs[at];
        var isTwice = IsPrintedTwice(at, first);
        // The first line, and a short one, are oftener the name of a site or of a part of it.
        var printed = isTwice ? 4 : (sign.Words < FewWords ? -1.5 : 0) - (at == 0 ? 1 : 0);
        return printed + (IsBelow(at, IsPath, NearPath) ? 2 : 0) + (IsAbove(at, first) ? 2 : 0) + (3 * Again(at, said))
            + (Math.Min(sign.Words, 10) / 10.0)
            - (sign.EndsSentence ? 2 : 0) - (sign.IsField ? 1 : 0) - ((first - at) * 0.03);
    }

    /// <summary>Which part of a line's words an article says again.</summary>
    private double Again(int at, HashSet<string> said)
    {
        var words = signs[at].WordSet().Where(w => IsLong(w)).ToList();
        return words.Count == 0 ? 0 : (double)words.Count(said.Contains) / words.Count;
    }

    /// <summary>A word that says something: four letters, or a sign or syllable of a script that needs fewer.</summary>
    private static bool IsLong(string word) => word.Length >= LongWord || Syllables.IsSingle(word[0]);

    private HashSet<string> Said(int first)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in signs.Skip(first).Where(s => !s.IsFurniture).Take(FirstLines))
        {
            said.UnionWith(text.WordSet());
        }
        return said;
    }

    private bool IsPrintedTwice(int at, int first)
    {
        var text = signs[at].Block.Text;
        for (var other = Math.Max(0, first - MostLines); other < first; other++)
        {
            if (other != at && signs[other].Block.Text is var again && (again == text
                || (signs[at].Words >= FewWords && again.Contains(text, StringComparison.Ordinal))))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsBelow(int at, Predicate<int> holds, int lines)
    {
        for (var above = at - 1; above >= Math.Max(0, at - lines); above--)
        {
            if (holds(above))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A day, a counter or a bar for sharing stands in one of the next lines.</summary>
    private bool IsAbove(int at, int first)
    {
        for (var below = at + 1; below <= Math.Min(first - 1, at + NearDay); below++)
        {
            if (signs[below] is { IsStamp: true } or { IsSittingDay: true } or { IsShare: true }
                or { BeginsWithDate: true })
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Several short words with bars or wide blanks between them.</summary>
    private bool IsMenu(int at) => Parts().Count(signs[at].Block.Text) is var parts
        && (parts >= 2 || (parts == 1 && signs[at].Words <= 4)) || signs[at].Block.Text.AsSpan().ContainsAny("▾▼☰≡");

    /// <summary>"Home > News > Releases": where in its site a page stands.</summary>
    private bool IsPath(int at) => signs[at].Words <= 20 && Steps().IsMatch(signs[at].Block.Text);

    [GeneratedRegex(@"\s[|｜·•]\s|｜|\s{2,}\S", RegexOptions.None, 500)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[>»›＞]|\S\s?[>»›＞]\s?\S|^\S+(?:\s\S+)?\s/\s\S+", RegexOptions.None, 500)]
    private static partial Regex Steps();
}
