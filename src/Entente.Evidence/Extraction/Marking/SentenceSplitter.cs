namespace Entente.Evidence;

/// <summary>
/// Cuts a line of running text into sentences. A full stop ends one where white space and no small letter follow, or
/// where a capital letter or an opening quotation mark stands on it without a space; after an abbreviation, an
/// initial or a digit before a digit it does not.
/// </summary>
internal static class SentenceSplitter
{
    private const int LongestWithoutOpener = 280;
    private const int MostDots = 3;

    /// <summary>The sentences between two positions of a folded text, white space around them left out.</summary>
    public static List<(int Start, int End)> Split(FoldedText folded, Language language, int start, int end)
    {
        var sentences = new List<(int, int)>();
        var (from, quotes) = (start, 0);
        for (var i = start; i < end; i++)
        {
            var letter = folded.Cased[i];
            if (letter is '\n' or '\r')
            {
                Add(folded.Cased, from, i, sentences);
                (from, quotes) = (i + 1, 0);
                continue;
            }
            if (letter == ' ' && language.IsUnspaced && OpensAfter(folded, language, from, i, end))
            {
                Add(folded.Cased, from, i, sentences);
                (from, quotes) = (i + 1, 0);
                continue;
            }
            quotes += letter == '"' ? 1 : 0;
            if (letter is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }
            var stop = i + 1;
            while (stop < end && folded.Cased[stop] is '.' or '!' or '?' or '…')
            {
                stop++;
            }
            var open = quotes % 2 == 1;
            while (stop < end && (folded.Cased[stop] is ')' or ']' or '\'' || (folded.Cased[stop] == '"' && open)))
            {
                quotes += folded.Cased[stop] == '"' ? 1 : 0;
                open = false;
                stop++;
            }
            if (Ends(folded, language, i, stop, end) && !IsDay(folded.Cased.AsSpan(from, stop - from), language))
            {
                Add(folded.Cased, from, stop, sentences);
                from = stop;
                quotes = 0;
            }
            i = stop - 1;
        }
        Add(folded.Cased, from, end, sentences);
        return sentences.Exists(s => s.Item2 - s.Item1 > LongestWhole)
            ? [.. sentences.SelectMany(s => Parts(folded, s))] : sentences;
    }

    /// <summary>"2025. 7. 22-23.": a day in figures at the head of a line, which no sentence ends.</summary>
    private static bool IsDay(ReadOnlySpan<char> text, Language language) => language.IsVerbLast
        && text.Length <= LongestDay && text.Count('.') > 1 && text.IndexOfAnyExcept(DaySigns) < 0;

    private const int LongestDay = 24;
    private static readonly System.Buffers.SearchValues<char> DaySigns =
        System.Buffers.SearchValues.Create("0123456789. ~-–");

    /// <summary>A sentence that is longer than a quote may be is cut at its semicolons.</summary>
    private static IEnumerable<(int, int)> Parts(FoldedText folded, (int Start, int End) sentence)
    {
        var from = sentence.Start;
        if (sentence.End - sentence.Start > LongestWhole)
        {
            for (var i = sentence.Start; i + 1 < sentence.End; i++)
            {
                if (folded.Cased[i] is ';' or '\uFF1B' && i - from > ShortestPart)
                {
                    yield return (from, i + 1);
                    from = i + 1;
                    while (from < sentence.End && folded.Cased[from] == ' ')
                    {
                        from++;
                    }
                }
            }
        }
        if (from < sentence.End)
        {
            yield return (from, sentence.End);
        }
    }

    private const int LongestWhole = 800;
    private const int ShortestPart = 40;

