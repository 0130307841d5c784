using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// The verdict on a claim that the last one replaced. It stands again when what took it back is taken back: an entry
/// that leaves every number as it was, so that what was cited answers again.
/// </summary>
internal sealed class VerdictBefore
{
    private readonly ImmutableArray<Entry> _withdrawals;
    private readonly ImmutableArray<Entry> _judgedSince = [];

    public VerdictBefore(AccountView view, ClaimState state)
    {
        _withdrawals = WithdrawalsOf(view, state);
        var targets = _withdrawals.SelectMany(w => ((EntriesWithdrawn)w.Fact).Targets).Select(view.Find)
            .OfType<Entry>().ToList();
        // A promise whose key another one bears by now cannot come back under it.
        var promises = view.FactsOfAnyDay<CommitmentMade>().Where(c => c.Fact.Claim != state.Key)
            .Select(c => c.Fact.Key).ToHashSet(StringComparer.Ordinal);
        if (targets.Exists(t => t.Fact is CommitmentMade made && promises.Contains(made.Key)))
        {
            _withdrawals = [];
            return;
        }
        var claims = new ClaimIndex(view);
        Claims = [.. targets.Select(ClaimOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        // What went with the verdict and was judged anew since keeps its new verdict.
        _judgedSince = [.. targets.Where(t => ClaimOf(t) is { } claim && claim != state.Key
            && claims.Find(claim)?.Judged is not null)];
    }

    /// <summary>The claims of which something comes back.</summary>
    public ImmutableArray<string> Claims { get; } = [];

    /// <summary>The entries that make it stand again; none where the claim was open before.</summary>
    public IEnumerable<Draft> Restore(string author, string? reason) =>
        Withdrawal(_withdrawals, author, reason).Concat(Withdrawal(_judgedSince, author, reason));

    private static IEnumerable<Draft> Withdrawal(IEnumerable<Entry> entries, string author, string? reason) =>
        entries.GroupBy(e => e.Known)
            .Select(g => new Draft(new EntriesWithdrawn([.. g.Select(e => e.Ref)], reason ?? ""), author, g.Key));

    /// <summary>What took the verdict before back when the last one was given.</summary>
    private static ImmutableArray<Entry> WithdrawalsOf(AccountView view, ClaimState state)
    {
        var verdicts = view.History(f => f is ClaimJudged j && j.Of == state.Key).ToList();
        var at = verdicts.FindIndex(v => v.Ref == state.Judged!.Ref);
        if (at <= 0)
        {
            return [];
        }
        var taken = view.FactsOfAnyDay<EntriesWithdrawn>().Where(w => w.Fact.Claim == state.Key).ToList();
        var standing = verdicts.Take(at).LastOrDefault(v => taken.Exists(w => w.Fact.Targets.Contains(v.Ref)));
        // A verdict between them was undone or fell with another claim: before the last one the claim was open.
        return standing is null
            || verdicts[(verdicts.IndexOf(standing) + 1)..at].Exists(v => IsAfter(v, taken, standing))
            ? []
            : [.. taken.Where(w => w.Entry.Recorded > standing.Recorded).Select(w => w.Entry)];
    }

    /// <summary>Whether a verdict was given after what took an earlier one back.</summary>
    private static bool IsAfter(Entry verdict, List<Recorded<EntriesWithdrawn>> taken, Entry standing) =>
        taken.Exists(w => w.Fact.Targets.Contains(standing.Ref) && verdict.Recorded > w.Entry.Recorded);

    private static string? ClaimOf(Entry entry) => entry.Fact is ClaimJudged judged ? judged.Of : entry.Fact.Claim;
}
