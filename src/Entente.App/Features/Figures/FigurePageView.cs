using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>
/// One figure with what stands beside it: other figures of the same quantity and scope, and how they compare.
/// </summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Others">Other figures of the quantity and scope, by time.</param>
/// <param name="Reconciled">How they stand to each other.</param>
public sealed record FigurePageView(
    AsOfView AsOf, FigureView Figure, IReadOnlyList<FigureView> Others, IReadOnlyList<ReconciledView> Reconciled)
{
    /// <summary>The view; null where the account has no such figure at these times.</summary>
    public static FigurePageView? Of(PageRequest page, string id)
    {
        if (page.Figures.Find(id) is not { } figure)
        {
            return null;
        }
        var alike = page.Figures.All.Where(f => f.Quantity == figure.Quantity && f.Scope == figure.Scope).ToList();
        return new FigurePageView(
            page.AsOf, page.FigureViews.Of(figure),
            [.. alike.Where(f => f.Id != id).Select(page.FigureViews.Of)],
            [.. Reconciling.Of(page.Figures, alike).Where(r => r.Figures.Contains(id)).Select(page.FigureViews.Of)]);
    }
}
