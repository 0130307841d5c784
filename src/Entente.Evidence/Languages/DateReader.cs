using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// What a date in a text says: numbers that are printed, and a word that relates it to the day of writing.
/// </summary>
/// <param name="Key">day, days, month, year, period, last-year, this-year, next-year, month-last-year,
/// month-this-year.</param>
/// <param name="Year">The printed year; null where none is.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="EndYear">The last year of a period.</param>
/// <param name="EndMonth">The month of the last day.</param>
/// <param name="EndDay">The last day.</param>
internal readonly record struct DateMark(
    string Key, int? Year, int? Month, int? Day, int? EndYear = null, int? EndMonth = null, int? EndDay = null)
{
    /// <summary>Whether it gives a day or month of the calendar.</summary>
    public bool IsPoint => Month is not null || Day is not null;

    /// <summary>Whether it names a stretch of years.</summary>
    public bool IsPeriod => Key == "period";

    /// <summary>
    /// The printed date in ISO form, XXXX for a year that is not printed; null where nothing is printed.
    /// </summary>
    public string? ToIso(int? year = null)
    {
        var first = (year ?? Year)?.ToString("0000", CultureInfo.InvariantCulture) ?? (IsPoint ? "XXXX" : null);
        return first + (Month is null && Day is not null ? "-XX" : Part(Month)) + Part(Day);
    }

    /// <summary>The last day in ISO form; null where it is one day.</summary>
    public string? EndToIso(int? year = null) =>
        EndDay is null ? null
        : ((EndYear ?? year ?? Year)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX")
            + ((EndMonth ?? Month) is { } month ? Part(month)
            : "-XX") + Part(EndDay);

    private static string Part(int? number) =>
        number is { } n ? string.Create(CultureInfo.InvariantCulture, $"-{n:00}") : "";
}

/// <summary>Reads dates by the patterns of a language (<c>[dates]</c>), the longest first where several meet.</summary>
internal sealed class DateReader
{
    private static readonly ImmutableArray<(string Name, string Expression)> Parts =
    [
        ("{b}", @"(?: ?\([^()]{1,4}\))?"),
        ("{w}", @" ?\([^()]{1,3}\)"),
        ("{by}", "(?<by>2[456][0-9]{2})"),
        ("{by2}", "(?<by2>2[456][0-9]{2})"),
        ("{bs}", "(?<bs>[4-9][0-9])"),
        ("{yy}", "(?<yy>[0-3][0-9])"),
        ("{ey}", "(?<ey>元|[0-9]{1,3})"),
        ("{d2}", "(?<d2>0?[1-9]|[12][0-9]|3[01])"),
        ("{m2}", "(?<m2>0?[1-9]|1[0-2])"),
        ("{y2}", "(?<y2>(?:19|20)[0-9]{2})"),
        ("{d}", "(?<d>0?[1-9]|[12][0-9]|3[01])"),
        ("{m}", "(?<m>0?[1-9]|1[0-2])"),
        ("{y}", "(?<y>(?:19|20)[0-9]{2})"),
    ];

    private const int Buddhist = 543;

    /// <summary>Letters that may stand on a date without white space.</summary>
    private const string Joined = @"\uAC00-\uD7A3\u3005-\u30FF\u3400-\u9FFF\u0E00-\u0E7F";

    private readonly ImmutableArray<(string Key, Regex Regex)> _patterns;
    private readonly Dictionary<string, int> _eras;
    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _weekdays = new(StringComparer.Ordinal);

    public DateReader(Language language)
    {
        foreach (var form in language["months"])
        {
            _months[form.Text] = int.Parse(form.Key, CultureInfo.InvariantCulture);
        }
        foreach (var form in language["weekdays"])
        {
            _weekdays[form.Text] = int.Parse(form.Key, CultureInfo.InvariantCulture);
        }
        var days = string.Join('|', _weekdays.Keys.OrderByDescending(d => d.Length).Select(Regex.Escape));
        var names = string.Join('|', _months.Keys.OrderByDescending(m => m.Length).Select(Regex.Escape));
        _eras = language["eras"].ToDictionary(f => f.Text.ToLowerInvariant(),
            f => int.Parse(f.Key, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var eras = string.Join('|', _eras.Keys.OrderByDescending(e => e.Length).Select(Regex.Escape));
        _patterns = [.. language["dates"].Select(form => (form.Key, Compile(form.Text, names, eras, days)))];
    }

    /// <summary>The dates between two positions of a text in small letters, in order, none overlapping.</summary>
    public List<(int Start, int End, DateMark Date)> Find(string lower, int start, int end)
    {
        var found = new List<(int Start, int End, DateMark Date)>();
        foreach (var (key, regex) in _patterns)
        {
            try
            {
                for (var match = regex.Match(lower, start, end - start); match.Success; match = match.NextMatch())
                {
                    if (Read(key, match) is { } date)
                    {
                        found.Add((match.Index, match.Index + match.Length, date));
                    }
                }
            }
            catch (RegexMatchTimeoutException)
            {
                return found;
            }
        }
        var longest = Longest(found);
        longest.RemoveAll(d => d.Date.Key == "none");
        return longest;
    }

    /// <summary>Of what overlaps, the longest; of two as long, the one whose pattern stands first.</summary>
    private static List<(int Start, int End, DateMark Date)> Longest(List<(int Start, int End, DateMark Date)> found)
    {
        var kept = new List<(int Start, int End, DateMark Date)>();
        var lastEnd = -1;
        foreach (var date in found.OrderBy(f => f.Start).ThenByDescending(f => f.End))
        {
            if (date.Start >= lastEnd)
            {
                kept.Add(date);
                lastEnd = date.End;
            }
            else if (date.End - date.Start > kept[^1].End - kept[^1].Start)
            {
                kept[^1] = date;
                lastEnd = date.End;
            }
        }
        return kept;
    }

    private DateMark? Read(string key, Match match)
    {
        var date = new DateMark(key, Year(match), Number("m") ?? Month("mon"),
            Number("d") ?? (match.Groups["wday"] is { Success: true } name ? _weekdays[name.Value] : null),
            Number("y2") ?? Number("by2") - Buddhist, Number("m2") ?? Month("mon2"), Number("d2"));
        var possible = date.Day is not { } day || date.Month is not { } month
            || day <= DateTime.DaysInMonth(date.Year ?? 2000, month);
        var forward = date.EndYear is not { } last || date.Year is not { } first || first <= last;
        return possible && forward ? date : null;

        int? Number(string name) =>
            match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture)
                : null;

        int? Month(string name) => match.Groups[name] is { Success: true } group ? _months[group.Value] : null;
    }

    /// <summary>
    /// The year of the common calendar, from a year of it in four digits or two, of the Buddhist calendar, or of an
    /// era.
    /// </summary>
    private int? Year(Match match)
    {
        return Number("y") ?? 2000 + Number("yy") ?? Number("by") - Buddhist ?? 2500 - Buddhist + Number("bs")
            ?? (match.Groups["era"] is { Success: true } era ? _eras[era.Value] + (Number("ey") ?? 1) : null);

        int? Number(string name) => match.Groups[name] is { Success: true } group
            && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    private static Regex Compile(string pattern, string months, string eras, string weekdays)
    {
        var expression = Regex.Escape(pattern.ToLowerInvariant())
            .Replace("\\{", "{", StringComparison.Ordinal).Replace("}", "}", StringComparison.Ordinal)
            .Replace("\\(", "(", StringComparison.Ordinal).Replace("\\)", ")", StringComparison.Ordinal)
            .Replace("\\|", "|", StringComparison.Ordinal).Replace("\\?", "?", StringComparison.Ordinal)
            .Replace("\\ ", " {1,3}", StringComparison.Ordinal);
        expression = expression.Replace("_", " {0,2}", StringComparison.Ordinal);
        expression = expression.Replace("{mon}", "(?<mon>" + months + ")", StringComparison.Ordinal)
            .Replace("{mon2}", "(?<mon2>" + months + ")", StringComparison.Ordinal)
            .Replace("{wday}", "(?<wday>" + weekdays + ")", StringComparison.Ordinal)
            .Replace("{era}", "(?<era>" + eras + ")", StringComparison.Ordinal);
        foreach (var (name, part) in Parts)
        {
            expression = expression.Replace(name, part, StringComparison.Ordinal);
        }
        return new Regex(
            @"(?<![\p{L}\p{M}\p{N}-[" + Joined + @"]])(?<![0-9][.,/\-])(?:" + expression
                + @")(?![\p{L}\p{M}\p{N}-[" + Joined + @"]])(?![/\-.,][0-9])",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }
}
