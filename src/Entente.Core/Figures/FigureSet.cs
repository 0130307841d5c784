using System.Collections.Frozen;

namespace Entente.Core;

/// <summary>
/// All figures of a view: reported, computed, and derived, with their links. The one place where figures come from;
/// an outlet renders them and computes none itself.
/// </summary>
public sealed class FigureSet
{
    private readonly FrozenDictionary<string, Figure> _byId;
    private readonly ILookup<string, Figure> _byFormerId;
    private readonly Lazy<FrozenDictionary<string, Figure>> _byReport;

    private FigureSet(AccountView view, SourceIndex sources, IReadOnlyList<Figure> all)
    {
        View = view;
        Sources = sources;
        All = all;
        _byId = all.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        _byFormerId = all.Where(f => f.FormerId is not null).ToLookup(f => f.FormerId!, StringComparer.Ordinal);
        _byReport = new Lazy<FrozenDictionary<string, Figure>>(() => ByReport(all));
        Relations = new ScopeRelations(view);
    }

    /// <summary>The view that the figures are of.</summary>
    public AccountView View { get; }

    /// <summary>The sources they rest on.</summary>
    public SourceIndex Sources { get; }

    /// <summary>All figures, by the catalogue's order, then scope and time.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <summary>Which scopes lie within which.</summary>
    public ScopeRelations Relations { get; }

    /// <summary>The figures of a view.</summary>
    public static FigureSet Of(AccountView view)
    {
        var sources = new SourceIndex(view);
        var figures = FigureIds.Apart([
            .. ReportedFigures.Of(view),
            .. FigureCatalogue.All.Where(q => q.Compute is not null).SelectMany(q => q.Compute!(view)),
        ]);
        var linked = FigureLinks.Apply(view, figures);
        linked.AddRange(DerivedFigures.Of(view, linked));
        var ordered = FigureIds.Apart(linked)
            .Select(f => f with { IsSingleSource = f.Standing == Standing.Reported
                && sources.IsOne(f.Basis) })
            .OrderBy(f => CatalogueOrder(f.Quantity))
            .ThenBy(f => f.Scope.ToString(), StringComparer.Ordinal)
            .ThenBy<Figure, IComparable>(f => SortDay(f))
            .ToList();
        return new FigureSet(view, sources, ordered);
    }

    /// <summary>
    /// The figure of an id, or of a former id that means one figure alone; null where the view has none. Which report
    /// gives a figure its id depends on what is known: the id of any report that a figure rests on leads to it.
    /// </summary>
    public Figure? Find(string id) =>
        _byId.GetValueOrDefault(id) ?? (_byFormerId[id].Take(2).ToList() is [var only] ? only : null)
            ?? _byReport.Value.GetValueOrDefault(id);

    /// <summary>The figures that a former id means; none where it is the id of a figure, or of none.</summary>
    public IReadOnlyList<Figure> FormerlyOf(string id) => _byId.ContainsKey(id) ? [] : [.. _byFormerId[id]];

    /// <summary>The figures here that rest on reports which a figure of another view rests on too.</summary>
    public IEnumerable<Figure> SameReports(Figure other) =>
        ReportsOf(other).Select(Find).OfType<Figure>().DistinctBy(f => f.Id);

    private static FrozenDictionary<string, Figure> ByReport(IEnumerable<Figure> all) =>
        all.Where(f => f.Standing == Standing.Reported)
            .SelectMany(f => ReportsOf(f).Select(id => (Id: id, Figure: f)))
            .DistinctBy(r => r.Id)
            .ToFrozenDictionary(r => r.Id, r => r.Figure, StringComparer.Ordinal);

    private static IEnumerable<string> ReportsOf(Figure figure) =>
        figure.Basis.Concat(figure.LeftOpenBy).Select(b => ReportedFigures.IdOf(b.Entry));

    /// <summary>
    /// The entry that reported a figure, also where it was corrected or withdrawn since; null where there is none.
    /// </summary>
    public Entry? ReportOf(string id) =>
        View.History(f => f is FigureReported).FirstOrDefault(e => ReportedFigures.IdOf(e) == id);

    /// <summary>The figures of a quantity and a scope's key; null asks for all.</summary>
    public IEnumerable<Figure> Where(string? quantity, string? scopeKey) =>
        All.Where(f => (quantity is null || f.Quantity == quantity
            || f.Quantity.StartsWith(quantity + ".", StringComparison.Ordinal))
            && (scopeKey is null || f.Scope.Key == View.Entities.Resolve(scopeKey) || f.Scope.Key == scopeKey));

    private static int CatalogueOrder(string quantity)
    {
        for (var i = 0; i < FigureCatalogue.All.Length; i++)
        {
            if (FigureCatalogue.All[i].Key == quantity)
            {
                return i;
            }
        }
        return int.MaxValue;
    }

    private static DateOnly SortDay(Figure figure) =>
        (figure.Over is { } over ? over.FirstDay ?? over.LastDay
            : figure.At.Latest ?? figure.At.Earliest) ?? DateOnly.MaxValue;
}
