namespace Entente.Iati;

/// <summary>How a file is upgraded.</summary>
public sealed record UpgradeOptions
{
    /// <summary>How much of anything is read.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>
    /// Takes every single thing that was done or could not be done, in the order of the file, as soon as the activity
    /// or organisation is written that it belongs to; null where the counts are enough.
    /// </summary>
    public Action<UpgradeEntry>? Tell { get; init; }
}
