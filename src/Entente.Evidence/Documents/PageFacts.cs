using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>What a page says of itself outside its text; empty fields for what it does not say.</summary>
internal sealed record PageFacts
{
    /// <summary>A page that says nothing, as a plain text.</summary>
    public static PageFacts None { get; } = new();

    public string? Title { get; init; }

    /// <summary>What the page calls itself, here and there, the surest first: some of it may be the site's name.
    /// </summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    public string? Address { get; init; }

    public PartialDate Published { get; init; }

    /// <summary>When the file was made or last changed: it counts where the text names no day.</summary>
    public PartialDate Made { get; init; }
}

/// <summary>Finds a day inside an address: in its folders, or in a run of digits that is a time stamp.</summary>
internal static partial class AddressDate
{
    /// <summary>The day; unknown where the address carries none, or more than one reading is possible.</summary>
    public static PartialDate Find(string? address)
    {
        if (address is null)
        {
            return default;
        }
        foreach (Match match in Folders().Matches(address))
        {
            if (Day(match.Groups["y"].ValueSpan, match.Groups["m"].ValueSpan, match.Groups["d"].ValueSpan) is { } day)
            {
                return PartialDate.On(day);
            }
        }
        foreach (Match match in Digits().Matches(address))
        {
            if (InRun(match.Value) is { } day)
            {
                return PartialDate.On(day);
            }
        }
        return default;
    }

    /// <summary>A run YYYYMMDD with or without a time, or exactly one place in it that reads YYMMDDhhmmss.</summary>
    private static DateOnly? InRun(string run)
    {
        if (run.Length is 8 or 12 or >= 14 && Day(run.AsSpan(0, 4), run.AsSpan(4, 2), run.AsSpan(6, 2)) is { } whole
            && (run.Length == 8 || IsClock(run.AsSpan(8))))
        {
            return whole;
        }
        DateOnly? found = null;
        for (var at = 0; at + 12 <= run.Length; at++)
        {
            if (IsClock(run.AsSpan(at + 6))
                && Day(string.Concat("20", run.AsSpan(at, 2)), run.AsSpan(at + 2, 2), run.AsSpan(at + 4, 2)) is { } day)
            {
                if (found is not null)
                {
                    return null;
                }
                found = day;
            }
        }
        return found;
    }

    private static bool IsClock(ReadOnlySpan<char> run) =>
        run.Length >= 4 && Number(run[..2]) < 24 && Number(run[2..4]) < 60
            && (run.Length < 6 || Number(run[4..6]) < 60);

    private static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is >= 1995 and <= 2099 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[/\-_.](?<m>[0-9]{1,2})[/\-_.](?<d>[0-9]{1,2})(?![0-9])",
        RegexOptions.None, 500)]
    private static partial Regex Folders();

    [GeneratedRegex("[0-9]{8,30}", RegexOptions.None, 500)]
    private static partial Regex Digits();
}
