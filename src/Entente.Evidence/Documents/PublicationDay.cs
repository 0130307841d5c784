using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// The day of publication where no line beside the article is a date and nothing else: behind a word for publishing,
/// wherever it stands on the page, or with a time of the clock in a line above the article, also where what stands
/// beside it was glued to it ("Oslo12 May 202509:30Views 12").
/// </summary>
internal static partial class PublicationDay
{
    private const int LongestLine = 240;
    private const int MostLines = 400;
    private const int FarFromMark = 8;
    private const int MostWords = 16;

    /// <summary>The day; null where the page prints none so, or several.</summary>
    /// <param name="signs">The blocks of the page.</param>
    /// <param name="first">The first block of the article; -1 for none.</param>
    /// <param name="last">Its last block.</param>
    /// <param name="languages">The languages whose words and dates are met.</param>
    public static DateMark? Find(List<BlockSigns> signs, int first, int last, params Language[] languages)
    {
        if (first < 0)
        {
            return null;
        }
        var above = Lines(signs, 0, Math.Min(first + 2, signs.Count)).ToList();
        var below = Lines(signs, last + 1, signs.Count).ToList();
        return Marked(above, languages, isUpdate: false) ?? Clocked(above, languages)
            ?? Marked(below, languages, isUpdate: false) ?? Marked(above, languages, isUpdate: true)
            ?? Marked(below, languages, isUpdate: true) ?? Alone(above, languages);
    }

