using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// Claims of copies that say what the original, or a copy before it, says already. They need no verdict of their own:
/// the sources are one, so that the fact counts once, whoever printed it how often.
/// </summary>
public sealed class CopiedClaims
{
    /// <summary>What makes a figure the same, whatever the sentence around it.</summary>
    private static readonly ImmutableHashSet<string> Telling = ImmutableHashSet.Create(
        StringComparer.Ordinal, "kind", "value", "currency", "what", "state", "target", "multiplier", "base", "fund",
        "actor", "payer", "recipient");

    private static readonly ImmutableHashSet<string> Values =
        ImmutableHashSet.Create(StringComparer.Ordinal, "value", "target", "multiplier", "base");

    private static readonly ImmutableHashSet<string> Figures =
        ImmutableHashSet.Create(StringComparer.Ordinal, "amount", "count", "target");

    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);

    /// <summary>Takes the claims of a view, in the order in which they were proposed.</summary>
    public CopiedClaims(SourceIndex sources, IEnumerable<ClaimState> claims)
    {
        foreach (var story in claims.GroupBy(c => sources.ClusterOf(c.Document), StringComparer.Ordinal))
        {
            var all = story.ToList();
            if (all.Exists(c => c.Document != story.Key))
            {
                TakeStory(all);
            }
        }
    }

    /// <summary>The key of the claim of another document that says the same; null where there is none.</summary>
    public string? OriginalOf(string claim) => _originals.GetValueOrDefault(claim);

    /// <summary>
    /// Whether one of two texts that count as one source may be a later version of the other: they give different
    /// values for one thing. What a shorter copy only leaves out does not tell it.
    /// </summary>
    public static bool AreVersions(IEnumerable<ClaimState> one, IEnumerable<ClaimState> other)
    {
        var (own, others) = (Figured(one), Figured(other));
        var theirs = others.Where(o => !own.Exists(f => f.Said == o.Said)).Select(o => o.Thing)
            .ToHashSet(StringComparer.Ordinal);
        return own.Exists(f => theirs.Contains(f.Thing) && !others.Exists(o => o.Said == f.Said));
    }

    private static List<(string Said, string Thing)> Figured(IEnumerable<ClaimState> claims) =>
    [
        .. claims.Select(c => c.Proposed.Fact is ClaimProposed { Open: { } open } ? open : c.Claim).OfType<Claim>()
            .Where(c => Figures.Contains(ClaimForm.TypeOf(c)))
            .Select(c => (Said(c),
                ClaimForm.TypeOf(c) + "\n" + Fields(c, f => Telling.Contains(f) && !Values.Contains(f)))),
    ];

    private void TakeStory(List<ClaimState> claims)
    {
        var first = new Dictionary<string, ClaimState>(StringComparer.Ordinal);
        foreach (var state in claims)
        {
            if (state.Claim is { } claim && !first.TryAdd(Said(claim), state)
                && first[Said(claim)] is var known && known.Document != state.Document)
            {
                _originals.Add(state.Key, known.Key);
            }
        }
    }

    private static string Said(Claim claim)
    {
        var type = ClaimForm.TypeOf(claim);
        return Figures.Contains(type)
            ? type + "\n" + Fields(claim, Telling.Contains)
            : type + "\n" + Folding.Fold(claim.Quote);
    }

    private static string Fields(Claim claim, Predicate<string> isTaken) =>
        string.Join('\n', ClaimForm.FieldsOf(claim).Where(f => isTaken(f.Field.Name))
            .Select(f => f.Field.Name + " " + Folding.Fold(f.Text ?? "")));
}
