namespace Entente.Core;

/// <summary>The three times of a question; each may be fixed on its own.</summary>
/// <param name="Effective">Only what holds from this day or an earlier one.</param>
/// <param name="Known">Only what was known by the end of this day, even where it was recorded years later.</param>
/// <param name="Recorded">Only what the account had taken in by this instant: what it would have answered
/// itself.</param>
public readonly record struct AsOf(DateOnly Effective, DateOnly Known, DateTimeOffset Recorded)
{
    /// <summary>Today and now, in universal time.</summary>
    public static AsOf Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new AsOf(today, today, now);
    }
}

/// <summary>Who reads: confidentiality is enforced where state is read.</summary>
/// <param name="IsKeeper">Whether the reader works on the account itself, and sees full texts and drafts.</param>
/// <param name="Body">The key of the body whose papers the reader sees beside what is public; null for none.</param>
public readonly record struct Reader(bool IsKeeper, string? Body = null)
{
    /// <summary>Anybody: sees what is known to the public.</summary>
    public static Reader Public => default;

    /// <summary>Who keeps the account, at the keeper's own machine.</summary>
    public static Reader Keeper => new(IsKeeper: true);

    /// <summary>Whether the reader may see what is known to a body alone, or to the public (null).</summary>
    public bool MaySee(string? knownTo) => knownTo is null || IsKeeper || knownTo == Body;
}
