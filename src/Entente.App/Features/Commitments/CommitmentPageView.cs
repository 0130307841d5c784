using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Commitments;

/// <summary>One promise: its money by stage, how it is told, and what became of it.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Commitment">The promise.</param>
/// <param name="Stages">Its money by stage, what is not known included; empty where no money is promised.</param>
/// <param name="History">Where its history stands.</param>
public sealed record CommitmentPageView(
    AsOfView AsOf, CommitmentView Commitment, IReadOnlyList<StageView> Stages, string History)
{
    /// <summary>The stages that a promise of money passes, told even where nothing is known of them.</summary>
    private static readonly MoneyStage[] Told =
        [MoneyStage.Announced, MoneyStage.Signed, MoneyStage.Due, MoneyStage.Received];

    /// <summary>The view; null where the account has no such promise at these times.</summary>
    public static CommitmentPageView? Of(PageRequest page, string key)
    {
        var facts = new CommitmentFacts(page);
        if (facts.Find(key) is not { } made)
        {
            return null;
        }
        var view = facts.ViewOf(made);
        var byStage = view.Figures.Where(f => f.Stage is not null).ToLookup(f => f.Stage!, StringComparer.Ordinal);
        var stages = Enum.GetValues<MoneyStage>()
            .Where(s => byStage.Contains(s.Key()) || Told.Contains(s))
            .Select(s => new StageView(s.Key(), [.. byStage[s.Key()]]));
        return new CommitmentPageView(
            page.AsOf, view, view.Measure == "money" ? [.. stages] : [], Addresses.History(key));
    }
}
