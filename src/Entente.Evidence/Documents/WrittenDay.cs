using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// Days as pages write them for programs: by the standards (<c>2021-11-23T09:00</c>, <c>20211123</c>,
/// <c>Tue, 23 Nov 2021</c>) and by those who do not know them. What could be two days is none.
/// </summary>
internal static partial class WrittenDay
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that a text begins with; null for none.</summary>
    public static DateOnly? Find(string text)
    {
        if (YearFirst().Match(text) is { Success: true } first)
        {
            return Day(first.Groups["y"].ValueSpan, Number(first.Groups["m"].ValueSpan), first.Groups["d"].ValueSpan);
        }
        var named = DayAndMonth().Match(text) is { Success: true } british ? british : MonthAndDay().Match(text);
        if (!named.Success)
        {
            return null;
        }
        var month = named.Groups["m"].Value[..3].ToLowerInvariant();
        return Day(named.Groups["y"].ValueSpan, Array.IndexOf(Months, month) + 1, named.Groups["d"].ValueSpan);
    }

    private static DateOnly? Day(ReadOnlySpan<char> year, int month, ReadOnlySpan<char> day)
    {
        var (y, d) = (Number(year), Number(day));
        return y > 0 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? new DateOnly(y, month, d) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?<y>[0-9]{4})(?<sign>[-/.]?)(?<m>[0-9]{2})\k<sign>(?<d>[0-9]{2})(?:[0-9]{4}|[0-9]{6})?(?![0-9])",
        RegexOptions.None, 500)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^\s*(?:[A-Za-z]{3,9}\.?,?\s+)?(?<d>[0-9]{1,2})[\s-]+(?<m>[A-Za-z]{3,9})\.?,?[\s-]+(?<y>[0-9]{4})(?![0-9])",
        RegexOptions.None, 500)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"^\s*(?:[A-Za-z]{3,9}\.?,?\s+)?(?<m>[A-Za-z]{3,9})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+"
        + @"(?:[0-9:]{5,8}\s+(?:[A-Z]{2,5}\s+)?)?(?<y>[0-9]{4})(?![0-9])", RegexOptions.None, 500)]
    private static partial Regex MonthAndDay();
}
