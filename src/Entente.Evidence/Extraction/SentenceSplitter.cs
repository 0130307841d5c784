namespace Entente.Evidence;

/// <summary>
/// Cuts a line of running text into sentences. A full stop ends one where white space and no small letter follow, or
/// where a capital letter or an opening quotation mark stands on it without a space; after an abbreviation, an
/// initial or a digit before a digit it does not.
/// </summary>
internal static class SentenceSplitter
{
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
            if (Ends(folded, language, i, stop, end))
            {
                Add(folded.Cased, from, stop, sentences);
                from = stop;
                quotes = 0;
            }
            i = stop - 1;
        }
        Add(folded.Cased, from, end, sentences);
        return sentences;
    }

    private static bool Ends(FoldedText folded, Language language, int mark, int stop, int end)
    {
        var text = folded.Cased;
        if (stop >= end || text[stop] is '\n' or '\r')
        {
            return true;
        }
        if (text[mark] == '.' && stop == mark + 1 && (IsAbbreviation(folded, language, mark) || IsInitial(text, mark)))
        {
            return false;
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
        if (mark > 0 && Syllables.Is(text[mark - 1]))
        {
            return Syllables.Is(follows) || char.IsUpper(follows) || char.IsAsciiDigit(follows);
        }
        return (char.IsUpper(follows) || char.IsAsciiDigit(follows)) && mark > 1 && char.IsLower(text[mark - 1])
            && char.IsLower(text[mark - 2]);
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
