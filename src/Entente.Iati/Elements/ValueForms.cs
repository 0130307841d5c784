using System.Globalization;

namespace Entente.Iati;

/// <summary>How values of a type are read and written.</summary>
/// <param name="Read">The value of a text without white space around it; null where it is none.</param>
/// <param name="Write">The text of a value.</param>
internal sealed record ValueForm<T>(Func<string, T?> Read, Func<T, string> Write)
    where T : struct;

/// <summary>How the values of the Standard are read and written. Source: XML Schema Part 2, Datatypes.</summary>
internal static class ValueForms
{
    private static readonly SimpleType DecimalForm = SimpleType.Of("decimal");

    private static readonly object[] Known =
    [
        new ValueForm<bool>(ReadBoolean, value => value ? "1" : "0"),
        new ValueForm<int>(ReadInteger, value => value.ToString(CultureInfo.InvariantCulture)),
        new ValueForm<decimal>(ReadDecimal, value => value.ToString(CultureInfo.InvariantCulture)),
        new ValueForm<DateOnly>(ReadDate, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new ValueForm<DateAndTime>(ReadDateAndTime, Write),
    ];

    /// <summary>White space, as XML has it.</summary>
    public static char[] WhiteSpace { get; } = [' ', '\t', '\r', '\n'];

    /// <summary>The form of a type.</summary>
    /// <exception cref="NotSupportedException">The Standard has no values of this type.</exception>
    public static ValueForm<T> Of<T>()
        where T : struct => Form<T>.Found ?? throw new NotSupportedException($"No value is a {typeof(T).Name}.");

    private static bool? ReadBoolean(string text) => text switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };

    private static int? ReadInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? ReadDecimal(string text) =>
        DecimalForm.Accepts(text) && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value) ? value : null;

    private static DateOnly? ReadDate(string text) =>
        DateForms.IsDate(text) && DateOnly.TryParseExact(
            text[..Math.Min(text.Length, 10)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var value) ? value : null;

    private static DateAndTime? ReadDateAndTime(string text)
    {
        if (!DateForms.IsDateTime(text) || ReadDate(text[..Math.Min(text.Length, 10)]) is not { } date)
        {
            return null;
        }
        var zoneStart = text.AsSpan(19).IndexOfAny('Z', '+', '-');
        var clock = text.AsSpan(11, zoneStart < 0 ? text.Length - 11 : zoneStart + 8);
        var time = TimeSpan.FromHours(Number(clock)) + TimeSpan.FromMinutes(Number(clock[3..]))
            + TimeSpan.FromSeconds(Number(clock[6..])) + Fraction(clock[8..]);
        if (date == DateOnly.MaxValue && time.Days > 0)
        {
            // Midnight at the end of the last day of all lies beyond the calendar.
            return null;
        }
        return new DateAndTime(
            date.ToDateTime(default) + time, zoneStart < 0 ? null : Offset(text.AsSpan(19 + zoneStart)));
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture);

    private static TimeSpan Fraction(ReadOnlySpan<char> fraction)
    {
        var ticks = 0;
        for (var place = 1; place <= 7; place++)
        {
            ticks = (ticks * 10) + (place < fraction.Length ? fraction[place] - '0' : 0);
        }
        return TimeSpan.FromTicks(ticks);
    }

    private static TimeSpan Offset(ReadOnlySpan<char> zone)
    {
        if (zone is "Z")
        {
            return TimeSpan.Zero;
        }
        var offset = new TimeSpan(Number(zone[1..]), Number(zone[4..]), 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static string Write(DateAndTime value)
    {
        var clock = value.Clock.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return value.Offset switch
        {
            null => clock,
            { Ticks: 0 } => clock + "Z",
            { } offset => clock + (offset < TimeSpan.Zero ? "-" : "+")
                + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
    }

    private static class Form<T>
        where T : struct
    {
        public static ValueForm<T>? Found { get; } = Known.OfType<ValueForm<T>>().SingleOrDefault();
    }
}
