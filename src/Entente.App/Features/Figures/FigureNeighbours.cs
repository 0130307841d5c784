using Entente.App.Features.Commitments;
using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>What a figure feeds, what it says again, and what it belongs to.</summary>
internal sealed class FigureNeighbours(PageRequest page, Figure figure)
{
    public List<FigureLinkView> All() =>
    [
        .. Promise(),
        .. About(),
        .. To("restates", figure.Restates),
        .. From("restated-by", f => f.Restates),
        .. To("includes", figure.Includes),
        .. From("included-in", f => f.Includes),
        .. To("residual-of", figure.ResidualOf),
        .. From("leaves", f => f.ResidualOf),
        .. From("made-into", f => f.MadeFrom),
    ];

    private IEnumerable<FigureLinkView> Promise()
    {
        var key = figure.Scope.Kind == ScopeKind.Commitment ? figure.Scope.Key : figure.Key;
        var facts = new CommitmentFacts(page);
        if (key is not null && facts.Find(key) is { } promise)
        {
            var words = page.WordsOf(promise);
            yield return new FigureLinkView("promise", words.Text, words.Lang, Addresses.Commitment(key));
        }
    }

    private IEnumerable<FigureLinkView> About()
    {
        var path = page.View.Entities.Find(figure.Scope.Key) is null ? null : page.Name(figure.Scope.Key).Path;
        if (path is not null)
        {
            yield return new FigureLinkView("about", page.Name(figure.Scope.Key).Name, null, path);
        }
    }

    private IEnumerable<FigureLinkView> To(string relation, IEnumerable<string> ids) =>
        ids.Select(page.Figures.Find).OfType<Figure>().Select(f => LinkTo(relation, f));

    private IEnumerable<FigureLinkView> From(string relation, Func<Figure, IReadOnlyList<string>> ids) =>
        page.Figures.All.Where(f => ids(f).Contains(figure.Id)).Select(f => LinkTo(relation, f));

    private FigureLinkView LinkTo(string relation, Figure other)
    {
        var view = page.FigureViews.Of(other);
        return new FigureLinkView(
            relation, $"{view.QuantityName}, {view.ScopeName}, {view.When}: {view.Shown}", null,
            Addresses.Figure(other.Id));
    }
}
