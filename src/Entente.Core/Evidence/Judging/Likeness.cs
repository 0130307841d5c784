namespace Entente.Core;

/// <summary>
/// Whether two claims can be one: what they count is of one value, unit and state, as far as both say it.
/// </summary>
internal static class Likeness
{
    /// <summary>Why a claim is not what another says; null where it may be.</summary>
    public static Finding? FaultOf(KeyedClaim claim, KeyedClaim stands) =>
        FieldApart(claim.Claim, stands.Claim) is { } field
            ? Finding.Of("claim.merge-differs", null, ("claim", claim.Key), ("into", stands.Key), ("part", field))
            : null;

    /// <summary>The field that tells two claims apart; null where none does.</summary>
    private static string? FieldApart(Claim claim, Claim stands) => (claim, stands) switch
    {
        (AmountClaim a, AmountClaim b) =>
            Unlike("currency", a.Currency, b.Currency)
            ?? Apart("value", a.Value.ToMeasure(a.Approx), b.Value.ToMeasure(b.Approx))
            ?? Unlike("state", a.State, b.State),
        (CountClaim a, CountClaim b) =>
            Unlike("unit", a.Unit, b.Unit)
            ?? Apart("value", a.Value.ToMeasure(a.Approx), b.Value.ToMeasure(b.Approx))
            ?? Unlike("state", a.State, b.State),
        (TargetClaim a, TargetClaim b) =>
            Unlike("currency", a.Currency, b.Currency)
            ?? Unlike("unit", a.Unit, b.Unit)
            ?? Apart("target", LevelOf(a.Target, a.Approx), LevelOf(b.Target, b.Approx))
            ?? Apart("multiplier", LevelOf(a.Multiplier, null), LevelOf(b.Multiplier, null)),
        (RatioClaim a, RatioClaim b) =>
            Unlike("unit", a.Unit, b.Unit)
            ?? Apart("value", a.Value.ToMeasure(a.Approx), b.Value.ToMeasure(b.Approx)),
        (RankClaim a, RankClaim b) => Apart("rank", Measure.Of(a.Rank), Measure.Of(b.Rank)),
        _ => null,
    };

    private static Measure? LevelOf(decimal? value, string? approx) =>
        value is { } level ? Measure.Of(level, Approximation.FromKey(approx)) : null;

    private static string? Unlike(string field, string? own, string? other) =>
        own is null || other is null || own == other ? null : field;

    /// <summary>
    /// Values that agree within their words, or within half of the last digit that one of them shows.
    /// </summary>
    private static string? Apart(string field, Measure? own, Measure? other) =>
        own is not { } a || other is not { } b || a.Agrees(b) || IsRounded(a, b) || IsRounded(b, a)
            ? null
            : field;

    private static bool IsRounded(Measure shown, Measure exact) =>
        shown.IsExact && exact.IsExact && shown.Value is { } value && exact.Value is { } other
        && Math.Abs(value - other) <= Math.Min(Rounding.LastShownDigit(value) / 2, Math.Abs(value) / 20);
}
