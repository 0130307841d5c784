using System.Collections.Immutable;
using System.Globalization;

namespace Entente.App;

/// <summary>
/// How a language writes numbers and dates. The program's own data, so that a page or pack is the same on every host.
/// </summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="OwnName">The language's name for itself.</param>
/// <param name="Thousands">Between groups of three digits.</param>
/// <param name="Decimal">Before the decimals.</param>
/// <param name="Months">The months in the order of the year, as they stand in a date.</param>
public sealed record Locale(
    string Code, string OwnName, string Thousands, string Decimal, ImmutableArray<string> Months)
{
    /// <summary>The most decimals that a number has which somebody wrote down.</summary>
    private const int MostDecimals = 8;

    /// <summary>The ending of a text's key for a count of one, in languages that tell one from many.</summary>
    public const string One = ".one";

    /// <summary>The ending of a text's key for every other count.</summary>
    public const string Other = ".other";

    /// <summary>
    /// Between the parts of a date: a plain space, or in lines that a reader's window breaks, one that holds them
    /// together.
    /// </summary>
    public string Space { get; init; } = " ";

    /// <summary>
    /// The words by which the language shortens large numbers, the largest first: <c>86 million</c>, <c>8600만</c>.
    /// </summary>
    public ImmutableArray<(decimal Size, string Word)> LargeWords { get; private init; } = [];

    /// <summary>Whether the language has a form of its own for one.</summary>
    public bool HasSingular { get; private init; }

    /// <summary>
    /// The order of names as a reader of the language looks for them: Vietnamese with its own letters and tones,
    /// Korean with Hangul before Latin letters; small and capital letters together.
    /// </summary>
    public IComparer<string> Order => field ??= new ReadersOrder(CultureInfo.GetCultureInfo(Code).CompareInfo);

    /// <summary>The languages of the program, English first.</summary>
    public static ImmutableArray<Locale> All { get; } =
    [
        new("en", "English", ",", ".",
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ])
        {
            HasSingular = true,
            LargeWords = [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")],
        },
        new("vi", "Tiếng Việt", ".", ",",
            [
                "tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9",
                "tháng 10", "tháng 11", "tháng 12",
            ]) { LargeWords = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")] },
        new("ko", "한국어", ",", ".",
            ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"])
        {
            LargeWords = [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만")],
        },
    ];

    /// <summary>The locale of a language code; English where the program does not speak it.</summary>
    public static Locale Of(string? code) => Find(code) ?? All[0];

    /// <summary>
    /// The locale of a language code such as <c>vi</c> or <c>vi-VN</c>; null where the program does not speak it.
    /// </summary>
    public static Locale? Find(string? code) =>
        All.FirstOrDefault(
            l => l.Code == code || code?.StartsWith(l.Code + "-", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The ending of a counting text's key for a count: <see cref="One"/> or <see cref="Other"/>.</summary>
    public string FormOf(decimal count) => HasSingular && count == 1 ? One : Other;

    /// <summary>
    /// A number with its groups and all decimals it has; what has more than anybody writes down comes of a division, is
    /// shown to two, and says so: <c>≈33.33</c>.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">How many decimals are written at least where there are any: 2 of dollars.</param>
    public string Number(decimal number, int decimals = 0)
    {
        var size = Math.Abs(number);
        var isRounded = decimal.Round(size, MostDecimals) != size;
        if (isRounded)
        {
            // Of what is very small two digits that count are shown: it is never shown as zero.
            var places = 2;
            for (var shown = size * 100; shown < 10 && places < 28; shown *= 10)
            {
                places++;
            }
            size = decimal.Round(size, places, MidpointRounding.AwayFromZero);
        }
        var parts = size.ToString("#,0." + new string('#', 28), CultureInfo.InvariantCulture).Split('.');
        var whole = parts[0].Replace(",", Thousands, StringComparison.Ordinal);
        return (isRounded ? "≈" : "") + (number < 0 ? "−" : "")
            + (parts.Length == 2 ? whole + Decimal + parts[1].PadRight(decimals, '0') : whole);
    }

    /// <summary>An instant in universal time, to the second, its day as the language writes it.</summary>
    public string Instant(DateTimeOffset instant) =>
        Plain(PartialDate.On(DateOnly.FromDateTime(instant.UtcDateTime))) + " "
        + instant.UtcDateTime.ToString($"HH:mm:ss'{Space}UTC'", CultureInfo.InvariantCulture);

    /// <summary>A date as the language writes it, with "not after" and "not before" in words.</summary>
    public string Date(PartialDate date, Texts texts)
    {
        if (date.IsUnknown)
        {
            return texts["date.unknown"];
        }
        var plain = Dated(date, texts);
        return date.Qualifier switch
        {
            DateQualifier.NotAfter => texts["date.not-after", ("date", plain)],
            DateQualifier.NotBefore => texts["date.not-before", ("date", plain)],
            _ => plain,
        };
    }

    /// <summary>A period: one date, or from one to another; an open end in words.</summary>
    public string Period(Period period, Texts texts)
    {
        var (start, end) = (period.Start, period.End);
        return start == end && !start.IsUnknown ? Date(start, texts)
            : start.IsUnknown && end.IsUnknown ? texts["date.unknown"]
            : start.IsUnknown ? texts["date.until", ("date", Dated(end, texts))]
            : end.IsUnknown ? texts["date.since", ("date", Dated(start, texts))]
            : texts["date.from-to", ("from", Plain(start)), ("to", Dated(end, texts))];
    }

    /// <summary>A date that has no year says so: it would be taken for one of this year.</summary>
    private string Dated(PartialDate date, Texts texts) =>
        date.Year is null ? texts["date.year-unknown", ("date", Plain(date))] : Plain(date);

    private string Plain(PartialDate date)
    {
        var year = date.Year?.ToString(CultureInfo.InvariantCulture);
        var day = date.Day?.ToString(CultureInfo.InvariantCulture);
        var month = date.Month is { } m ? Months[m - 1] : null;
        return Code switch
        {
            "vi" => month is null ? year!
                : day is null
                    ? Join(
                        Space, month.Replace(" ", Space, StringComparison.Ordinal),
                        year is null ? null : $"năm{Space}{year}")
                : string.Create(CultureInfo.InvariantCulture, $"{day}/{date.Month}") + (year is null ? "" : "/" + year),
            "ko" => Join(Space, year is null ? null : year + "년", month, day is null ? null : day + "일"),
            _ => Join(Space, day, month, year),
        };
    }

    private static string Join(string between, params string?[] parts) =>
        string.Join(between, parts.Where(p => p is not null));
}

/// <summary>
/// The order of names in a language, numbers in them by their size; names that a reader sorts alike stay apart by their
/// letters.
/// </summary>
internal sealed class ReadersOrder(CompareInfo language) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var order = language.Compare(x, y, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }
}
