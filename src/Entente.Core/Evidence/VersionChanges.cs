using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What a version of a text says that another does not.</summary>
/// <param name="Added">Claims that only the other version has.</param>
/// <param name="Gone">Claims that only the first version has.</param>
/// <param name="Changed">Claims of both about one thing that say something else of it.</param>
public sealed record VersionChanges(
    ImmutableArray<ClaimState> Added, ImmutableArray<ClaimState> Gone,
    ImmutableArray<(ClaimState Before, ClaimState After)> Changed)
{
    /// <summary>
    /// Holds the claims of two versions against each other, as they were proposed: a verdict on one of them is no
    /// change of the text. Claims of a destroyed key are left out.
    /// </summary>
    /// <param name="before">The claims of one version, in the order of reading.</param>
    /// <param name="after">The claims of the other.</param>
    public static VersionChanges Between(IEnumerable<ClaimState> before, IEnumerable<ClaimState> after)
    {
        var (own, others) = (Said(before), Said(after));
        var gone = own.FindAll(o => !others.Exists(a => a.Said.IsSame(o.Said)));
        var added = others.FindAll(a => !own.Exists(o => o.Said.IsSame(a.Said)));
        var changed = ImmutableArray.CreateBuilder<(ClaimState, ClaimState)>();
        foreach (var old in gone.ToList())
        {
            if (old.Said.Thing is { } thing && added.FindIndex(a => a.Said.Thing == thing) is >= 0 and var at)
            {
                changed.Add((old.State, added[at].State));
                added.RemoveAt(at);
                gone.Remove(old);
            }
        }
        return new VersionChanges(
            [.. added.Select(a => a.State)], [.. gone.Select(g => g.State)], changed.ToImmutable());
    }

    private static List<(ClaimState State, SaidClaim Said)> Said(IEnumerable<ClaimState> claims) =>
    [
        .. from state in claims
           let claim = state.Proposed.Fact is ClaimProposed { Open: { } open } ? open : state.Claim
           where claim is not null
           select (state, SaidClaim.Of(claim)),
    ];
}