    /// <summary>The year that a document is about as its title says ("Annual Report 2021"); null for none.</summary>
    public static int? YearOfIssue(string lower, Language language)
    {
        foreach (var form in language["yearbooks"])
        {
            // An issue is numbered at the head of a page only, and its year may stand far behind its number.
            var isIssue = form.Key == "issue";
            var at = lower.AsSpan(0, Math.Min(lower.Length, isIssue ? LongestHead : lower.Length))
                .IndexOf(form.Text, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }
            var end = at + form.Text.Length;
            var from = Math.Max(0, at - FarFromTitle);
            var line = lower.AsSpan(end).IndexOf('\n') is >= 0 and var stopAt ? end + stopAt : lower.Length;
            foreach (var (start, stop, date) in language.Dates.Find(
                lower, from, Math.Min(line, end + (isIssue ? LongestIssue : FarFromTitle))))
            {
                if (date is { Key: "year" or "month", Year: > 1990 and var year } && (stop <= at || start >= end)
                    && !lower.AsSpan(Math.Min(stop, end), Math.Max(start, at) - Math.Min(stop, end)).ContainsAny(".\n"))
                {
                    return year;
                }
            }
            if (BareYear(lower, at, end) is { } bare)
            {
                return bare;
            }
            if (isIssue
                && NumberOfIssue().Match(lower, end, Math.Min(LongestIssue, line - end)) is { Success: true } number
                && int.Parse(number.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is var printed)
            {
                return printed > FirstBuddhist ? printed - Buddhist : printed;
            }
        }
        return null;
    }

    /// <summary>"2023 연차보고서": where a year carries a sign of its own, it stands bare right beside such a word.
    /// </summary>
    private static int? BareYear(string lower, int at, int end)
    {
        foreach (var year in BareYears().EnumerateMatches(lower, Math.Max(0, at - FarFromTitle)))
        {
            var (start, stop) = (year.Index, year.Index + year.Length);
            if (start > end + 1)
            {
                break;
            }
            if (stop == at || stop + 1 == at || start == end || start == end + 1)
            {
                return int.Parse(lower.AsSpan(start, year.Length), CultureInfo.InvariantCulture);
            }
        }
        return null;
    }

    [GeneratedRegex(@"(?<![\d~–-])(?:19|20)\d\d(?![\d~–-])", RegexOptions.None, 500)]
    private static partial Regex BareYears();

    private const int FirstBuddhist = 2400;
    private const int Buddhist = 543;

    private const int FarFromTitle = 8;
    private const int LongestHead = 400;
    private const int LongestIssue = 50;

    /// <summary>The short lines with a figure, what is glued in them parted.</summary>
    private static IEnumerable<string> Lines(List<BlockSigns> signs, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + MostLines); i++)
        {
            if (signs[i] is { IsRow: false, IsProse: false, EndsSentence: false }
                && signs[i].Block is { LinkShare: < 1, Text: { Length: >= 8 and <= LongestLine } text }
                && MayHoldDay(text))
            {
                yield return Parted(text);
            }
        }
    }

    /// <summary>A day and its year are four digits together, or two figures at least.</summary>
    private static bool MayHoldDay(ReadOnlySpan<char> text)
    {
        var figures = 0;
        for (var at = IndexOfDigit(text); at >= 0; at = IndexOfDigit(text))
        {
            text = text[at..];
            var end = 0;
            while (end < text.Length && char.IsDigit(text[end]))
            {
                end++;
            }
            if (end >= 4 || ++figures > 1)
            {
                return true;
            }
            text = text[end..];
        }
        return false;
    }

    private static int IndexOfDigit(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>The text in small letters with a space where a date was glued to what stands beside it.</summary>
    internal static string Parted(string text)
    {
        text = DayAndClock().Replace(YearAndClock().Replace(text, "${day} "), "${day} ");
        var parted = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && IsSeam(text, i))
            {
                parted.Append(' ');
            }
            parted.Append(text[i] is >= '\uFF10' and <= '\uFF19' ? (char)(text[i] - '\uFF10' + '0') : text[i]);
        }
        return FoldedText.Of(parted.ToString()).Lower;
    }

    /// <summary>Whether a figure ends and a capital begins, or a word ends and a figure or a capital begins.</summary>
    private static bool IsSeam(string text, int at)
    {
        var (before, next) = (text[at - 1], text[at]);
        return (char.IsAsciiDigit(before) && char.IsUpper(next))
            || (char.IsLower(before) && (char.IsAsciiDigit(next) || char.IsUpper(next)))
            || (char.IsUpper(before) && char.IsUpper(next) && at + 1 < text.Length && char.IsLower(text[at + 1]));
    }

    /// <summary>"Last updated: 12 May 2025": the day right behind a word for publishing.</summary>
    private static DateMark? Marked(List<string> lines, Language[] languages, bool isUpdate)
    {
        foreach (var line in lines)
        {
            foreach (var language in languages)
            {
                foreach (var form in language["publication-marks"])
                {
                    var at = form.Key == "updated" != isUpdate ? -1
                        : line.IndexOf(form.Text, StringComparison.Ordinal);
                    var end = at + form.Text.Length;
                    if (at < 0 || (at > 0 && char.IsAsciiLetter(line[at - 1]))
                        || Days(line, end, language).FirstOrDefault(d => d.Start - end <= FarFromMark)
                            is not { End: > 0 } day)
                    {
                        continue;
                    }
                    return day.Date;
                }
            }
        }
        return null;
    }

    /// <summary>The one day that stands with a time of the clock in a short line.</summary>
    private static DateMark? Clocked(List<string> lines, Language[] languages) =>
        One(lines.Where(l => Clock().IsMatch(l)).Select(l => Clock().Replace(l, ";")), languages);

    /// <summary>The one day of the lines above the article, in a line of few words.</summary>
    private static DateMark? Alone(List<string> lines, Language[] languages) =>
        One(lines.Where(l => l.AsSpan().Count(' ') < MostWords), languages, isShort: true);

    private static DateMark? One(IEnumerable<string> lines, Language[] languages, bool isShort = false)
    {
        DateMark? found = null;
        foreach (var line in lines)
        {
            var days = languages.Select(l => Days(line, 0, l)).FirstOrDefault(d => d.Count > 0) ?? [];
            foreach (var (start, end, date) in days)
            {
                if (isShort && (start > FarFromStart || days.Count > 1))
                {
                    continue;
                }
                if (found is { } other && other != date && isShort)
                {
                    return null;
                }
                found ??= date;
            }
        }
        return found;
    }

    private const int FarFromStart = 20;

    private static List<(int Start, int End, DateMark Date)> Days(string line, int from, Language language)
    {
        var days = language.Dates.Find(line, from, line.Length)
            .Where(d => d.Date is { Year: > 1990, Month: not null, Day: not null, EndDay: null }).ToList();
        // "115-03-24": a year of the Republic's calendar.
        return days.Count == 0 && language.Code == "zh" && Republic().Match(line, from) is { Success: true } match
            && Number(match, "m") is > 0 and < 13 and var month && Number(match, "d") is > 0 and < 32 and var day
            ? [(match.Index, match.Index + match.Length,
                new DateMark("day", FirstOfRepublic + Number(match, "y"), month, day))] : days;
    }

    private const int FirstOfRepublic = 1911;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<day>(?:19|20)\d\d(?<sign>[-./])\d\d\k<sign>\d\d)(?=\d\d?:\d\d)",
        RegexOptions.None, 500)]
    private static partial Regex YearAndClock();

    [GeneratedRegex(@"(?<!\d)(?<day>\d\d?(?<sign>[-./])\d\d?\k<sign>(?:19|20)\d\d)(?=\d\d?:\d\d)",
        RegexOptions.None, 500)]
    private static partial Regex DayAndClock();

    [GeneratedRegex(@"(?<!\d)\d{1,3}\s?[/-]\s?(?<y>(?:20|25)\d\d)(?!\d)", RegexOptions.None, 500)]
    private static partial Regex NumberOfIssue();

    [GeneratedRegex(@"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d", RegexOptions.None, 500)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<!\d)(?<y>1[0-3]\d)[-./](?<m>\d\d)[-./](?<d>\d\d)(?!\d)", RegexOptions.None, 500)]
    private static partial Regex Republic();
}