    /// <summary>
    /// Where no sign ends a sentence, white space does before a word that opens one, or when the sentence grows long.
    /// </summary>
    private static bool OpensAfter(FoldedText folded, Language language, int from, int space, int end)
    {
        var openers = language["sentence-openers"];
        if (openers.IsEmpty || space - from < 30 || space + 1 >= end)
        {
            return false;
        }
        var rest = folded.Lower.AsSpan(space + 1, end - space - 1);
        foreach (var opener in openers)
        {
            if (rest.StartsWith(opener.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return space - from > LongestWithoutOpener && Syllables.IsUnspaced(rest[0])
            && Syllables.IsUnspaced(folded.Lower[space - 1]);
    }

    private static bool Ends(FoldedText folded, Language language, int mark, int stop, int end)
    {
        var text = folded.Cased;
        if (stop >= end || text[stop] is '\n' or '\r')
        {
            return true;
        }
        if (text[mark] == '.' && stop == mark + 1 && (IsAbbreviation(folded, language, mark) || IsInitial(text, mark)
            || IsOrdinalPoint(text, language, mark) || IsDayPoint(text, language, mark)))
        {
            return false;
        }
        if (stop - mark > MostDots && text.AsSpan(stop, end - stop).TrimStart(' ') is [>= '0' and <= '9', ..])
        {
            // "A ......... 5 million": dots that lead to a figure.
            return false;
        }
        if (Syllables.IsIdeograph(text[stop]) || Syllables.IsKana(text[stop]))
        {
            return mark == 0 || !char.IsAsciiDigit(text[mark - 1]) || text[mark] != '.'
                || folded.Printed(mark, stop) != ".";
        }
        if (text[stop] == ' ')
        {
            var next = stop;
            while (next < end && text[next] is ' ' or '"' or '(' or '\'' or '-')
            {
                next++;
            }
            return next >= end || !char.IsLower(text[next]);
        }
        // A space is missing: "last year.The fund" or "last year.\"The fund".
        var follows = text[stop] == '"' && stop + 1 < end ? text[stop + 1] : text[stop];
        if (mark > 0 && (Syllables.Is(text[mark - 1]) || folded.Printed(mark, mark + 1) == "\u3002"))
        {
            return Syllables.IsSingle(follows) || char.IsUpper(follows) || char.IsAsciiDigit(follows);
        }
        return (char.IsUpper(follows) || char.IsAsciiDigit(follows)) && mark > 1 && char.IsLower(text[mark - 1])
            && char.IsLower(text[mark - 2]);
    }

    /// <summary>"the 17. February": a full stop on one digit or two, in a language whose ordinals have it.</summary>
    private static bool IsOrdinalPoint(string text, Language language, int mark) =>
        mark > 0 && char.IsAsciiDigit(text[mark - 1])
        && (mark == 1 || !char.IsAsciiDigit(text[mark - 2]) || mark == 2 || !char.IsAsciiDigit(text[mark - 3]))
        && language["ordinal-endings"].Any(e => e.Text == ".");

    /// <summary>"9.12. 스톡홀름": the point behind month and day, where a language writes a day with points.</summary>
    private static bool IsDayPoint(string text, Language language, int mark)
    {
        if (!language.IsVerbLast || language.IsUnspaced)
        {
            return false;
        }
        var day = DigitsBefore(text, mark);
        var before = mark - day - 1;
        while (before > 0 && text[before] == ' ')
        {
            before--;
        }
        // "2025. 6. 12.(Thu)": the points behind the year, the month and the day.
        return day is 1 or 2
                ? before > 0 && text[before] == '.' && DigitsBefore(text, before) is 1 or 2 or 4
                    && (before == mark - day - 1 || IsYear(text, before) || IsDayPoint(text, language, before))
            : IsYear(text, mark) && text.AsSpan(mark + 1).TrimStart(' ') is var next && next.Length > 2
                && char.IsAsciiDigit(next[0]) && (next[1] == '.' || (char.IsAsciiDigit(next[1]) && next[2] == '.'));
    }

    private static bool IsYear(string text, int mark) => DigitsBefore(text, mark) == 4
        && text.AsSpan(mark - 4, 2) is "19" or "20";

    private static int DigitsBefore(string text, int at)
    {
        var count = 0;
        while (at - count > 0 && char.IsAsciiDigit(text[at - count - 1]))
        {
            count++;
        }
        return count;
    }

    private static bool IsInitial(string text, int mark) =>
        mark > 0 && char.IsUpper(text[mark - 1]) && (mark == 1 || !char.IsLetterOrDigit(text[mark - 2]));

    private static bool IsAbbreviation(FoldedText folded, Language language, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < 8
            && (char.IsLetter(folded.Lower[start - 1]) || folded.Lower[start - 1] is '.' or '/'))
        {
            start--;
        }
        return start < mark && language.IsAbbreviation(folded.Lower.AsSpan(start, mark - start));
    }

    private static void Add(string text, int start, int end, List<(int, int)> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        if (end > start)
        {
            sentences.Add((start, end));
        }
    }
}
