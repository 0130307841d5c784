namespace Entente.Core;

/// <summary>A rule of acceptance as a view shows it.</summary>
/// <param name="Entry">The entry that sets it up.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Ended">The entry that ended it; null where none did.</param>
public sealed record AcceptanceState(Entry Entry, AcceptanceSet Rule, Entry? Ended)
{
    /// <summary>Whether it accepts on a day: within its time, and before it was ended.</summary>
    public bool HoldsOn(DateOnly day) =>
        Entry.Effective.Contains(day) && Entry.Known <= day
        && !(Ended is { } ended && (ended.EffectiveFrom is not { } from || from <= day));
}

/// <summary>The rules of acceptance of a view, in the order in which they were set up.</summary>
public sealed class AcceptanceIndex
{
    private readonly Dictionary<string, AcceptanceState> _byKey = new(StringComparer.Ordinal);

    /// <summary>Takes the rules of an account, whatever their day.</summary>
    public AcceptanceIndex(AccountView view)
    {
        foreach (var (entry, rule) in view.FactsOfAnyDay<AcceptanceSet>())
        {
            _byKey[rule.Key] = new AcceptanceState(entry, rule, null);
        }
        foreach (var (entry, ended) in view.FactsOfAnyDay<AcceptanceEnded>())
        {
            if (_byKey.TryGetValue(ended.Of, out var state))
            {
                _byKey[ended.Of] = state with { Ended = entry };
            }
        }
    }

    /// <summary>All of them, ended ones included.</summary>
    public IEnumerable<AcceptanceState> All => _byKey.Values;

    /// <summary>A rule; null where the view has none of that key.</summary>
    public AcceptanceState? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// The claims of a source that a rule takes on a day, each with the first of the rules that does.
    /// </summary>
    public IEnumerable<CoveredClaim> Covered(
        DateOnly day, SourceRegistered source, IEnumerable<KeyedClaim> claims)
    {
        var inForce = All.Where(r => r.HoldsOn(day)).Select(r => r.Rule).ToList();
        return inForce.Count == 0 ? [] : Covered(inForce, source, claims);
    }

    /// <summary>The claims of a source that one of some rules takes, each with the first that does.</summary>
    public static IEnumerable<CoveredClaim> Covered(
        IReadOnlyList<AcceptanceSet> rules, SourceRegistered source, IEnumerable<KeyedClaim> claims) =>
        from claim in claims
        let type = ClaimForm.TypeOf(claim.Claim)
        let rule = rules.FirstOrDefault(r => r.Takes(source, claim.Claim, type))
        where rule is not null
        select new CoveredClaim(claim, rule.Key);
}

/// <summary>A claim that a rule of acceptance takes.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Rule">The key of the rule.</param>
public readonly record struct CoveredClaim(KeyedClaim Claim, string Rule);
