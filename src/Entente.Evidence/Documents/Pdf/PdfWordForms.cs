using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>Joins lines to running text; the document's other words tell which hyphens are its own.</summary>
internal sealed partial class PdfWordForms
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>
    /// What ends a word of Korean and begins none: lines are broken anywhere there, and what stands alone at the
    /// beginning of one belongs to the word before it. Behind a digit, words of number do.
    /// </summary>
    private static readonly FrozenSet<string> Tails = FrozenSet.Create(
        StringComparer.Ordinal,
        "을", "를", "은", "는", "가", "의", "에", "에서", "에게", "으로", "로", "와", "과", "까지", "부터", "기로", "했다", "했으며",
        "하는", "하고", "하며", "하기로", "하여", "한다", "된다", "됐다", "되는", "되고", "이며", "이다", "였다", "습니다", "니다", "다");

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public PdfWordForms(List<PdfPage> pages)
    {
        foreach (var line in pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines))
        {
            foreach (Match word in Words().Matches(line.Text))
            {
                _words.Add(word.Value);
            }
        }
    }

    /// <summary>Whether a line ends as a sentence or a heading of a list does.</summary>
    public static bool Closes(string text) => text[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '。' or '”' or '"'
        || (text[^1] is ')' or ']' or '’' && text.Length > 1 && text[^2] is '.' or '!' or '?');

    /// <summary>One line, and the next behind it.</summary>
    public string Join(string before, string next)
    {
        if (before[^1] == SoftHyphen)
        {
            return before[..^1] + next;
        }
        if (before[^1] is '-' or '‐' && before.Length > 1 && before[^2] != ' ')
        {
            var head = LastWord().Match(before[..^1]).Value;
            var tail = FirstWord().Match(next).Value;
            var isOwn = head.Length == 0 || tail.Length == 0 || !char.IsLower(tail[0])
                || _words.Contains(head + "-" + tail);
            return isOwn ? before + next : before[..^1] + next;
        }
        return (IsSetWithoutSpaces(before[^1]) && IsSetWithoutSpaces(next[0])) || GoesOn(before, next)
            ? before + next
            : before + " " + next;
    }

    /// <summary>Whether a line begins within a word of Korean.</summary>
    private bool GoesOn(string before, string next)
    {
        if (!Syllables.Is(next[0]))
        {
            return false;
        }
        var tail = FirstWord().Match(next).Value;
        if (char.IsAsciiDigit(before[^1]))
        {
            return next[0] is '만' or '억' or '조' or '천' or '여' or '개' or '년' or '월' or '일' or '명' or '건' or '차';
        }
        return Syllables.Is(before[^1])
            && (Tails.Contains(tail) || _words.Contains(LastWord().Match(before).Value + tail));
    }

    /// <summary>Signs of scripts that put no space between words.</summary>
    private static bool IsSetWithoutSpaces(char sign) =>
        sign is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uFF01' and <= '\uFF60') or (>= '\u0E00' and <= '\u0E7F');

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*", RegexOptions.None, 500)]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*$", RegexOptions.RightToLeft, 500)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}]*", RegexOptions.None, 500)]
    private static partial Regex FirstWord();
}
