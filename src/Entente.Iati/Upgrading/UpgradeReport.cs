namespace Entente.Iati;

/// <summary>How often a rule was followed in an upgrade, with one outcome.</summary>
/// <param name="Outcome">What became of what it speaks of.</param>
/// <param name="Rule">The id of the rule, as <see cref="UpgradeRules"/> knows it.</param>
/// <param name="Count">How often, at least once.</param>
public sealed record UpgradeCount(UpgradeOutcome Outcome, string Rule, long Count);

/// <summary>What an upgrade came to.</summary>
/// <param name="Kind">What the file is about; null where its root says neither, and then nothing was written.</param>
/// <param name="FromVersion">The version that the source states; null where it states none, which means 1.01.</param>
/// <param name="ElementCount">How many activities or organisations were written.</param>
/// <param name="IsWellFormed">Whether the source is well-formed, so that all of it was read.</param>
/// <param name="IsValid">Whether the upgraded file keeps the schema of 2.03, and all of the source was read.</param>
/// <param name="Counts">What was done, by outcome and rule, the most frequent first.</param>
public sealed record UpgradeReport(
    FileKind? Kind, string? FromVersion, int ElementCount, bool IsWellFormed, bool IsValid,
    IReadOnlyList<UpgradeCount> Counts)
{
    /// <summary>How often something had an outcome.</summary>
    public long CountOf(UpgradeOutcome outcome) => Counts.Where(c => c.Outcome == outcome).Sum(c => c.Count);
}
