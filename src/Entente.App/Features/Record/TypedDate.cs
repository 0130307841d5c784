using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.App.Features.Record;

/// <summary>
/// A date as a person types it: as it stands in the account (<c>2023-03-19</c>), or as pages of the person's language
/// print it (<c>19 March 2023</c>, <c>19/3/2023</c>, <c>2023년 3월 19일</c>). What pages of a language print is what the
/// language's own data makes, so nothing is known here of its words.
/// </summary>
public static partial class TypedDate
{
    /// <summary>Reads a date in the account's notation or in a language's.</summary>
    public static bool TryParse(string text, Locale locale, out PartialDate date)
    {
        if (PartialDate.TryParse(text, out date))
        {
            return true;
        }
        var typed = Plain(text);
        var texts = Texts.In(locale.Code);
        foreach (var candidate in Candidates(typed, locale))
        {
            var printed = Plain(locale.Date(candidate, texts));
            if (string.Equals(printed, typed, StringComparison.OrdinalIgnoreCase)
                || (!candidate.IsDay && IsBehindDay(candidate, typed, locale, texts)))
            {
                date = candidate;
                return true;
            }
        }
        date = default;
        return false;
    }

    /// <summary>
    /// A date, or two with two dots between, in the account's notation; what is none stays as it was typed.
    /// </summary>
    public static string ToAccount(string text, Locale locale) =>
        string.Join("..", text.Split("..").Select(part =>
            TryParse(part.Trim(), locale, out var date) ? date.ToString() : part));

    /// <summary>Whether a month is written as days of it are, without the day: <c>3/2023</c>.</summary>
    private static bool IsBehindDay(PartialDate month, string typed, Locale locale, Texts texts) =>
        month is { Year: { } year, Month: { } number }
        && Plain(locale.Date(PartialDate.On(new DateOnly(year, number, 1)), texts)) is { Length: > 2 } first
        && string.Equals(first[2..], typed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The dates that the numbers and month names of a text could make.</summary>
    private static IEnumerable<PartialDate> Candidates(string typed, Locale locale)
    {
        var numbers = Number().Matches(typed)
            .Select(m => int.TryParse(m.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .ToList();
        if (numbers.Count is 0 or > 3 || numbers.Contains(-1))
        {
            return [];
        }
        var months = Enumerable.Range(1, 12)
            .Where(m => numbers.Contains(m)
                || typed.Contains(locale.Months[m - 1], StringComparison.OrdinalIgnoreCase))
            .ToList();
        return
            from year in numbers
            where year is >= 1000 and <= 9999
            from made in months.SelectMany(m => numbers.Where(d => d is >= 1 and <= 31)
                    .Select(d => string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-{d:00}")))
                .Concat(months.Select(m => string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}")))
                .Append(year.ToString(CultureInfo.InvariantCulture))
            where PartialDate.TryParse(made, out _)
            select PartialDate.TryParse(made, out var date) ? date : default;
    }

    /// <summary>One plain blank where there are blanks of any kind, and no zeros before a number.</summary>
    private static string Plain(string text) =>
        Zeros().Replace(Blanks().Replace(text.Normalize(), " "), "").Trim();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![0-9])0+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
