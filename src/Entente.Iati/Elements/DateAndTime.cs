namespace Entente.Iati;

/// <summary>A day and a time of day, with the offset from UTC where one is stated. Without an offset nobody knows
/// which instant it is, so none is guessed.</summary>
/// <param name="Clock">What calendar and clock show, to 100 nanoseconds.</param>
/// <param name="Offset">The offset from UTC; null where none is stated.</param>
public readonly record struct DateAndTime(DateTime Clock, TimeSpan? Offset)
{
    /// <summary>The instant; null where no offset is stated, or where it lies outside the years 1 to 9999.</summary>
    public DateTimeOffset? Instant =>
        Offset is { } offset && Clock.Ticks - offset.Ticks is >= 0 and var ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(DateTime.SpecifyKind(Clock, DateTimeKind.Unspecified), offset)
            : null;

    /// <summary>An instant with its offset.</summary>
    public static DateAndTime Of(DateTimeOffset instant) => new(instant.DateTime, instant.Offset);
}
