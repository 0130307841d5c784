using System.Globalization;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// The day from which a text is told where no day of publication is known: that of a dateline ("OSLO, 12 May 2024
/// (AB)."), of a line at the head ("Geneva, 12-14 May 2024"), or of the last line ("Done at Geneva, 12 May 2024").
/// </summary>
internal static class WritingDay
{
    private const int LongestHead = 400;
    private const int LongestLine = 120;
    private const int LongestLast = 70;
    private const int MostLines = 4;
    private const int FarFromStart = 60;
    private const int MostWords = 14;

    /// <summary>The day as printed; null where none stands at the head or at the end.</summary>
    public static DateMark? Find(FoldedText text, Language language, int body, int end)
    {
        var start = Math.Max(0, body - LongestHead);
        var lines = Lines(text.Lower, start, Math.Min(end, text.Lower.Length)).Where(l => l.End > body - LongestHead)
            .ToList();
        var first = lines.FindIndex(l => l.End > body);
        var head = lines.Take(first < 0 ? 0 : first + MostLines).ToList();
        var isOccasion = head.Exists(l => IsOccasion(text.Lower, l, language));
        DateMark? yearless = null;
        var found = new List<DateMark>();
        foreach (var line in head)
        {
            if (DayOf(text, language, line, isOccasion) is not { } day)
            {
                continue;
            }
            if (day.Year is null)
            {
                yearless ??= day;
            }
            else
            {
                found.Add(day);
            }
        }
        return found.Count > 0 ? found.TrueForAll(d => d.Year == found[0].Year) ? found[0] : null
            : LastLine(text.Lower, language, lines) ?? yearless;
    }

    /// <summary>The day of writing as a date; unknown where its year is not printed.</summary>
    public static PartialDate DateOf(DateMark? day) => day is { Year: not null, Month: not null, Day: not null } whole
        && PartialDate.TryParse(whole.EndToIso() ?? whole.ToIso(), out var date) ? date : default;

    private static bool IsOccasion(string lower, (int Start, int End) line, Language language)
    {
        foreach (var form in language["occasions"])
        {
            if (line.End - line.Start < LongestLine
                && lower.AsSpan(line.Start, line.End - line.Start).Contains(form.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static DateMark? DayOf(FoldedText text, Language language, (int Start, int End) line, bool isOccasion)
    {
        var lower = text.Lower;
        var days = language.Dates.Find(lower, line.Start, Math.Min(line.End, line.Start + LongestLine * 2))
            .Where(d => d.Date is { Month: not null, Day: not null, Key: "day" or "days" }).Take(2).ToList();
        if (days.Count == 0)
        {
            return null;
        }
        var (start, stop, date) = days[0];
        if (IsDateline(text, line, start, stop))
        {
            return date;
        }
        var isShort = line.End - line.Start <= LongestLine && (isOccasion || lower[line.End - 1] is not ('.' or '!'
            or '?' or ';' or ':' or '。')) && lower[line.Start] is not ('-' or '•' or '*');
        return isShort && days.Count == 1 && date.Year is not null && (isOccasion
            || (lower.AsSpan(line.Start, start - line.Start).Count(' ') <= MostWords
                && lower.AsSpan(stop, line.End - stop).Count(' ') <= MostWords)) ? date : null;
    }

    /// <summary>"OSLO, 12 May 2024 (AB). The ministers": nothing but names before a day, a sign behind it.</summary>
    private static bool IsDateline(FoldedText text, (int Start, int End) line, int start, int stop)
    {
        if (start - line.Start > FarFromStart || stop >= line.End)
        {
            return false;
        }
        var after = text.Lower.AsSpan(stop, line.End - stop).TrimStart();
        if (after is not (['.', ' ', ..] or [':', ' ', ..] or ['(', ..] or ['-', ' ', ..] or ['–', ..] or ['—', ..]
            or ['|', ..] or [')', ..]))
        {
            return false;
        }
        var isNew = true;
        for (var at = line.Start; at < start; at++)
        {
            var sign = text.Cased[at];
            if (isNew && char.IsLower(sign) && text.Lower.AsSpan(at, start - at).IndexOf(' ') is < 0 or > LongestSmall)
            {
                return false;
            }
            isNew = !char.IsLetterOrDigit(sign) && sign is not ('\'' or '-');
        }
        return true;
    }

    private const int LongestSmall = 4;

    /// <summary>The day in the last line of a document, a short one.</summary>
    private static DateMark? LastLine(string lower, Language language, List<(int Start, int End)> lines)
    {
        foreach (var (start, end) in lines.TakeLast(2).Reverse())
        {
            if (end - start <= LongestLast && language.Dates.Find(lower, start, end) is [(_, var stop, var date)]
                && date is { Year: not null, Month: not null, Day: not null, EndDay: null, Key: "day" }
                && lower.AsSpan(stop, end - stop).Count(' ') <= 3)
            {
                return date;
            }
        }
        return lines.Count > 0 && language.IsUnspaced ? Stamp(lower.AsSpan(lines[^1].Start..lines[^1].End)) : null;
    }

    /// <summary>"1131203" at the very end, as agencies put it: a day whose year is one of the Republic.</summary>
    private static DateMark? Stamp(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length >= StampLength && line[^StampLength..] is ['1', >= '0' and <= '3', ..] stamp
            && !stamp.ContainsAnyExceptInRange('0', '9') && Number(stamp[3..5]) is > 0 and <= 12 and var month
            && Number(stamp[5..]) is > 0 and <= 31 and var day
            && (line.Length == StampLength || !char.IsAsciiDigit(line[^(StampLength + 1)]))
            ? new DateMark("day", FirstOfRepublic + Number(stamp[..3]), month, day) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const int StampLength = 7;
    private const int FirstOfRepublic = 1911;

    private static IEnumerable<(int Start, int End)> Lines(string lower, int start, int end)
    {
        for (var from = start; from < end;)
        {
            var stop = lower.AsSpan(from, end - from).IndexOfAny('\n', '\r');
            stop = stop < 0 ? end : from + stop;
            if (!lower.AsSpan(from, stop - from).IsWhiteSpace())
            {
                yield return (from, stop);
            }
            from = stop + 1;
        }
    }
}
