using System.Globalization;

namespace Entente.App;

/// <summary>Which of the three times a question fixes; what is null stands at now.</summary>
/// <param name="Effective">As of this day.</param>
/// <param name="Known">As known by the end of this day.</param>
/// <param name="Recorded">As recorded by this instant.</param>
public readonly record struct AsOfRequest(DateOnly? Effective, DateOnly? Known, DateTimeOffset? Recorded)
{
    /// <summary>Whether any of the three is fixed.</summary>
    public bool IsFixed => Effective is not null || Known is not null || Recorded is not null;

    /// <summary>The three times, the open ones at now. A day asked about that lies ahead is taken as it is.</summary>
    public AsOf At(AsOf now) => new(Effective ?? now.Effective, Known ?? now.Known, Recorded ?? now.Recorded);

    /// <inheritdoc/>
    public bool Equals(AsOfRequest other) =>
        Effective == other.Effective && Known == other.Known && Recorded == other.Recorded;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Effective?.DayNumber ?? 0, Known?.DayNumber ?? 0, Recorded?.Ticks.GetHashCode() ?? 0);

    /// <summary>Reads the texts; what is null or not a time stays open.</summary>
    public static AsOfRequest Parse(string? effective, string? known, string? recorded) =>
        new(
            TryDay(effective, out var e) ? e : null, TryDay(known, out var k) ? k : null,
            TryInstant(recorded, out var r) ? r : null);

    /// <summary>Reads a day such as <c>2022-05-24</c>.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>
    /// Reads an instant of ISO 8601; without an offset it is in universal time; a day alone is its last moment.
    /// </summary>
    public static bool TryInstant(string? text, out DateTimeOffset instant)
    {
        if (TryDay(text, out var day))
        {
            instant = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
            return true;
        }
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
