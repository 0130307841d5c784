namespace Entente.Evidence;

/// <summary>
/// Sentences that were broken over lines of one width, as in what was copied from print. Lines of poems, lists and
/// tables are short, or close, or begin anew: they stay lines.
/// </summary>
internal static class BrokenLines
{
    private const int ShortestBroken = 40;
    private const int LongestBroken = 120;
    private const int FewestBroken = 3;

    /// <summary>Which lines go on in the next one; null where the text is not broken so.</summary>
    /// <param name="lines">The lines, and whether the next one stands right below.</param>
    public static bool[]? Joins(IReadOnlyList<(string Text, bool IsFollowed)> lines)
    {
        var going = new List<int>();
        var isLong = 0;
        var closes = false;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var (text, isFollowed) = lines[i];
            closes = isFollowed ? closes : Closes(text);
            isLong += text.Length > LongestBroken ? 1 : 0;
            if (isFollowed && IsOpen(text[^1]) && GoesOn(lines[i + 1].Text, closes)
                && Columns(text) is >= ShortestBroken and <= LongestBroken && IsRunning(text, lines[i + 1].Text))
            {
                going.Add(Columns(text));
            }
        }
        if (going.Count < FewestBroken || isLong > going.Count / 2)
        {
            return null;
        }
        going.Sort();
        var width = going[going.Count / 2];
        var joins = new bool[lines.Count];
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (text, next) = (lines[i].Text, lines[i + 1].Text);
            joins[i] = lines[i].IsFollowed && IsOpen(text[^1]) && IsRunning(text, next)
                && (char.IsLower(next[0]) ? Columns(text) >= ShortestBroken
                    : IsTail(next[0]) || (Columns(text) * 4 >= width * 3 && !IsListed(next)));
        }
        return joins;
    }

    /// <summary>What stands between a line and the next one, where a sentence goes on.</summary>
    public static string Seam(char before, char next) => IsTail(next)
        || (IsTight(before) && !Syllables.Is(next)) || (IsTight(next) && !Syllables.Is(before)) ? "" : " ";

    /// <summary>Letters and signs of Japanese and Chinese, which no space parts.</summary>
    private static bool IsTight(char sign) => sign is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60');

    /// <summary>How wide letters are set, in columns: those of East Asia take two.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = text.Length;
        foreach (var letter in text)
        {
            columns += letter >= '\u1100' && IsWide(letter) ? 1 : 0;
        }
        return columns;
    }

    private static bool IsWide(char letter) => letter is <= '\u115F' or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60');

    /// <summary>
    /// Whether a line begins inside a sentence: with a small letter, or with one of a script that has none, in a
    /// paragraph that closes as a sentence does.
    /// </summary>
    private static bool GoesOn(string line, bool closes) => char.IsLower(line[0])
        || (closes && (IsTail(line[0]) || (HasNoCase(line) && !IsListed(line))));

    /// <summary>Whether the first letters of a line are of Korean, Japanese or Chinese.</summary>
    private static bool HasNoCase(string line)
    {
        foreach (var letter in line.AsSpan(0, Math.Min(line.Length, FirstLetters)))
        {
            if (Syllables.Is(letter) || IsTight(letter))
            {
                return true;
            }
        }
        return false;
    }

    private const int FirstLetters = 8;

    /// <summary>Whether a sentence may go on behind a sign.</summary>
    private static bool IsOpen(char sign) => char.IsLetterOrDigit(sign)
        || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.CurrencySymbol
        || sign is ',' or '-' or '–' or ')' or '&' or '%' or '％' or '/' or '·' or '・' or '、' or '，' or '」' or '）';

    private static bool Closes(string text) => text[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '”' or '"';

    /// <summary>A sign that ends what stands before it, and begins no line of its own.</summary>
    private static bool IsTail(char sign) => sign is '。' or '、' or '，' or '．' or '」' or '』' or '）' or '%' or '％';

    private static bool IsRunning(string line, string next) => !IsRow(line) && !IsRow(next);

    /// <summary>Whether a line is a row of a table, its cells parted by tabs or wide gaps.</summary>
    private static bool IsRow(string line) => line.Contains('\t') || line.Contains("    ");

    /// <summary>Whether a line begins with a bullet or a number of its own.</summary>
    private static bool IsListed(string line) =>
        (!char.IsLetterOrDigit(line[0]) && !IsOpening(line[0]))
        || (line.Length > 1 && line[1] == ' ' && line[0] is 'ㅇ' or 'o' or 'ㆍ')
        || (char.IsDigit(line[0])
            && line.AsSpan().TrimStart("0123456789") is [] or ['.' or ')']
                or ['.' or ')', not (>= '0' and <= '9'), ..]);

    private static bool IsOpening(char sign) => sign is '"' or '“' or '‘' or '\'' or '(' or '「' or '『' or '（' or '《'
        || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.CurrencySymbol;
}
