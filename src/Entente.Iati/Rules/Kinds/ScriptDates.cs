namespace Entente.Iati;

/// <summary>
/// Dates as the official validator reads them, which gives them to JavaScript's <c>Date</c>: besides the forms of ISO
/// 8601 nearly anything with a day in it, as <c>5 Jan 2027</c> or <c>2027/01/05</c>, whose day may be up to 31 in any
/// month. What states no zone is in UTC. Source: ECMAScript, Date Time String Format; what V8 takes besides.
/// </summary>
internal static class ScriptDates
{
    /// <summary>How many milliseconds a day has.</summary>
    public const long Day = 24 * Hour;

    private const long Hour = 60 * Minute;
    private const long Minute = 60 * 1000;

    /// <summary>The last instant there is, in milliseconds; the first lies as far before 1970.</summary>
    private const long Last = 100_000_000 * Day;

    /// <summary>Beyond this year or before it there is no instant.</summary>
    private const int LastYear = 300_000;

    /// <summary>Four hundred years have always the same number of days.</summary>
    private const int Cycle = 400;
    private const long DaysOfCycle = 146_097;

    /// <summary>The beginning of a day, in milliseconds since 1970.</summary>
    public static long Of(DateOnly day) =>
        (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * Day;

    /// <summary>Reads an instant, in milliseconds since 1970; false where it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long instant)
    {
        if (text.Length == DateForms.DayLength && DateForms.TryReadDay(text, out var day))
        {
            instant = Of(day);
            return true;
        }
        var reading = new ScriptDateReading(text);
        instant = 0;
        if (!reading.TryRead() || Math.Abs(reading.Day.Year) > LastYear)
        {
            return false;
        }
        var (year, month, ofMonth) = reading.Day;
        var (hour, minute, second, fraction) = reading.Time;
        var cycle = Math.DivRem((long)year - 2000, Cycle, out var inCycle);
        (cycle, inCycle) = inCycle < 0 ? (cycle - 1, inCycle + Cycle) : (cycle, inCycle);
        instant = Of(new DateOnly(2000 + (int)inCycle, month, 1)) + (((cycle * DaysOfCycle) + ofMonth - 1) * Day)
            + (hour * Hour) + (minute * Minute) + (second * 1000L) + fraction - (reading.Offset * 1000L);
        return Math.Abs(instant) <= Last;
    }
}
