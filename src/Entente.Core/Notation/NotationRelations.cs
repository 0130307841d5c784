namespace Entente.Core;

/// <summary>
/// What statements may not make of things: one that is merged, linked or a member with itself, and rings of these. They
/// are judged together with what the account has, and in the order of the text.
/// </summary>
internal sealed class NotationRelations(NotationGround? ground, ISubjectKeys keys)
{
    /// <summary>What is wrong with the relations among some drafts.</summary>
    /// <param name="drafts">All drafts of the text, each with the place that a finding is about.</param>
    public IEnumerable<Finding> FaultsOf(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        var overruled = drafts.SelectMany(d => Overruled(d.Draft.Fact));
        var rings = new RelationRings(ground?.View.Without(overruled), ground?.View.Entities);
        foreach (var (draft, where) in drafts)
        {
            if (rings.Take(draft) is { } ring)
            {
                yield return ring.From == ring.To
                    ? Finding.Of("notation.itself", where, ("key", ring.From))
                    : Finding.Of("notation.ring", where, ("from", ring.From), ("to", ring.To));
            }
        }
        foreach (var fault in FaultsOfMerges(drafts))
        {
            yield return fault;
        }
    }

    /// <summary>The same checks as where a person judges a stub; without an account there is none to ask.</summary>
    private IEnumerable<Finding> FaultsOfMerges(IReadOnlyList<(Draft Draft, Place Where)> drafts)
    {
        if (ground is null || !drafts.Any(d => d.Draft.Fact is StubMerged))
        {
            yield break;
        }
        var partnership = ground.View.Partnership ?? "";
        var others = drafts.Select(d => d.Draft).Where(d => d.Fact is not StubMerged);
        var view = ground.View.With(others, partnership, keys);
        foreach (var (draft, where) in drafts)
        {
            if (draft.Fact is not StubMerged merge)
            {
                continue;
            }
            var open = merge.Corrects is { } corrected ? view.Without([corrected]) : view;
            if (StubMerging.FaultOf(open, merge.Stub, merge.Into) is { } fault)
            {
                yield return fault with { Where = where };
                continue;
            }
            view = view.With([draft], partnership, keys);
        }
    }

    private static IEnumerable<EntryRef> Overruled(Fact fact) =>
        fact is EntriesWithdrawn withdrawn ? withdrawn.Targets
        : fact.Corrects is { } corrected ? [corrected]
        : [];
}
