using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Commitments;

/// <summary>The promises of the partnership.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Counted">How many fit the filters; one that is said again counts once.</param>
/// <param name="Statements">In how many statements they were made.</param>
/// <param name="Filters">How the list can be narrowed.</param>
/// <param name="Paging">Where the list goes on.</param>
/// <param name="Commitments">Each of them, in the order in which they were made.</param>
public sealed record CommitmentsView(
    AsOfView AsOf, int Counted, int Statements, IReadOnlyList<FilterView> Filters, PagingView Paging,
    IReadOnlyList<CommitmentView> Commitments)
{
    /// <summary>The verdict of a promise that nobody judged.</summary>
    public const string NoVerdict = "none";

    /// <summary>The view, narrowed as the address says.</summary>
    public static CommitmentsView Of(PageRequest page)
    {
        var facts = new CommitmentFacts(page);
        var statements = facts.All.ToLookup(c => facts.RootOf(c.Fact.Key), StringComparer.Ordinal);
        var all = statements.Select(g => facts.ViewOf(facts.Find(g.Key)!)).ToList();
        var (fitting, filters) = Web.Filters.Apply(page, all, FiltersOf(page));
        var (rows, paging) = Web.Filters.Page(page, fitting, c => c.Key);
        return new CommitmentsView(
            page.AsOf, fitting.Count, fitting.Sum(c => statements[c.Key].Count()), filters, paging, rows);
    }

    private static List<Filter<CommitmentView>> FiltersOf(PageRequest page)
    {
        var t = page.Texts;
        return
        [
            new("verdict", c => [c.Verdict ?? NoVerdict], word => t["verdict." + word],
                FilterValues.Word<CommitmentVerdict>(NoVerdict)),
            new("actor", c => c.Actors.Select(a => a.Key), key => page.Name(key).Name, page.HasNow),
            new("year", c => Year(c.Year), year => year, FilterValues.IsYear),
            new("fund", c => KeyOf(c.Fund), key => page.Name(key).Name, page.HasNow),
            new("framework", c => KeyOf(c.Framework), key => page.Name(key).Name, page.HasNow),
            new("measure", c => [c.Measure], word => t["measure." + word],
                FilterValues.Word("money", "number", "words")),
        ];
    }

    private static string[] KeyOf(NameView? name) => name is null ? [] : [name.Key];

    private static string[] Year(int? year) =>
        year is null ? [] : [year.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)];
}
