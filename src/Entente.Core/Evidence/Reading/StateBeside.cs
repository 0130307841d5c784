namespace Entente.Core;

/// <summary>
/// What a sentence says of its projects once: an amount and the number of projects that it covers are of one state,
/// though only one of them carries the word ("three more projects with a budget of 7.5 million await approval").
/// </summary>
public static class StateBeside
{
    /// <summary>
    /// A claim with the state that its sentence gives the same projects beside it, where it has none itself and they do
    /// not run; else the claim.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="all">The claims of its document.</param>
    public static Claim Fill(Claim claim, IEnumerable<Claim> all) => claim switch
    {
        AmountClaim { State: null, CoversCount: { } number } amount
            when Only(all.OfType<CountClaim>().Where(c => c.Span == claim.Span && IsOf(c, number)).Select(c => c.State))
                is { } state => amount with { State = state },
        CountClaim { State: null, Unit: "project", Value.Low: var number } count
            when Only(all.OfType<AmountClaim>().Where(a => a.Span == claim.Span && a.CoversCount == number)
                .Select(a => a.State)) is { } state => count with { State = state },
        _ => claim,
    };

    private static bool IsOf(CountClaim count, decimal number) => count.Unit == "project" && count.Value.Low == number;

    private static string? Only(IEnumerable<string?> states) =>
        states.Distinct(StringComparer.Ordinal).Take(2).ToList() is [{ } only] && !ReadingRules.IsRunning(only)
            ? only
            : null;
}
